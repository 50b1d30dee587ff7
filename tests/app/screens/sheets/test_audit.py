"""The audit in the app: how few keys lead to it, what it shows, and where its entries lead."""

from __future__ import annotations

import pytest

from tests.app.user import SIZES, User, check_golden, opened
from tui.app.screens.sheets.audit import AuditSheet
from tui.app.screens.sheets.sheet import SheetPane
from tui.app.widgets.timeline.timeline import Timeline

WAYS = {
    "audit-start": ["M"],
    "audit-distorted": ["M", "right_curly_bracket", "right_curly_bracket"],
    "audit-source": ["f", *"source:webn-1206", "enter", "A"],
}
NAMES = {":": "colon", "-": "minus"}


def ids(user: User) -> tuple[str, ...]:
    """The sources whose audit is on the screen."""
    audit = user.app.screen
    assert isinstance(audit, AuditSheet)
    return audit.ids


def sheet(user: User) -> str:
    """What is in the frame of the audit, and not what is left of the main screen around it."""
    frame = user.app.screen.query_one(SheetPane).region
    lines = user.screen().splitlines()[frame.y : frame.bottom]
    return "".join(f"{line[frame.x : frame.right]}\n" for line in lines)


def here(user: User) -> str:
    """The event under the cursor."""
    event = user.main.state.event
    return event.id if event else ""


def asked(user: User) -> str:
    """The filter in force."""
    return str(user.main.state.query)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("way", WAYS)
async def test_screen(way: str, size: tuple[int, int]) -> None:
    async with opened(size=size) as user:
        await user.press(*(NAMES.get(key, key) for key in WAYS[way]))
        check_golden(f"{way}-{size[0]}x{size[1]}", sheet(user))


async def test_one_key_tells_what_of_the_given_article_does_not_hold() -> None:
    async with opened() as user:
        await user.press("M")
        words = " ".join(line.strip(" ┃▌─╭╮│") for line in user.screen().splitlines())
        for place in ("S13", "S22", "S14", "S15", "S23", "S24", "S11", "S19"):
            assert place in words


async def test_five_keys_tell_why_of_each() -> None:
    async with opened() as user:
        why = ""
        await user.press("M")
        for _ in range(6):
            why += user.screen()
            await user.press("pagedown")
        for words in ("Not quickly", "It was no echo", "it is a prayer"):
            assert words in why
        for words in ("Russian aircraft", "Pedersen said so", "Not found by us"):
            assert words in why


async def test_enter_leads_from_a_claim_to_its_event_and_the_trail_back() -> None:
    async with opened() as user:
        await user.press("M", "down", "down", "enter")
        assert here(user) == "ev-1205-call"
        assert user.app.screen is user.main
        assert isinstance(user.main.focused, Timeline)
        await user.press("left_square_bracket")
        assert here(user) == "bg-1982-hama"


async def test_an_event_that_the_filter_hides_is_shown_without_it() -> None:
    async with opened() as user:
        await user.press("f", *"aleppo", "enter", "M", "down", "enter")
        assert here(user) == "bg-2011-hama-square"
        assert asked(user) == ""
        await user.press("left_square_bracket")
        assert asked(user) == "aleppo"


async def test_enter_on_the_source_narrows_to_it() -> None:
    async with opened() as user:
        await user.press("M", "enter")
        assert asked(user) == "source:given-article"


async def test_a_source_in_an_audit_leads_to_its_own_and_escape_back() -> None:
    async with opened() as user:
        user.main.audit.show(("ap-hama-1205",))
        await user.press("G", "enter")
        assert ids(user) == ("webn-1206",)
        await user.press("escape")
        assert ids(user) == ("ap-hama-1205",)
        await user.press("escape")
        assert user.app.screen is user.main


async def test_headings_and_pages_take_the_cursor_along() -> None:
    async with opened() as user:
        await user.press("M", "right_curly_bracket", "right_curly_bracket")
        audit = user.app.screen
        assert isinstance(audit, AuditSheet)
        assert audit.ref is not None
        assert audit.ref.value == "ev-1205-golani"  # contradicted, then distorted
        await user.press("left_curly_bracket")
        assert audit.ref.value == "bg-2011-hama-square"
        await user.press("pagedown", "pagedown")
        assert audit.ref.value != "bg-2011-hama-square"
        await user.press("pageup", "pageup", "pageup")
        assert audit.ref.value == "given-article"


async def test_it_keeps_its_place_from_enter_to_the_next_time() -> None:
    async with opened() as user:
        await user.press("M", "right_curly_bracket", "down", "down")
        audit = user.app.screen
        assert isinstance(audit, AuditSheet)
        place, before = audit._pane.at, sheet(user)
        assert place
        await user.press("enter", "left_square_bracket", "M")
        assert isinstance(user.app.screen, AuditSheet)
        assert user.app.screen._pane.at == place
        assert sheet(user).splitlines()[-1] == before.splitlines()[-1]
