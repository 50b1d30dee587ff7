"""What a log takes from sources, and how what they say holds up: facts, derived from the records.

An audit is of one source, or of several taken as one, such as all that machines wrote.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, Literal, NamedTuple

from tui.log.dates.date import UNDATED, Date, may_overlap
from tui.log.dates.order import precedes
from tui.log.model import Claim, Event, Figure, Head, Quote, Relation, Verdict
from tui.log.sourcing.corroboration import cited, corroborate
from tui.log.sourcing.provenance import Sources, by_machine, depends_only_on, lineage

FAILING: Final[tuple[Verdict, ...]] = (
    "contradicted",
    "distorted",
    "overstated",
    "outdated",
    "unsupported",
)
"""Verdicts on what does not hold, the worst first; `imprecise` holds in part."""

VERDICTS: Final[tuple[Verdict, ...]] = (*FAILING, "imprecise", "supported", "comment")
"""Every verdict, in the order of a report."""

_WITHIN_A_DAY: Final = ("day", "hour", "minute", "second")
_NUMBER: Final = re.compile(r"(\d{1,9})", re.ASCII)

Known = Literal["before", "same time", "only later", "unknown"]


class CheckedClaim(NamedTuple):
    """A claim with its event; who bears the verdict; whether that could be known at the time.

    `witnesses` are the independent sources of the verdict, without the audited ones and what
    depends on them. Of these `before` were certainly issued before the claim was, at their latest
    and its earliest; of `overlapping`, such as those of the same day, the dates do not tell.
    `known` is `only later` when all were certainly issued after it; one without a date of issue
    says nothing.
    """

    event: Event
    claim: Claim
    witnesses: tuple[str, ...]
    known: Known
    before: tuple[str, ...] = ()
    overlapping: tuple[str, ...] = ()


@dataclass(frozen=True)
class Audit:
    """What a log takes from sources: their claims, what cites them, and what rests on them alone.

    `refuting` are claims of others that they are held against. `derived` are the sources that
    derive from them, at whatever remove; `alone` counts what these print as theirs.
    """

    ids: tuple[str, ...]
    claims: list[CheckedClaim] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    alone: list[Event] = field(default_factory=list)
    quotes: list[tuple[Event, Quote]] = field(default_factory=list)
    figures: list[tuple[Event, Figure]] = field(default_factory=list)
    refuting: list[tuple[Event, Claim]] = field(default_factory=list)
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    derived: tuple[str, ...] = ()

    @cached_property
    def tally(self) -> Counter[str]:
        """How many claims have each verdict."""
        return Counter(checked.claim.verdict for checked in self.claims)

    def of(self, *verdicts: str) -> list[CheckedClaim]:
        """List the claims with one of these verdicts."""
        return [checked for checked in self.claims if checked.claim.verdict in verdicts]


def audit(log: Head, ids: Iterable[str], events: Iterable[Event]) -> Audit:
    """Audit sources; claims come by where they stand in the source, all else as the log has it.

    `events` are those that name the sources or what derives from them (see `descendants`); others,
    if they are among them, add nothing.
    """
    named = tuple(dict.fromkeys(ids))
    audited = frozenset(named)
    found = Audit(
        named,
        actors=tuple(key for key, actor in log.actors.items() if audited & {*actor.sources}),
        places=tuple(key for key, place in log.places.items() if audited & {*place.sources}),
        relations=tuple(each for each in log.relations if audited & {*each.sources}),
        derived=descendants(log.sources, audited),
    )
    for event in events:
        _look(log.sources, event, audited, found)
    found.claims.sort(key=_place)
    return found


def machines(log: Head) -> tuple[str, ...]:
    """List the sources that machines wrote."""
    return tuple(each for each in log.sources if by_machine(log.sources, each))


def descendants(sources: Sources, ids: frozenset[str]) -> tuple[str, ...]:
    """List the sources that derive from these, at whatever remove."""
    return tuple(
        each
        for each, source in sources.items()
        if source.derived_from and each not in ids and not ids.isdisjoint(lineage(sources, each))
    )


def rests_alone(sources: Sources, event: Event, ids: frozenset[str]) -> bool:
    """Tell whether an event rests on these sources and on nothing else that counts.

    What machines wrote counts for nothing, nor does what depends on either.
    """
    own = cited(event)
    if all(ids.isdisjoint(lineage(sources, each)) for each in own):
        return False

    def gone(each: str) -> bool:
        return each in ids or each not in sources or by_machine(sources, each)

    return all(depends_only_on(sources, each, gone) for each in own)


def _look(sources: Sources, event: Event, audited: frozenset[str], found: Audit) -> None:
    """Add to an audit what an event has to do with the sources."""
    if not audited.isdisjoint(cited(event)):
        found.events.append(event)
    if rests_alone(sources, event, audited):
        found.alone.append(event)
    found.quotes.extend((event, quote) for quote in event.quotes if quote.source in audited)
    found.figures.extend((event, figure) for figure in event.figures if figure.source in audited)
    for claim in event.claims:
        if claim.source in audited:
            found.claims.append(_check(sources, event, claim, audited))
        elif not audited.isdisjoint(claim.sources):
            found.refuting.append((event, claim))


def _check(sources: Sources, event: Event, claim: Claim, audited: frozenset[str]) -> CheckedClaim:
    """Return a claim with whose word stands behind its verdict."""
    others = [
        each for each in claim.sources if not depends_only_on(sources, each, audited.__contains__)
    ]
    witnesses = corroborate(sources, others).independent
    when = _issued(sources, claim.source)
    dates = {each: _issued(sources, each) for each in witnesses}
    before = tuple(each for each, date in dates.items() if precedes(date, when))
    overlapping = tuple(each for each, date in dates.items() if may_overlap(date, when))
    return CheckedClaim(
        event,
        claim,
        witnesses,
        _known(before, overlapping, dates.values(), when),
        before,
        overlapping,
    )


def _known(
    before: Sequence[str], overlapping: Sequence[str], dates: Collection[Date], when: Date
) -> Known:
    """Say whether what the verdict rests on could be known when the claim was made."""
    if before:
        return "before"
    if overlapping:
        return "same time"
    if dates and all(precedes(when, date) for date in dates):
        return "only later"
    return "unknown"


def of_one_day(sources: Sources, checked: CheckedClaim) -> bool:
    """Tell whether a claim, and those of whose order to it nobody knows, are of one day."""
    ids = (checked.claim.source, *checked.overlapping)
    return all(_issued(sources, each).precision in _WITHIN_A_DAY for each in ids)


def _issued(sources: Sources, source_id: str) -> Date:
    source = sources.get(source_id)
    if source is None or source.issued is None:
        return UNDATED
    return source.issued


def _place(checked: CheckedClaim) -> tuple[tuple[bool, int, str], ...]:
    """Return what sorts claims as they stand in their source: S2 before S10, none last."""
    return tuple(map(_in_order, _NUMBER.split(checked.claim.locator or "~")))


def _in_order(part: str) -> tuple[bool, int, str]:
    """Return what sorts a part of a locator: numbers by their value, after words."""
    if part.isdecimal():
        return True, int(part), part
    return False, 0, part
