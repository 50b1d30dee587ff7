"""Verdicts on claims: who bears them, and whether that could be known when the claim was made."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

from tui.log.dates.date import UNDATED, Date, may_overlap
from tui.log.dates.order import precedes
from tui.log.model import Claim, Event, Head, Stance, Verdict
from tui.log.sourcing.corroboration import corroborate, independent
from tui.log.sourcing.origins import origins_of
from tui.log.sourcing.provenance import Sources, depends_only_on

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

UNBORNE: Final[tuple[Verdict, ...]] = ("comment", "unsupported")
"""Verdicts that rest on no source: nothing to check, and not found by the log."""

_WITHIN_A_DAY: Final = ("day", "hour", "minute", "second")

Known = Literal["before", "same time", "only later", "unknown"]


class CheckedClaim(NamedTuple):
    """A claim with its event; who bears the verdict; whether that could be known at the time.

    `witnesses` are the independent sources of the verdict: not the claimant or the audited ones,
    what these have it from, nor what depends on them. Of all those that say what holds instead
    (`holding`) `before` were certainly issued before the claim was, at their latest and its
    earliest; of `overlapping`, such as those of the same day, the dates do not tell; `later` ones
    certainly came after it. `known` is `only later` when all did; one without a date says nothing.
    """

    event: Event
    claim: Claim
    witnesses: tuple[str, ...]
    holding: tuple[str, ...]
    known: Known
    before: tuple[str, ...] = ()
    overlapping: tuple[str, ...] = ()
    later: tuple[str, ...] = ()

    @property
    def in_part(self) -> bool:
        """Whether some of what holds instead was older than the claim, but not all."""
        return bool(self.before and (self.overlapping or self.later))


def check_claim(log: Head, event: Event, claim: Claim, audited: frozenset[str]) -> CheckedClaim:
    """Return a claim with whose word stands behind its verdict."""
    others = _others(log, claim, audited)
    witnesses = corroborate(log, others).independent
    holding = _holding(log, event, claim, others)
    when = issued(log.sources, claim.source)
    dates = {each: issued(log.sources, each) for each in holding}
    before = tuple(each for each, date in dates.items() if precedes(date, when))
    overlapping = tuple(each for each, date in dates.items() if may_overlap(date, when))
    later = tuple(each for each, date in dates.items() if precedes(when, date))
    known: Known = "unknown"
    if before:
        known = "before"
    elif overlapping:
        known = "same time"
    elif dates and len(later) == len(dates):
        known = "only later"
    return CheckedClaim(event, claim, witnesses, holding, known, before, overlapping, later)


def bearing(log: Head, claim: Claim, audited: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """List the independent sources that a verdict rests on.

    The claimant bears out nothing of its own, and neither does what it has it from or what has it
    from there: a copy is not borne out by its own origin. The origin may say otherwise than the
    copy, when an account of the claim says so.
    """
    return corroborate(log, _others(log, claim, audited)).independent


def _others(log: Head, claim: Claim, audited: frozenset[str]) -> tuple[str, ...]:
    """List the sources of a verdict but for the claimant, what it has it from, and its copies."""
    audited |= {claim.source}
    origins = origins_of(log)
    own = {origin for each in audited for origin in origins.of(each)}
    against = told(claim, "disputes")
    return tuple(
        each
        for each in claim.sources
        if not depends_only_on(log.sources, each, audited.__contains__)
        and (each in against or own.isdisjoint(origins.of(each)))
    )


def told(claim: Claim, stance: Stance) -> frozenset[str]:
    """Return the sources that the accounts of a claim give this stance to it."""
    return frozenset(
        each for account in claim.accounts if account.stance == stance for each in account.sources
    )


def _holding(log: Head, event: Event, claim: Claim, others: tuple[str, ...]) -> tuple[str, ...]:
    """Return the sources of a verdict that say what holds instead of a claim, copies and all.

    As accounts of the claim say; and those that bear out the event, for it says what holds.
    """
    if claim.verdict not in FAILING:
        return ()
    for_event = frozenset(independent(log, event))
    for_event -= told(claim, "supports") | told(claim, "mentions")
    holding = for_event | told(claim, "disputes")
    return tuple(
        each for each in others if each in holding and corroborate(log, (each,)).independent
    )


def of_one_day(sources: Sources, checked: CheckedClaim) -> bool:
    """Tell whether a claim, and those of whose order to it nobody knows, are of one day."""
    ids = (checked.claim.source, *checked.overlapping)
    return all(issued(sources, each).precision in _WITHIN_A_DAY for each in ids)


def issued(sources: Sources, source_id: str) -> Date:
    """Return when a source was issued, UNDATED when nobody knows."""
    source = sources.get(source_id)
    if source is None or source.issued is None:
        return UNDATED
    return source.issued
