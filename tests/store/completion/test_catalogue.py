from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from tests.store.strategies import logs
from tui.log.dates.date import parse_date
from tui.log.model import Event, Log, Place
from tui.log.reading.reader import read, sample
from tui.store.completion.catalogue import SECTIONS, Choice, catalogue, counted
from tui.store.index.index import Index
from tui.store.query.parser import parse


@cache
def opened() -> tuple[Log, Index]:
    log = read(sample()).log
    return log, Index.of(log)


def choices(field: str, within: str = "") -> list[Choice]:
    log, index = opened()
    return catalogue(index, log, field, index.select(parse(within)).bitmap)


def rows(field: str, within: str = "") -> list[str]:
    return [f"{'  ' * each.depth}{each.label} {each.events}" for each in choices(field, within)]


def test_actors_by_events_then_by_name() -> None:
    found = [(-each.events, each.label) for each in choices("actor")]
    assert found == sorted(found)
    assert rows("actor")[0] == "Syrian Arab Army 33"


def test_counts_follow_the_filter_and_what_has_none_comes_last() -> None:
    found = choices("actor", "place:hama")
    counts = [each.events for each in found]
    assert len(found) == len(choices("actor"))
    assert counts == sorted(counts, reverse=True)
    assert counts[-1] == 0


def test_places_lie_within_places() -> None:
    assert rows("place")[:4] == [
        "Syria 75",
        "  Aleppo Governorate 15",
        "    Aleppo 7",
        "      Citadel of Aleppo 1",
    ]
    assert choices("place")[2].inside == "Aleppo Governorate"


def test_sub_types_lie_within_types() -> None:
    assert rows("type", "place:hama")[:2] == ["battles 3", "  armed-clash 2"]


def test_sources_lie_within_tiers() -> None:
    (wire, first, *_) = choices("source")
    assert (wire.field, wire.value, wire.depth) == ("tier", "wire", 0)
    assert (first.field, first.depth, first.inside) == ("source", 1, "wire")


def test_places_within_each_other_are_listed_once() -> None:
    places = {"a": Place(name="A", within="b"), "b": Place(name="B", within="a")}
    places["c"] = Place(name="C", within="a")
    event = Event(id="e", date=parse_date("2024"), title="", place="c")
    log = Log(places=places, events=(event,))
    index = Index.of(log)
    found = catalogue(index, log, "place", index.select(parse("")).bitmap)
    assert sorted(each.label for each in found) == ["A", "B", "C"]


@pytest.mark.parametrize("field", SECTIONS)
@settings(max_examples=30)
@given(log=logs, data=st.data())
def test_all_values_are_listed_once_with_their_counts(field, log, data) -> None:
    index = Index.of(log)
    within = BitMap(data.draw(st.sets(st.integers(0, 7)))) & index.select(parse("")).bitmap
    found = [each for each in catalogue(index, log, field, within) if each.field == field]
    assert sorted(each.value for each in found) == [value for value, _ in index.sizes(field)]
    for each in found:
        assert each.events == len(index.ranks(field, each.value) & within)


def test_a_field_without_an_order_of_its_own_counts_values_of_most_events_first() -> None:
    _, index = opened()
    found = counted(index, "status", index.select(parse("")).bitmap)
    assert [each.events for each in found] == sorted(
        (n for _, n in index.sizes("status")), reverse=True
    )
    assert {each.value for each in found} == {value for value, _ in index.sizes("status")}
