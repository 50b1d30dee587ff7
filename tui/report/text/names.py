"""Names of the records an id stands for; the id itself where the log has no such record."""

from __future__ import annotations

from tui.log.dates.date import Date
from tui.log.model import Event, Figure, Head, Quote, Source
from tui.log.vocabulary.vocabulary import vocabulary_of
from tui.report.text.words import on_one_line


def actor_name(head: Head, actor_id: str) -> str:
    """Return the actor's name."""
    actor = head.actors.get(actor_id)
    if actor is None:
        return actor_id
    return on_one_line(actor.name, actor_id)


def place_name(head: Head, place_id: str) -> str:
    """Return the place's name."""
    place = head.places.get(place_id)
    if place is None:
        return place_id
    return on_one_line(place.name, place_id)


def place_of(head: Head, event: Event) -> str:
    """Return the name of the place of an event; "" when it names none."""
    if event.place:
        return place_name(head, event.place)
    return ""


def source_name(head: Head, source_id: str) -> str:
    """Return what a reader would call the source: publisher, else author, else title."""
    source = head.sources.get(source_id, Source())
    return on_one_line(source.publisher or source.author or source.title, source_id)


def speaker_name(head: Head, quote: Quote) -> str:
    """Return who said it."""
    if quote.speaker is not None:
        return actor_name(head, quote.speaker)
    return on_one_line(quote.speaker_name, "speaker not named")


def addressee_name(head: Head, quote: Quote) -> str:
    """Return whom it was said to; "" when nobody is named."""
    if quote.addressee:
        return actor_name(head, quote.addressee)
    return ""


def counter_name(head: Head, figure: Figure) -> str:
    """Return who counted; "" when nobody is named."""
    if figure.counted_by:
        return actor_name(head, figure.counted_by)
    return ""


def date_words(date: Date | None) -> str:
    """Return a date in words; "" for none."""
    return date.human() if date else ""


def type_name(head: Head, event: Event) -> str:
    """Return what the type of an event is called, to be broken between words; "" without one."""
    if event.type:
        name = vocabulary_of(head).name("event_types", event.type)
        return on_one_line(name.replace("/", ": ").replace("-", " "))
    return ""


def status_name(head: Head, event: Event) -> str:
    """Return what the status of an event is called; "" without one."""
    if event.status:
        return on_one_line(vocabulary_of(head).name("statuses", event.status))
    return ""


def title(event: Event) -> str:
    """Return the event's title, else its id."""
    return on_one_line(event.title, event.id)
