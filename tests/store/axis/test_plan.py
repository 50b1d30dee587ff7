from hypothesis import given
from hypothesis import strategies as st

from tests.shapes.dates import date_texts
from tests.store.endpoints import endpoints_of
from tui.log.dates.date import parse_date
from tui.log.dates.zones import find_zone
from tui.store.axis.buckets import BucketFinder, cells
from tui.store.axis.plan import Planner
from tui.store.axis.steps import DAY, STEPS, YEAR

UTC = find_zone("UTC")
LAST = len(STEPS) - 1


def planner_of(texts: list[str], room: int, share: int = 4) -> Planner:
    finder = BucketFinder(endpoints_of(map(parse_date, texts)), UTC)
    return Planner(finder, UTC, room, share)


@given(date_texts, st.integers(10, 300), st.integers(0, LAST), st.sampled_from([0, 4]))
def test_the_plan_keeps_to_the_room_and_to_the_finest_step(texts, room, finest, share) -> None:
    plan = planner_of(texts, room, share).plan(finest)
    assert len(list(cells(plan, UTC))) <= room
    assert all(bucket.level <= finest for bucket in plan)


def test_what_is_full_is_cut_and_the_rest_left() -> None:
    week = [f"2024-12-0{day}" for day in range(1, 8) for _ in range(9)]
    plan = planner_of(["1982", *week], 40).plan(LAST)
    assert [bucket.level for bucket in plan] == [YEAR, *[DAY] * 7]


def test_nothing_is_cut_that_cutting_does_not_part() -> None:
    plan = planner_of(["2024"] * 50, 40).plan(LAST)
    assert [(bucket.level, bucket.events) for bucket in plan] == [(YEAR, 50)]


def test_without_dates_there_is_nothing_to_plan() -> None:
    assert planner_of([""], 40).plan(LAST) == []
