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

from tui.log.model import Event, Log, Quote, Source
from tui.log.problems import Fault, Path
from tui.log.sourcing.corroboration import Corroboration, support
from tui.log.sourcing.provenance import all_machine_written, machine_written
from tui.log.text import backquoted


def verbatim_by_machines(log: Log) -> Iterator[Fault]:
    """Find exact words that only machine-written sources carry."""
    machines = _machines(log)
    if not machines:
        return
    for path, event, quote in _quotes(log):
        sources = {quote.source} if quote.source else set(event.sources)
        if quote.mode == "verbatim" and sources and sources <= machines:
            message = "a verbatim quote rests on machine-written sources alone"
            yield Fault((*path, "mode"), message)


def nobody_speaks(log: Log) -> Iterator[Fault]:
    """Find quotes without a speaker, among the actors or by name."""
    for path, _event, quote in _quotes(log):
        if quote.speaker is None and not quote.speaker_name:
            yield Fault(path, "a quote needs `speaker`, an actor's id, or `speaker_name`")


def same_language(log: Log) -> Iterator[Fault]:
    """Find translations into the language of their original."""
    for path, _event, quote in _quotes(log):
        if quote.mode == "translation" and quote.original is not None:
            lang = quote.lang or log.language
            if lang.casefold() == quote.original.lang.casefold():
                message = (
                    f"a translation from {backquoted(lang)} into {backquoted(lang)}: which is it?"
                )
                yield Fault((*path, "mode"), message)


def _machines(log: Log) -> frozenset[str]:
    return frozenset(key for key, source in log.sources.items() if machine_written(source))


def _quotes(log: Log) -> Iterator[tuple[Path, Event, Quote]]:
    for index, event in enumerate(log.events):
        for number, quote in enumerate(event.quotes):
            yield ("events", index, "quotes", number), event, quote


_LESSER_TIERS: Final = ("secondary", "social", "given")
_LESSER_GRADES: Final = ("C", "D", "E", "F")


def unborne(log: Log) -> Iterator[Fault]:
    """Find events whose `status` or `confidence` their sources do not bear."""
    for index, event in enumerate(log.events):
        if event.status == "confirmed" or event.confidence == "high":
            for name, message in not_borne(log, event, support(log, event)):
                yield Fault(("events", index, name), message)


def not_borne(log: Log, event: Event, base: Corroboration) -> Iterator[tuple[str, str]]:
    """Yield each field of an event that its sources (`base`) do not bear, and what is amiss."""
    if event.status == "confirmed" and len(base.independent) < 2:
        yield "status", _unconfirmed(log, base)
    if event.confidence == "high" and (why := _not_high(log, base)):
        yield "confidence", f"`confidence: high` rests on {why}"


def _unconfirmed(log: Log, base: Corroboration) -> str:
    if not base.independent and any(
        all_machine_written(log.sources, each) for each in base.sources
    ):
        return "`status: confirmed` rests on machine-written sources alone"
    has = "one" if base.independent else "none"
    return f"`status: confirmed` needs two independent sources, this event has {has}"


def _not_high(log: Log, base: Corroboration) -> str:
    """Return what high confidence rests on that does not bear it; "" when it is borne."""
    witnesses = base.independent
    if len(witnesses) > 1:
        return ""
    if not witnesses:
        return "no independent source"
    lack = _lack(log.sources[witnesses[0]])
    return f"one source, {lack}: it needs a second" if lack else ""


def _lack(source: Source) -> str:
    """Return why a source by itself is not high-quality information; "" when it may be."""
    grade, tier = source.reliability, source.tier
    if grade is not None:
        return f"of reliability {grade}" if grade in _LESSER_GRADES else ""
    return f"of tier {tier}" if tier in _LESSER_TIERS else ""
