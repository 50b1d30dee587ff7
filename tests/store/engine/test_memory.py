import pytest

from tui.log.dates.date import parse_date
from tui.log.model import Event, Log
from tui.store.engine.memory import MemoryBackend
from tui.store.engine.protocol import NotHeldError
from tui.store.query.ast import EVERYTHING
from tui.store.query.parser import parse
from tui.store.store import Store

DAY = 86_400
DAYS = ("1970-01-01", "1970-01-01/1970-01-02", "1970-01-03", "")
LOG = Log(
    events=tuple(
        Event(id=f"e{number}", date=parse_date(text), title="Old" if number else "New", tags=("t",))
        for number, text in enumerate(DAYS)
    )
)


@pytest.fixture
def backend() -> MemoryBackend:
    return MemoryBackend(Store.of(LOG))


def test_a_summary_counts_a_match_in_each_bucket_that_it_may_have_happened_in(
    backend: MemoryBackend,
) -> None:
    edges = [0, DAY, 2 * DAY, 3 * DAY]
    assert backend.summary(EVERYTHING, 2, edges) == (4, [0, 1], [2, 1, 1])
    assert backend.summary(parse("old"), 9, edges) == (3, [1, 2, 3], [1, 1, 1])


def test_matches_go_on_after_a_rank(backend: MemoryBackend) -> None:
    query = parse("old")
    assert [backend.after(query, rank, 2) for rank in (-1, 0, 1, 2, 3)] == [
        [1, 2],
        [1, 2],
        [2, 3],
        [3],
        [],
    ]


def test_values_of_most_events_come_first_and_no_other_fields_have_any(
    backend: MemoryBackend,
) -> None:
    assert backend.values("tag", parse("old")) == [("t", 3)]
    assert backend.values("tag", parse("tag:none")) == []
    with pytest.raises(NotHeldError):
        backend.values("date", EVERYTHING)
