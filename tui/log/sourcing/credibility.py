"""Credibility of the information about an event, 1 to 6 (AJP-2.1), apart from its sources' own.

1 confirmed by other sources, 2 probably true, 3 possibly true, 4 doubtful, 5 improbable, 6 cannot
be judged. What a log writes goes before what is derived here.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from tui.log.model import Credibility, Event, Head
from tui.log.sourcing.corroboration import Corroboration
from tui.log.sourcing.parties import parties_of

_GOOD_GRADES: Final = ("A", "B")
_GOOD_TIERS: Final = ("wire", "official", "ngo", "reference")


class Derived(NamedTuple):
    """A grade of credibility, and how it comes about."""

    grade: Credibility
    how: str


def derived_credibility(log: Head, event: Event, base: Corroboration) -> Derived:
    """Grade what is told of an event by its status and its sources (`base`)."""
    if event.status == "refuted":
        return Derived(5, "the log has it refuted")
    if not base.independent:
        return Derived(6, "no source that counts tells of it")
    if event.status == "disputed" or any(left.reason == "disputes" for left in base.left_out):
        return Derived(4, "accounts of it differ")
    if len(base.independent) > 1 and parties_of(log).one_alone(event, base.independent) is None:
        return Derived(1, f"{len(base.independent)} independent sources tell of it")
    if any(_good(log, each) for each in base.independent):
        return Derived(2, "one source that is usually reliable tells of it")
    return Derived(3, "it rests on one source of a lesser kind, or on one party alone")


def _good(log: Head, source_id: str) -> bool:
    source = log.sources[source_id]
    if source.reliability is not None:
        return source.reliability in _GOOD_GRADES
    return source.tier in _GOOD_TIERS
