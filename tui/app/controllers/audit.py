"""Auditing sources: the one at hand, any by its name, or all that machines wrote."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.screens.dialog import open_over
from tui.app.screens.palette.commands import Command
from tui.app.screens.sheets.audit import AuditSheet
from tui.app.state.state import State
from tui.app.widgets.details import Quotes
from tui.log.model import Head
from tui.log.sourcing.audit import machines
from tui.log.text import one_line
from tui.report.text.document import Ref
from tui.report.text.names import source_name
from tui.store.query.ast import Field
from tui.store.query.edit import terms_of


class AuditController(Controller):
    """Shows what sources say and what of it holds."""

    def __init__(self, screen: StateScreen, follow: Callable[[Ref], None]) -> None:
        super().__init__(screen)
        self._follow = follow
        self._places: dict[tuple[str, ...], int] = {}  # the entry that each audit was left at

    def here(self) -> None:
        """Audit the source under the cursor, else the one narrowed to, else the event's first."""
        quotes = self.screen.query_one(Quotes)
        source = source_asked_for(self.state) or quotes.source
        if quotes.has_focus and quotes.entry and quotes.entry.source:
            source = quotes.entry.source
        if source is None:
            self.notify("This event names no source: M audits what machines wrote.")
        else:
            self.show((source,))

    def machines(self) -> None:
        """Audit all machine-written sources together."""
        self.show(machines(self.state.store.head))

    def show(self, ids: tuple[str, ...]) -> None:
        """Show the audit of these sources; a source in it leads to its own audit, over this one."""

        def follow(ref: Ref) -> None:
            if ref.field == "source" and ref.value not in ids:
                self.show((ref.value,))
            else:
                self._close_audits()
                self._follow(ref)

        def left(entry: int) -> None:
            self._places[ids] = entry

        sheet = AuditSheet(self.state.store, ids, follow, (self._places.get(ids, 0), left))
        open_over(self.screen.app.screen, sheet)

    def _close_audits(self) -> None:
        while isinstance(self.screen.app.screen, AuditSheet):
            self.screen.app.screen.close()

    def commands(self) -> Iterator[Command]:
        """Yield a command for each source of the log, to audit it; they show when typed."""
        head = self.state.store.head
        for source_id in head.sources:
            title = f"Audit {_called(head, source_id)}"
            yield Command(title, partial(self.show, (source_id,)), shown=False)


def source_asked_for(state: State) -> str | None:
    """Return the one source that the filter asks for; None if it asks for none, or for several."""
    index, asked = state.store.index, set[str]()
    for term in terms_of(state.query):
        if isinstance(term, Field) and term.name == "source":
            asked.update(*(index.meant("source", value) for value in term.values))
    if len(asked) != 1:
        return None
    return asked.pop()


def _called(head: Head, source_id: str) -> str:
    return one_line(f"{source_name(head, source_id)} ({source_id})", 80)
