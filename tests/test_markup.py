"""No markup is ever made of data: the syntax tree of the program is looked at, call by call.

Textual and Rich read `[@click=app.quit]` and the like out of any string that they take for markup,
and `escape()` of neither is safe. What is passed as plain text cannot act.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import tui

PROGRAM = Path(tui.__path__[0])
# What Textual makes of a string is markup unless it is told otherwise.
TAKES_MARKUP = {
    *("Static", "Label", "Button", "Checkbox", "RadioButton", "Option", "Collapsible", "Link"),
    *("Tab", "TabPane", "Tooltip", "Toast", "SelectionList", "OptionList", "Selection"),
}
READS_MARKUP = {"from_markup", "render_markup", "render_str", "to_content", "escape_markup"}
IS_MARKUP = {"tooltip", "border_title", "border_subtitle"}


def fault(node: ast.AST, takes: set[str]) -> str:
    """Say how a piece of code makes markup of what may be data; "" where it does not."""
    if isinstance(node, ast.ImportFrom) and (node.module or "") in (
        "rich.markup",
        "textual.markup",
    ):
        return "imports what reads markup"
    if isinstance(node, ast.Assign | ast.AnnAssign):
        targets = node.targets if isinstance(node, ast.Assign) else [node.target]
        names = {each.attr for each in targets if isinstance(each, ast.Attribute)}
        if names & IS_MARKUP and not isinstance(node.value, ast.Constant):
            return f"sets {names & IS_MARKUP}"
    return fault_of_call(node, takes) if isinstance(node, ast.Call) else ""


def fault_of_call(node: ast.Call, takes: set[str]) -> str:
    name = getattr(node.func, "attr", getattr(node.func, "id", ""))
    markup = {each.arg: each.value for each in node.keywords}.get("markup")
    plain = isinstance(markup, ast.Constant) and markup.value is False
    if name in READS_MARKUP or (markup is not None and not plain):
        return f"{name} reads markup"
    given = [*node.args, *(each.value for each in node.keywords)]
    if name in takes and not plain and not all(map(is_fixed, given)):
        return f"{name} takes what it is given for markup"
    if name == "notify" and not plain and is_app(node.func):
        return "a notice takes its words for markup"
    if name == "Console" and not plain:
        return "a console reads markup"
    if name in ("run_action", "run_by") and any(isinstance(each, ast.JoinedStr) for each in given):
        return "" if all(map(is_of_ours, given)) else f"{name} runs what is put together of data"
    return ""


def is_fixed(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant)


def is_app(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and ast.unparse(node.value).endswith("app")


def is_of_ours(node: ast.expr) -> bool:
    """Whether a text is put together of names of ours: forms to copy in, themes."""
    if not isinstance(node, ast.JoinedStr):
        return True
    parts = [each.value for each in node.values if isinstance(each, ast.FormattedValue)]
    return {ast.unparse(part) for part in parts} <= {"form", "theme", "name"}


def faults(source: str) -> Iterator[tuple[int, str]]:
    tree = ast.parse(source)
    theirs = {
        each.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("textual")
        for each in node.names
    }
    for node in ast.walk(tree):
        if words := fault(node, TAKES_MARKUP & theirs):
            yield getattr(node, "lineno", 0), words


def test_no_module_makes_markup_of_data() -> None:
    found = [
        f"{path.relative_to(PROGRAM)}:{line}: {words}"
        for path in sorted(PROGRAM.rglob("*.py"))
        for line, words in faults(path.read_text("utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "from textual.widgets import Static; Static(title)",
        "from textual.widgets import Static; Static(f'{title}')",
        "from textual.widgets import Label; Label(renderable=title)",
        "widget.tooltip = title",
        "self.border_title = title",
        "self.app.notify(title)",
        "app.notify(title, markup=True)",
        "Text.from_markup(title)",
        "from rich.markup import escape",
        "Console()",
        "screen.run_action(f'show({source})')",
    ],
)
def test_what_would_is_found(source: str) -> None:
    assert [*faults(source)]


@pytest.mark.parametrize(
    "source",
    [
        "from textual.widgets import Static; Static('fixed'); Static(title, markup=False)",
        "self.app.notify(title, markup=False)",
    ],
)
def test_what_would_not_is_let_be(source: str) -> None:
    assert [*faults(source)] == []
