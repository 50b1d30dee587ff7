"""What an event rests on: derived from the log, never written in it."""

from __future__ import annotations

from collections.abc import Iterator

from tui.log.corroboration import Corroboration, corroborate
from tui.log.model import Event, Log
from tui.log.provenance import lineage, machine_written

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


def support(log: Log, event: Event) -> Corroboration:
    """Sort the sources that an event rests on into independent ones and others, with reasons."""
    return corroborate(log.sources, cited(event))


def independent(log: Log, event: Event) -> tuple[str, ...]:
    """List the cited sources that each add a witness, in the order of `cited`.

    See `tui.log.corroboration` for what is not counted.
    """
    return support(log, event).independent


def _beside(event: Event) -> Iterator[str]:
    yield from (figure.source for figure in event.figures if figure.source)
    for claim in event.claims:
        yield from (claim.source, *claim.sources)
