from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.shapes.dates import date_texts
from tests.store.endpoints import endpoints_of
from tui.log.dates.date import Date, parse_date
from tui.log.dates.zones import find_zone
from tui.log.model import Event, Log
from tui.store.axis.axis import Axis, CellCounts, lay_axis
from tui.store.axis.buckets import Cell
from tui.store.axis.steps import STEPS, edtf
from tui.store.index.index import Index
from tui.store.query.parser import parse

ZONES = ("UTC", "Asia/Damascus", "America/New_York", "Pacific/Apia")
A_WEEK = [f"2024-12-{day:02}" for day in range(1, 8) for _ in range(day)]


zones = st.sampled_from(ZONES)
widths = st.integers(10, 300)
steps = st.integers(-12, 12)


def dated(texts: list[str], zone: str = "UTC") -> list[Date]:
    return sorted(parse_date(text, zone) for text in texts)


def axis_of(texts: list[str], width: int = 118, finer: int = 0, zone: str = "UTC") -> Axis:
    return lay_axis(endpoints_of(dated(texts, zone)), find_zone(zone), width, finer)


def finest(axis: Axis) -> str:
    return max((STEPS.index(cell.step), cell.step.name) for cell in axis.cells if cell.step)[1]


def shown(axis: Axis, zone: str = "UTC") -> list[str]:
    clocks = find_zone(zone)
    return [edtf(c.start, c.step.unit, clocks) if c.step else "⋯" for c in axis.cells]


@given(date_texts, zones, widths, steps)
def test_cells_follow_each_other_within_the_width(texts, zone, width, finer) -> None:
    cells = axis_of(texts, width, finer, zone).cells
    assert len(cells) <= width
    assert all(cell.start < cell.end for cell in cells)
    assert all(a.end == b.start for a, b in pairwise(cells))
    assert not [a for a, b in pairwise(cells) if a.step is b.step is None]


@given(date_texts, zones, widths, steps)
def test_every_beginning_and_every_end_is_in_a_bucket(texts, zone, width, finer) -> None:
    axis = axis_of(texts, width, finer, zone)
    for date in dated(texts, zone):
        for moment in (date.earliest, date.latest and date.latest - 1):
            if moment is not None:
                at = axis.at(moment)
                assert at is not None
                cell = axis.cells[at]
                assert cell.step
                assert cell.start <= moment < cell.end


@given(date_texts, st.integers(1, 8), widths)
def test_a_bucket_is_a_step_of_the_calendar_and_its_bounds_can_be_written(texts, day, width):
    axis = axis_of([*texts, f"2024-12-{day:02}T12:34"], width)
    for cell in axis.cells:
        if cell.step:
            first = parse_date(edtf(cell.start, cell.step.unit, find_zone("UTC")))
            last = parse_date(edtf(cell.end - 1, cell.step.unit, find_zone("UTC")))
            assert (first.earliest, last.latest) == (cell.start, cell.end)


@settings(max_examples=40)
@given(
    date_texts,
    zones,
    st.integers(10, 120),
    steps,
    st.sampled_from(["", "role:x OR id:e-1", "-id:e-2"]),
)
def test_a_bucket_counts_what_its_date_would_find(texts, zone, width, finer, where) -> None:
    where = where.replace("role:x", "id:e-3")
    events = tuple(
        Event(id=f"e-{number}", date=date, title="")
        for number, date in enumerate([*dated(texts, zone), parse_date("")])
    )
    index = Index.of(Log(title="", events=events, timezone=zone))
    clocks = find_zone(zone)
    axis = lay_axis(index.endpoints, clocks, width, finer)
    cell_counts, matches = CellCounts(index.endpoints, axis), index.select(parse(where))
    for number, (cell, count) in enumerate(
        zip(axis.cells, cell_counts.counts(matches), strict=True)
    ):
        found = [rank for rank in matches if _overlaps(events[rank].date, cell)]
        assert count == len(found)
        first = cell_counts.first(matches, number)
        assert first in found if found else first is None


