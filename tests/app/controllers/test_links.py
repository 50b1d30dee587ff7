"""Actors in full, and two of them beside each other, as a reader comes to them."""

import pytest

from tests.app.user import SIZES, at, check_golden, opened
from tui.app.screens.sheets.sheet import WideSheet
from tui.app.widgets.details import Actors
from tui.report.text.document import Ref


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_an_actor_in_full(size) -> None:
    async with opened(size=size) as user:
        await at(user, "ev-1205-golani")
        await user.press("3", "z")
        check_golden(f"actor-{size[0]}x{size[1]}", user.screen())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_two_actors_of_an_event(size) -> None:
    async with opened(size=size) as user:
        await at(user, "ev-1205-call")
        await user.press("C", "right", "C")
        assert isinstance(user.app.screen, WideSheet)
        check_golden(f"compare-{size[0]}x{size[1]}", user.screen())


async def test_company_leads_to_the_events_of_both_that_were_counted() -> None:
    async with opened() as user:
        await at(user, "ev-1205-golani")
        await user.press("3")
        entry = await to(user, "  2  Jabhat Fatah al-Sham")
        await user.press("enter")
        assert len(user.main.state.matches) == 2, entry
        await user.press("left_square_bracket")
        assert user.event.id == "ev-1205-golani"
        assert str(user.main.state.query) == ""


async def test_a_quote_leads_to_its_event() -> None:
    async with opened() as user:
        await at(user, "ev-1205-golani")
        await user.press("3")
        actors = user.main.query_one("#actors", Actors)
        quoted = [
            (entry.lines[0].plain, entry.ref.value)
            for entry in actors._document
            if entry.ref and entry.ref.field == "event" and entry.ref.value != "ev-1205-golani"
        ]
        line, event_id = quoted[-1]
        await to(user, line)
        await user.press("enter")
        assert user.event.id == event_id


async def test_an_actor_in_company_is_compared_at_once() -> None:
    async with opened() as user:
        await at(user, "ev-1205-golani")
        await user.press("3")
        await to(user, "  2  Jabhat Fatah al-Sham")
        await user.press("C")
        assert isinstance(user.app.screen, WideSheet)
        assert "Abu Mohammed al-Golani and Jabhat Fatah al-Sham" in user.screen()


async def test_the_same_actor_twice_asks_for_the_name_of_the_second() -> None:
    async with opened() as user:
        await at(user, "ev-1205-golani")
        await user.press("C", "C")
        assert user.app.screen is user.main
        assert "3 Compare with? C: by name · Abu Mohammed" in user.screen()
        assert user.main.links.prompt.asking
        await user.press("x", "q", "enter")
        assert "nobody" in user.screen()
        await user.press("backspace", "backspace", "enter")
        assert not user.main.links.prompt.asking
        await user.press("C", *"hts", "enter")
        assert isinstance(user.app.screen, WideSheet)
        assert "Abu Mohammed al-Golani" in user.screen()
        assert "Hayat Tahrir al-Sham" in user.screen()
        assert "Compare" not in user.main.query_one(Actors).title


async def test_escape_compares_nobody_after_all() -> None:
    async with opened() as user:
        await at(user, "ev-1205-call")
        assert user.event.type is not None
        user.main.navigation.follow(Ref("type", user.event.type))
        await user.settle()
        before = user.main.state
        await user.press("C", "escape")
        assert user.main.state is before
        assert "Compare" not in user.screen()
        await user.press("right", "C")
        assert user.app.screen is user.main
        assert "3 Compare with? C: by name · António" in user.screen()


async def test_where_the_actors_are_hidden_the_first_is_said_until_there_is_a_pair() -> None:
    async with opened(size=(40, 20)) as user:
        await at(user, "ev-1205-call")
        await user.press("C")
        assert "Erdoğan, and whom?" in user.notices
        await user.press("right", "C")
        assert isinstance(user.app.screen, WideSheet)
        assert user.notices == ""


async def to(user, line):
    """Step to the entry that begins with a line."""
    actors = user.main.query_one("#actors")
    for _ in range(100):
        if actors.entry.lines[0].plain == line:
            return actors.entry
        actors.move(1)
    raise AssertionError(f"no {line!r}")
