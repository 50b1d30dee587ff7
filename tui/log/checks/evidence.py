"""Quotes: whose exact words a machine cannot have, and what every quote needs."""

from __future__ import annotations

from collections.abc import Iterator

from tui.log.model import Event, Log, Quote
from tui.log.problems import Fault, Path
from tui.log.provenance import machine_written
from tui.log.spelling import shown


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
                message = f"a translation from {shown(lang)} into {shown(lang)}: which is it?"
                yield Fault((*path, "mode"), message)


def _machines(log: Log) -> frozenset[str]:
    return frozenset(key for key, source in log.sources.items() if machine_written(source))


def _quotes(log: Log) -> Iterator[tuple[Path, Event, Quote]]:
    for index, event in enumerate(log.events):
        for number, quote in enumerate(event.quotes):
            yield ("events", index, "quotes", number), event, quote
