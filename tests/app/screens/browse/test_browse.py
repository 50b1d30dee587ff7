"""Browsing: sections, counts within the filter, narrowing, adding and excluding, the mouse."""

from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from textual.events import Paste

from tests.app.user import SIZES, User, check_golden, opened
from tui.app.screens.browse.browse import Browse
from tui.app.screens.browse.list import BrowseList
from tui.store.completion.catalogue import SECTIONS

WAYS = {
    "actors": [],
    "places": ["right"],
    "sources-narrowed": ["right", "right", *"ap"],
    "types-picked": ["left", "left", "left", "space", "down", "space"],
    "tags-within": ["left"],
}
FILTERED = {"tags-within": [*"place:hama"], "places": [*"-place:hama"]}


@asynccontextmanager
async def browsing(*keys: str, filter: str = "", size=(120, 36), **options):
    async with opened(size=size, **options) as user:
        if filter:
            await user.press("f", *filter, "enter")
        await user.press("b", *keys)
        yield user


def browse_list(user: User) -> BrowseList:
    return user.app.screen.query_one(BrowseList)


def rows(user: User) -> list[str]:
    """The choices in sight, without the bar."""
    listed = browse_list(user)
    lines = [listed.body_line(y).text for y in range(2, listed.body_size[1] - 1)]
    return [line.rstrip(" █") for line in lines if line.strip()]


def here(user: User) -> str:
    return next(row for row in rows(user) if row.startswith("▌"))


def section(user: User) -> str:
    tabs = browse_list(user).body_line(0).text
    return tabs[tabs.index("[") + 1 : tabs.index("]")]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("way", WAYS)
async def test_it_on_the_screen(way, size) -> None:
    filter = "".join(FILTERED.get(way, ""))
    async with browsing(*WAYS[way], filter=filter, size=size) as user:
        check_golden(f"browse-{way}-{size[0]}x{size[1]}", user.screen())


async def test_enter_adds_what_is_under_the_cursor() -> None:
    async with browsing("right", "down", "down", filter="golani") as user:
        count = int(here(user).split()[-1])
        await user.press("enter")
        assert str(user.main.state.query).startswith("golani place:")
        assert len(user.main.state.matches) == count
        await user.press("left_square_bracket")
        assert str(user.main.state.query) == "golani"


async def test_a_minus_excludes_it() -> None:
    async with browsing(*"golani", "minus") as user:
        assert str(user.main.state.query) == "-actor:golani"


async def test_a_space_picks_several_to_add_any_of_them() -> None:
    async with browsing("left", "space", "down", "space") as user:
        assert "2 picked" in user.screen()
        assert sum("●" in row for row in rows(user)) == 2
        await user.press("enter")
        assert str(user.main.state.query) == "tag:hama,background"


async def test_what_was_picked_is_kept_while_looking_elsewhere_and_can_be_put_back() -> None:
    async with browsing(*"golani", "space", "escape", *"hts", "space", "right") as user:
        assert "2 picked" in user.screen()
        await user.press("left", *"hts", "space", "enter")
        assert str(user.main.state.query) == "actor:golani"


async def test_counts_follow_the_filter() -> None:
    async with browsing(filter="place:hama") as user:
        assert rows(user)[0].split()[-1] == "6"
        await user.press("end")
        assert here(user).split()[-1] == "0"


async def test_letters_narrow_the_list_whatever_keys_they_are_elsewhere() -> None:
    async with browsing(*"jol") as user:
        only, *elsewhere = rows(user)
        assert [row.split()[0] for row in elsewhere] == ["Speakers", "Abu"]
        assert "Abu Mohammed al-Golani" in only
        assert "Jolani" in only
        await user.press("backspace", "backspace", "backspace")
        assert len(rows(user)) > 1


async def test_arabic_narrows_too() -> None:
    async with browsing("right", *"حما") as user:
        assert "Hama" in rows(user)[0]


async def test_nothing_is_called_that() -> None:
    async with browsing(*"xyzzy") as user:
        assert "Nothing is called that." in user.screen()
        await user.press("enter", "space", "minus", "down", "up")
        assert isinstance(user.app.screen, Browse)


async def test_escape_shows_all_again_then_closes_without_a_change() -> None:
    async with browsing(*"gol", filter="hama") as user:
        await user.press("escape")
        assert len(rows(user)) > 5
        await user.press("escape")
        assert user.app.screen is user.main
        assert str(user.main.state.query) == "hama"


async def test_sections_in_turn() -> None:
    names = [*SECTIONS.values(), "Actors"]
    async with browsing() as user:
        found = [section(user)]
        for key in ["right", "tab"] * (len(SECTIONS) // 2):
            await user.press(key)
            found.append(section(user))
        assert found == names
        await user.press("left")
        assert section(user) == "Tags"
        await user.press("shift+tab")
        assert section(user) == "Rests on"


async def test_it_opens_where_it_was_closed() -> None:
    async with browsing("right", "escape") as user:
        await user.press("b")
        assert section(user) == "Places"


async def test_a_tier_stands_above_its_sources_and_can_be_added() -> None:
    async with browsing("right", "right") as user:
        assert here(user).split()[1] == "wire"
        await user.press("enter")
        assert str(user.main.state.query) == "tier:wire"


async def test_machine_written_sources_are_marked() -> None:
    async with browsing("right", "right", *"given") as user:
        assert any("[AI]" in row for row in rows(user))


async def test_a_click_goes_to_a_section_or_a_row_and_the_second_takes_it() -> None:
    async with browsing() as user:
        column = 2 + browse_list(user).body_line(0).text.index("Places") + 2
        await user.pilot.click(BrowseList, offset=(column, 1))
        await user.settle()
        assert section(user) == "Places"
        await user.pilot.click(BrowseList, offset=(10, 5))
        await user.settle()
        assert "Aleppo" in here(user)
        await user.pilot.click(BrowseList, offset=(10, 5))
        await user.settle()
        assert str(user.main.state.query) == "place:aleppo"


async def test_the_window_follows_the_cursor() -> None:
    async with browsing("right", "right") as user:
        for key in ("pagedown", "pagedown", "end", "pageup", "up", "home"):
            await user.press(key)
            assert here(user)
        assert here(user) == rows(user)[0]


async def test_what_is_pasted_is_cleaned() -> None:
    async with browsing() as user:
        browse_list(user).post_message(Paste("gol\x1b[2J\nani" + "x" * 5000))
        await user.settle()
        assert browse_list(user).narrowing.startswith("gol[2J ani")
        assert "\x1b" not in user.screen()


async def test_a_narrow_screen_after_a_wide_one() -> None:
    async with browsing("right", "end") as user:
        await user.pilot.resize_terminal(40, 12)
        await user.settle()
        assert here(user)
        assert max(map(len, user.screen().splitlines())) <= 40


async def test_names_are_never_markup(tmp_path: Path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text(
        "schema: 1\nactors: {a: {name: '[b]bold[/] [@click=app.quit]x[/]'}}\n"
        "events: [{id: e, date: 2024, title: t, participants: [{actor: a}], tags: ['[/']}]\n"
    )
    async with opened(log) as user:
        await user.press("b")
        assert "[b]bold[/] [@click=app.quit]x[/]" in user.screen()
        await user.press("left")
        assert "[/" in user.screen()
        await user.press("enter")
        assert str(user.main.state.query) == "tag:[/"


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_in_ascii(size) -> None:
    async with browsing("right", "space", size=size, ascii_only=True) as user:
        assert user.screen().isascii()
        assert "*" in user.screen()
