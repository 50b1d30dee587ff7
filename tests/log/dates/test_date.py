"""Dates as values: their span, their order, and what holds for every one of them."""

import copy
import pickle
from datetime import UTC, datetime
from itertools import groupby, pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.log.dates.strategies import closed, half_open, points, zones
from tui.log.dates.date import UNDATED, Date, DateError, date_text, from_to, may_overlap, parse_date

ANY = st.one_of(points, half_open, closed, st.just(""), st.just(".."))


def read(text: str, zone: str = "UTC") -> Date:
    """A date, or none: a random interval may end before it starts."""
    try:
        return parse_date(text, zone)
    except DateError as error:
        assume("ends before it starts" not in str(error))
        raise


def seconds(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "precision"),
    [
        ("2024-12-05", "2024-12-05", "2024-12-06", "day"),
        ("2024-12", "2024-12-01", "2025-01-01", "month"),
        ("2024", "2024-01-01", "2025-01-01", "year"),
        ("2012-21", "2012-03-01", "2012-06-01", "season"),
        ("2024-24", "2024-12-01", "2025-03-01", "season"),
        ("2024-40", "2024-01-01", "2024-07-01", "season"),
        ("201X", "2010-01-01", "2020-01-01", "decade"),
        ("20XX", "2000-01-01", "2100-01-01", "century"),
        ("2024-12-XX", "2024-12-01", "2025-01-01", "month"),
        ("2024-12-1X", "2024-12-10", "2024-12-20", "month"),
        ("2023-02-2X", "2023-02-20", "2023-03-01", "month"),
        ("2024-1X", "2024-10-01", "2025-01-01", "year"),
        ("2024-XX-XX", "2024-01-01", "2025-01-01", "year"),
        ("2024-12-05T14", "2024-12-05T14:00", "2024-12-05T15:00", "hour"),
        ("2024-12-05T14:05", "2024-12-05T14:05", "2024-12-05T14:06", "minute"),
        ("2024-12-05T14:05:09Z", "2024-12-05T14:05:09", "2024-12-05T14:05:10", "second"),
        ("2024-12-05T14:05+03:30", "2024-12-05T10:35", "2024-12-05T10:36", "minute"),
        ("2013-08-21 02:30:00", "2013-08-21T02:30", "2013-08-21T02:30:01", "second"),
        ("2024-12-05/2024-12-07", "2024-12-05", "2024-12-08", "interval"),
        ("2024/2024-11", "2024-01-01", "2024-12-01", "interval"),
    ],
)
def test_a_date_spans_what_it_may_mean(text, earliest, latest, precision):
    date = parse_date(text)
    assert (date.earliest, date.latest) == (seconds(earliest), seconds(latest))
    assert date.precision == precision


def test_days_and_clock_times_are_the_zones():
    assert parse_date("2024-12-05", "Asia/Damascus").earliest == seconds("2024-12-04T21:00")
    assert parse_date("2024-12-05T14:00", "Asia/Damascus").earliest == seconds("2024-12-05T11:00")
    assert parse_date("2024-12-05T14:00Z", "Asia/Damascus").earliest == seconds("2024-12-05T14:00")


def test_the_edges_of_the_calendar_do_not_overflow():
    first = parse_date("0001-01-01T00:00+05:00", "Asia/Damascus")
    assert first.earliest == seconds("0001-01-01") - 5 * 3600
    assert parse_date("9999-12-31", "America/New_York").latest == (
        seconds("9999-12-31") + 86_400 + 5 * 3600
    )
    assert parse_date("9999-24").latest == parse_date("Y10000-02").latest
    assert parse_date("0000-12-31").latest == seconds("0001-01-01")
    assert parse_date("-0043-03-15") < parse_date("-0042") < parse_date("0000") < parse_date("0001")
    assert parse_date("Y-12000").human() == "12,001 BC"
    assert parse_date("Y-13800000000").brief() == "13,800,000,0…"
    assert parse_date("Y-13800000000") < parse_date("Y-12000")
    assert parse_date("-0043-03-15").human() == "15 Mar 44 BC"


def test_parts_of_a_second_are_kept_and_come_in_their_order():
    texts = ["2024-12-05T14:00:05", "2024-12-05T14:00:05.05", "2024-12-05T14:00:05.5"]
    dates = [parse_date(text) for text in texts]
    assert dates[0] < dates[1] < dates[2]
    assert dates[2].human() == "14:00:05.5, 5 Dec 2024"


def test_the_first_decades_begin_with_year_1():
    assert parse_date("00XX").earliest == seconds("0001-01-01")


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024-11-27/..", "2024-11-27", None),
        ("2024-11-27/", "2024-11-27", None),
        ("../2024-12-08", None, "2024-12-09"),
        ("/2024-12-08", None, "2024-12-09"),
        ("..", None, None),
        ("", None, None),
    ],
)
def test_open_and_unknown_ends_have_no_bound(text, earliest, latest):
    date = parse_date(text)
    assert date.earliest == (earliest and seconds(earliest))
    assert date.latest == (latest and seconds(latest))


@pytest.mark.parametrize(
    ("text", "uncertain", "approximate"),
    [
        ("2024-12-05", False, False),
        ("2024-12-05?", True, False),
        ("2024-12-05~", False, True),
        ("2024-12-05%", True, True),
        ("2024-12-08T02:00~", False, True),
        ("2024-12-?05", True, False),
        ("2024-11-27~/2024-12-08?", True, True),
        ("", False, False),
    ],
)
def test_qualifiers(text, uncertain, approximate):
    date = parse_date(text)
    assert (date.uncertain, date.approximate) == (uncertain, approximate)


