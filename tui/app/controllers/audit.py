"""Auditing sources: the one at hand, any by its name, or all that machines wrote."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from textual.app import SystemCommand
from textual.reactive import var
from textual.screen import Screen

from tui.app.screens.dialog import open_over
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
from tui.store.query.parser import parse


class AuditActions(Screen[None]):
    """Actions of a screen that audits sources."""

    state: var[State | None]

    def action_audit(self) -> None:
        """Audit the source under the cursor, else the one narrowed to, else the event's first."""
        quotes = self.query_one(Quotes)
        here = quotes.entry.source if quotes.has_focus and quotes.entry else ""
        source = here or (self.state and asked_source(self.state)) or quotes.source
        if source is None:
            self.notify("This event names no source: M audits what machines wrote.", markup=False)
        else:
            self.audit((source,))

    def action_audit_machines(self) -> None:
        """Audit all machine-written sources together."""
        if self.state:
            self.audit(machines(self.state.store.head))

    def audit(self, ids: tuple[str, ...]) -> None:
        """Show the audit of these sources; a source in it leads to its own audit, over this one."""
        if self.state is None:
            return

        def lead(ref: Ref) -> None:
            if ref.field == "source" and ref.value not in ids:
                self.audit((ref.value,))
            else:
                self._leave_audits()
                self.lead(ref)

        open_over(self.app.screen, AuditSheet(self.state.store, ids, lead))

    def lead(self, ref: Ref) -> None:
        """Go where an entry leads."""
        raise NotImplementedError

    def _leave_audits(self) -> None:
        while isinstance(self.app.screen, AuditSheet):
            self.app.screen.close()


def audit_commands(screen: AuditActions) -> Iterator[SystemCommand]:
    """Yield a command for each source of the log, to audit it; they show when they are typed."""
    if screen.state is None:
        return
    log = screen.state.store.head
    for source_id in log.sources:
        title = f"Audit {_called(log, source_id)}"
        yield SystemCommand(title, "", partial(screen.audit, (source_id,)), discover=False)


def asked_source(state: State) -> str | None:
    """Return the one source that the filter asks for; None if it asks for none, or for several."""
    index, asked = state.store.index, set[str]()
    for term in terms_of(parse(state.filter)):
        if isinstance(term, Field) and term.name == "source":
            asked.update(*(index.meant("source", value) for value in term.values))
    return asked.pop() if len(asked) == 1 else None


def _called(log: Head, source_id: str) -> str:
    return one_line(f"{source_name(log, source_id)} ({source_id})", 80)
