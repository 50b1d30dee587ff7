"""The facts of a citation: who said it, to whom, how and when, how near to the words, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tui.log.model import Event, Head, Quote, Source
from tui.log.sourcing.corroboration import cited, machine_written
from tui.log.urls import is_web_link
from tui.report.event.quotes import marked
from tui.report.text.names import addressee_name, one, source_name, speaker_name

AI_GENERATED = "AI-generated"

# Languages that logs of Syria meet, by primary subtag (BCP 47); others are named by their tag.
_LANGUAGES = {
    "ar": "Arabic",
    "ckb": "Sorani Kurdish",
    "de": "German",
    "en": "English",
    "fa": "Persian",
    "fr": "French",
    "he": "Hebrew",
    "it": "Italian",
    "ku": "Kurdish",
    "ru": "Russian",
    "tr": "Turkish",
}


@dataclass(frozen=True, slots=True)
class Subject:
    """What is cited of a log: a quote of an event, or one source, or the event itself."""

    log: Head
    event: Event
    quote: Quote | None = None
    source: str = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources to name: a quote without one of its own rests on the event's."""
        if self.borrowed:
            return self.event.sources
        own = (self.quote.source or "") if self.quote else self.source
        return (own,) if own else cited(self.event)

    @property
    def borrowed(self) -> bool:
        """Whether the quote names no source of its own."""
        return self.quote is not None and not self.quote.source


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


def work(log: Head, source_id: str) -> Work:
    """Return the parts of a reference to a source."""
    source = log.sources.get(source_id, Source())
    title = marked(one(source.title, ""), source.language) if source.title.strip() else ""
    names = [one(source.author, ""), title, one(source.publisher, "")]
    unique = tuple(dict.fromkeys(name for name in names if name)) or (source_id,)
    return Work(
        names=unique,
        head=unique.index(title) if title else len(unique) - 1,
        machine=machine_written(source),
        origins=tuple(_origin(log, each) for each in source.parents),
        issued=source.issued.human() if source.issued else "",
        url=source.url if is_web_link(source.url) else "",
        archived=source.archive_url if is_web_link(source.archive_url) else "",
    )


def attribution(subject: Subject, quote: Quote) -> str:
    """Return the speaker, the addressee, the medium and the date of a quote."""
    addressee = addressee_name(subject.log, quote)
    facts = (
        speaker_name(subject.log, quote),
        f"to {addressee}" if addressee else "",
        one(quote.medium, ""),
        (quote.date or subject.event.date).human(),
    )
    return ", ".join(fact for fact in facts if fact)


def rendering(log: Head, quote: Quote) -> str:
    """Return how near the words are to what was said: mode, languages, translator."""
    own = quote.lang or log.language
    if quote.mode == "verbatim":
        return "verbatim" if own == log.language else f"verbatim, in {language(own)}"
    words: str = quote.mode
    if quote.original and quote.original.lang and quote.original.lang != own:
        words += f" from {language(quote.original.lang)}"
    words += f" into {language(own)}" if own != log.language else ""
    return words + (f" by {one(quote.translator, '')}" if quote.translator.strip() else "")


def words_of(log: Head, quote: Quote) -> str:
    """Return the words on one line; a paraphrase bears no quotation marks."""
    words = one(quote.text, "")
    return words if quote.mode == "paraphrase" else marked(words, quote.lang or log.language)


def original_of(quote: Quote) -> str:
    """Return the original between quotation marks, "" when there is none."""
    if quote.original is None or not quote.original.text.strip():
        return ""
    note = " (unsourced)" if quote.original.unsourced else ""
    return marked(one(quote.original.text, ""), quote.original.lang) + note


def language(tag: str) -> str:
    """Return the English name of a language, its tag where none is known here."""
    return _LANGUAGES.get(tag.partition("-")[0].lower(), tag)


def _origin(log: Head, source_id: str) -> str:
    source = log.sources.get(source_id)
    mark = f" [{AI_GENERATED}]" if source and machine_written(source) else ""
    return source_name(log, source_id) + mark