def _overlaps(date: Date, cell: Cell) -> bool:
    starts = date.earliest is None or date.earliest < cell.end
    ends = date.latest is None or date.latest > cell.start
    return bool(date.text) and starts and ends


def test_a_week_and_a_year_far_away_both_show() -> None:
    for width in (20, 40, 80, 120, 300):
        axis = shown(axis_of(["1982-02", *A_WEEK], width))
        assert axis[:2] == ["1982", "⋯"]
        assert axis[2:] == [f"2024-12-0{day}" for day in range(1, 8)]


def test_a_log_that_is_even_has_one_step_all_over() -> None:
    months = [f"{year}-{month:02}-15" for year in range(2011, 2025) for month in range(1, 13)]
    for width, step in ((40, "year"), (120, "quarter"), (200, "quarter"), (400, "quarter")):
        assert {cell.step and cell.step.name for cell in axis_of(months, width).cells} == {step}


def test_days_that_no_clock_time_divides_are_not_cut_into_hours() -> None:
    assert finest(axis_of(A_WEEK, 300, 5)) == "day"
    clocks = [f"2024-12-08T{hour:02}:{minute:02}" for hour in range(12) for minute in (1, 31)]
    assert finest(axis_of(clocks, 100)) == "hour"


def test_weeks_are_for_what_has_too_many_days() -> None:
    days = [f"2024-{month:02}-{day:02}" for month in range(1, 13) for day in range(1, 29)]
    axis = axis_of(days, 118)
    assert finest(axis) == "week"
    assert shown(axis)[1:3] == ["2024-01-08", "2024-01-15"]


def test_finer_and_coarser() -> None:
    assert finest(axis_of(["1982", *A_WEEK], finer=0)) == "day"
    assert shown(axis_of(["1982", *A_WEEK], finer=-1))[2:] == ["2024-11-25", "2024-12-02"]
    assert shown(axis_of(["1982", *A_WEEK], finer=-4)) == ["1982", "⋯", "2024"]
    assert shown(axis_of(["1982", *A_WEEK], finer=-9)) == ["1000", "2000"]
    months = [f"{year}-{month:02}-15" for year in range(2011, 2025) for month in range(1, 13)]
    assert finest(axis_of(months, 180)) == "quarter"
    assert finest(axis_of(months, 180, 1)) == "month"
    assert axis_of(months, 180, 2) == axis_of(months, 180, 1)


def test_one_or_two_empty_steps_are_shown_and_more_are_folded() -> None:
    assert shown(axis_of(["2011", "2014"])) == ["2011", "2012", "2013", "2014"]
    assert shown(axis_of(["2011", "2015"])) == ["2011", "⋯", "2015"]


def test_a_long_event_shows_where_it_begins_and_ends() -> None:
    axis = axis_of(["2001/2024", *A_WEEK])
    assert shown(axis)[:2] == ["2001", "⋯"]
    open_ends = axis_of(["2001/..", "../2012", *A_WEEK])
    assert shown(open_ends)[:4] == ["2001", "⋯", "2012", "⋯"]


def test_many_steps_in_a_row_and_one_that_is_full_at_any_width() -> None:
    years = [f"{year}" for year in range(1960, 2020)]
    for width in range(10, 301):
        for finer in range(width % 4 - 12, 13, 4):  # each step at every fourth width
            assert axis_of([*years, *["2019-05-01"] * 5], width, finer).cells


def test_nothing_dated_no_axis() -> None:
    for texts in ([], ["", ""], [".."]):
        axis = axis_of(texts)
        assert axis.cells == ()
        assert axis.at(0) is None
    assert axis_of(["2024"]).at(0) is None


def test_a_day_that_a_zone_skipped_is_no_bucket() -> None:
    days = [f"2011-12-{day}" for day in (28, 29, 31) for _ in "abc"]
    cells = axis_of(days, zone="Pacific/Apia").cells
    assert [cell.end - cell.start for cell in cells] == [86400] * 3
