"""What is private to the libraries is used in one place, and is still there."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, cast

import pytest
from rich.segment import Segment
from textual._compositor import LayoutUpdate
from textual.app import App
from textual.drivers.linux_driver import LinuxDriver
from textual.events import MouseDown
from textual.geometry import Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets._toast import Toast, ToastHolder

import tui.app
from tests.app.user import opened
from tui.app.output.private import NOTICES, USED, PlainDriver, _lines
from tui.terminal.handlers import Handlers
from tui.terminal.visual_order import STEPS

LIBRARIES = ("textual", "rich")
PRIVATE = "tui.app.output.private"
ROOT = Path(tui.app.__path__[0])


def modules() -> Iterator[ModuleType]:
    """Every module of the app but the one that may."""
    for found in pkgutil.walk_packages(tui.app.__path__, "tui.app."):
        if found.name != PRIVATE:
            yield importlib.import_module(found.name)


def classes() -> Iterator[type]:
    for module in modules():
        for _, kind in inspect.getmembers(module, inspect.isclass):
            if kind.__module__ == module.__name__:
                yield kind


def is_private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__")


def theirs(kind: type) -> list[type]:
    """The classes of libraries that a class is made of."""
    return [base for base in kind.__mro__ if base.__module__.partition(".")[0] in LIBRARIES]


@pytest.mark.parametrize(
    ("owner", "name"), [(owner, name) for owner, names in USED.items() for name in names]
)
def test_every_private_name_is_there(owner: type, name: str) -> None:
    source = "".join(inspect.getsource(each) for each in theirs(owner))
    assert hasattr(owner, name) or f"self.{name}" in source


def test_the_steps_of_the_bidirectional_algorithm_are_there() -> None:
    algorithm = importlib.import_module("bidi.algorithm")
    names = ("get_base_level", "get_empty_storage", "get_embedding_levels", *STEPS)
    assert [name for name in names if not callable(getattr(algorithm, name, None))] == []


def test_no_class_overrides_what_is_private() -> None:
    overridden = [
        f"{kind.__qualname__}.{name}"
        for kind in classes()
        for name in defined_by(kind)
        if is_private(name) and any(name in vars(base) for base in theirs(kind))
    ]
    assert overridden == []


def test_no_class_keeps_something_under_a_name_of_the_library() -> None:
    taken = {App: set(vars(App())), Widget: set(vars(Widget()))}
    taken[Screen] = taken[Widget] | set(vars(Screen()))
    clashes: list[str] = []
    for kind in classes():
        own = attributes_set_by(kind)
        for base, names in taken.items():
            if issubclass(kind, base):
                clashes += [f"{kind.__qualname__}.{name}" for name in own & names]
    assert clashes == []


def body_of(kind: type) -> ast.ClassDef:
    """The class as it is written: a library adds names of its own to it."""
    tree = ast.parse(inspect.getsource(importlib.import_module(kind.__module__)))
    return next(
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name == kind.__name__
    )


def defined_by(kind: type) -> set[str]:
    """The names in the body of a class."""
    names = set()
    for node in body_of(kind).body:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            names.add(node.name)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names |= {target.id for target in targets if isinstance(target, ast.Name)}
    return names


def attributes_set_by(kind: type) -> set[str]:
    """The private names that a class sets on itself."""
    return {
        node.attr
        for node in ast.walk(body_of(kind))
        if isinstance(node, ast.Attribute)
        and isinstance(node.ctx, ast.Store)
        and isinstance(node.value, ast.Name)
        and node.value.id == "self"
        and is_private(node.attr)
    }


def test_nothing_private_is_asked_of_others() -> None:
    asked = []
    for path in ROOT.rglob("*.py"):
        if path == Path(importlib.import_module(PRIVATE).__file__ or ""):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Attribute) and is_private(node.attr):
                owner = ast.unparse(node.value)
                # A tuple that was made anew with other parts: `_replace` and its kind are public.
                if owner not in ("self", "cls", "super()") and not node.attr.startswith("_rep"):
                    asked.append(f"{path.name}:{node.lineno} {owner}.{node.attr}")
            if isinstance(node, ast.ImportFrom) and node.module:
                parts = node.module.split(".")
                if parts[0] in LIBRARIES and any(part.startswith("_") for part in parts):
                    asked.append(f"{path.name}:{node.lineno} {node.module}")
    assert asked == []


def test_what_no_widget_has_painted_is_left_as_it_is() -> None:
    painted = {0: Strip([Segment("ab")]), 2: None, 5: Strip([Segment("c")])}
    update = LayoutUpdate([cast(Any, painted.values())], Region(1, 3, 6, 1))
    pieces = [(y, x, "".join(each.text for each in line)) for y, x, line in _lines(update)]
    assert pieces == [(3, 0, "ab"), (3, 5, "c")]


async def test_few_notices_are_shown_at_once_and_nothing_stays_of_others() -> None:
    async with opened(notices=True) as user:
        for number in range(2 * NOTICES):
            user.app.notify(f"Notice {number}", timeout=600, markup=False)
            await user.press("question_mark", "escape")
        words = [str(each.render()) for each in user.app.screen.query(Toast)]
        assert words == [f"Notice {number}" for number in range(NOTICES, 2 * NOTICES)]
        # As where the last to know of a notice is another screen.
        user.app.clear_notifications()
        await user.settle()
        assert not user.app.screen.query(ToastHolder)


async def test_a_notice_that_is_pressed_while_it_goes_is_let_go() -> None:
    async with opened(notices=True) as user:
        user.app.notify("Going", timeout=600, markup=False)
        await user.settle()
        toast = user.app.screen.query_one(Toast)
        at, holder = toast.region.offset, toast._parent
        toast._parent = None
        user.app.screen._forward_event(MouseDown(None, at.x, at.y, 0, 0, 1, False, False, False))
        toast._parent = holder
        await user.settle()
        assert user.app.is_running


def test_a_stop_waits_until_what_is_being_written_is(monkeypatch: pytest.MonkeyPatch) -> None:
    acts: list[str] = []

    def write(self: PlainDriver, data: str) -> None:
        acts.append(f"begin {data}")
        if data == "frame":  # what Python does between two steps of the main thread
            self._sigtstp_application()
        if data == "last frame":
            self._sigtstp_application()
            self._sigcont_application()
        acts.append(f"end {data}")

    def stop(self: PlainDriver) -> None:
        self.write("modes of the shell")
        acts.append("stopped")

    monkeypatch.setattr(LinuxDriver, "write", write)
    monkeypatch.setattr(LinuxDriver, "_sigtstp_application", stop)
    monkeypatch.setattr(LinuxDriver, "_sigcont_application", lambda _: acts.append("goes on"))
    driver = object.__new__(PlainDriver)
    driver._handlers = Handlers()
    driver._auto_restart = False
    driver.write("frame")
    shell = ["begin modes of the shell", "end modes of the shell"]
    assert acts == ["begin frame", "end frame", *shell, "stopped"]
    acts.clear()
    driver.write("last frame")  # to go on takes back a stop that waits
    assert acts == ["begin last frame", "end last frame", "goes on"]
