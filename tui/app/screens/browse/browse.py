"""Browse: everything that there is to choose from, with counts, to filter by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import starmap
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.app.dispatch import Parts, bindings_of
from tui.app.keys import BROWSING, MOVE
from tui.app.screens.browse.list import BrowseList
from tui.app.screens.dialog import Dialog
from tui.app.state.state import State
from tui.log.text import as_typed
from tui.store.query.ast import Query
from tui.store.query.edit import refine


def _not_typed(bindings: list[BindingType]) -> Iterator[BindingType]:
    """Leave letters out of the keys of bindings: here they are for typing."""
    for binding in bindings:
        if isinstance(binding, Binding):
            keys = ",".join(key for key in binding.key.split(",") if len(key) > 1)
            yield replace(binding, key=keys)


class Browse(Parts, Dialog[Query]):
    """A list in sections over the main screen; it returns the filter that the reader wants."""

    DEFAULT_CSS = """
    Browse { align: center middle; }
    Browse BrowseList { width: 90%; max-width: 100; height: 90%; }
    Browse.-tiny BrowseList { width: 100%; height: 100%; }
    """
    OF_ALL_EVENTS = True
    takes_text = True
    BINDINGS: ClassVar[list[BindingType]] = [
        *_not_typed(bindings_of(MOVE)),
        *bindings_of(BROWSING),
        ("backspace", "rub_out", "One letter less"),
        ("escape", "shut", "Close"),
    ]

    def __init__(self, state: State, section: str = "actor") -> None:
        super().__init__()
        self._state = state
        self._list = BrowseList(state, section)
        self.parts = {"pane": self._list}

    @property
    def section(self) -> str:
        """The field whose values are in sight."""
        return self._list.field

    def compose(self) -> ComposeResult:
        """The list."""
        yield self._list

    def on_mount(self) -> None:
        """Let keys go to the list."""
        self._list.focus()

    def on_key(self, event: events.Key) -> None:
        """Narrow the list to what is typed; a space and a minus mean something else."""
        if event.character and event.is_printable and event.character not in " -":
            event.stop()
            self._list.narrow(self._list.narrowing + event.character)

    def on_paste(self, event: events.Paste) -> None:
        """Narrow the list to what is pasted."""
        event.stop()
        self._list.narrow(self._list.narrowing + as_typed(event.text))

    @on(BrowseList.Opened)
    def action_add(self) -> None:
        """Ask for what was picked, or what is under the cursor, besides."""
        self._refine(exclude=False)

    def action_exclude(self) -> None:
        """Ask for none of it."""
        self._refine(exclude=True)

    def _refine(self, *, exclude: bool) -> None:
        if chosen := self._list.chosen:
            conditions = starmap(self._state.store.index.condition, chosen)
            self.dismiss(refine(self._state.query, conditions, exclude=exclude))

    def action_pick(self) -> None:
        """Pick what is under the cursor, or no longer, and go on to the next."""
        self._list.pick()

    def action_rub_out(self) -> None:
        """Take back the last letter."""
        self._list.narrow(self._list.narrowing[:-1])

    def action_shut(self) -> None:
        """Show everything again, or else go back without a change."""
        if self._list.narrowing:
            self._list.narrow("")
        else:
            self.dismiss(None)
