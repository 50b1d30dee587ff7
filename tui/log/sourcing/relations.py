"""What actors were to each other, as of a date."""

from __future__ import annotations

from typing import Literal

from tui.log.dates.date import Date
from tui.log.dates.order import precedes
from tui.log.model import Relation

State = Literal["in force", "ended", "not yet", "unknown"]


def state_on(relation: Relation, date: Date) -> State:
    """Say what is certain of a relation on a date: both may be uncertain, so each is a span.

    `in force` means at some moment of the date, wherever in its span the relation really began
    or ended; on the day itself it is therefore in force. Without `from` nobody knows whether it
    had begun; without `to`, or with an open end, it lasts.
    """
    if not date.text:
        return "unknown"
    if precedes(relation.until, date):
        return "ended"
    if precedes(date, relation.since):
        return "not yet"
    if _begun(relation.since, date) and _lasting(relation.until, date):
        return "in force"
    return "unknown"


def _begun(since: Date | None, date: Date) -> bool:
    """Tell whether a beginning, wherever in its span, lies before the end of a date."""
    if since is None or not since.text:
        return False
    if since.latest is None:
        return since.earliest is None  # "..": it had no beginning
    return date.latest is None or since.latest <= date.latest


def _lasting(until: Date | None, date: Date) -> bool:
    """Tell whether an end, wherever in its span, lies after the beginning of a date."""
    if until is None or (until.earliest is None and until.latest is None):
        return True
    if until.earliest is None:
        return False
    return date.earliest is None or until.earliest >= date.earliest
