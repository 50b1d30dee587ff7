"""On whose clocks times are said: the log's, UTC, those that each was written in, any zone's."""

import pytest
from hypothesis import given

from tests.log.dates.strategies import points, zones
from tui.log.dates.date import DateError, parse_date
from tui.log.dates.short_form import WIDTH
from tui.log.dates.shown import LOGS, OWN, Clocks, say_on

NEW_YORK = "America/New_York"
BERLIN = "2024-03-14T14:48+01:00"
RANGE = "2024-03-14T22:05:07/2024-03-14T23:10"


@pytest.mark.parametrize(
    ("zone", "text", "brief", "words"),
    [
        (LOGS, BERLIN, "09:48", "09:48, 14 Mar 2024"),
        (LOGS, "2024-11-03T01:30-05:00", "01:30-05", "01:30, 3 Nov 2024 (UTC-05:00)"),
        (LOGS, "2024-11-03T01:30-04:00", "01:30", "01:30, 3 Nov 2024"),
        ("UTC", BERLIN, "13:48", "13:48, 14 Mar 2024"),
        ("UTC", "2024-03-14T22:05~", "~02:05", "about 02:05, 15 Mar 2024"),
        ("UTC", "2024-03-14", "14 Mar", "14 Mar 2024"),
        ("UTC", RANGE, "02:05–03:10", "02:05:07–03:10, 15 Mar 2024"),
        (OWN, BERLIN, "14:48+01", "14:48, 14 Mar 2024 (UTC+01:00)"),
        (OWN, "2024-03-14T14:48Z", "14:48Z", "14:48, 14 Mar 2024 (UTC)"),
        (OWN, "2024-03-14T09:02", "09:02-04", "09:02, 14 Mar 2024 (UTC-04:00)"),
        (OWN, "2024-03-14T09", "09:00–10:00", "09:00–10:00, 14 Mar 2024 (UTC-04:00)"),
        (OWN, "2024-03-14T09:05:06.5+05:30", "09:05+05:30", "09:05:06.5, 14 Mar 2024 (UTC+05:30)"),
        ("Europe/Berlin", "2024-03-14T09:02", "14:02", "14:02, 14 Mar 2024"),
    ],
)
def test_a_time_is_said_on_the_clocks_that_are_chosen(zone, text, brief, words):
    date = parse_date(text, NEW_YORK)
    say_on(Clocks(zone))
    assert (date.brief(), date.human()) == (brief, words)


def test_the_heading_is_the_day_on_the_same_clocks():
    date = parse_date("2024-03-14T22:05", NEW_YORK)
    assert date.heading() == "Thursday 14 March 2024"
    say_on(Clocks("UTC"))
    assert date.heading() == "Friday 15 March 2024"


@given(points, zones)
def test_what_a_date_means_and_how_it_sorts_is_the_same_on_all_clocks(text, zone):
    try:
        date = parse_date(text, zone)
    except DateError:
        return
    for chosen in (LOGS, "UTC", OWN, "Asia/Kathmandu"):
        say_on(Clocks(chosen))
        again = parse_date(text, zone)
        assert (again.key, again.earliest, again.latest) == (date.key, date.earliest, date.latest)
        assert 0 < len(date.brief()) <= WIDTH
    say_on(Clocks())


def test_clocks_take_turns_and_none_comes_twice():
    seen = [Clocks()]
    while len(seen) < 4:
        seen.append(seen[-1].next("Asia/Damascus"))
    assert [each.zone for each in seen] == [LOGS, "UTC", OWN, LOGS]
    assert Clocks().next("UTC").zone == OWN
    assert Clocks("Europe/Berlin").next("UTC").zone == LOGS


def test_they_have_a_name():
    words = [Clocks(zone).words("Asia/Damascus") for zone in (LOGS, "UTC", OWN)]
    assert words == ["Asia/Damascus", "UTC", "each in its zone"]


def test_what_is_no_zone_is_refused():
    with pytest.raises(DateError, match="Mars is not a time zone"):
        say_on(Clocks("Mars"))
