"""What is said in passing goes through one function, as plain text."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.app.user import opened
from tui.app.notify import notify

TUI = Path(__file__).parents[2] / "tui"


def calls_of_notify() -> Iterator[tuple[Path, ast.Call]]:
    """The calls of a function or method of this name, with their files."""
    for path in TUI.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                called = node.func
                name = getattr(called, "attr", getattr(called, "id", ""))
                if name == "notify":
                    yield path, node


async def test_words_are_said_as_they_are_written() -> None:
    async with opened() as user:
        notify(user.main, "[@click=app.quit]x[/] [/", "warning")
        await user.settle()
        (notice,) = user.app._notifications
        assert notice.message == "[@click=app.quit]x[/] [/"
        assert notice.severity == "warning"
        assert not notice.markup


async def test_no_word_of_a_notice_is_cut_on_a_small_screen_whatever_is_open_over_it() -> None:
    said = "Copied as plain text with tmux: your terminal must allow it."
    async with opened(size=(40, 20), notices=True) as user:
        for key in ("colon", "question_mark", "b"):
            notify(user.main, said)
            await user.press(key)
            seen = user.screen().replace("▌", " ").split()
            assert set(said.split()) <= set(seen), key
            await user.press("escape")


def test_nothing_else_of_the_program_says_anything_by_textual_s_own_method() -> None:
    found = list(calls_of_notify())
    assert found
    for path, call in found:
        where = f"{path}:{call.lineno}"
        if path == TUI / "app" / "notify.py":
            continue
        assert not {each.arg for each in call.keywords} & {"markup", None}, where
        if isinstance(call.func, ast.Attribute):  # a controller's own, which has no other
            assert path.parent == TUI / "app" / "controllers", where
            assert isinstance(call.func.value, ast.Name), where
            assert call.func.value.id == "self", where
