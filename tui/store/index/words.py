"""The words of an event that a query looks for, whatever way they are written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.log.model import Actor, Event, Foreign, Head, Place
from tui.store.query.folding import tokens, words_with_article

GAP = ""
"""Stands after each text among the words, so that no phrase reaches from one into the next."""


class EventWords:
    """Gathers the words of the events of a log; those of its records' names are kept."""

    def __init__(self, log: Head) -> None:
        self._actors = {key: words(record_names(actor)) for key, actor in log.actors.items()}
        self._places = {key: words(record_names(place)) for key, place in log.places.items()}

    def of(self, event: Event) -> list[str]:
        """Gather the words of an event: of its texts, the names of its actors and its place."""
        found = words(texts(event))
        for actor in actors_in(event):
            found += self._actors.get(actor, ())
        found += self._places.get(event.place or "", ())
        return found


def words(texts: Iterable[str]) -> list[str]:
    """Return the words of some texts, in order, with gaps between what does not follow."""
    found: list[str] = []
    for text in texts:
        if text:
            found += tokens(text)
            found.append(GAP)
            for word in words_with_article(text):
                found += (word, GAP)
    return found


def texts(event: Event) -> Iterator[str]:
    """Yield title, summary, quotes with originals, and speakers who are not among the actors."""
    yield event.title
    yield event.summary
    for quote in event.quotes:
        yield quote.text
        yield quote.speaker_name
        if quote.original:
            yield quote.original.text


def record_names(record: Actor | Place) -> Iterator[str]:
    """Yield the name of a record and its aliases."""
    yield record.name
    for alias in record.aliases:
        yield alias.text if isinstance(alias, Foreign) else alias


def actors_in(event: Event) -> dict[str, None]:
    """List the ids of the actors that take part in an event or speak in it, in order."""
    actors = dict.fromkeys([participant.actor for participant in event.participants])
    actors.update(dict.fromkeys([q.speaker for q in event.quotes if q.speaker]))
    return actors
