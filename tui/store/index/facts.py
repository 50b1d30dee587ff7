"""What is true of each event of a log: the values of its fields, and the words said in it."""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Set
from typing import Final

from tui.log.model import Event, Head, Log
from tui.log.places import around
from tui.log.sourcing.accounts import by_source
from tui.log.sourcing.audit import sole_supports, sole_tiers
from tui.log.sourcing.corroboration import cited, mentioned, support, taken_from
from tui.log.sourcing.disputes import in_dispute
from tui.log.sourcing.parties import parties_of
from tui.log.sourcing.provenance import machine_written
from tui.log.vocabulary.own_fields import texts_of
from tui.log.vocabulary.vocabulary import vocabulary_of
from tui.store.index.phrases import STRETCH
from tui.store.index.postings import Ranks
from tui.store.index.words import GAP, EventWords, actors_in
from tui.store.query.area import SPOT, spot_text
from tui.store.query.fields import OWN
from tui.store.query.numbers import MEASURE, measured

SPOKEN: Final = "spoken"
"""The field of what actors say in an event, by number: `1 golani`, `2 golani`."""

RECORDS: Final = ("quotes", "figures", "claims")
"""The fields of what stands in events, whose values are how many there are."""

_REMEMBERED: Final = 1 << 12  # groups of sources; most of more are never met again


class Facts:
    """Tells the values of the fields of events, one event at a time.

    `head` is what their log says beside them, `disputed` has the ids that `disputed_ids` collects.
    """

    def __init__(self, head: Head, disputed: Set[str]) -> None:
        self._tiers = {key: source.tier for key, source in head.sources.items()}
        self._machines = {key for key, source in head.sources.items() if machine_written(source)}
        self._around = {key: {key, *around(head.places, key)} for key in head.places}
        self._mapped = {key for key, p in head.places.items() if None not in (p.lat, p.lon)}
        self._disputed = disputed
        self._places = head.places
        self._head = head
        self._parties = parties_of(head)
        self._vocabulary = vocabulary_of(head)
        self._questions = _questions(head)
        self._borne: dict[tuple[str, ...], tuple[tuple[str, Iterable[str]], ...]] = {}

    def of(self, event: Event) -> Iterator[tuple[str, Iterable[str]]]:
        """Yield fields, each with the different values that an event has of it."""
        sources = set(mentioned(event))
        yield "id", (event.id,)
        yield from self._counted(event)
        yield "actor", actors_in(event)
        yield "role", {participant.role for participant in event.participants}
        yield "side", _known(participant.side for participant in event.participants)
        yield "source", sources
        yield "tier", _known(self._tiers.get(source) for source in sources)
        yield "independent", (str(len(support(self._head, event).independent)),)
        if event.figures:
            yield MEASURE, set(measured(event))
        yield from self._borne_by(event)
        yield "tag", set(event.tags)
        yield "status", _known((event.status,))
        yield "confidence", _known((event.confidence,))
        yield "verdict", {claim.verdict for claim in event.claims}
        yield "mode", {quote.mode for quote in event.quotes}
        yield "speaker", _known(quote.speaker or quote.speaker_name for quote in event.quotes)
        yield "has", self._shown(event)
        yield "part_of", _known((event.part_of,))
        yield "follows", set(event.follows)
        yield "contradicts", set(event.contradicts)
        if event.id in self._questions:
            yield "question", self._questions[event.id]
        yield from self._own(event)
        if event.place:
            yield "place", self._places_of(event)
        if event.type:
            yield "type", {*self._vocabulary.lineage(event.type)}

    def _own(self, event: Event) -> Iterator[tuple[str, Iterable[str]]]:
        """Yield the names of the log's own fields, and the texts that stand in each."""
        if event.fields:
            yield OWN, event.fields
            for name, value in event.fields.items():
                yield f"{OWN}:{name}", set(texts_of(value))

    def _borne_by(self, event: Event) -> Iterable[tuple[str, Iterable[str]]]:
        """Return what tells who bears an event; the same for all that cite the same sources."""
        own = cited(event)
        if event.accounts or own not in self._borne:
            if len(self._borne) >= _REMEMBERED:
                self._borne.clear()
            told = by_source(event.accounts)
            found = (
                ("alone", sole_supports(self._head.sources, event)),
                ("solely", sole_tiers(self._head.sources, event)),
                ("party", _known(self._parties.of(each, told.get(each, ())) for each in own)),
                ("stance", {one.stance for one in event.accounts}),
            )
            if event.accounts:
                return found
            self._borne[own] = found
        return self._borne[own]

    def _places_of(self, event: Event) -> Iterable[str]:
        """Return the places of an event, and what they lie within."""
        place = event.place or ""
        found = self._around.get(place, (place,))
        if not event.places:
            return found
        others = (self._around.get(each, (each,)) for each in event.places)
        return {*found, *(each for some in others for each in some)}

    def _counted(self, event: Event) -> Iterator[tuple[str, Iterable[str]]]:
        """Yield what is counted of all events, and no query names."""
        yield "cited", cited(event)
        yield "participant", {participant.actor for participant in event.participants}
        yield "at", _known((event.place,))
        if event.quotes:
            yield SPOKEN, _spoken(event)
        if event.lat is not None and event.lon is not None:
            yield SPOT, (spot_text(event.lat, event.lon),)
        for field in RECORDS:
            number = len(getattr(event, field))
            if number:
                yield field, (str(number),)

    def _shown(self, event: Event) -> Iterator[str]:
        """Yield what an event has to show, as `has:` calls it."""
        if event.quotes:
            yield "quote"
            if any(quote.original for quote in event.quotes):
                yield "original"
        if event.figures:
            yield "figure"
        if event.claims:
            yield "claim"
        if not self._machines.isdisjoint(taken_from(event)):
            yield "ai"
        if event.id in self._disputed or in_dispute(self._places, event):
            yield "dispute"
        if event.date.uncertain or event.date.approximate:
            yield "uncertain"
        own = event.lat is not None and event.lon is not None
        if own or event.place in self._mapped:
            yield "coordinates"


