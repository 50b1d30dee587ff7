"""What an event rests on, as a document: head, quotes, further sources, claims."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from tui.log.evidence import cited, independent
from tui.log.model import Event, Log, Quote
from tui.report.claims import claim_entry, claim_heading
from tui.report.document import DOT, Document, Entry, Ref, heading, joined, paragraph, unbroken
from tui.report.figures import figure_lines
from tui.report.names import event_titles, one, place_name, title
from tui.report.quotes import quote_entry
from tui.report.sources import source_details, source_line, source_link


def evidence(log: Log, event: Event) -> Document:
    """Return the event's head, then its quotes, its sources without a quote and its claims."""
    return (head(log, event), *_quotes(log, event), *_sources(log, event), *_claims(log, event))


def head(log: Log, event: Event) -> Entry:
    """Return what happened, in one entry: title, facts, summary, figures, links to other events."""
    lines = [Text(title(event), "title"), _facts(log, event)]
    lines += paragraph(event.summary) if event.summary else []
    if event.figures:
        lines.append(Text("figures:", "label"))
        lines += figure_lines(log, event)
    lines += _links(log, event)
    lines += paragraph(event.note, "muted", 0, "note:") if event.note else []
    if event.unsourced:
        words = ", ".join(event.unsourced)
        lines.append(Text("unsourced: ", "alert").append(words))
    return Entry(tuple(lines), Ref("place", event.place) if event.place else None)


def support(log: Log, event: Event) -> str:
    """Return how many sources an event has and how many of them stand on their own."""
    total, alone = len(cited(event)), len(independent(log, event))
    if total == 0:
        return "no source"
    noun = "source" if total == 1 else "sources"
    if alone == total:
        return "1 source" if total == 1 else f"{total} independent {noun}"
    return f"{alone} independent of {total} {noun}"


def _facts(log: Log, event: Event) -> Text:
    """Return when, where, what kind, how sure and on how many sources, on one line."""
    when = event.date.human() + (f", {one(event.date_note, '')}" if event.date_note else "")
    facts = [when, place_name(log, event.place) if event.place else "", event.type or ""]
    facts += [event.status or "", f"{event.confidence} confidence" if event.confidence else ""]
    line = Text(joined(facts)).append(DOT)
    count = unbroken(support(log, event))
    return line.append(count, "alert" if count[0] in "n0" else "")


def _links(log: Log, event: Event) -> list[Text]:
    """Return the events this one belongs to, follows or contradicts, and its tags."""
    links = [("part of", [event.part_of] if event.part_of else [])]
    links += [("follows", list(event.follows)), ("contradicts", list(event.contradicts))]
    titles = event_titles(log, [event_id for _, ids in links for event_id in ids])
    lines = []
    for label, ids in links:
        style = "alert" if label == "contradicts" else "label"
        lines += [Text().append(f"{label}: ", style).append(titles[each]) for each in ids]
    if event.tags:
        lines.append(Text().append("tags: ", "label").append(", ".join(event.tags)))
    return lines


def _quotes(log: Log, event: Event) -> Iterator[Entry]:
    told: set[str] = set()
    sayings: set[str] = set()
    for number, quote in enumerate(_renderings_together(event.quotes)):
        yield heading("Quotes") if number == 0 else Entry((Text(),), stop=False)
        yield quote_entry(log, event, quote, told, sayings)


def _renderings_together(quotes: Sequence[Quote]) -> list[Quote]:
    """Return the quotes in their order, but those of one saying after the first of it."""
    groups: dict[str | int, list[Quote]] = {}
    for number, quote in enumerate(quotes):
        groups.setdefault(quote.saying or number, []).append(quote)
    return [quote for group in groups.values() for quote in group]


def _sources(log: Log, event: Event) -> Iterator[Entry]:
    quoted = {quote.source for quote in event.quotes}
    others = [source_id for source_id in cited(event) if source_id not in quoted]
    if others:
        yield heading("Other sources" if event.quotes else "Sources")
    for source_id in others:
        lines = (source_line(log, source_id, 0), *source_details(log, source_id))
        yield Entry(lines, Ref("source", source_id), source_id, source_link(log, source_id))


def _claims(log: Log, event: Event) -> Iterator[Entry]:
    if event.claims:
        yield claim_heading(log, event)
    for claim in event.claims:
        yield claim_entry(log, claim)
