"""Names of the records an id stands for; the id itself where the log has no such record."""

from __future__ import annotations

from tui.log.model import Event, Figure, Head, Quote, Source


def actor_name(log: Head, actor_id: str) -> str:
    """Return the actor's name."""
    actor = log.actors.get(actor_id)
    return one(actor.name if actor else "", actor_id)


def place_name(log: Head, place_id: str) -> str:
    """Return the place's name."""
    place = log.places.get(place_id)
    return one(place.name if place else "", place_id)


def source_name(log: Head, source_id: str) -> str:
    """Return what a reader would call the source: publisher, else author, else title."""
    source = log.sources.get(source_id, Source())
    return one(source.publisher or source.author or source.title, source_id)


def speaker_name(log: Head, quote: Quote) -> str:
    """Return who said it."""
    if quote.speaker is not None:
        return actor_name(log, quote.speaker)
    return one(quote.speaker_name, "speaker not named")


def addressee_name(log: Head, quote: Quote) -> str:
    """Return whom it was said to; "" when nobody is named."""
    return actor_name(log, quote.addressee) if quote.addressee else ""


def counter_name(log: Head, figure: Figure) -> str:
    """Return who counted; "" when nobody is named."""
    return actor_name(log, figure.counted_by) if figure.counted_by else ""


def title(event: Event) -> str:
    """Return the event's title, else its id."""
    return one(event.title, event.id)


def one(words: str, otherwise: str) -> str:
    """Return the words on one line, or the other when there are none."""
    return " ".join(words.split()) or otherwise