class FieldPostings:
    """Gathers the values of the fields of a log's events: `ranks["place"]["hama"]`."""

    def __init__(self, log: Log) -> None:
        facts = Facts(log, disputed_ids(log.events))
        self.ranks: dict[str, dict[str, list[int]]] = {}
        for rank, event in enumerate(log.events):
            for field, values in facts.of(event):
                postings = self.ranks.setdefault(field, {})
                for value in values:
                    postings.setdefault(value, []).append(rank)


class WordPositions:
    """Gathers the words of a log's events, numbered through from the first to the last.

    `positions` tells where each word stands. Each event begins a new stretch of STRETCH positions,
    and `stretches` has the rank of the event for each stretch.
    """

    def __init__(self, log: Log) -> None:
        self.positions: dict[str, array[int]] = defaultdict(lambda: array("I"))
        self._ranks = array("I")
        event_words = EventWords(log)
        for rank, event in enumerate(log.events):
            self._add(rank, event_words.of(event))
        self.positions.pop(GAP, None)

    def _add(self, rank: int, words: list[str]) -> None:
        first = len(self._ranks)
        self._ranks.extend(array("I", (rank,)) * (-(-len(words) // STRETCH) * STRETCH))
        positions = self.positions
        for position, word in enumerate(words, first):
            positions[word].append(position)

    @property
    def stretches(self) -> array[int]:
        """Return the rank of each stretch of positions."""
        return self._ranks[::STRETCH]

    def ranks(self) -> dict[str, Ranks]:
        """Return for each word the ranks of the events that it stands in."""
        rank_at = self._ranks.__getitem__
        return {
            word: list(dict.fromkeys(map(rank_at, positions)))
            for word, positions in self.positions.items()
        }


def _questions(head: Head) -> dict[str, list[str]]:
    """Return the questions that each event bears on, by its id."""
    found: dict[str, list[str]] = {}
    for key, question in head.questions.items():
        for event in dict.fromkeys(question.bearing):
            found.setdefault(event, []).append(key)
    return found


def _spoken(event: Event) -> set[str]:
    """Return a value of SPOKEN for each quote of an event by an actor."""
    times = Counter(quote.speaker for quote in event.quotes if quote.speaker)
    return {f"{number} {actor}" for actor, most in times.items() for number in range(1, most + 1)}


def _known(values: Iterable[str | None]) -> set[str]:
    return {value for value in values if value}


def disputed_ids(events: Iterable[Event]) -> set[str]:
    """Collect the ids of the events that contradict another, or that another contradicts."""
    found: set[str] = set()
    for event in events:
        if event.contradicts:
            found.update((event.id, *event.contradicts))
    return found
