from array import array

from hypothesis import given

from tests.store.strategies import logs
from tui.log.model import Log
from tui.log.sequence import sort_key
from tui.store.disk.records import encode
from tui.store.disk.segment import ALONE, DISPUTE, Indexed, indexed_for
from tui.store.index.facts import FieldPostings, WordPositions
from tui.store.index.phrases import POSITION, STRETCH


@given(logs)
def test_it_has_what_the_index_has_but_for_disputes_between_events(log: Log) -> None:
    indexed = Indexed(*indexed_for(log)(log.events))
    assert indexed.records == [encode(event) for event in log.events]
    assert indexed.keys == [sort_key(event) for event in log.events]
    words = WordPositions(log)
    assert indexed.postings.pop(POSITION) == {
        word: list(positions) for word, positions in words.positions.items()
    }
    counts = array("I", indexed.stretches)
    assert sum(counts) * STRETCH == len(words.stretches) * STRETCH
    expected = FieldPostings(log).ranks
    alone = indexed.postings.pop(ALONE, {DISPUTE: []})[DISPUTE]
    assert set(alone) <= set(expected.get("has", {}).pop(DISPUTE, []))
    assert indexed.postings == expected
