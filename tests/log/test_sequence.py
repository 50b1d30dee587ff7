"""The order of events in time."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from tui.log.dates.date import parse_date
from tui.log.dates.order import precedes
from tui.log.model import Event
from tui.log.sequence import sort_key, time_order

DATES = (
    *("", "..", "2024", "2024-12", "2024-12-05", "2024-12-05~", "2024-12-05T14:00", "2024-12-06"),
    *("2024-12-05/2024-12-07", "../2024-12-05", "2024-12-05/..", "2024-12-XX", "201X"),
    *("2024-12-05T09:00", "2024-12-05T23:59:59", "2024-12-04"),
)
NOTES = ("", "evening", "morning", "late evening", "or the day after")
ids = st.integers(0, 7).map("e{}".format)
events = st.builds(
    Event,
    id=ids,
    date=st.sampled_from(DATES).map(parse_date),
    title=st.just("t"),
    date_note=st.sampled_from(NOTES),
    follows=st.lists(ids, max_size=2).map(tuple),
)
several = st.lists(events, max_size=8, unique_by=lambda event: event.id)


def made(*told: tuple[str, str] | tuple[str, str, str], note: str = "") -> list[Event]:
    """Events as (id, date) or (id, date, id of the one followed)."""
    return [
        Event(id=each[0], date=parse_date(each[1]), title="t", date_note=note, follows=each[2:])
        for each in told
    ]


def in_order(told: list[Event]) -> str:
    return " ".join(told[number].id for number in time_order(told))


@given(several)
def test_each_event_has_one_rank_and_none_comes_before_what_certainly_was_earlier(
    some: list[Event],
) -> None:
    order = time_order(some)
    assert sorted(order) == list(range(len(some)))
    dates = [some[number].date for number in order]
    for rank, later in enumerate(dates):
        assert not any(precedes(later, earlier) for earlier in dates[:rank])


@given(several, st.randoms())
def test_the_order_of_the_file_matters_to_what_is_told_alike_alone(
    some: list[Event], chance: Random
) -> None:
    other = chance.sample(some, len(some))
    keys = {event.id: sort_key(event) for event in some}
    follows = [event for event in some if event.follows]
    if len(set(keys.values())) == len(some) and not follows:
        assert in_order(some) == in_order(other)


@given(several)
def test_without_circles_what_follows_another_of_its_day_comes_after_it(some: list[Event]) -> None:
    own = {event.id: number for number, event in enumerate(some)}
    chain = [
        Event(
            id=event.id,
            date=event.date,
            title="t",
            follows=tuple(name for name in event.follows if own.get(name, 99) < number),
        )
        for number, event in enumerate(some)
    ]
    rank = {number: rank for rank, number in enumerate(time_order(chain))}
    for number, event in enumerate(chain):
        for name in event.follows:
            other = chain[own[name]]
            if event.date.text == other.date.text == "2024-12-05":
                assert rank[own[name]] < rank[number]


def test_a_day_that_follows_an_hour_of_it_comes_after_it() -> None:
    told = made(("a", "2024-12-05", "b"), ("b", "2024-12-05T14:00"), ("c", "2024-12-05T15:00"))
    assert in_order(told) == "b a c"


def test_a_month_stands_before_its_days_whatever_it_follows() -> None:
    assert in_order(made(("a", "2024-12", "b"), ("b", "2024-12-05"))) == "a b"


def test_a_chain_of_one_day_stands_in_its_order() -> None:
    told = made(("a", "2024-12-05", "b"), ("b", "2024-12-05", "c"), ("c", "2024-12-05"))
    assert in_order(told) == "c b a"


def test_what_follows_in_a_circle_or_nothing_stands_by_its_date() -> None:
    told = made(("a", "2024-12-05", "a"), ("b", "2024-12-04", "nobody"))
    assert in_order(told) == "b a"


def test_a_long_chain_is_no_harm() -> None:
    told = made(*((f"e{n}", "2024-12-05", f"e{n + 1}") for n in range(3_000)))
    assert in_order(told).split()[0] == "e2999"


def test_a_part_of_the_day_stands_among_its_hours() -> None:
    told = made(("a", "2024-12-05"), note="evening")
    told += made(("b", "2024-12-05T18:00"), ("c", "2024-12-05T20:00"), ("d", "2024-12-05"))
    assert in_order(told) == "d b a c"


def test_the_narrow_comes_before_the_wide_that_begins_with_it() -> None:
    told = made(("a", "2024-12-05/2024-12-09"), ("b", "2024-12-05"), ("c", "2024-12-05/.."))
    assert in_order(told) == "b a c"
