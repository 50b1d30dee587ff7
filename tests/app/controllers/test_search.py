"""Searching within the matches: finding, stepping, highlighting, and ending it."""

import pytest
from textual.events import Key

from tests.app.user import SIZES, User, check_golden, opened
from tui.app.output.theme import styles
from tui.app.widgets.details import Quotes
from tui.app.widgets.prompt.search import SearchPrompt
from tui.app.widgets.timeline.timeline import Timeline

FOUND = ("found", "found.cursor")


def highlighted(user: User) -> list[str]:
    """What is highlighted on the screen, from top to bottom."""
    looks = [styles(user.app.theme)[role] for role in FOUND]
    found = []
    for line in user.lines():
        for segment in line:
            style = segment.style
            if style and any(style.bgcolor == look.bgcolor for look in looks):
                found.append(segment.text)
    return found


def last_line(user: User) -> str:
    return user.screen().splitlines()[-1]


async def search(user: User, words: str) -> None:
    await user.press("slash")
    await user.type(words)
    await user.press("enter")


async def test_it_finds_as_one_types_and_says_which_of_how_many() -> None:
    async with opened() as user:
        await user.press("slash", *"sed")
        some = len(user.search.found)
        await user.type("naya")
        fewer = len(user.search.found)
        assert 0 < fewer <= some
        assert f"1 of {fewer}" in last_line(user)
        assert user.main.state.cursor == user.search.found[0]


async def test_letters_taken_back_take_the_cursor_back() -> None:
    async with opened() as user:
        await user.press("slash", *"sednaya")
        assert user.main.state.cursor != 0
        await user.press(*["backspace"] * 7)
        assert user.main.state.cursor == 0
        assert user.main.state.search is None


async def test_the_filter_stays_and_only_its_matches_are_searched() -> None:
    async with opened() as user:
        await user.press("f", *"place:hama", "enter")
        matches = user.main.state.matches
        await search(user, "army")
        assert user.main.state.matches == matches
        assert str(user.main.state.query) == "place:hama"
        assert set(user.search.found) < set(matches)


async def test_n_steps_through_what_was_found_and_goes_round_with_a_notice() -> None:
    async with opened() as user:
        await search(user, "jolani")
        found = list(user.search.found)
        assert user.main.state.cursor == found[0]
        for rank in found[1:]:
            await user.press("n")
            assert user.main.state.cursor == rank
        assert "on from" not in user.screen()
        await user.press("n")
        assert user.main.state.cursor == found[0]
        assert f"1 of {len(found)} · on from the first" in user.screen()
        await user.press("N")
        assert user.main.state.cursor == found[-1]
        assert f"{len(found)} of {len(found)} · on from the last" in user.screen()
        await user.press("N")
        assert "on from" not in user.screen()


async def test_it_steps_from_the_cursor_wherever_that_is() -> None:
    async with opened() as user:
        await search(user, "jolani")
        first, second = user.search.found[0:2]
        await user.press("up")
        assert "7 found" in last_line(user)
        await user.press("n")
        assert user.main.state.cursor == first
        await user.press("down", "up", "n")
        assert user.main.state.cursor == second


async def test_a_cursor_on_a_found_event_stays() -> None:
    async with opened() as user:
        await user.press("G")
        cursor = user.main.state.cursor
        await search(user, "UN")
        assert user.main.state.cursor == cursor


async def test_an_empty_search_repeats_the_last_one() -> None:
    async with opened() as user:
        await search(user, "jolani")
        first, second = user.search.found[0:2]
        await user.press("slash", "enter")
        assert user.main.state.cursor == second
        await user.press("escape", "g")
        assert user.main.state.search is None
        await user.press("slash")
        assert "Enter: jolani" in user.screen()
        await user.press("enter")
        assert user.search.text == "jolani"
        assert user.main.state.cursor == first


async def test_n_takes_up_the_last_search_again() -> None:
    async with opened() as user:
        await search(user, "jolani")
        first = user.main.state.cursor
        await user.press("escape", "g", "n")
        assert user.main.state.cursor == first
        assert "Search jolani" in user.screen()


async def test_n_without_a_search_says_so() -> None:
    async with opened() as user:
        await user.press("n")
        assert "Nothing was searched for yet" in user.notices
        await user.press("slash", "enter")
        assert not user.main.query_one(SearchPrompt).display


async def test_escape_takes_back_what_is_typed_then_ends_the_search_then_the_filter() -> None:
    async with opened() as user:
        await user.press("f", *"hama", "enter", "down")
        before = user.main.state
        await user.press("slash", *"army", "escape")
        assert user.main.state is before
        await search(user, "army")
        cursor = user.main.state.cursor
        await user.press("escape")
        assert user.main.state.search is None
        assert str(user.main.state.query) == "hama"
        assert user.main.state.cursor == cursor
        assert not user.main.query_one(SearchPrompt).display
        await user.press("escape")
        assert str(user.main.state.query) == ""


