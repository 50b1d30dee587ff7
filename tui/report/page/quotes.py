"""The quotes of an event: who said it, the words beside the original, how, and on whose word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.etree.ElementTree import Element

from tui.log.model import Event, Head, Quote
from tui.log.sourcing.provenance import by_machine
from tui.report.event.quotes import by_saying, words_of
from tui.report.page.anchors import Anchors
from tui.report.page.markup import Child, element, link, machine_mark
from tui.report.text.languages import language_name, quoted
from tui.report.text.names import addressee_name, source_name, speaker_name
from tui.report.text.words import on_one_line, phrase

_MODES = {
    "verbatim": "verbatim",
    "translation": "translated",
    "paraphrase": "paraphrased",
}


class QuoteWriter:
    """Writes the quotes of events as figures with a caption."""

    def __init__(self, head: Head, anchors: Anchors, here: str = "") -> None:
        self._head = head
        self._anchors = anchors
        self._here = here

    def section(self, event: Event) -> Element | None:
        """Return the quotes of an event, those of one saying together; None without any."""
        if not event.quotes:
            return None
        groups = (self._saying(event, quotes) for quotes in by_saying(event.quotes))
        return element("div", element("h5", "Quotes"), *groups, class_="quotes")

    def _saying(self, event: Event, quotes: Sequence[Quote]) -> Element:
        figures = [self._figure(event, quote) for quote in quotes]
        if len(figures) == 1:
            return figures[0]
        label = f"One saying in {len(figures)} versions"
        return element("div", element("p", label, class_="muted"), *figures, class_="saying")

    def _figure(self, event: Event, quote: Quote) -> Element:
        sides = element("div", self._words(quote), self._original(quote), class_="sides")
        caption = element("figcaption", *self._caption(event, quote))
        return element("figure", sides, caption, class_=f"quote {quote.mode}")

    def _words(self, quote: Quote) -> Element:
        language = quote.lang or self._head.language
        said = words_of(self._head, quote)
        if quote.mode == "paraphrase":
            said = f"In effect: {said}"
        return _block(said, language)

    def _original(self, quote: Quote) -> Element | None:
        original = quote.original
        if original is None:
            return None
        made = _block(quoted(original.text, original.lang), original.lang)
        name = language_name(original.lang) or "original"
        remark = phrase(", ", "unsourced" * original.unsourced)
        made.append(element("p", f"{name}{remark}", phrase(": ", original.note), class_="muted"))
        return made

    def _caption(self, event: Event, quote: Quote) -> Iterator[Child]:
        head = self._head
        target = self._anchors.href("actor", quote.speaker or "", self._here)
        yield element("strong", link(speaker_name(head, quote), target, dir="auto"))
        to, medium = addressee_name(head, quote), on_one_line(quote.medium)
        said = quote.date.human() if quote.date and quote.date != event.date else ""
        facts = (_MODES[quote.mode], medium, phrase("to ", to), phrase("said ", said))
        yield phrase(" · ", " · ".join(filter(None, facts)))
        yield " · "
        yield from self._source(event, quote)
        more = (
            phrase("translated by ", on_one_line(quote.translator)),
            phrase("at ", on_one_line(quote.locator)),
            on_one_line(quote.note),
        )
        yield phrase(" · ", " · ".join(filter(None, more)))

    def _source(self, event: Event, quote: Quote) -> Iterator[Child]:
        if quote.source:
            yield source_link(self._head, self._anchors, quote.source, self._here)
            if by_machine(self._head.sources, quote.source):
                yield " "
                yield machine_mark()
        elif event.sources:
            yield "from one of the event’s sources"
        else:
            yield element("span", "no source", class_="alert")


def source_link(head: Head, anchors: Anchors, source: str, here: str = "") -> Element:
    """Return the name of a source, as a link to it if it is in the report."""
    target = anchors.href("source", source, here)
    return link(source_name(head, source), target, class_="source", dir="auto")


def _block(said: str, language: str) -> Element:
    paragraphs = (element("p", each) for each in said.split("\n") if each.strip())
    return element("blockquote", *paragraphs, lang=language, dir="auto")