def test_order_is_what_a_reader_expects():
    expected = [
        "1982",
        "1982-02",
        "1982-02-XX",
        "1982-02/..",
        "1982-02-02",
        "1982-02-02/1982-02-28",
        "../1982-02-02",
        "201X",
        "2011",
        "2011-03-15",
        "2024-24",
        "2024-12",
        "2024-12-01",
        "2024-12-01?",
        "2024-12-01/2024-12-07",
        "2024-12-01/..",
        "2024-12-01T00:00",
        "2024-12-05",
        "2024-12-06",
        "2024-12-06~",
        "2024-12-06/2024-12-07",
        "../2024-12-06",
        "2024-12-06T02",
        "2024-12-06T02:00",
        "2024-12-06T02:00:00",
        "2024-12-06T14:00",
    ]
    dates = [parse_date(text) for text in [*expected, "..", ""]]
    backwards = dates[::-1]
    assert [date.text for date in sorted(backwards)] == [date.text for date in dates]


def test_a_date_is_immutable_and_survives_copying():
    date = parse_date("2024-12-08T02:00~", "Asia/Damascus")
    with pytest.raises(AttributeError):
        date.text = "2024"
    with pytest.raises(AttributeError):
        del date.text
    assert pickle.loads(pickle.dumps(date)) == copy.deepcopy(date) == date
    assert len({date, parse_date(date.text, date.zone), UNDATED}) == 2
    assert repr(date) == "Date('2024-12-08T02:00~')"
    assert date != "2024-12-08T02:00~"


def test_a_date_is_written_as_it_was_and_nothing_else_is():
    assert date_text(parse_date("2024-12~")) == "2024-12~"
    with pytest.raises(TypeError, match="object has no form"):
        date_text(object())


def test_dates_that_share_a_moment_may_overlap():
    day, month = parse_date("2024-12-05"), parse_date("2024-12")
    assert may_overlap(day, month)
    assert may_overlap(parse_date("2024-12-01/.."), day)
    assert may_overlap(parse_date(".."), day)
    assert not may_overlap(day, parse_date("2024-12-06"))
    assert not may_overlap(parse_date("../2024-12-04"), day)
    assert not may_overlap(UNDATED, day)
    assert may_overlap(parse_date(".."), parse_date(".."))


@given(ANY, zones)
def test_a_text_means_the_same_date_again(text, zone):
    date = read(text, zone)
    assert date.text == text
    again = parse_date(date.text, zone)
    assert again == date
    assert hash(again) == hash(date)


@given(ANY, zones)
def test_what_begins_ends_later(text, zone):
    date = read(text, zone)
    if date.earliest is not None and date.latest is not None:
        assert date.earliest < date.latest


@given(points, points, zones)
def test_an_interval_runs_from_its_start_to_its_end(start, end, zone):
    date = read(f"{start}/{end}", zone)
    assert date.earliest == parse_date(start, zone).earliest
    assert date.latest == parse_date(end, zone).latest


@given(st.lists(ANY, min_size=2, max_size=8), zones)
def test_order_is_total_and_goes_by_the_earliest_moment(texts, zone):
    dates = sorted(read(text, zone) for text in texts)
    for one, next_one in pairwise(dates):
        assert one <= next_one
        assert (one == next_one) == (one.text == next_one.text)
        assert (one < next_one) != (one >= next_one)
        assert not one > next_one
        if one.earliest is not None and next_one.earliest is not None:
            assert one.earliest <= next_one.earliest


@given(st.lists(points | half_open, max_size=12))
def test_in_order_no_heading_comes_twice(texts):
    headings = [key for key, _ in groupby(sorted(map(read, texts)), key=Date.heading)]
    assert len(headings) == len(set(headings))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2024-11-27/2024-12-08", "2024-12-08/2024-12-09", "from 27 Nov 2024 to 9 Dec 2024"),
        ("1982-02-02/1982-02-28", "2024-12-05/2024-12-06", "from 2 Feb 1982 to 6 Dec 2024"),
        ("2024-12-05T09:00", "2024-12-06T10:00", "from 5 Dec 2024 to 6 Dec 2024"),
        ("2024-12-05T09:00", "2024-12-05T10:00", "5 Dec 2024"),
        ("2024-12-05T09:00", "2024-12-05T09:00", "09:00, 5 Dec 2024"),
        ("2024-12-05/2024-12-06", "2024-12-05/2024-12-06", "5–6 Dec 2024"),
        ("2011-07", "2024", "from July 2011 to 2024"),
        ("2011~", "2024-12-XX", "from about 2011 to some day in Dec 2024"),
        ("../2024-12-01", "2024-12-05", "from 1 Dec 2024 or earlier to 5 Dec 2024"),
        ("2024-12-01", "2024-12-05/..", "from 1 Dec 2024 to 5 Dec 2024 or later"),
        ("2024-12-01", "..", "1 Dec 2024 – open"),
    ],
)
def test_several_dates_go_from_the_first_day_to_the_last(first, last, words) -> None:
    assert from_to(parse_date(first), parse_date(last)) == words
