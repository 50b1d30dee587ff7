"""The facts of a citation: who said it, to whom, how and when, how near to the words, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from tui.log.model import Derivation, Event, Head, Quote, Source
from tui.log.sourcing.corroboration import cited
from tui.log.sourcing.provenance import by_machine, machine_written
from tui.log.urls import is_web_link
from tui.report.event import quotes
from tui.report.text.languages import language_name, quoted
from tui.report.text.names import (
    addressee_name,
    date_words,
    place_of,
    source_name,
    speaker_name,
    title,
)
from tui.report.text.words import on_one_line, phrase

AI_GENERATED: Final = "AI-generated"
# Archives of the web, by host.
_ARCHIVES: Final = {
    "web.archive.org": "Internet Archive",
    **dict.fromkeys(
        (f"archive.{end}" for end in ("today", "ph", "is", "li", "vn", "fo", "md")),
        "archive.today",
    ),
    "perma.cc": "Perma.cc",
    "ghostarchive.org": "Ghostarchive",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What is cited of a log: a quote of an event, or one source, or the event itself."""

    head: Head
    event: Event
    quote: Quote | None = None
    source: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources to name: a quote without one of its own rests on the event's."""
        if self.borrowed:
            return self.event.sources
        own = self.quote.source if self.quote else self.source
        if own:
            return (own,)
        return cited(self.event)

    @property
    def borrowed(self) -> bool:
        """Whether the quote names no source of its own."""
        return self.quote is not None and not self.quote.source

    @property
    def label(self) -> str:
        """What to say before the sources: nothing where there is one of its own."""
        if self.borrowed:
            return "From one of: "
        if self.quote or self.source:
            return ""
        return "Sources: "


class Work(NamedTuple):
    """A source in the parts of a reference; `head` is the one of its names that a link is put on.

    `url` and `archived` are addresses that may be opened, "" for none.
    """

    names: tuple[str, ...]
    head: int
    machine: bool
    origins: tuple[str, ...]
    issued: str
    url: str
    archived: str


def work(head: Head, source_id: str) -> Work:
    """Return the parts of a reference to a source."""
    source = head.sources.get(source_id, Source())
    title = on_one_line(source.title)
    if title:
        title = quoted(title, source.language)
    names = (on_one_line(source.author), title, on_one_line(source.publisher))
    unique = tuple(dict.fromkeys(filter(None, names))) or (source_id,)
    return Work(
        names=unique,
        head=unique.index(title) if title else len(unique) - 1,
        machine=machine_written(source),
        origins=tuple(_origin(head, each) for each in source.parents),
        issued=date_words(source.issued),
        url=_web_link(source.url),
        archived=_web_link(source.archive_url),
    )


def remarks(head: Head, source_id: str) -> Iterator[str]:
    """Yield what a bibliography has no field for: AI, what it derives from, whether it stands."""
    source, parts = head.sources.get(source_id, Source()), work(head, source_id)
    if parts.machine:
        yield f"{AI_GENERATED}."
    if parts.origins:
        yield f"Derived from {' and '.join(parts.origins)}."
    if source.retracted is not None:
        yield f"Retracted: {date_words(source.retracted)}."
    if source.corrected is not None:
        yield f"Corrected: {date_words(source.corrected)}."


def translated(head: Head, source_id: str) -> Source | None:
    """Return the source that one translates, as the log says; None when it is no translation."""
    for each in head.sources.get(source_id, Source()).derived_from:
        if isinstance(each, Derivation) and each.kind == "translation":
            return head.sources.get(each.source)
    return None


def archive_name(address: str) -> str:
    """Return what the archive at an address is called, its host for one that is not known."""
    host = urlsplit(address).hostname or ""
    return _ARCHIVES.get(host, host)


def event_facts(subject: Subject) -> tuple[str, ...]:
    """Return title, place and date of the event, as far as there are any."""
    event = subject.event
    facts = (title(event), place_of(subject.head, event), event.date.human())
    return tuple(filter(None, facts))


def attribution(subject: Subject, quote: Quote) -> str:
    """Return the speaker, the addressee, the medium and the date of a quote."""
    return _listed(
        (
            speaker_name(subject.head, quote),
            phrase("to ", addressee_name(subject.head, quote)),
            on_one_line(quote.medium),
            (quote.date or subject.event.date).human(),
        )
    )


def rendering(head: Head, quote: Quote) -> str:
    """Return how near the words are to what was said: mode, languages, translator."""
    own = quote.lang or head.language
    foreign = language_name(own) if own != head.language else ""
    if quote.mode == "verbatim":
        return f"verbatim{phrase(', in ', foreign)}"
    original = ""
    if quote.original and quote.original.lang != own:
        original = language_name(quote.original.lang)
    translator = phrase(" by ", on_one_line(quote.translator))
    return f"{quote.mode}{phrase(' from ', original)}{phrase(' into ', foreign)}{translator}"


def words_of(head: Head, quote: Quote) -> str:
    """Return the words on one line; a paraphrase bears no quotation marks."""
    return quotes.words_of(head, quote, on_one_line(quote.text))


def original_of(quote: Quote) -> str:
    """Return the original between quotation marks, "" when there is none."""
    if quote.original is None or not quote.original.text.strip():
        return ""
    words = quoted(on_one_line(quote.original.text), quote.original.lang)
    if quote.original.unsourced:
        return f"{words} (unsourced)"
    return words


def _listed(facts: Iterable[str]) -> str:
    return ", ".join(filter(None, facts))


def _origin(head: Head, source_id: str) -> str:
    name = source_name(head, source_id)
    if by_machine(head.sources, source_id):
        return f"{name} [{AI_GENERATED}]"
    return name


def _web_link(address: str) -> str:
    if is_web_link(address):
        return address
    return ""
