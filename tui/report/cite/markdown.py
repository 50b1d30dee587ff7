"""A citation in Markdown (CommonMark): the words as a block quotation, sources as links."""

from __future__ import annotations

import re

from tui.log.model import Quote
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
from tui.report.text.names import one, place_name, title

# What could begin emphasis, code, a link, HTML, an entity, a table or mathematics within a line.
_MARKUP = re.compile(r"[\\`*_\[\]<>&|~$!#]")
# What could begin a heading, a list or a rule at the start of one.
_START = re.compile(r"^(?:([-+=])|(\d{1,9})([.)]))")


def markdown(subject: Subject) -> str:
    """Return the words, who said them and on whose word, as paragraphs of Markdown."""
    sources = "; ".join(_link(work(subject.log, each)) for each in subject.sources)
    if sources and not (subject.quote or subject.source):
        sources = f"Sources: {sources}"
    elif sources and subject.borrowed:
        sources = f"From one of: {sources}"
    said = _quoted(subject, subject.quote) if subject.quote else _event(subject)
    return f"{said} {sources or 'No source named'}".strip()


def escaped(words: str) -> str:
    """Return words that Markdown shows as they are, on one line of their own or within one."""
    line = _MARKUP.sub(r"\\\g<0>", one(words, ""))
    return _START.sub(lambda found: _start(*found.groups()), line)


def _quoted(subject: Subject, quote: Quote) -> str:
    words = escaped(words_of(subject.log, quote))
    who, mode = escaped(attribution(subject, quote)), escaped(rendering(subject.log, quote))
    original, place = original_of(quote), one(quote.locator, "")
    mode += f"; original: {escaped(original)}" if original else ""
    locator = f" At {escaped(place)}." if place else ""
    if quote.mode == "paraphrase":
        return f"{who}, in effect: {words} ({mode}).{locator}"
    return f"> {words}\n\n— {who} ({mode}).{locator}"


def _event(subject: Subject) -> str:
    if subject.source:
        return ""
    log, event = subject.log, subject.event
    place = place_name(log, event.place) if event.place else ""
    facts = [f"**{escaped(title(event))}**", escaped(place), escaped(event.date.human())]
    status = f" ({event.status})" if event.status else ""
    return f"{', '.join(fact for fact in facts if fact)}{status}."


def _link(source: Work) -> str:
    """Return a source with its address behind its title."""
    names = [escaped(name) for name in source.names]
    address = source.url or source.archived
    if address:
        names[source.head] = f"[{names[source.head]}](<{address}>)"
    mark = f" **[{AI_GENERATED}]**" if source.machine else ""
    origins = f"derived from {escaped(' and '.join(source.origins))}" if source.origins else ""
    archived = f"[archived](<{source.archived}>)" if source.archived and source.url else ""
    parts = (", ".join(names) + mark, origins, escaped(source.issued), archived)
    return ", ".join(part for part in parts if part)


def _start(sign: str | None, number: str | None, end: str | None) -> str:
    return f"\\{sign}" if sign else f"{number}\\{end}"
