"""Events in a part of the Earth."""

import pytest

from tests.report.logs import log_of
from tui.store.atlas.sphere import distance
from tui.store.index.index import Index
from tui.store.query.parser import parse

LOG = """
places:
  hama: {name: Hama, lat: 35.13, lon: 36.75}
  homs: {name: Homs, lat: 34.73, lon: 36.72}
  syria: {name: Syria, lat: 35.0, lon: 38.0}
  front: {name: The front}
  20: {name: Point 20, lat: 10, lon: 10}
events:
- {id: a, date: 2024-12-01, title: A, place: hama}
- {id: b, date: 2024-12-02, title: B, place: homs}
- {id: c, date: 2024-12-03, title: C, place: front}
- {id: d, date: 2024-12-04, title: D, lat: 35.14, lon: 36.75}
- {id: e, date: 2024-12-05, title: E, place: syria, lat: 34.7, lon: 36.7}
- {id: f, date: 2024-12-06, title: F}
- {id: g, date: 2024-12-07, title: G, place: 20}
"""


@pytest.mark.parametrize(
    ("query", "ids"),
    [
        ("near:hama,10km", "ad"),
        ("near:Hama,46km", "abd"),
        ("near:homs", "be"),
        ("near:35,38,10km", ""),  # the event in Syria has a spot of its own, elsewhere
        ("within:34.5,36,35,37", "be"),
        ("-near:hama,10km", "bcefg"),
        ("near:front,5km", ""),
        ("near:20", "g"),
    ],
)
def test_near_and_within(query: str, ids: str) -> None:
    log = log_of(LOG)
    index = Index.of(log)
    found = index.select(parse(query, index.words))
    assert "".join(log.events[rank].id for rank in found) == ids


def test_an_unknown_place_is_told() -> None:
    index = Index.of(log_of(LOG))
    (told,) = index.unknown(parse("near:hema,5km", index.words))
    assert told == "place: nothing is called `hema`: did you mean `hama`?"


def test_a_condition_of_what_is_in_sight() -> None:
    index = Index.of(log_of(LOG))
    assert str(index.condition("within", "34,36,35,37")) == "within:34,36,35,37"


def test_of_many_places_those_are_found_that_are_so_near() -> None:
    """Also over the 180th meridian, and beside a pole, in whatever order the log has them."""
    spots = [(lat, lon) for lat in range(-90, 91, 6) for lon in range(-180, 181, 15)]
    places = "\n".join(
        f"  p{n}: {{name: P{n}, lat: {lat}, lon: {lon}}}" for n, (lat, lon) in enumerate(spots)
    )
    events = "\n".join(
        f"- {{id: e{n}, date: 2024, title: E, place: p{n}}}" for n in range(len(spots))
    )
    log = log_of(f"places:\n{places}\nevents:\n{events}")
    index = Index.of(log)
    for lat, lon in ((35, 36), (0, 179), (89, -90), (-90, 0), (12, 15)):
        for km in (0, 1, 700, 3_000, 20_000):
            query = parse(f"near:{lat},{lon},{km}km", index.words)
            near = {n for n, (y, x) in enumerate(spots) if distance((lon, lat), (x, y)) <= km}
            found = {log.events[rank].id for rank in index.select(query)}
            assert found == {f"e{n}" for n in near}
