"""The input of a prompt: what is pasted is cleaned, a fault is marked, the cursor is seen."""

import pytest
from textual.app import App, ComposeResult
from textual.events import Paste

from tests.app.user import opened
from tui.app.output.theme import DARK
from tui.app.widgets.prompt.input import PromptInput
from tui.store.query.ast import QueryError
from tui.store.query.lexer import LONGEST


class Typing(App[None]):
    """An app with one input."""

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(DARK.theme)
        self.theme = DARK.theme.name
        self.entry = PromptInput("entry", "words", "")

    def compose(self) -> ComposeResult:
        yield self.entry


@pytest.mark.parametrize(
    ("pasted", "value"),
    [
        ("place:hama\r\n-tier:x\n", "place:hama -tier:x"),
        ("\ufeffhama\u200e", "hama"),
        ("\x1b[2Jhama\u202e", "[2Jhama"),
    ],
)
async def test_what_is_pasted_goes_in_on_one_line_and_cleaned(pasted: str, value: str) -> None:
    app = Typing()
    async with app.run_test() as pilot:
        app.entry.put("ab", 1)
        app.entry.post_message(Paste(pasted))
        await pilot.pause()
        assert app.entry.value == f"a{value}b"


async def test_no_more_goes_in_than_a_query_may_have() -> None:
    app = Typing()
    async with app.run_test() as pilot:
        app.entry.put("ab", 2)
        app.entry.post_message(Paste("x" * 2 * LONGEST))
        await pilot.pause()
        assert len(app.entry.value) == LONGEST


async def test_a_fault_is_underlined_until_it_is_mended() -> None:
    app = Typing()
    async with app.run_test() as pilot:
        app.entry.put("place:hama plce:x", 0)

        def underlined() -> str:
            line = app.entry.render_line(0)
            return "".join(each.text for each in line if each.style and each.style.underline)

        app.entry.mark(QueryError("no such field", 11, 15))
        await pilot.pause()
        assert underlined() == "plce"
        app.entry.mark()
        await pilot.pause()
        assert underlined() == ""


async def test_what_is_selected_is_copied_by_ctrl_c_which_else_quits() -> None:
    async with opened() as user:
        await user.press("f", *"hama", "shift+left", "shift+left", "ctrl+c")
        assert user.app.is_running
        assert user.app.clipboard == "ma"
        await user.press("right", "ctrl+c")
        assert not user.app.is_running
