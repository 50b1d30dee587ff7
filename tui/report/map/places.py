"""The places of some events: where each lies, how exactly, and how many events are there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.model import Place
from tui.report.text.names import place_name
from tui.store.atlas.sphere import Spot, distances
from tui.store.query.area import SPOT
from tui.store.query.area import spot_of as own_spot
from tui.store.store import Store


class Mark(NamedTuple):
    """A place on a map; `km` is how far off it may be, 0 where that is not told.

    The id of coordinates that events have themselves is `lat,lon`.
    """

    id: str
    name: str
    spot: Spot
    km: float
    events: int


class Nowhere(NamedTuple):
    """A place without coordinates, and how many events are there."""

    id: str
    name: str
    events: int


_Placed = tuple[str, tuple[str, str, Spot, float], BitMap]
"""A place by its name: a mark without the number of events, and the ranks of these."""


@dataclass(frozen=True)
class Marks:
    """The places of some events, those of most events first, and what has no spot on a map.

    `unplaced` is how many events name no place, `nowhere` the places without coordinates.
    """

    marks: tuple[Mark, ...]
    nowhere: tuple[Nowhere, ...]
    unplaced: int

    @cached_property
    def by_id(self) -> Mapping[str, Mark]:
        """The places by their ids."""
        return {mark.id: mark for mark in self.marks}

    @cached_property
    def core(self) -> list[Mark]:
        """The places among which most events lie."""
        return core(self.marks)


class PlacesOfLog:
    """The places of a log with their events, looked up once: a filter then only counts."""

    def __init__(self, store: Store) -> None:
        own = [*store.index.sets(SPOT)]
        placed = BitMap().union(*(events for _, events in own))
        self._nowhere: list[tuple[str, str, BitMap]] = []
        self._marks = [_own_mark(text, events) for text, events in own]
        by_place = [*store.index.sets("at")]
        for place_id, there in by_place:
            self._add(store, place_id, there - placed)
        self._placed = placed.union(*(there for _, there in by_place))
        self._marks.sort(key=_name)
        self._nowhere.sort(key=_name)

    def _add(self, store: Store, place_id: str, events: BitMap) -> None:
        """Take a place, without the events whose own coordinates tell more."""
        place, name = store.head.places.get(place_id), place_name(store.head, place_id)
        spot = spot_of(place)
        if spot is None or place is None:
            self._nowhere.append((name, place_id, events))
        else:
            fixed = place_id, name, spot, place.precision_km or 0
            self._marks.append((name, fixed, events))

    def marks(self, ranks: BitMap) -> Marks:
        """Return the places of some events; its own coordinates are a place too."""
        marks = [
            Mark(*fixed, count)
            for _, fixed, events in self._marks
            if (count := events.intersection_cardinality(ranks))
        ]
        nowhere = [
            Nowhere(place_id, name, count)
            for name, place_id, events in self._nowhere
            if (count := events.intersection_cardinality(ranks))
        ]
        # In the order of their names already, in which those of as many events stay.
        marks.sort(key=itemgetter(-1), reverse=True)
        nowhere.sort(key=itemgetter(-1), reverse=True)
        unplaced = len(ranks) - ranks.intersection_cardinality(self._placed)
        return Marks(tuple(marks), tuple(nowhere), unplaced)


_name = itemgetter(0)


def marks_of(store: Store, ranks: BitMap) -> Marks:
    """Return the places of some events, asked once."""
    return PlacesOfLog(store).marks(ranks)


def _own_mark(text: str, events: BitMap) -> _Placed:
    lon, lat = own_spot(text)
    name = f"{lat:g}, {lon:g}"
    return name, (text, name, (lon, lat), 0), events


def spot_of(place: Place | None) -> Spot | None:
    """Return where a place lies; None where that is not told."""
    if place is None or place.lat is None or place.lon is None:
        return None
    return place.lon, place.lat


def spots(marks: Iterable[Mark]) -> list[Spot]:
    """Return where the places lie."""
    return [mark.spot for mark in marks]


_MOST: Final = 0.8  # of the events
_NEAR: Final = 1.6  # times as far off as these
_LEAST: Final = 50.0  # km: what is so near is never left out


def core(marks: Sequence[Mark]) -> list[Mark]:
    """Return the places among which most events lie, without the few that are far from these.

    Those nearest to the median spot that have four fifths of the events, and what is not much
    farther off. All of them where that leaves out little.
    """
    if not marks:
        return []
    lon = _median([(mark.spot[0], mark.events) for mark in marks])
    lat = _median([(mark.spot[1], mark.events) for mark in marks])
    far = distances((lon, lat), [mark.spot for mark in marks])
    total, seen, radius = sum(mark.events for mark in marks), 0, 0.0
    for number in sorted(range(len(marks)), key=far.__getitem__):
        if seen >= total * _MOST:
            break
        seen, radius = seen + marks[number].events, far[number]
    most = max(_LEAST, radius * _NEAR)
    return [mark for mark, away in zip(marks, far, strict=True) if away <= most]


def _median(numbers: list[tuple[float, int]]) -> float:
    """Return the number with half of the weights on each side of it."""
    half, seen = sum(weight for _, weight in numbers) / 2, 0
    for number, weight in sorted(numbers):
        seen += weight
        if seen >= half:
            return number
    return 0.0
