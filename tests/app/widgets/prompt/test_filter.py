"""The filter line: completion, faults in place, earlier filters, the mouse."""

from contextlib import asynccontextmanager

import pytest
from textual.events import Paste

from tests.app.user import SIZES, User, check_golden, opened
from tui.app.widgets.prompt.filter import FilterPrompt, FilterWords
from tui.app.widgets.prompt.input import PromptInput
from tui.app.widgets.prompt.suggestions import Suggestions
from tui.app.widgets.timeline.timeline import Timeline

COMPLETE = {
    "fields": [],
    "values": [*"place:hama actor:"],
    "chosen": [*"gol", "down", "down"],
    "taken": [*"pl", "tab", *"ha", "tab"],
    "arabic": [*"حما"],
    "machine": [*"source:"],
}
FAULT = {
    "field": [*"place:hama plce:x"],
    "value": [*"status:confrmed"],
    "quote": [*'hama "tanks on'],
}


def entry(user: User) -> PromptInput:
    return user.main.query_one("#filter", PromptInput)


def offered(user: User) -> list[str]:
    """What the list says, line by line; nothing when there is none."""
    suggestions = user.main.query_one(Suggestions)
    if not suggestions.display:
        return []
    return [suggestions.line(y).text for y in range(suggestions.size.height)]


def marked(user: User) -> str:
    """What is underlined in the input."""
    line = user.main.query_one(FilterPrompt).region.y
    return "".join(s.text for s in [*user.lines()][line] if s.style and s.style.underline)


@asynccontextmanager
async def filtering(*keys: str, size: tuple[int, int] = (120, 36)):
    async with opened(size=size) as user:
        await user.press("f", *keys)
        yield user


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("way", COMPLETE)
async def test_completion_on_the_screen(way, size) -> None:
    async with filtering(*COMPLETE[way], size=size) as user:
        check_golden(f"complete-{way}-{size[0]}x{size[1]}", user.screen())


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("way", FAULT)
async def test_faults_on_the_screen(way, size) -> None:
    async with filtering(*FAULT[way], size=size) as user:
        check_golden(f"fault-{way}-{size[0]}x{size[1]}", user.screen())


# Completion.


async def test_tab_takes_the_first_or_the_chosen_candidate() -> None:
    async with filtering(*"pl") as user:
        await user.press("tab")
        assert entry(user).value == "place:"
        await user.press("down", "down")
        await user.press("tab")
        assert entry(user).value == "place:aleppo-gov"
        assert str(user.main.state.query) == "place:aleppo-gov"
        assert offered(user) == []


async def test_enter_takes_what_is_chosen_and_only_then_keeps_the_filter() -> None:
    async with filtering(*"place:", "down", "enter") as user:
        assert entry(user).value == "place:syria"
        assert user.main.focused is entry(user)
        await user.press("enter")
        assert isinstance(user.main.focused, Timeline)
        assert str(user.main.state.query) == "place:syria"


async def test_escape_takes_back_the_choice_then_what_was_typed() -> None:
    async with filtering(*"place:hama", "enter", "f", *"tag:", "down") as user:
        await user.press("escape")
        assert user.main.focused is entry(user)
        await user.press("escape")
        assert isinstance(user.main.focused, Timeline)
        assert str(user.main.state.query) == "place:hama"
        assert offered(user) == []


async def test_the_list_says_what_would_remain_and_the_number_holds() -> None:
    async with filtering(*"place:hama actor:") as user:
        (first, *_) = offered(user)
        await user.press("tab")
        assert f" {len(user.main.state.matches)} │" in first


async def test_another_term_can_be_typed_at_once() -> None:
    async with filtering(*"place:hama", "enter", "f") as user:
        assert entry(user).value == "place:hama "
        await user.press(*"golani", "enter")
        assert str(user.main.state.query) == "place:hama golani"


async def test_the_list_follows_the_cursor() -> None:
    async with filtering(*"place:ham golani") as user:
        assert "golani" in offered(user)[0]
        await user.press("home", *["right"] * 9)
        assert "hama-gov" in offered(user)[0]
        await user.press("tab")
        assert entry(user).value == "place:hama-gov golani"


async def test_further_candidates_come_into_sight() -> None:
    async with filtering(*"source:", *["down"] * 12) as user:
        assert len(offered(user)) == 9
        assert sum("▌" in line for line in offered(user)) == 1
        assert "▌" in offered(user)[-2]
        await user.press(*["up"] * 12)
        assert "▌" not in "".join(offered(user))


async def test_machine_written_sources_are_marked() -> None:
    async with filtering(*"source:given") as user:
        assert "[AI]" in offered(user)[0]


async def test_the_list_moves_nothing_below_it() -> None:
    async with opened() as user:
        before = user.main.query_one(Timeline).region
        await user.press("f", *"s")
        assert user.main.query_one(Timeline).region == before


