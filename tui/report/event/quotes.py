"""A quote as an entry: who, to whom, in what words, how near to the original, on whose word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import Final, NamedTuple

from rich.text import Text

from tui.log.dates.date import Date
from tui.log.model import Event, Foreign, Head, Quote
from tui.report.event.positions import allegiance, positions_on
from tui.report.event.sources import source_details, source_line
from tui.report.text.document import (
    DOT,
    Entry,
    heading,
    joined,
    paragraph,
    ref_to,
    styled,
    unbroken,
)
from tui.report.text.languages import quoted
from tui.report.text.names import addressee_name, speaker_name
from tui.report.text.words import on_one_line, phrase
from tui.store.derived.memo import Memo
from tui.store.store import Store

_GAP: Final = Entry((Text(),), stop=False)


Positions = Callable[[tuple[str, Date]], tuple[str, ...]]
"""Tells what a speaker was on a date; most quotes of an event are of one, so it is kept."""


class _Version(NamedTuple):
    """A quote, its number among those that render one saying, how many and the first of these."""

    quote: Quote
    number: int
    total: int
    first: Quote

    def differs(self, *fields: str) -> bool:
        """Tell whether it is the first, or differs from the first in one of these fields."""
        if self.number == 1:
            return True
        return any(getattr(self.quote, each) != getattr(self.first, each) for each in fields)


def quote_entries(store: Store, event: Event) -> Iterator[Entry]:
    """Yield a heading and an entry for each quote, those that render one saying together.

    What is known of a source is told with the first quote that it carries.
    """
    told: set[str] = set()
    positions = Memo(partial(_positions, store))
    above = heading("Quotes")
    for quotes in by_saying(event.quotes):
        yield above
        above = _GAP
        for number, quote in enumerate(quotes, 1):
            version = _Version(quote, number, len(quotes), quotes[0])
            yield _entry(store.head, event, version, told, positions)
            told.add(quote.source or "")


def by_saying(quotes: Sequence[Quote]) -> list[list[Quote]]:
    """Return the quotes in their order, but those of one saying with the first of it."""
    groups: dict[str | int, list[Quote]] = {}
    for number, quote in enumerate(quotes):
        groups.setdefault(quote.saying or number, []).append(quote)
    return list(groups.values())


def words_of(head: Head, quote: Quote, words: str | None = None) -> str:
    """Return a quote's words, or these for them, in quotation marks unless it is a paraphrase."""
    if words is None:
        words = quote.text
    if quote.mode == "paraphrase":
        return words
    return quoted(words, quote.lang or head.language)


def _entry(
    head: Head, event: Event, version: _Version, told: set[str], positions: Positions
) -> Entry:
    """Return a quote; of a further version only what differs from the first."""
    quote = version.quote
    lines = [_speaker(head, version)]
    if quote.speaker and version.differs("speaker", "date"):
        lines += _facts(*positions((quote.speaker, quote.date or event.date)), style="muted")
    if version.differs("medium", "addressee", "date"):
        lines += _circumstances(head, event, quote)
    lines += _words(head, quote)
    lines += _source(head, event, quote, told)
    lines += paragraph(quote.translator, "muted", 2, "translated by")
    lines += paragraph(quote.locator, "muted", 2, "at")
    lines += paragraph(quote.note, "muted", 2, "note:")
    ref = ref_to("speaker", quote.speaker)
    return Entry(tuple(lines), ref, quote.source or "", quote=quote)


def _speaker(head: Head, version: _Version) -> Text:
    """Return the speaker, and which version of the words it is; mode and languages at the edge."""
    quote, place = version.quote, ""
    if version.total > 1:
        place = DOT + unbroken(f"version {version.number} of {version.total}")
    mode = f"{quote.mode}{phrase(', ', _languages(head, quote))}"
    name = speaker_name(head, quote)
    return styled((name, "speaker"), (place, "muted"), "\t", (mode, "label"))


def _languages(head: Head, quote: Quote) -> str:
    """Return `ar → en` for words put into another language, `ar` for words in a foreign one."""
    own = quote.lang or head.language
    if quote.original and quote.original.lang not in ("", own):
        return f"{quote.original.lang} → {own}"
    if own != head.language:
        return own
    return ""


def _positions(store: Store, speaker_and_date: tuple[str, Date]) -> tuple[str, ...]:
    """Return what a speaker was on a date, and on whose side."""
    speaker, date = speaker_and_date
    return (*positions_on(store, speaker, date), phrase("side: ", allegiance(store, speaker)))


def _circumstances(head: Head, event: Event, quote: Quote) -> list[Text]:
    """Return how, to whom and when it was said."""
    said = ""
    if quote.date and quote.date != event.date:
        said = f"said {quote.date.human()}"
    return _facts(on_one_line(quote.medium), phrase("to ", addressee_name(head, quote)), said)


def _facts(*facts: str, style: str = "") -> list[Text]:
    """Return the facts that there are on one line; no line without any."""
    return paragraph(joined(facts), style, 2)


def _words(head: Head, quote: Quote) -> list[Text]:
    """Return the words, a paraphrase without quotation marks, then the original."""
    words = words_of(head, quote)
    if quote.mode == "paraphrase":
        lines = paragraph(words, "paraphrase", 2, "in effect:")
    else:
        lines = paragraph(words, "quote", 2)
    if quote.original:
        lines += _original(quote.original)
    return lines


def _original(original: Foreign) -> list[Text]:
    lines = paragraph(quoted(original.text, original.lang), "original", 2)
    if original.unsourced:
        lines[-1].append(" unsourced", "alert")
    return lines + paragraph(original.note, "muted", 2, "original:")


def _source(head: Head, event: Event, quote: Quote, told: set[str]) -> list[Text]:
    """Return the source with how long after the words it came; its details once."""
    if quote.source is None:
        return [_without_source(event)]
    lines = [source_line(head, quote.source, 2, quote.date or event.date)]
    if quote.source not in told:
        lines += source_details(head, quote.source)
    return lines


def _without_source(event: Event) -> Text:
    """Return what to say of words that name no source of their own."""
    if event.sources:
        return Text("  from one of the event's sources", "muted")
    return Text("  no source", "alert")
