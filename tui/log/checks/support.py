"""Support: `status` and `confidence` that the sources of an event do not bear.

`confirmed` is credibility 1 of the Admiralty system (AJP-2.1, NATO): "confirmed by other
independent sources", so it needs two. `high` is what US National Intelligence Estimates call high
confidence: "high-quality information", or an issue whose nature "makes it possible to render a
solid judgment"; what is "not corroborated sufficiently" has moderate confidence. One independent
source can bear it, such as an agency that prints a statement, unless it is of a kind that does not
count as high-quality by itself: retold, posted by anyone, handed over, or graded below B.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.log.model import Event, Head, Log, Source
from tui.log.problems import Fault
from tui.log.sourcing.corroboration import Corroboration, support
from tui.log.sourcing.provenance import all_machine_written

_LESSER_TIERS: Final = ("secondary", "social", "given")
_LESSER_GRADES: Final = ("C", "D", "E", "F")


def unsupported_grades(log: Log) -> Iterator[Fault]:
    """Find events whose `status` or `confidence` their sources do not bear."""
    for index, event in enumerate(log.events):
        if event.status == "confirmed" or event.confidence == "high":
            for name, message in missing_support(log, event, support(log, event)):
                yield Fault(("events", index, name), message)


def missing_support(log: Head, event: Event, base: Corroboration) -> Iterator[tuple[str, str]]:
    """Yield each field of an event that its sources (`base`) do not bear, and what is amiss."""
    if event.status == "confirmed" and len(base.independent) < 2:
        yield "status", _unconfirmed(log, base)
    if event.confidence == "high" and (why := _not_high(log, base)):
        yield "confidence", f"`confidence: high` rests on {why}"


def _unconfirmed(log: Head, base: Corroboration) -> str:
    if not base.independent and any(
        all_machine_written(log.sources, each) for each in base.sources
    ):
        return "`status: confirmed` rests on machine-written sources alone"
    has = ("none", "one")[len(base.independent)]
    return f"`status: confirmed` needs two independent sources, this event has {has}"


def _not_high(log: Head, base: Corroboration) -> str:
    """Return what high confidence rests on that does not bear it; "" when it is borne."""
    witnesses = base.independent
    if len(witnesses) > 1:
        return ""
    if not witnesses:
        return "no independent source"
    lack = _lack(log.sources[witnesses[0]])
    return lack and f"one source, {lack}: it needs a second"


def _lack(source: Source) -> str:
    """Return why a source by itself is not high-quality information; "" when it may be."""
    grade, tier = source.reliability, source.tier
    if grade in _LESSER_GRADES:
        return f"of reliability {grade}"
    if grade is None and tier in _LESSER_TIERS:
        return f"of tier {tier}"
    return ""
