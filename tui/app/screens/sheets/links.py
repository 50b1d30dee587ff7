"""What is linked: events as an outline to walk, and two actors side by side."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from tui.app.screens.sheets.sheet import WideSheet
from tui.log.dates.date import Date
from tui.log.model import Event
from tui.report.actor.compare import compare
from tui.report.links.outline import outline
from tui.report.text.document import Ref
from tui.report.text.names import actor_name
from tui.store.store import Store

_TITLE = "Linked events"
_FAR = f"{_TITLE} · ← back"


class OutlineSheet(WideSheet):
    """Shows what is linked to an event; → goes on to what is linked to the next, ← back."""

    def __init__(self, store: Store, event: Event, lead: Callable[[Ref], None]) -> None:
        super().__init__(_TITLE, partial(outline, store, event), lead)
        self._store = store
        self._event = event
        self._behind: list[tuple[Event, int]] = []

    @property
    def event(self) -> Event:
        """The event whose links are shown."""
        return self._event

    def action_step(self, count: int) -> None:
        """Walk to the event under the cursor, or back."""
        if count > 0:
            self._on()
        elif self._behind:
            event, entry = self._behind.pop()
            self._walk(event, entry)

    def _on(self) -> None:
        ref = self._pane.ref
        event = self._store.find(ref.value) if ref and ref.field == "event" else None
        if event is not None:
            self._behind.append((self._event, self._pane.at))
            self._walk(event, None)

    def _walk(self, event: Event, entry: int | None) -> None:
        self._event = event
        title = _FAR if self._behind else _TITLE
        self._pane.show_again(title, partial(outline, self._store, event), entry)


def compare_sheet(
    store: Store, ids: tuple[str, str], date: Date | None, lead: Callable[[Ref], None]
) -> WideSheet:
    """What two actors share, as of a date."""
    names = " and ".join(actor_name(store.head, each) for each in ids)
    return WideSheet(names, lambda width: compare(store, ids, date, width), lead)
