"""How a key gets to the method that its row in the key table names.

An action such as `search.ask` calls `ask()` of the part that the screen has under the name
`search`: a controller, or a pane. An action without a dot is a method of the screen itself, as
Textual has it, and one of `app` is the app's.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from inspect import isawaitable

from textual.actions import SkipAction, parse
from textual.binding import Binding, BindingType
from textual.dom import DOMNode

from tui.app.keys import KEYS, LOCAL_KEYS, Key, Keyboard


def bindings_of(*groups: str) -> list[BindingType]:
    """The keys of these groups as Textual bindings that Textual does not show; without: KEYS."""
    keys = [*KEYS]
    if groups:
        keys = [key for key in (*KEYS, *LOCAL_KEYS) if key.group in groups]
    return [
        Binding(key.names, run_by(key.action), key.does, show=False, id=_id(key)) for key in keys
    ]


def _id(key: Key) -> str | None:
    """Return what a reader may give other keys to: those that mean the same everywhere."""
    return key.id if key in KEYS else None


def keyboard_of(node: DOMNode) -> Keyboard:
    """Return the keys of the app that a widget or screen is in, those of the table without one."""
    return getattr(node.app, "keyboard", None) or Keyboard()


def run_by(action: str) -> str:
    """Return an action of the key table as Textual can run it on a screen with parts."""
    part, _, _ = parse(action)
    if part in ("", "app"):
        return action
    return f"do({action!r})"


Calls = dict[str, tuple[str, tuple[object, ...]]]
"""For the name of a key the method of a part that it calls, and the arguments."""


def calls_of(rows: Iterable[Key]) -> Calls:
    """Return what the keys of some rows call."""
    parsed = ((key, parse(key.action)[1:]) for key in rows)
    return {name: call for key, call in parsed for name in key.names.split(",")}


class Parts:
    """A screen whose parts, by the names that they have in the key table, do what keys ask for."""

    parts: Mapping[str, object] = {}

    def part(self, name: str) -> object | None:
        """The part of this name; None where there is none."""
        return self.parts.get(name)

    def _refuses(self, name: str) -> bool:
        """Whether this is nothing for guests, if the reader is one."""
        return isinstance(self, DOMNode) and name in keyboard_of(self).refused

    async def action_do(self, action: str) -> None:
        """Call the method of a part; pass where the screen has no such part or method."""
        part, name, arguments = parse(action)
        if self._refuses(f"{part}.{name}"):
            raise SkipAction
        method = getattr(self.part(part), name, None)
        if method is None:
            raise SkipAction
        done = method(*arguments)
        if isawaitable(done):
            await done
