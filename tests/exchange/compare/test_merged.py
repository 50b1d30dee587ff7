"""Two logs as one."""

from hypothesis import given

from tests.report.logs import log_of
from tests.store.strategies import logs
from tui.exchange.compare.merged import Merged, merge
from tui.log.model import Log

OLD = """
sources: {a: {publisher: A}, b: {publisher: B}}
events:
- {id: same, date: 2020, title: Same, sources: [a]}
- {id: gone, date: 2021, title: Gone}
- {id: one, date: 2022, title: The bridge at Rastan falls}
- {id: x, date: 2024, title: Swapped one}
- {id: y, date: 2025, title: Swapped two}
"""
NEW = """
sources: {a: {publisher: Agency}}
events:
- {id: same, date: 2020, title: Same, sources: [a]}
- {id: other, date: 2022, title: The bridge of Rastan falls}
- {id: new, date: 2023, title: New}
- {id: y, date: 2024, title: Swapped one}
- {id: x, date: 2025, title: Swapped two}
"""


def both(old: Log, new: Log) -> Merged:
    return merge(old, new, old.events, new.events)


def test_events_of_both_stand_in_order_and_are_told_apart() -> None:
    found = both(log_of(OLD), log_of(NEW))
    ids = [event.id for event in found.log.events]
    assert ids == ["same", "gone", "other", "new", "y", "x"]
    assert [ids[rank] for rank in found.added] == ["new"]
    assert [ids[rank] for rank in found.removed] == ["gone"]
    assert found.changed[2].by == "date, place and words"
    assert {change.path for change in found.changed[2].changes} == {"id", "title"}
    assert {*found.log.sources} == {"a", "b"}
    assert found.log.sources["a"].publisher == "Agency"


def test_swapped_ids_are_the_same_by_id_and_every_field_that_differs_is_told() -> None:
    found = both(log_of(OLD), log_of(NEW))
    assert [found.changed[rank].by for rank in (4, 5)] == ["id", "id"]
    assert {change.path for change in found.changed[4].changes} == {"date", "title"}


@given(logs)
def test_a_log_differs_from_itself_in_nothing(log: Log) -> None:
    found = both(log, log)
    assert found.difference.same
    assert (len(found.added), len(found.removed), len(found.changed)) == (0, 0, 0)
    assert list(found.log.events) == sorted(log.events, key=lambda event: event.date.key)


@given(logs, logs)
def test_every_event_of_both_is_there_once(old: Log, new: Log) -> None:
    found = both(old, new)
    assert len(found.log.events) == len(new.events) + len(found.removed)
    assert len(old.events) - len(found.removed) == len(new.events) - len(found.added)
