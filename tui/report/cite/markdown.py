"""A citation in Markdown (CommonMark): the words as a block quotation, sources as links."""

from __future__ import annotations

from tui.log.model import Quote
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
from tui.report.text.words import phrase


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
