"""Citations to paste: as plain text, Markdown or CSL-JSON.

Every citation says who said it, how near the words are to what was said, when, on whose word, and
whether a machine wrote the source. Without its paragraphs a text is one line, so that a terminal
it is pasted into takes nothing of it for a command.
"""

from __future__ import annotations

from typing import Final, Literal

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
from tui.report.cite.markdown import markdown
from tui.report.text.words import on_one_line, phrase

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
