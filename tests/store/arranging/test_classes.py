"""The classes of events, held against a plain sorting of the events of all logs of the corpus."""

from pathlib import Path

import pytest
from pyroaring import BitMap

from tests.store.homes import HOMES, home_of
from tui.log.model import Event, Head
from tui.log.reading.reader import read, sample
from tui.log.sourcing.corroboration import independent
from tui.report.text.names import actor_name, place_name
from tui.store.arranging.classes import NONE
from tui.store.index.words import actors_in
from tui.store.store import Store

LOGS = [sample(), *sorted(Path("tests/shapes").glob("*.yaml"))]


def values(head: Head, event: Event, name: str) -> list[str]:
    """What the classes of an event are, said plainly."""
    several: dict[str, list[str | None]] = {
        "day": [],
        "time": [],
        "place": [event.place],
        "actor": [*actors_in(event)],
        "type": [event.type],
        "sources": [str(len(independent(head, event)))],
    }
    return [each for each in several[name] if each] or [NONE]


@pytest.mark.parametrize("name", ["day", "time", "place", "actor", "type", "sources"])
def test_classes_are_those_of_the_events_of_every_log(name: str) -> None:
    for path in LOGS:
        store = Store.of_reading(read(path))
        found: dict[str, BitMap] = {}
        for rank, event in enumerate(store.events()):
            for value in values(store.head, event, name):
                found.setdefault(value, BitMap()).add(rank)
        classes = store.classes.by(name)
        assert {each.value: each.ranks for each in classes if each.ranks} == found, path.name
        assert len({each.value for each in classes}) == len(classes)


@pytest.mark.parametrize("home", HOMES)
def test_they_come_by_name_and_the_most_sources_first_the_rest_last(home: str) -> None:
    reading = read(sample())
    with home_of(reading.log, home) as there:
        store = Store(there)
        head, by = store.head, store.classes.by
        names = [place_name(head, each.value) for each in by("place")]
        assert names == [*sorted(filter(None, names), key=str.casefold), ""]
        names = [actor_name(head, each.value) for each in by("actor") if each.value]
        assert names == sorted(names, key=str.casefold)
        counts = [int(each.value) for each in by("sources")]
        assert counts == sorted(counts, reverse=True)
        assert by("place") is by("place")