async def test_the_words_are_highlighted_in_every_pane_as_they_are_written_there() -> None:
    async with opened() as user:
        await search(user, "HAMA")
        found = highlighted(user)
        assert "Hama" in found
        panes = user.screen().splitlines()
        assert any("▸" in line for line in panes)
        await user.press("escape")
        assert highlighted(user) == []
        assert "▸" not in user.screen()


async def test_arabic_and_accents_are_found_however_they_are_typed() -> None:
    async with opened() as user:
        await search(user, "الجولاني")
        found = len(user.search.found)
        assert found > 0
        assert any("جولاني" in text for text in highlighted(user))
        await search(user, "erdogan")
        assert any(text == "Erdoğan" for text in highlighted(user))


async def test_what_is_below_the_fold_of_a_pane_is_brought_into_sight() -> None:
    async with opened(size=(120, 24)) as user:
        await search(user, '"no vengeance"')
        assert [text for text in highlighted(user) if "vengeance" in text]


async def test_a_fault_keeps_what_was_found_and_is_said_on_enter() -> None:
    async with opened() as user:
        await user.press("slash")
        await user.type("hama ")
        found = user.main.state.search
        await user.type('"')
        assert user.main.state.search is found
        assert "! not applied" in user.screen()
        await user.press("enter")
        assert "this quote is not closed" in user.notices
        await user.press("backspace", "backspace", "enter")
        assert user.search.text == "hama"


async def test_nothing_found_is_said_and_moves_nothing() -> None:
    async with opened() as user:
        await user.press("down")
        await search(user, "xyzzy")
        assert "nothing found" in last_line(user)
        await user.press("n", "N")
        assert user.main.state.cursor == 1


async def test_another_filter_searches_its_own_matches() -> None:
    async with opened() as user:
        await search(user, "hama")
        many = len(user.search.found)
        await user.press("f", *"golani", "enter")
        few = user.search.found
        assert 0 < len(few) < many
        assert set(few) <= set(user.main.state.matches)
        await user.press("escape", "escape", "n")
        assert len(user.search.found) == many


async def test_the_focus_comes_back_to_the_pane_it_came_from() -> None:
    async with opened() as user:
        await user.press("2")
        await search(user, "hama")
        assert isinstance(user.main.pane.current, Quotes)
        await user.press("slash", "escape")
        assert isinstance(user.main.pane.current, Quotes)


@pytest.mark.parametrize("opening", ["slash", "f"])
async def test_what_is_typed_ahead_in_one_piece_goes_where_it_belongs(opening: str) -> None:
    async with opened() as user:
        for key in (opening, *"jolani", "enter"):
            user.app.post_message(Key(key, key if len(key) == 1 else None))
        while user.main.state.search is None and not str(user.main.state.query):
            await user.settle()
        await user.settle()
        state = user.main.state
        assert (state.search.text if state.search else str(state.query)) == "jolani"
        assert user.app.focused is user.main.query_one(Timeline)


async def test_a_click_elsewhere_keeps_the_search() -> None:
    async with opened() as user:
        await user.press("slash", *"hama")
        await user.pilot.click("#quotes")
        await user.settle()
        assert user.search.text == "hama"
        assert not user.main.query_one(SearchPrompt).asking
        await user.press("n")
        assert user.search.found.position(user.main.state.cursor) is not None


async def test_words_typed_are_never_markup() -> None:
    async with opened() as user:
        await user.press("slash")
        user.main.query_one(SearchPrompt).entry.put("[/] [@click=app.quit]x[/]", 0)
        await user.press("enter")
        assert "[@click=app.quit]x[/]" in user.screen()
        assert user.app.is_running


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
async def test_screens(size: tuple[int, int]) -> None:
    name = f"{size[0]}x{size[1]}"
    async with opened(size=size) as user:
        await user.press("slash", *"jolani")
        check_golden(f"search-typing-{name}", user.screen())
        await user.press("enter", "n", "n")
        check_golden(f"search-found-{name}", user.screen())


async def test_screen_in_ascii_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened(ascii_only=True) as user:
        await search(user, "hama")
        screen = user.screen()
        assert screen.isascii()
        assert "> " in screen
        reversed_texts = [
            segment.text
            for line in user.lines()
            for segment in line
            if segment.style and segment.style.reverse and "Hama" in segment.text
        ]
        assert "Hama" in reversed_texts


async def test_a_regular_expression_between_slashes() -> None:
    async with opened() as user:
        await user.press("slash", "slash", "h", "full_stop", "m", "a", "slash")
        assert {text.lower() for text in highlighted(user)} >= {"hama"}
        await user.press("enter")
        assert user.search.found
        await user.press("escape", "slash", "slash", "left_parenthesis", "slash", "enter")
        assert "missing ), unterminated subpattern" in user.notices
