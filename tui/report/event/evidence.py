"""What an event rests on, as a document: summary, quotes, figures, sources, claims, notes.

The quotes come right after what happened: they are what the pane is looked at for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import Corroboration, cited, support
from tui.report.event.accounts import account_entries
from tui.report.event.claims import claim_entry, claim_heading
from tui.report.event.corroboration import counted, reasoning
from tui.report.event.fields import field_entries
from tui.report.event.figures import figure_entries
from tui.report.event.quotes import quote_entries
from tui.report.event.sources import source_details, source_line
from tui.report.text.document import (
    DOT,
    Document,
    Entry,
    Ref,
    heading,
    joined,
    paragraph,
    ref_to,
    styled,
    unbroken,
)
from tui.report.text.names import place_of, status_name, title, type_name
from tui.report.text.words import on_one_line, phrase
from tui.store.store import Store


def roles_by_actor(event: Event) -> dict[str, str]:
    """Return the actors of an event in order, each with its roles; speakers are actors too.

    Behind a role stands the side that it was taken on: "scorer, side England".
    """
    found: dict[str, dict[str, None]] = {}
    parts = [(part.actor, part.role + on_side(part.side)) for part in event.participants]
    spoken = [(quote.speaker, "speaker") for quote in event.quotes if quote.speaker]
    for actor_id, role in (*parts, *spoken):
        found.setdefault(actor_id, {})[role] = None
    return {actor_id: ", ".join(roles) for actor_id, roles in found.items()}


def on_side(side: str) -> str:
    """Say on which side a part was taken, behind it; "" for none."""
    return phrase(", side ", on_one_line(side))


def evidence(store: Store, event: Event) -> Document:
    """Return what happened, the event's quotes, figures, further sources, reasoning, claims."""
    head, base = store.head, support(store.head, event)
    return (
        _summary(store, event, base),
        *account_entries(head, event),
        *quote_entries(store, event),
        *figure_entries(store, event),
        *_other_sources(head, event),
        *reasoning(head, event, base),
        *_claims(head, event),
        *field_entries(head, event),
        *_notes(store, event),
    )


def fact_line(head: Head, event: Event, base: Corroboration) -> Text:
    """Return when, where, what kind, how sure and on how many sources, on one line."""
    facts = [
        event.date.zoned() + phrase(", ", on_one_line(event.date_note)),
        event.date.elapsed(),
        place_of(head, event),
        type_name(head, event),
        status_name(head, event),
        phrase("", event.confidence or "", " confidence"),
    ]
    style = "" if base.independent else "alert"
    return Text(joined(facts)).append(DOT).append(unbroken(counted(base)), style)


def _summary(store: Store, event: Event, base: Corroboration) -> Entry:
    """Return what happened, in one entry: title, facts, summary, and what tells against it."""
    lines = [Text(title(event), "title"), fact_line(store.head, event, base)]
    lines += paragraph(event.summary)
    lines += _linked(store, "contradicts", event.contradicts, "alert")
    if event.unsourced:
        lines.append(styled(("unsourced: ", "alert"), ", ".join(event.unsourced)))
    return Entry(tuple(lines), ref_to("place", event.place))


def _notes(store: Store, event: Event) -> Iterator[Entry]:
    """Yield remarks on the event, the events and questions that it belongs to, and its tags."""
    lines = paragraph(event.note, "muted", 0, "note:")
    lines += _linked(store, "part of", filter(None, [event.part_of]), "label")
    lines += _linked(store, "follows", event.follows, "label")
    lines += _asked(store, event)
    if event.tags:
        lines.append(styled(("tags: ", "label"), ", ".join(event.tags)))
    if lines:
        yield heading("Notes")
        yield Entry(tuple(lines))


def _asked(store: Store, event: Event) -> Iterator[Text]:
    """Yield a line for each question that an event bears on."""
    for question in store.asked_of(event):
        yield styled(("bears on: ", "label"), on_one_line(question.asks), f" ({question.status})")


def _linked(store: Store, label: str, ids: Iterable[str], style: str) -> list[Text]:
    """Return a line for each event that this one is linked to, by its title."""
    lines = []
    for event_id in dict.fromkeys(ids):
        other = store.find(event_id)
        words = title(other) if other else event_id
        lines.append(styled((f"{label}: ", style), words))
    return lines


def _other_sources(head: Head, event: Event) -> Iterator[Entry]:
    quoted = {quote.source for quote in event.quotes}
    others = [source_id for source_id in cited(event) if source_id not in quoted]
    if others:
        yield heading("Other sources" if event.quotes else "Sources")
    for source_id in others:
        lines = (source_line(head, source_id, 0), *source_details(head, source_id))
        yield Entry(lines, Ref("source", source_id), source_id)


def _claims(head: Head, event: Event) -> Iterator[Entry]:
    if event.claims:
        yield claim_heading(head, event)
    for claim in event.claims:
        yield claim_entry(head, claim)
