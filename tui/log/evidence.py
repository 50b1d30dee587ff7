"""What an event rests on: derived from the log, never written in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from tui.log.model import Event, Log, Source


def machine_written(source: Source) -> bool:
    """Tell whether a machine wrote this (IPTC digital source type `trainedAlgorithmicMedia`)."""
    return source.digital_source_type is not None


def cited(event: Event) -> tuple[str, ...]:
    """List the ids of the sources that speak for an event, each once, in order.

    Those of the event itself, of its quotes and figures, and those that its claims are held
    against. The source that makes a claim is not among them: it is what is being checked.
    """
    return tuple(dict.fromkeys(_cited(event)))


def independent(log: Log, event: Event) -> tuple[str, ...]:
    """List the cited sources that each add a witness, in the order of `cited`.

    Not counted: sources that a machine wrote, that are derived from another cited source at
    whatever remove, that are not in the log; and of several with a common origin all but the first.
    """
    ids = cited(event)
    kept: list[str] = []
    used: set[str] = set()
    for source_id in ids:
        source = log.sources.get(source_id)
        if source is None or machine_written(source):
            continue
        origins = lineage(log.sources, source_id)
        if used.isdisjoint(origins) and not _copies(log.sources, source_id, origins, ids):
            used |= origins
            kept.append(source_id)
    return tuple(kept)


def lineage(sources: Mapping[str, Source], source_id: str) -> frozenset[str]:
    """Collect a source and all that it is derived from, at whatever remove; circles are no harm."""
    found = {source_id}
    waiting = [source_id]
    while waiting:
        source = sources.get(waiting.pop())
        for origin in source.derived_from if source else ():
            if origin not in found:
                found.add(origin)
                waiting.append(origin)
    return frozenset(found)


def _cited(event: Event) -> Iterator[str]:
    yield from event.sources
    yield from (quote.source for quote in event.quotes if quote.source)
    yield from (figure.source for figure in event.figures if figure.source)
    for claim in event.claims:
        yield from claim.sources


def _copies(
    sources: Mapping[str, Source], source_id: str, origins: frozenset[str], ids: tuple[str, ...]
) -> bool:
    """Tell whether a source is derived from another cited one, and not the other way round too."""
    return any(
        other in origins and source_id not in lineage(sources, other)
        for other in ids
        if other != source_id
    )
