from hypothesis import given

from tests.store import reference
from tests.store.strategies import logs
from tui.log.model import Log
from tui.store.index.facts import (
    Facts,
    FieldPostings,
    WordPositions,
    disputed_ids,
)
from tui.store.index.phrases import STRETCH

FIELDS = (
    *("actor", "role", "place", "type", "source", "tier", "speaker", "mode", "tag", "has"),
    *("independent", "alone", "solely", "party", "stance"),
)


@given(logs)
def test_the_values_of_each_event_are_those_that_a_walk_finds(log: Log) -> None:
    facts = Facts(log, disputed_ids(log.events))
    for event in log.events:
        values = {field: set(some) for field, some in facts.of(event)}
        for field in FIELDS:
            assert values.get(field, set()) == {*reference.facts(log, event, field)} - {None}


@given(logs)
def test_ranks_ascend_each_once(log: Log) -> None:
    for sets in FieldPostings(log).ranks.values():
        assert all(ranks == sorted(set(ranks)) for ranks in sets.values())


@given(logs)
def test_each_event_has_stretches_of_its_own(log: Log) -> None:
    words = WordPositions(log)
    stretches = words.stretches
    assert list(stretches) == sorted(stretches)
    for word, positions in words.positions.items():
        ranks = {stretches[position // STRETCH] for position in positions}
        assert list(words.ranks()[word]) == sorted(ranks)
