"""Support: `status` and `confidence` that the sources of an event do not bear.

`confirmed` is credibility 1 of the Admiralty system (AJP-2.1, NATO): "confirmed by other
independent sources", so it needs two. `high` is what US National Intelligence Estimates call high
confidence: "high-quality information", or an issue whose nature "makes it possible to render a
solid judgment"; what is "not corroborated sufficiently" has moderate confidence. One independent
source can bear it, such as an agency that prints a statement, unless it is of a kind that does not
count as high-quality by itself: retold, posted by anyone, handed over, or graded below B. Of
several that have it from one origin the best is looked at.

Sources of one party to a conflict count as one here, however many they are, and so do those that
are unreliable (E) or cannot be judged (F): they are witnesses, but not of each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.log.model import Credibility, Event, Head, Log, Source
from tui.log.problems import Fault
from tui.log.sourcing.corroboration import Corroboration, support
from tui.log.sourcing.credibility import Derived, derived_credibility
from tui.log.sourcing.parties import parties_of
from tui.log.sourcing.provenance import all_machine_written

_LESSER_TIERS: Final = ("secondary", "social", "given")
_LESSER_GRADES: Final = ("C", "D", "E", "F")
_NO_GRADES: Final = ("E", "F")


def unsupported_grades(log: Log) -> Iterator[Fault]:
    """Find events whose `status`, `confidence` or `credibility` their sources do not bear."""
    for index, event in enumerate(log.events):
        if event.status == "confirmed" or event.confidence == "high" or event.credibility:
            for name, message in missing_support(log, event, support(log, event)):
                yield Fault(("events", index, name), message)


def missing_support(log: Head, event: Event, base: Corroboration) -> Iterator[tuple[str, str]]:
    """Yield each field of an event that its sources (`base`) do not bear, and what is amiss."""
    if event.status == "confirmed" and (lack := _unconfirmed(log, event, base)):
        yield "status", f"`status: confirmed` {lack}"
    if event.confidence == "high" and (lack := _not_high(log, event, base)):
        yield "confidence", f"`confidence: high` rests on {lack}"
    if event.credibility is not None and not event.credibility_note.strip():
        derived = derived_credibility(log, event, base)
        if derived.grade != event.credibility:
            yield "credibility", _ungrounded(event.credibility, derived)


def _ungrounded(written: Credibility, derived: Derived) -> str:
    """Say that a grade is not that of the sources, and that no reason is given for it."""
    return (
        f"`credibility: {written}`, where the sources come to {derived.grade} ({derived.how}): "
        "say why in `credibility_note`"
    )


def _unconfirmed(log: Head, event: Event, base: Corroboration) -> str:
    """Return why sources do not confirm; "" when they do."""
    if len(base.independent) > 1:
        lack = _as_one(log, event, base)
        return lack and f"rests on {lack}"
    if not base.independent and any(
        all_machine_written(log.sources, each) for each in base.sources
    ):
        return "rests on machine-written sources alone"
    has = ("none", "one")[len(base.independent)]
    return f"needs two independent sources, this event has {has}"


def _as_one(log: Head, event: Event, base: Corroboration) -> str:
    """Return what several witnesses have in common that makes them no better than one."""
    if all(log.sources[each].reliability in _NO_GRADES for each in base.independent):
        grades = " and ".join(
            sorted({str(log.sources[each].reliability) for each in base.independent})
        )
        return f"sources of reliability {grades} alone: it needs a better one"
    party = parties_of(log).one_alone(event, base.independent)
    if party is None:
        return ""
    if not party:
        return (
            "organs of a party to the conflict alone, as far as is told: name the `party` of each"
        )
    actor = log.actors.get(party)
    name = actor.name if actor else party
    return f"one party to the conflict alone, {name}: it needs a source of no or another `party`"


def _not_high(log: Head, event: Event, base: Corroboration) -> str:
    """Return what high confidence rests on that does not bear it; "" when it is borne."""
    witnesses = base.independent
    if len(witnesses) > 1:
        return _as_one(log, event, base)
    if not witnesses:
        return "no independent source"
    (witness,) = witnesses
    same = [left.source for left in base.left_out if left.counted == witness]
    if not all(_lack(log.sources[each]) for each in (witness, *same)):
        return ""
    return f"one source, {_lack(log.sources[witness])}: it needs a second"


def _lack(source: Source) -> str:
    """Return why a source by itself is not high-quality information; "" when it may be."""
    grade, tier = source.reliability, source.tier
    if grade in _LESSER_GRADES:
        return f"of reliability {grade}"
    if grade is None and tier in _LESSER_TIERS:
        return f"of tier {tier}"
    return ""
