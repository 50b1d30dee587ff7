"""The places of some events: where each lies, how exactly, and how many events are there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.model import Place
from tui.report.text.names import place_name
from tui.store.atlas.sphere import Spot, distance
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


@dataclass(frozen=True, slots=True)
class Marks:
    """The places of some events, those of most events first, and what has no spot on a map.

    `unplaced` is how many events name no place, `nowhere` the places without coordinates with how
    many events each has.
    """

    marks: tuple[Mark, ...]
    nowhere: tuple[tuple[str, int], ...]
    unplaced: int


def marks_of(store: Store, ranks: BitMap) -> Marks:
    """Return the places of some events; coordinates that an event has itself are a place too."""
    own = [(text, events & ranks) for text, events in store.index.sets(SPOT)]
    found = [_own_mark(text, events) for text, events in own if events]
    placed = BitMap().union(*(events for _, events in own))
    ranks = ranks - placed
    nowhere: list[tuple[str, int]] = []
    for place_id, events in store.index.sets("at"):
        here = events & ranks
        if not here:
            continue
        placed |= here
        place, name = store.head.places.get(place_id), place_name(store.head, place_id)
        spot = spot_of(place)
        if spot is None or place is None:
            nowhere.append((name, len(here)))
        else:
            found.append(Mark(place_id, name, spot, place.precision_km or 0, len(here)))
    return Marks(
        tuple(sorted(found, key=lambda mark: (-mark.events, mark.name))),
        tuple(sorted(nowhere, key=lambda each: (-each[1], each[0]))),
        len(ranks - placed),
    )


def _own_mark(text: str, events: BitMap) -> Mark:
    lon, lat = own_spot(text)
    return Mark(text, f"{lat:g}, {lon:g}", (lon, lat), 0, len(events))


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
    far = {mark.id: distance((lon, lat), mark.spot) for mark in marks}
    total, seen, radius = sum(mark.events for mark in marks), 0, 0.0
    for mark in sorted(marks, key=lambda mark: far[mark.id]):
        if seen >= total * _MOST:
            break
        seen, radius = seen + mark.events, far[mark.id]
    return [mark for mark in marks if far[mark.id] <= max(_LEAST, radius * _NEAR)]


def _median(numbers: list[tuple[float, int]]) -> float:
    """Return the number with half of the weights on each side of it."""
    half, seen = sum(weight for _, weight in numbers) / 2, 0
    for number, weight in sorted(numbers):
        seen += weight
        if seen >= half:
            return number
    return 0.0
