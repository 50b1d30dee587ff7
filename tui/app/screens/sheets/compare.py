"""Two actors beside each other, over the main screen."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.screens.sheets.sheet import WideSheet
from tui.log.dates.date import Date
from tui.report.actor.compare import compare
from tui.report.text.document import Ref
from tui.report.text.names import actor_name
from tui.store.store import Store


def compare_sheet(
    store: Store, ids: tuple[str, str], date: Date | None, lead: Callable[[Ref], None]
) -> WideSheet:
    """What two actors share, as of a date."""
    names = " and ".join(actor_name(store.head, each) for each in ids)
    return WideSheet(names, lambda width: compare(store, ids, date, width), lead)
