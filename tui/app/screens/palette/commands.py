"""The commands of the palette: the key table, the forms of a copy, the themes, audits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from tui.app.dispatch import run_by
from tui.app.keys import MOVE, Key, Keyboard

# What people type elsewhere for what a binding does, besides its own key and the words of its id.
_ELSEWHERE: Final = {
    "app.quit": ("quit", "exit", "wq", "x", "qa", "bye"),
    "views.ask": ("write", "save"),
    "views.open": ("view", "list"),
    "outside.edit": ("edit", "editor", "vi"),
    "outside.open": ("url", "browser"),
    "live.reload": ("reload", "refresh"),
    "live.changes": ("diff", "changes"),
    "problems": ("check", "errors"),
    "help": ("h", "keys", "man"),
    "date.ask": ("goto", "jump"),
    "copy.cited": ("yank", "cite"),
    "copy.event": ("yank",),
    "app.redraw": ("redraw", "clear"),
}


class Command(NamedTuple):
    """A command: what it does, the keys that do it too, what it is called elsewhere, how to run it.

    One that is not `shown` is listed only when it is asked for.
    """

    title: str
    run: Callable[[], object]
    keys: str = ""
    names: tuple[str, ...] = ()
    shown: bool = True


Run = Callable[[str], Callable[[], object]]
"""Makes of an action, as Textual has it, what runs it."""


def key_commands(keyboard: Keyboard, run: Run) -> Iterator[Command]:
    """Yield what every key does that does more than move, in the order of the table."""
    for key in keyboard.rows:
        if key.group != MOVE:
            title = key.does[0].upper() + key.does[1:]
            yield Command(title, run(run_by(key.action)), key.shown, _names(key))


def _names(key: Key) -> tuple[str, ...]:
    """Return what a command may be called: by its keys, its footer, its id or as elsewhere."""
    words = (key.footer.lower(), *key.id.split("."), *_ELSEWHERE.get(key.id, ()))
    return (*key.shown.split(), *filter(None, words))


def other_commands(
    forms: Mapping[str, str], themes: Mapping[str, str], run: Run
) -> Iterator[Command]:
    """Yield what has no key of its own: forms to copy in, and themes, by what each is called."""
    for form, name in forms.items():
        yield Command(f"Copy as {name}", run(run_by(f"copy.cited('{form}')")), "y", (form,))
    for theme, name in themes.items():
        yield Command(f"{name} theme", run(f"app.use_theme('{theme}')"), "", ("colours", "colors"))
