"""What is said in an event: the words that a query looks for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.log.model import Actor, Event, Foreign, Log, Place
from tui.store.fold import as_written, tokens

GAP = ""
"""Stands after each text among the words, so that no phrase reaches from one into the next."""


class Listener:
    """Gathers what is said in the events of a log; the names of its records are folded once."""

    def __init__(self, log: Log) -> None:
        self._actors = {key: words(names(actor)) for key, actor in log.actors.items()}
        self._places = {key: words(names(place)) for key, place in log.places.items()}

    def listen(self, event: Event) -> list[str]:
        """Gather the words of an event: of its texts, the names of its actors and its place."""
        said = words(texts(event))
        for actor in present(event):
            said += self._actors.get(actor, ())
        said += self._places.get(event.place or "", ())
        return said


def words(texts: Iterable[str]) -> list[str]:
    """Fold the words of some texts, in order, with gaps between what does not follow."""
    said: list[str] = []
    for text in texts:
        if text:
            said += tokens(text)
            said.append(GAP)
            for word in as_written(text):
                said += (word, GAP)
    return said


def texts(event: Event) -> Iterator[str]:
    """Yield title, summary, quotes with originals, and speakers who are not among the actors."""
    yield event.title
    yield event.summary
    for quote in event.quotes:
        yield quote.text
        yield quote.speaker_name
        if quote.original:
            yield quote.original.text


def names(record: Actor | Place) -> Iterator[str]:
    """Yield the name of a record and its aliases."""
    yield record.name
    for alias in record.aliases:
        yield alias.text if isinstance(alias, Foreign) else alias


def present(event: Event) -> dict[str, None]:
    """List the ids of the actors that take part in an event or speak in it, in order."""
    actors = dict.fromkeys([participant.actor for participant in event.participants])
    actors.update(dict.fromkeys([q.speaker for q in event.quotes if q.speaker]))
    return actors
