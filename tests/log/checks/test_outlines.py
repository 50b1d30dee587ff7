from hypothesis import given
from hypothesis import strategies as st

from tests.store.strategies import logs
from tui.log.checks.outlines import Links, Outlines
from tui.log.dates.date import UNDATED, parse_date
from tui.log.dates.order import precedes
from tui.log.model import Event, Log


def outlines_of(*events: Event) -> Outlines:
    outlines = Outlines()
    outlines.add(events)
    return outlines


def same(one: Outlines, other: Outlines) -> bool:
    return one.packed() == other.packed()


@given(logs, st.integers(0, 9))
def test_parts_that_were_packed_make_up_the_whole(log: Log, cut: int) -> None:
    joined = Outlines()
    for part in (log.events[:cut], log.events[cut:]):
        joined.add_packed(outlines_of(*part).packed())
    assert same(joined, outlines_of(*log.events))
    assert len(joined) == len(log.events)


@given(logs)
def test_order_in_time_is_that_of_the_dates(log: Log) -> None:
    outlines = outlines_of(*log.events)
    for one, event in enumerate(log.events):
        for other, another in enumerate(log.events):
            assert outlines.precedes(one, other) == precedes(event.date, another.date)


def test_undated_events_and_open_ends_precede_nothing() -> None:
    dates = (UNDATED, parse_date("2024-12-05/..", "UTC"), parse_date("../2024-12-05", "UTC"))
    events = [Event(id="a", date=date, title="") for date in dates]
    outlines = outlines_of(*events)
    assert not any(outlines.precedes(0, each) or outlines.precedes(each, 0) for each in range(3))
    assert not outlines.precedes(1, 2)
    assert outlines.precedes(2, 1) == precedes(dates[2], dates[1])


def test_only_events_that_name_others_have_links() -> None:
    alone = Event(id="a", date=UNDATED, title="")
    naming = Event(id="b", date=UNDATED, title="", part_of="a", follows=("c", "d"))
    outlines = outlines_of(alone, naming)
    assert outlines.links == {1: Links("a", ("c", "d"), ())}
    assert list(outlines.links[1].named()) == [
        (("part_of",), "a"),
        (("follows", 0), "c"),
        (("follows", 1), "d"),
    ]
