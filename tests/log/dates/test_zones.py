"""Zones: local days and times to seconds and back, where clocks jump and where calendars end."""

import zoneinfo
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.log.dates.spans import span
from tui.log.dates.date import DateError, parse_date
from tui.log.dates.zones import UTC_ZONE, find_zone


def moment(text: str, zone: str) -> str:
    return f"{datetime.fromtimestamp(span(text, zone)[0], UTC):%Y-%m-%dT%H:%M}"


@pytest.mark.parametrize(
    ("text", "zone", "utc"),
    [
        ("2024-12-08T02:00", "Asia/Damascus", "2024-12-07T23:00"),
        ("2012-07-01T02:00", "Asia/Damascus", "2012-06-30T23:00"),
        ("2012-01-01T02:00", "Asia/Damascus", "2012-01-01T00:00"),
        ("2024-07-01T12:00", "Europe/London", "2024-07-01T11:00"),
        ("2024-01-01T00:00", "Asia/Kathmandu", "2023-12-31T18:15"),
        # Half past one came twice: the first is taken.
        ("2024-10-27T01:30", "Europe/London", "2024-10-27T00:30"),
    ],
)
def test_local_times(text, zone, utc):
    assert moment(text, zone) == utc


def test_a_time_that_the_clocks_skipped_is_reckoned_as_before_the_change():
    """From midnight to one o'clock."""
    change, _ = span("2011-03-31T22:00Z")
    day, skipped = (span(text, "Asia/Damascus") for text in ("2011-04-01", "2011-04-01T00:30"))
    assert (day[0], skipped[0]) == (change, change + 1800)
    assert span("2011-03-31", "Asia/Damascus")[1] == day[0]


def test_where_the_system_has_no_zones_they_are_there_all_the_same():
    zoneinfo.reset_tzpath(to=())
    zoneinfo.ZoneInfo.clear_cache()
    find_zone.cache_clear()
    try:
        assert moment("2024-07-01T12:00", "Europe/London") == "2024-07-01T11:00"
    finally:
        zoneinfo.reset_tzpath()


def test_a_day_is_as_long_as_the_clocks_make_it():
    days = [span(text, "Europe/London") for text in ("2024-03-31", "2024-10-27", "2024-12-05")]
    assert [(latest - earliest) // 3600 for earliest, latest in days] == [23, 25, 24]


def test_a_day_that_never_was_still_has_a_place():
    earliest, latest = span("2011-12-30", "Pacific/Apia")
    assert earliest < latest
    skipped = parse_date("2011-12-30", "Pacific/Apia")
    assert parse_date("2011-12-29", "Pacific/Apia") < skipped
    assert skipped < parse_date("2011-12-31T12:00", "Pacific/Apia")


@given(st.dates(), st.integers(0, 86_399))
def test_utc_goes_there_and_back(day, clock):
    seconds = UTC_ZONE.seconds(day.toordinal(), clock)
    assert UTC_ZONE.local(seconds) == (day.toordinal(), clock)


@given(st.dates(date(1970, 1, 1), date(2037, 1, 1)), st.integers(4 * 3600, 20 * 3600))
def test_a_zone_goes_there_and_back_by_day(day, clock):
    zone = find_zone("Asia/Damascus")
    assert zone.local(zone.seconds(day.toordinal(), clock)) == (day.toordinal(), clock)


def test_beyond_the_calendar_of_datetime_clocks_go_on():
    assert UTC_ZONE.local(UTC_ZONE.seconds(1, 0) - 1) == (0, 86_399)
    last = date.max.toordinal()
    assert find_zone("Asia/Damascus").local(UTC_ZONE.seconds(last, 86_399)) == (last + 1, 10_799)


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("Asia/Damscus", "did you mean Asia/Damascus?"),
        ("damascus", "did you mean Asia/Damascus?"),
        ("UTC+3", "write Etc/GMT-3 (its sign is turned round), or Asia/Damascus"),
        ("/etc/passwd", "write a name such as Asia/Damascus"),
        ("../../etc/localtime", "write a name such as Asia/Damascus"),
        ("localtime", "write a name such as Asia/Damascus"),
        ("EST5EDT4,M3.2.0,M11.1.0", "write a name such as Asia/Damascus"),
        ("Asia", "write a name such as Asia/Damascus"),
        ("x" * 10_000, "write a name such as Asia/Damascus"),
    ],
)
def test_an_unknown_zone_is_refused_with_advice(name, advice):
    with pytest.raises(DateError) as fault:
        parse_date("2024-12-05", name)
    assert (
        str(fault.value)
        == f"{name if len(name) < 40 else name[:39] + '…'} is not a time zone: {advice}"
    )


def test_no_zone_name_is_refused_too():
    with pytest.raises(DateError, match="an empty name is not a time zone"):
        parse_date("2024", "")
    with pytest.raises(DateError, match="Asia/Damascus␀ is not a time zone"):
        parse_date("2024", "Asia/Damascus\0")


def test_of_a_time_that_came_twice_the_second_has_its_offset():
    first = parse_date("2021-10-28T23:30+03:00", "Asia/Damascus")
    second = parse_date("2021-10-28T23:30+02:00", "Asia/Damascus")
    assert first.human() == "23:30, 28 Oct 2021"
    assert second.human() == "23:30, 28 Oct 2021 (UTC+02:00)"
    assert first < second
