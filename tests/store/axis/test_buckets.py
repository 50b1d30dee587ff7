from hypothesis import given
from hypothesis import strategies as st

from tests.shapes.dates import date_texts
from tests.store.endpoints import endpoints_of
from tui.log.dates.date import parse_date
from tui.log.dates.zones import find_zone
from tui.store.axis.buckets import Bucket, BucketFinder, Cell, cells, date_value, runs
from tui.store.axis.steps import DAY, STEPS, YEAR, around, edtf
from tui.store.query.date_range import span

UTC = find_zone("UTC")


def finder_of(*texts: str) -> BucketFinder:
    return BucketFinder(endpoints_of(map(parse_date, texts)), UTC)


def found(finder: BucketFinder, level: int) -> list[Bucket]:
    return list(finder.find(*finder.extent, level))


@given(date_texts, st.lists(st.integers(0, YEAR), max_size=6))
def test_what_was_found_before_makes_no_difference(texts: list[str], levels: list[int]) -> None:
    finder = finder_of(*texts)
    for level in levels:
        if finder.extent[0] < finder.extent[1]:
            assert found(finder, level) == found(finder_of(*texts), level)


@given(date_texts, st.integers(0, YEAR))
def test_every_dated_event_is_in_some_bucket(texts: list[str], level: int) -> None:
    finder = finder_of(*texts)
    start, end = finder.extent
    if start < end:
        buckets = found(finder, level)
        assert finder.total <= sum(bucket.events for bucket in buckets)
        assert all(start <= bucket.start < bucket.end <= end for bucket in buckets)


def test_a_bucket_counts_the_events_that_may_have_happened_in_it() -> None:
    years = found(finder_of("2011", "2011-03", "2013", "2011/2013"), YEAR)
    assert [bucket.events for bucket in years] == [3, 2]


def test_neighbours_among_some_run_together() -> None:
    a, b, c, d = (Bucket(n, n + 1, DAY, 1) for n in (0, 1, 2, 4))
    assert list(runs([a, b, c, d], {a, b, d})) == [[a, b], [c], [d]]


def test_what_is_empty_is_folded_unless_it_is_one_step() -> None:
    years = found(finder_of("2011", "2013", "2020"), YEAR)
    steps = [cell.step and cell.step.name for cell in cells(years, UTC)]
    assert steps == ["year", "year", "year", None, "year"]


def test_the_time_of_cells_as_a_query_takes_it() -> None:
    days = list(cells(found(finder_of("2024-11-27", "2024-12-05"), DAY), UTC))
    assert date_value(days[0], days[0], UTC) == "2024-11-27"
    assert date_value(days[0], days[-1], UTC) == "2024-11-27..2024-12-05"
    fold = Cell(days[0].end, days[-1].start, None)
    assert fold.length == 7 * 86_400
    assert date_value(fold, fold, UTC) == "2024-11-28T00:00..2024-12-04T23:59"
    assert days[0].unit == STEPS[DAY].unit


# Where clocks go back by an hour, by half of one and by one in the south; where none ever does.
CHANGES = {
    "Europe/Berlin": "2024-10-27T00:30Z",
    "Australia/Lord_Howe": "2024-04-06T14:30Z",
    "America/St_Johns": "2024-11-03T04:00Z",
    "Pacific/Chatham": "2024-04-06T14:00Z",
    "Asia/Kathmandu": "2024-04-06T14:00Z",
}


@given(
    st.sampled_from([*CHANGES]),
    st.lists(st.integers(-300, 300), min_size=1, max_size=12),
    st.integers(DAY + 1, len(STEPS) - 1),
)
def test_a_bucket_of_the_clock_is_asked_for_as_it_is_also_where_clocks_go_back(
    name: str, minutes: list[int], level: int
) -> None:
    zone, change = find_zone(name), parse_date(CHANGES[name]).earliest
    assert change is not None
    texts = [edtf(change + 60 * each, "minute", zone) for each in minutes]
    dates = [parse_date(text, name) for text in texts]
    assert [date.earliest for date in dates] == [change + 60 * each for each in minutes]
    finder = BucketFinder(endpoints_of(dates), zone)
    time = around(STEPS[YEAR], *finder.extent, zone)
    shown = [cell for cell in cells(list(finder.find(*time, level)), zone) if cell.step]
    for number, first in enumerate(shown):
        for last in shown[number:]:
            asked = span("date", date_value(first, last, zone), name)
            assert asked == (first.start, last.end)
    longest = STEPS[level].seconds + 3600 * (STEPS[level].seconds >= 3600)
    assert all(cell.length <= longest for cell in shown)
