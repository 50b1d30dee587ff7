"""What an event rests on: which of its sources are witnesses, and why the others are none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from tui.log.model import Account, Claim, Event, Head, Quote
from tui.log.sourcing.accounts import by_source
from tui.log.sourcing.origins import Kind, Origin, origins_of
from tui.log.sourcing.provenance import (
    Sources,
    all_machine_written,
    by_machine,
    depends_only_on,
    lineage,
    older_than,
    withdrawn,
)

Reason = Literal[
    "unknown",
    "disputes",
    "mentions",
    "retracted",
    "corrected",
    "from withdrawn",
    "machine-written",
    "from machines",
    "partly from machines",
    "older",
    "derived",
    "same origin",
    "same knower",
    "same address",
    "same work",
    "same publisher",
]
_SHARED: Final[Mapping[Kind, Reason]] = {
    "source": "same origin",
    "knower": "same knower",
    "address": "same address",
    "work": "same work",
    "publisher": "same publisher",
}


class LeftOut(NamedTuple):
    """A source that adds no witness, and why.

    `counted` is the source that stands for it (reasons `derived` and `same ...`), `origin` what is
    behind both: a source (`same origin`), an actor or words (`same knower`), a page, a work, or a
    publisher.
    """

    source: str
    reason: Reason
    counted: str = ""
    origin: str = ""


def origin_of(left: LeftOut) -> Origin:
    """Return what is behind a source that is left out and the one that is counted for it."""
    kinds = {reason: kind for kind, reason in _SHARED.items()}
    return Origin(kinds.get(left.reason, "source"), left.origin or left.counted)


@dataclass(frozen=True, slots=True)
class Corroboration:
    """The sources of an event, in order; those that are independent, and those left out.

    An id that no source of the log has is left out, and is no source either.
    """

    sources: tuple[str, ...]
    independent: tuple[str, ...]
    left_out: tuple[LeftOut, ...]

    def why(self, source_id: str) -> LeftOut | None:
        """Return why a source is left out; None when it is not."""
        return next((each for each in self.left_out if each.source == source_id), None)


def corroborate(
    log: Head, ids: Sequence[str], accounts: Sequence[Account] = (), event: Event | None = None
) -> Corroboration:
    """Sort sources into witnesses and others; each id counts once, however often it is named.

    Of sources with a common origin one is counted, an original before its copies: where each is
    derived from one other at most, this counts the first sources. `accounts` say who of them
    disputes, only mentions, or has it from whom; of an `event`, older sources are no witnesses.
    """
    ids = tuple(dict.fromkeys(ids))
    own = by_source(accounts)
    none = ((each, _no_witness(log, each, own.get(each, ()), event)) for each in ids)
    outside = {each: why for each, why in none if why}
    known = tuple(each for each in ids if each in log.sources)
    inside = [each for each in known if each not in outside]
    if len(inside) < 2:
        return Corroboration(known, tuple(inside), tuple(outside.values()))
    origins = origins_of(log)
    shared = {each: origins.of(each, own.get(each, ())) for each in inside}
    witness = _witnesses(shared)
    counted = set(witness.values())
    left_out = (
        outside.get(each) or _copy(each, shared[each], witness)
        for each in ids
        if each not in counted
    )
    return Corroboration(known, tuple(each for each in ids if each in counted), tuple(left_out))


def _no_witness(
    log: Head, source_id: str, accounts: Sequence[Account], event: Event | None
) -> LeftOut | None:
    """Return why a source counts for nothing even when it is alone; None when it counts."""
    source = log.sources.get(source_id)
    if source is None:
        return LeftOut(source_id, "unknown")
    reason = (
        _stance(accounts)
        or _withdrawn(log.sources, source_id)
        or _by_machines(log.sources, source_id)
    )
    if reason is None and event is not None and older_than(source, event.date):
        reason = "older"
    return reason and LeftOut(source_id, reason)


def _stance(own: Sequence[Account]) -> Reason | None:
    """Return that a source disputes a record or only mentions it, by its own accounts; else None.

    Who disputes a field is a dissenter, unless the log says that it supports the record as a whole.
    """
    if not own:
        return None
    whole = {account.stance for account in own if not account.field}
    if "supports" in whole:
        return None
    if any(account.stance == "disputes" for account in own):
        return "disputes"
    if "mentions" in whole:
        return "mentions"
    return None


def _withdrawn(sources: Sources, source_id: str) -> Reason | None:
    """Return that a source was retracted or corrected, or all that it derives from."""
    how = withdrawn(sources[source_id])
    if how is not None:
        return how

    def gone(each: str) -> bool:
        return each in sources and withdrawn(sources[each]) is not None

    if sources[source_id].derived_from and depends_only_on(sources, source_id, gone):
        return "from withdrawn"
    return None


def _by_machines(sources: Sources, source_id: str) -> Reason | None:
    """Return that a source, or a part of what it derives from, was written by a machine.

    What such a digest has from the machine and what from others cannot be told apart.
    """
    if by_machine(sources, source_id):
        return "machine-written"
    if not sources[source_id].derived_from:
        return None
    if all_machine_written(sources, source_id):
        return "from machines"
    if any(by_machine(sources, each) for each in lineage(sources, source_id)):
        return "partly from machines"
    return None


def _witnesses(origins: Mapping[str, Sequence[Origin]]) -> dict[Origin, str]:
    """Return the one source that is counted for each origin.

    First come sources that share origins with the fewest others, so that a digest of two dispatches
    does not take the place of both. An original comes before its copies, for they share with others
    whatever it shares.
    """
    crowd = Counter(origin for some in origins.values() for origin in some)
    rivals = {each: sum(crowd[o] - 1 for o in some) for each, some in origins.items()}
    witness: dict[Origin, str] = {}
    for each in sorted(origins, key=lambda each: (rivals[each], len(origins[each]))):
        if witness.keys().isdisjoint(origins[each]):
            witness |= dict.fromkeys(origins[each], each)
    return witness


def _copy(source_id: str, origins: Sequence[Origin], witness: Mapping[Origin, str]) -> LeftOut:
    """Return which counted source stands for one that is left out, and what is behind both."""
    for origin in origins:
        if origin.kind == "source" and witness.get(origin) == origin.name:
            return LeftOut(source_id, "derived", origin.name)
    shared = next(origin for origin in origins if origin in witness)
    return LeftOut(source_id, _SHARED[shared.kind], witness[shared], shared.name)


def cited(event: Event) -> tuple[str, ...]:
    """List the ids of the sources that an event rests on, each once, in order.

    Those of the event itself, of its quotes, and of accounts that support it. Figures and claims
    stand for themselves: the source of a count of the dead in all of Syria does not bear out that
    one town was taken, and what a claim is held against was chosen to check the claim.
    """
    quoted = (quote.source for quote in event.quotes if quote.source)
    told = (each for one in event.accounts if one.stance == "supports" for each in one.sources)
    return tuple(dict.fromkeys((*event.sources, *quoted, *told)))


def supporting(event: Event) -> tuple[str, ...]:
    """List those cited that do not dispute an event, nor only mention it."""
    own = cited(event)
    if not event.accounts:
        return own
    told = by_source(event.accounts)
    return tuple(each for each in own if _stance(told.get(each, ())) is None)


def taken_from(event: Event) -> tuple[str, ...]:
    """List the ids of the sources that anything in an event is taken from: cited, or of figures.

    What makes claims of it, and what these are held against, is not among them.
    """
    figures = (figure.source for figure in event.figures if figure.source)
    return tuple(dict.fromkeys((*cited(event), *figures)))


def mentioned(event: Event) -> tuple[str, ...]:
    """List the ids of all sources named in an event, each once: those cited, then the others."""
    return tuple(dict.fromkeys((*taken_from(event), *_beside(event))))


def support(log: Head, event: Event) -> Corroboration:
    """Sort the sources that an event rests on into independent ones and others, with reasons."""
    return corroborate(log, cited(event), event.accounts, event)


def independent(log: Head, event: Event) -> tuple[str, ...]:
    """List the cited sources that each add a witness, in the order of `cited`."""
    return support(log, event).independent


def _beside(event: Event) -> Iterator[str]:
    for claim in event.claims:
        yield from (claim.source, *claim.sources)
    parts: tuple[Event | Quote | Claim, ...] = (event, *event.quotes, *event.claims)
    yield from _told(account for part in parts for account in part.accounts)


def _told(accounts: Iterable[Account]) -> Iterator[str]:
    for account in accounts:
        yield from account.sources
