"""What a log may be missing."""

import pytest
from pyroaring import BitMap

from tests.shapes.shapes import SHAPES, read_shape
from tui.log.reading.reader import read_text
from tui.store.derived.gaps import Finding, Gap, gaps
from tui.store.store import Store

LOG = """
sources:
  ap: {publisher: AP, url: "https://ap.org/1"}
  kept: {publisher: Reuters, url: "https://r.org/1", archive_url: "https://archive.org/1"}
  bot: {publisher: Bot, digital_source_type: trainedAlgorithmicMedia}
actors: {a: {name: A}, b: {name: B}}
places: {hama: {name: Hama}, homs: {name: Homs}}
events:
- {id: e1, date: 2024-12-01, title: One, sources: [ap], place: hama, participants: [{actor: a}]}
- {id: e2, date: 2024-12-02, title: Two, sources: [ap, kept], place: hama, actors: [a]}
- {id: e3, date: 2024-12-03, title: Three, sources: [bot], place: homs, participants: [{actor: b}]}
- id: e4
  date: 2024-12-20
  title: Four
  sources: [kept]
  quotes: [{text: Yes, mode: translation, speaker: a, source: kept}]
- {id: e5, date: 2024-12-21, title: Five, sources: [ap, kept]}
- {id: e6, date: 2024-12-22, title: Six, sources: [ap, kept]}
- {id: e7, date: "", title: Seven}
"""


@pytest.fixture(scope="module")
def store() -> Store:
    reading = read_text(LOG, "a log")
    return Store.of_reading(reading)


def found(store: Store, kind: str, ranks: BitMap | None = None) -> list[str]:
    if ranks is None:
        ranks = BitMap(range(len(store)))
    of_kind = (gap for gap in gaps(store, ranks) if gap.kind == kind)
    return [each.value for gap in of_kind for each in gap.findings]


def test_each_kind_of_gap(store: Store) -> None:
    assert found(store, "no source") == ["e3", "e7"]
    assert found(store, "one source") == ["e1", "e4"]
    assert found(store, "undated") == ["e7"]
    assert found(store, "unexamined") == ["e3"]
    assert found(store, "no original") == ["e4"]
    assert found(store, "named once") == ["b", "homs"]
    assert found(store, "unkept") == ["ap"]


def test_a_quiet_stretch_ends_with_an_event(store: Store) -> None:
    quiet = gaps(store, BitMap(range(6)))[0]
    assert quiet == Gap("quiet", 1, [Finding("quiet", "event", "e4", 16 * 86_400)])


def test_only_the_events_that_are_asked_for(store: Store) -> None:
    assert found(store, "one source", BitMap([1, 3])) == ["e4"]
    assert found(store, "named once", BitMap([0, 1])) == []
    assert gaps(store, BitMap()) == []


def test_how_many_of_each(store: Store) -> None:
    for gap in gaps(store, BitMap(range(7))):
        assert gap.size == len([*gap.findings]) > 0


@pytest.mark.parametrize("shape", SHAPES)
def test_logs_of_every_shape(shape: str) -> None:
    store = Store.of_reading(read_shape(shape))
    for gap in gaps(store, BitMap(range(len(store)))):
        findings = [*gap.findings]
        assert gap.size == len(findings)
        assert all(each.value and each.seconds >= 0 for each in findings)
