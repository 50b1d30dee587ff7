"""What actors were to each other, as of a date: no longer than both of them were there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from msgspec.structs import replace

from tui.log.dates.date import Date, parse_date
from tui.log.dates.order import precedes
from tui.log.model import Actor, Relation, RelationType

OUTLASTING: Final[tuple[RelationType, ...]] = (
    "designates_terrorist",
    "successor_of",
    "broke_with",
)
"""Relations that go on after their object has ended: a listing stands until it is lifted."""

State = Literal["in force", "ended", "not yet", "unknown"]


def while_both_are(actors: Mapping[str, Actor], relation: Relation) -> Relation:
    """Return a relation from when both of its actors were there, to when one was no more.

    An end that is open or missing is that of the actor who ends first; one that outlives an actor,
    a fault of the log, is cut. What outlasts its object (`OUTLASTING`) ends with its subject alone.
    """
    since, until = relation.since, relation.until
    for actor_id in (relation.subject, relation.object):
        actor = actors.get(actor_id)
        if actor is not None and actor.until is not None and ends_with(relation, actor_id):
            until = _earlier_end(until, actor.until)
        if actor is not None and actor.since is not None:
            since = _later_start(since, actor.since)
    if (since, until) == (relation.since, relation.until):
        return relation
    return replace(relation, since=since, until=until)


def ends_with(relation: Relation, actor_id: str) -> bool:
    """Tell whether a relation cannot go on after one of its actors has ended."""
    return actor_id == relation.subject or relation.type not in OUTLASTING


def _earlier_end(until: Date | None, end: Date) -> Date:
    """Return the end of a relation, or that of an actor where it is open or goes on beyond."""
    if until is None or _open(until) or precedes(end, until):
        return end
    return until


def _later_start(since: Date | None, start: Date) -> Date:
    """Return the start of a relation, no earlier than an actor's; some time after it if missing."""
    if since is None or not since.text:
        if "/" in start.text:
            return start
        return parse_date(f"{start.text}/..", start.zone)
    if _open(since) or precedes(since, start):
        return start
    return since


def _open(date: Date) -> bool:
    return date.earliest is None and date.latest is None


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
