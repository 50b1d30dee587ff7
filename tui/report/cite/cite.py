"""Citations to paste: as plain text, Markdown or CSL-JSON.

Every citation says who said it, how near the words are to what was said, when, on whose word, and
whether a machine wrote the source. Without its paragraphs a text is one line, so that a terminal
it is pasted into takes nothing of it for a command.
"""

from __future__ import annotations

from typing import Literal

from tui.report.cite.csl import csl_json
from tui.report.cite.facts import (
    AI_GENERATED,
    Subject,
    Work,
    attribution,
    original_of,
    rendering,
    words_of,
    work,
)
from tui.report.cite.markdown import markdown
from tui.report.text.names import one, place_name, title

Form = Literal["plain", "markdown", "csl"]

FORMS: dict[Form, str] = {"plain": "plain text", "markdown": "Markdown", "csl": "CSL-JSON"}


def cite(subject: Subject, form: Form = "plain") -> str:
    """Return the citation of a quote, a source or an event in one of the forms."""
    if form == "csl":
        return csl_json(subject, statement(subject))
    return markdown(subject) if form == "markdown" else plain(subject)


def plain(subject: Subject) -> str:
    """Return `“words” — speaker, medium, date (mode). Source, address` on one line."""
    said = statement(subject)
    references = "; ".join(reference(work(subject.log, each)) for each in subject.sources)
    if not references:
        return f"{said} No source named"
    label = (
        "From one of: "
        if subject.borrowed
        else ""
        if subject.quote or subject.source
        else "Sources: "
    )
    return f"{said} {label}{references}".strip()


def statement(subject: Subject) -> str:
    """Return what was said or happened, without the sources; "" for a source alone."""
    if subject.quote is None:
        return "" if subject.source else _happened(subject)
    quote, words = subject.quote, words_of(subject.log, subject.quote)
    original = original_of(quote)
    mode = rendering(subject.log, quote) + (f"; original: {original}" if original else "")
    who = attribution(subject, quote)
    locator = f" At {one(quote.locator, '')}." if quote.locator.strip() else ""
    if quote.mode == "paraphrase":
        return f"{who}, in effect: {words} ({mode}).{locator}"
    return f"{words} — {who} ({mode}).{locator}"


def reference(source: Work) -> str:
    """Return a source on one line, its address last and with nothing behind it."""
    names = ", ".join(source.names) + (f" [{AI_GENERATED}]" if source.machine else "")
    origins = f"derived from {' and '.join(source.origins)}" if source.origins else ""
    archived = f"archived at {source.archived}" if source.archived else ""
    parts = (names, origins, source.issued, source.url, archived)
    return ", ".join(part for part in parts if part)


def _happened(subject: Subject) -> str:
    log, event = subject.log, subject.event
    place = place_name(log, event.place) if event.place else ""
    facts = ", ".join(each for each in (title(event), place, event.date.human()) if each)
    return f"{facts} ({event.status})." if event.status else f"{facts}."
