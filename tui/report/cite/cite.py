"""Citations to paste: as plain text, Markdown or CSL-JSON.

Every citation says who said it, how near the words are to what was said, when, on whose word, and
whether a machine wrote the source. Without its paragraphs a text is one line, so that a terminal
it is pasted into takes nothing of it for a command.
"""

from __future__ import annotations

from typing import Final, Literal

from tui.log.model import Quote
from tui.report.cite.csl import csl_json
from tui.report.cite.facts import (
    AI_GENERATED,
    Subject,
    Work,
    attribution,
    event_facts,
    original_of,
    rendering,
    words_of,
    work,
)
from tui.report.text.markdown import escaped
from tui.report.text.words import on_one_line, phrase


def markdown(subject: Subject) -> str:
    """Return the words, who said them and on whose word, as paragraphs of Markdown."""
    sources = "; ".join(_link(work(subject.head, each)) for each in subject.sources)
    said = _quoted(subject, subject.quote) if subject.quote else _event(subject)
    return f"{said} {phrase(subject.label, sources) or 'No source named'}".strip()


def _quoted(subject: Subject, quote: Quote) -> str:
    words, who = escaped(words_of(subject.head, quote)), escaped(attribution(subject, quote))
    original = phrase("; original: ", escaped(original_of(quote)))
    mode = f"({escaped(rendering(subject.head, quote))}{original})."
    locator = phrase(" At ", escaped(quote.locator), ".")
    if quote.mode == "paraphrase":
        return f"{who}, in effect: {words} {mode}{locator}"
    return f"> {words}\n\n— {who} {mode}{locator}"


def _event(subject: Subject) -> str:
    """Return what happened; "" for a source alone."""
    if subject.source:
        return ""
    title, *facts = map(escaped, event_facts(subject))
    status = phrase(" (", subject.event.status or "", ")")
    return f"{', '.join((f'**{title}**', *facts))}{status}."


def _link(source: Work) -> str:
    """Return a source with its address behind its title."""
    names = [escaped(name) for name in source.names]
    address = source.url or source.archived
    if address:
        names[source.head] = f"[{names[source.head]}](<{address}>)"
    name = ", ".join(names)
    if source.machine:
        name += f" **[{AI_GENERATED}]**"
    archived = ""
    if source.archived and source.url:
        archived = f"[archived](<{source.archived}>)"
    origins = phrase("derived from ", escaped(" and ".join(source.origins)))
    parts = (name, origins, escaped(source.issued), archived)
    return ", ".join(filter(None, parts))


Form = Literal["plain", "markdown", "csl"]

FORMS: Final[dict[Form, str]] = {
    "plain": "plain text",
    "markdown": "Markdown",
    "csl": "CSL-JSON",
}


def cite(subject: Subject, form: Form = "plain") -> str:
    """Return the citation of a quote, a source or an event in one of the forms."""
    if form == "csl":
        return csl_json(subject, statement(subject))
    if form == "markdown":
        return markdown(subject)
    return plain(subject)


def plain(subject: Subject) -> str:
    """Return `“words” — speaker, medium, date (mode). Source, address` on one line."""
    said = statement(subject)
    references = "; ".join(reference(work(subject.head, each)) for each in subject.sources)
    return f"{said} {phrase(subject.label, references) or 'No source named'}".strip()


def statement(subject: Subject) -> str:
    """Return what was said or happened, without the sources; "" for a source alone."""
    if subject.quote is None:
        if subject.source:
            return ""
        return _happened(subject)
    quote, words = subject.quote, words_of(subject.head, subject.quote)
    original = phrase("; original: ", original_of(quote))
    mode = f"({rendering(subject.head, quote)}{original})."
    who, locator = attribution(subject, quote), phrase(" At ", on_one_line(quote.locator), ".")
    if quote.mode == "paraphrase":
        return f"{who}, in effect: {words} {mode}{locator}"
    return f"{words} — {who} {mode}{locator}"


def reference(source: Work) -> str:
    """Return a source on one line, its address last and with nothing behind it."""
    names = ", ".join(source.names)
    if source.machine:
        names += f" [{AI_GENERATED}]"
    origins = phrase("derived from ", " and ".join(source.origins))
    archived = phrase("archived at ", source.archived)
    parts = (names, origins, source.issued, source.url, archived)
    return ", ".join(filter(None, parts))


def _happened(subject: Subject) -> str:
    status = phrase(" (", subject.event.status or "", ")")
    return f"{', '.join(event_facts(subject))}{status}."
