"""Quotes: who speaks, in which language, and whose exact words cannot be had."""

from __future__ import annotations

from collections.abc import Iterator

from tui.log.model import Event, Log, Quote
from tui.log.problems import Fault, Path
from tui.log.sourcing.provenance import by_machine
from tui.log.text import backquoted


def verbatim_by_machines(log: Log) -> Iterator[Fault]:
    """Find exact words that only machine-written sources carry."""
    for path, event, quote in _quotes(log):
        if quote.mode == "verbatim" and _by_machines(log, event, quote):
            message = "a verbatim quote rests on machine-written sources alone"
            yield Fault((*path, "mode"), message)


def _by_machines(log: Log, event: Event, quote: Quote) -> bool:
    """Tell whether machines wrote every source that a quote has its words from."""
    sources = event.sources
    if quote.source:
        sources = (quote.source,)
    return bool(sources) and all(by_machine(log.sources, each) for each in sources)


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


def _quotes(log: Log) -> Iterator[tuple[Path, Event, Quote]]:
    for index, event in enumerate(log.events):
        for number, quote in enumerate(event.quotes):
            yield ("events", index, "quotes", number), event, quote
