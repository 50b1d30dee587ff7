"""What an event rests on, as a document: head, quotes, figures, further sources, claims, notes.

The quotes come right after what happened: they are what the pane is looked at for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import Corroboration, cited, support
from tui.report.event.claims import claim_entry, claim_heading
from tui.report.event.figures import figure_entries
from tui.report.event.quotes import quote_entries
from tui.report.event.sources import source_details, source_line, source_link
from tui.report.event.support import counted, reasoning
from tui.report.text.document import (
    DOT,
    Document,
    Entry,
    Ref,
    heading,
    joined,
    paragraph,
    styled,
    unbroken,
)
from tui.report.text.names import one, place_name, title
from tui.store.store import Store


def cast(event: Event) -> dict[str, str]:
    """Return the actors of an event in order, each with its roles; speakers are actors too."""
    found: dict[str, list[str]] = {}
    parts = [(part.actor, str(part.role)) for part in event.participants]
    spoken = [(quote.speaker, "speaker") for quote in event.quotes if quote.speaker]
    for actor_id, role in (*parts, *spoken):
        roles = found.setdefault(actor_id, [])
        if role not in roles:
            roles.append(role)
    return {actor_id: ", ".join(roles) for actor_id, roles in found.items()}


def evidence(store: Store, event: Event) -> Document:
    """Return the event's head, quotes, figures, further sources, reasoning, claims and notes."""
    log, base = store.head, support(store.head, event)
    return (
        head(store, event, base),
        *quote_entries(store, event),
        *figure_entries(store, event),
        *_sources(log, event),
        *reasoning(log, event, base),
        *_claims(log, event),
        *_notes(store, event),
    )


def head(store: Store, event: Event, base: Corroboration) -> Entry:
    """Return what happened, in one entry: title, facts, summary, and what tells against it."""
    lines = [Text(title(event), "title"), _facts(store.head, event, base)]
    lines += paragraph(event.summary) if event.summary else []
    lines += _links(store, "contradicts", event.contradicts, "alert")
    if event.unsourced:
        words = ", ".join(event.unsourced)
        lines.append(Text("unsourced: ", "alert").append(words))
    return Entry(tuple(lines), Ref("place", event.place) if event.place else None)


def _facts(log: Head, event: Event, base: Corroboration) -> Text:
    """Return when, where, what kind, how sure and on how many sources, on one line."""
    when = event.date.human() + (f", {one(event.date_note, '')}" if event.date_note else "")
    facts = [when, place_name(log, event.place) if event.place else "", _kind(event)]
    facts += [event.status or "", f"{event.confidence} confidence" if event.confidence else ""]
    line = Text(joined(facts)).append(DOT)
    return line.append(unbroken(counted(base)), "" if base.independent else "alert")


def _kind(event: Event) -> str:
    """Return the event's type in words that a line can be broken between."""
    return (event.type or "").replace("/", ": ").replace("-", " ")


def _notes(store: Store, event: Event) -> Iterator[Entry]:
    """Yield the remarks on the event, the events it belongs to and follows, and its tags."""
    lines = paragraph(event.note, "muted", 0, "note:") if event.note else []
    lines += _links(store, "part of", (event.part_of,) if event.part_of else (), "label")
    lines += _links(store, "follows", event.follows, "label")
    if event.tags:
        lines.append(styled(("tags: ", "label"), ", ".join(event.tags)))
    if lines:
        yield heading("Notes")
        yield Entry(tuple(lines))


def _links(store: Store, label: str, ids: Iterable[str], style: str) -> list[Text]:
    """Return a line for each event that this one is linked to, by its title."""
    others = {event_id: store.find(event_id) for event_id in ids}
    return [
        styled((f"{label}: ", style), title(other) if other else event_id)
        for event_id, other in others.items()
    ]


def _sources(log: Head, event: Event) -> Iterator[Entry]:
    quoted = {quote.source for quote in event.quotes}
    others = [source_id for source_id in cited(event) if source_id not in quoted]
    if others:
        yield heading("Other sources" if event.quotes else "Sources")
    for source_id in others:
        lines = (source_line(log, source_id, 0), *source_details(log, source_id))
        yield Entry(lines, Ref("source", source_id), source_id, source_link(log, source_id))


def _claims(log: Head, event: Event) -> Iterator[Entry]:
    if event.claims:
        yield claim_heading(log, event)
    for claim in event.claims:
        yield claim_entry(log, claim)
