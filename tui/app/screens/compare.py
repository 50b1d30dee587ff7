"""Two actors beside each other, over the main screen."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.screens.sheet import WideSheet
from tui.log.dates.date import Date
from tui.report.actor.compare import compare
from tui.report.actor.dossier import Dossiers
from tui.report.text.document import Ref
from tui.report.text.names import actor_name


def compare_sheet(
    dossiers: Dossiers, ids: tuple[str, str], date: Date | None, lead: Callable[[Ref], None]
) -> WideSheet:
    """What two actors share, as of a date."""
    names = " and ".join(actor_name(dossiers.log, each) for each in ids)
    return WideSheet(names, lambda width: compare(dossiers, ids, date, width), lead)
