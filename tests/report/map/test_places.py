"""What of some events is on a map, and what is not."""

from pyroaring import BitMap

from tests.report.logs import log_of
from tui.report.map.places import Mark, PlacesOfLog, core, marks_of, spots
from tui.store.store import Store

LOG = """
places:
  hama: {name: Hama, lat: 35.13, lon: 36.75, precision_km: 2}
  front: {name: The front}
events:
- {id: a, date: 2024-12-01, title: A, place: hama}
- {id: b, date: 2024-12-02, title: B, place: hama}
- {id: c, date: 2024-12-03, title: C, place: front}
- {id: d, date: 2024-12-04, title: D}
"""


def test_places_with_their_events_and_what_has_no_spot() -> None:
    found = marks_of(Store.of(log_of(LOG)), BitMap([1, 2, 3]))
    assert found.marks == (Mark("hama", "Hama", (36.75, 35.13), 2, 1),)
    assert found.nowhere == (("front", "The front", 1),)
    assert found.unplaced == 1


def mark(name: str, lon: float, events: int) -> Mark:
    return Mark(name, name, (lon, 0.0), 0, events)


def test_the_core_leaves_out_the_few_far_away() -> None:
    near = [mark("a", 36, 5), mark("b", 37, 5), mark("c", 38, 2)]
    assert core([*near, mark("new-york", -74, 1)]) == near
    assert core([mark("a", 0, 3), mark("b", 90, 3)]) == [mark("a", 0, 3), mark("b", 90, 3)]
    assert core([]) == []
    assert spots(near) == [(36, 0.0), (37, 0.0), (38, 0.0)]


def test_a_filter_counts_places_of_as_many_events_in_the_order_of_their_names() -> None:
    own = "- {id: e, date: 2024-12-05, title: E, place: hama, lat: 36, lon: 37}"
    places = PlacesOfLog(Store.of(log_of(LOG + own)))
    found = places.marks(BitMap([0, 2, 3, 4]))
    assert [(mark.name, mark.events) for mark in found.marks] == [("36, 37", 1), ("Hama", 1)]
    assert (found.nowhere, found.unplaced) == ((("front", "The front", 1),), 1)
    assert [mark.name for mark in places.marks(BitMap(range(5))).marks] == ["Hama", "36, 37"]
    assert (found.by_id["hama"], found.core) == (found.marks[1], [*found.marks])
    assert places.marks(BitMap()).marks == ()
