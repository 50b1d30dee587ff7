"""What an event rests on: derived from the log, never written in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from tui.log.model import Claim, Event, Head, Quote
from tui.log.sourcing.provenance import Sources, all_machine_written, lineage, machine_written

Reason = Literal["unknown", "machine-written", "from machines", "derived", "same origin"]


class LeftOut(NamedTuple):
    """A source that adds no witness, and why.

    `counted` is the source that stands for it (reasons `derived`, `same origin`), `origin` what is
    behind both (`same origin`).
    """

    source: str
    reason: Reason
    counted: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class Corroboration:
    """The sources of an event, in order; those that are independent, and those left out.

    An id that no source of the log has is left out, and is no source either.
    """

    sources: tuple[str, ...]
    independent: tuple[str, ...]
    left_out: tuple[LeftOut, ...]


def corroborate(sources: Sources, ids: Sequence[str]) -> Corroboration:
    """Sort sources into witnesses and others; each id counts once, however often it is named.

    Of sources with a common origin one is counted, an original before its copies: where each is
    derived from one other at most, this counts the first sources.
    """
    ids = tuple(dict.fromkeys(ids))
    outside = {each: why for each in ids if (why := _no_witness(sources, each))}
    known = tuple(each for each in ids if each in sources)
    inside = [each for each in known if each not in outside]
    if not any(sources[each].derived_from for each in inside):
        return Corroboration(known, tuple(inside), tuple(outside.values()))
    lineages = {each: lineage(sources, each) for each in inside}
    witness = _witnesses(lineages)
    counted = set(witness.values())
    left_out = (
        outside.get(each) or _copy(each, lineages[each], witness)
        for each in ids
        if each not in counted
    )
    return Corroboration(known, tuple(each for each in ids if each in counted), tuple(left_out))


def _no_witness(sources: Sources, source_id: str) -> LeftOut | None:
    """Return why a source counts for nothing even when it is alone; None when it counts."""
    source = sources.get(source_id)
    if source is None:
        return LeftOut(source_id, "unknown")
    if machine_written(source):
        return LeftOut(source_id, "machine-written")
    if source.derived_from and all_machine_written(sources, source_id):
        return LeftOut(source_id, "from machines")
    return None


def _witnesses(lineages: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """Return the one source that is counted for each origin.

    First come sources that share origins with the fewest others, so that a digest of two dispatches
    does not take the place of both. An original comes before its copies, for they share with others
    whatever it shares.
    """
    crowd = Counter(origin for origins in lineages.values() for origin in origins)
    rivals = {each: sum(crowd[o] - 1 for o in origins) for each, origins in lineages.items()}
    witness: dict[str, str] = {}
    for each in sorted(lineages, key=lambda each: (rivals[each], len(lineages[each]))):
        if witness.keys().isdisjoint(lineages[each]):
            witness |= dict.fromkeys(lineages[each], each)
    return witness


def _copy(source_id: str, origins: Sequence[str], witness: Mapping[str, str]) -> LeftOut:
    """Return which counted source stands for one that is left out, and what is behind both."""
    for origin in origins:
        if witness.get(origin) == origin:
            return LeftOut(source_id, "derived", origin)
    shared = next(origin for origin in origins if origin in witness)
    return LeftOut(source_id, "same origin", witness[shared], shared)


__all__ = ["cited", "independent", "lineage", "machine_written", "mentioned", "support"]


def cited(event: Event) -> tuple[str, ...]:
    """List the ids of the sources that an event rests on, each once, in order.

    Those of the event itself and of its quotes. Figures and claims stand for themselves: the source
    of a count of the dead in all of Syria does not bear out that one town was taken, and what a
    claim is held against was chosen to check the claim.
    """
    quoted = (quote.source for quote in event.quotes if quote.source)
    return tuple(dict.fromkeys((*event.sources, *quoted)))


def mentioned(event: Event) -> tuple[str, ...]:
    """List the ids of all sources named in an event, each once: those cited, then the others."""
    quoted = (quote.source for quote in event.quotes if quote.source)
    return tuple(dict.fromkeys((*event.sources, *quoted, *_beside(event))))


def support(log: Head, event: Event) -> Corroboration:
    """Sort the sources that an event rests on into independent ones and others, with reasons."""
    return corroborate(log.sources, cited(event))


def independent(log: Head, event: Event) -> tuple[str, ...]:
    """List the cited sources that each add a witness, in the order of `cited`.

    See `tui.log.sourcing.corroboration` for what is not counted.
    """
    return support(log, event).independent


def _beside(event: Event) -> Iterator[str]:
    yield from (figure.source for figure in event.figures if figure.source)
    for claim in event.claims:
        yield from (claim.source, *claim.sources)
    parts: tuple[Event | Quote | Claim, ...] = (event, *event.quotes, *event.claims)
    for part in parts:
        for account in part.accounts:
            yield from account.sources