# Faults.


async def test_a_fault_is_marked_where_it_is_and_said() -> None:
    async with filtering(*"place:hama plce:x") as user:
        assert marked(user) == "plce"
        pointer, words, *_ = offered(user)
        assert pointer.index("^^^^") == len("│place:hama ")
        assert "column 12: there is no field `plce`: did you mean `place`?" in words
        assert "not applied" in user.screen()


async def test_meanwhile_the_rest_is_shown_and_named() -> None:
    async with filtering(*"place:hama plce:x") as user:
        assert str(user.main.state.query) == "place:hama"
        assert any("shown meanwhile: place:hama" in line for line in offered(user))


async def test_tab_mends_a_misspelt_field() -> None:
    async with filtering(*"plce:hama", "tab") as user:
        assert entry(user).value == "place:hama"
        assert marked(user) == ""


async def test_what_is_not_finished_is_not_called_wrong() -> None:
    async with filtering(*"place:hama tag:") as user:
        assert marked(user) == ""
        assert str(user.main.state.query) == "place:hama"


async def test_enter_does_not_keep_what_is_wrong() -> None:
    async with filtering(*"place:hama tag:", "enter") as user:
        assert user.main.focused is entry(user)
        assert marked(user) == ":"
        await user.press("escape")
        assert str(user.main.state.query) == ""


async def test_the_cursor_is_seen_without_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with filtering(*"plce:x") as user:
        line = [*user.lines()][user.main.query_one(FilterPrompt).region.y]
        assert [s.text for s in line if s.style and s.style.reverse] == [" "]
        assert marked(user) == "plce"


# Earlier filters.


async def test_earlier_filters_come_back() -> None:
    async with filtering(*"hama", "enter", "escape", "f", *"golani", "enter", "escape") as user:
        await user.press("f", *"dra")
        await user.press("up")
        assert entry(user).value == "golani"
        assert "earlier 2 of 2" in user.screen()
        await user.press("up")
        assert entry(user).value == "hama"
        await user.press("down", "down")
        assert entry(user).value == "dra"
        await user.press("up", "enter")
        assert str(user.main.state.query) == "golani"


async def test_narrowing_is_remembered_too() -> None:
    async with opened() as user:
        await user.press("p", "escape", "f", "up")
        assert entry(user).value.startswith("place:")


# The words, the mouse, the clipboard, the edge.


async def test_the_filter_in_force_is_said_in_words_too() -> None:
    async with filtering(*"place:hama -tier:secondary", "enter") as user:
        assert "place:hama -tier:secondary  = Hama and tier not secondary" in user.screen()


async def test_a_click_on_the_words_edits_them() -> None:
    async with opened() as user:
        await user.pilot.click(FilterWords)
        await user.settle()
        assert user.main.focused is entry(user)


async def test_a_click_takes_a_candidate() -> None:
    async with filtering(*"place:") as user:
        await user.pilot.click(Suggestions, offset=(4, 3))
        await user.settle()
        assert entry(user).value == "place:damascus"
        assert user.main.focused is entry(user)


async def test_a_click_elsewhere_keeps_the_filter() -> None:
    async with filtering(*"place:hama") as user:
        await user.pilot.click(Timeline, offset=(10, 20))
        await user.settle()
        assert str(user.main.state.query) == "place:hama"
        assert not user.main.query_one(FilterPrompt).asking
        await user.press("left_square_bracket")
        assert str(user.main.state.query) == ""


@pytest.mark.parametrize(
    ("pasted", "value"),
    [
        ("place:hama\n-tier:secondary\n", "place:hama -tier:secondary"),
        ("\x1b[2Jhama\x07\u202e", "[2Jhama"),
        ("حماة\tقال", "حماة قال"),
        ("x" * 9000, None),
    ],
)
async def test_what_is_pasted_is_cleaned_and_on_one_line(pasted, value) -> None:
    async with filtering() as user:
        entry(user).post_message(Paste(pasted))
        await user.settle()
        assert entry(user).value == (value or entry(user).value)
        assert len(entry(user).value) <= 4000
        assert "\x1b" not in user.screen()


async def test_it_fits_another_size_while_it_is_being_edited() -> None:
    async with filtering(*"place:ha") as user:
        await user.pilot.resize_terminal(40, 20)
        await user.settle()
        assert max(map(len, offered(user))) == 40
        assert "place:ha" in user.screen()


async def test_a_long_query_scrolls_with_its_cursor() -> None:
    async with filtering(*"a OR " * 12, *"plce:", size=(40, 20)) as user:
        line = user.screen().splitlines()[user.main.query_one(FilterPrompt).region.y]
        assert line.endswith("plce:")
        assert any("did you mean" in row or "mean" in row for row in offered(user))
