"""The audit of sources, over the main screen; its entries are ways to go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import BindingType

from tui.app.dispatch import bindings_of
from tui.app.keys import AUDITING
from tui.app.screens.sheets.sheet import Sheet
from tui.report.audit.audit import audit_document, audit_title
from tui.report.text.document import Ref
from tui.store.store import Store

Place = tuple[int, Callable[[int], None]]
"""The number of the entry to begin at, and whom to tell at which one the audit was left."""


class AuditSheet(Sheet):
    """Shows what sources say and what holds; Enter leads from an entry to what it is about."""

    DEFAULT_CSS = """
    AuditSheet.-tiny SheetPane { width: 100%; height: 100%; }
    """
    OF_ALL_EVENTS = True
    BINDINGS: ClassVar[list[BindingType]] = bindings_of(AUDITING)

    def __init__(
        self,
        store: Store,
        ids: tuple[str, ...],
        lead: Callable[[Ref], None],
        place: Place = (0, lambda _: None),
    ) -> None:
        super().__init__(audit_title(store.head, ids), audit_document(store.head, store.audit(ids)))
        self.ids = ids
        self._lead = lead
        self.begin, self._left = place

    def on_unmount(self) -> None:
        """Keep the place."""
        self._left(self._pane.at)

    def action_follow(self) -> None:
        """Go where the entry leads."""
        if self.is_active and self.ref is not None:
            self._lead(self.ref)

    @property
    def ref(self) -> Ref | None:
        """Where the entry under the cursor leads."""
        return self._pane.ref
