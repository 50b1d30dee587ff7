"""How dates are said: in words, in a narrow column, and as the heading above."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.log.date_texts import closed, half_open, points, zones
from tui.log.dates.date import DateError, parse_date
from tui.log.dates.long_form import from_to

# As written, in words, in the column, and the heading above; clock times in Damascus (UTC+3).
SAID = [
    ("2024-12-05", "5 Dec 2024", "5 Dec", "Thursday 5 December 2024"),
    ("2024-12-05?", "possibly 5 Dec 2024", "5 Dec?", "Thursday 5 December 2024"),
    ("2024-12-05~", "about 5 Dec 2024", "~5 Dec", "Thursday 5 December 2024"),
    ("2024-12-05%", "possibly about 5 Dec 2024", "5 Dec%", "Thursday 5 December 2024"),
    ("2024-12", "December 2024", "Dec 2024", "December 2024"),
    ("2011-07", "July 2011", "Jul 2011", "July 2011"),
    ("2011-07~", "about July 2011", "~Jul 2011", "July 2011"),
    ("2024", "2024", "2024", "2024"),
    ("2024?", "possibly 2024", "2024?", "2024"),
    ("2012-21", "spring 2012", "spring 2012", "spring 2012"),
    ("2012-22~", "about summer 2012", "~summer 2012", "summer 2012"),
    ("2012-23", "autumn 2012", "autumn 2012", "autumn 2012"),
    ("2024-24", "winter 2024–25", "winter 24–25", "winter 2024–25"),
    ("2012-29", "southern spring 2012", "spring 2012", "southern spring 2012"),
    ("2012-30", "southern summer 2012–13", "summer 12–13", "southern summer 2012–13"),
    ("2024-33", "first quarter of 2024", "Jan–Mar 2024", "first quarter of 2024"),
    ("2024-38", "May–August 2024", "May–Aug 2024", "May–August 2024"),
    ("2024-41", "second half of 2024", "Jul–Dec 2024", "second half of 2024"),
    ("201X", "some year in the 2010s", "2010s", "2010s"),
    ("200X", "some year in 2000–2009", "2000–2009", "2000–2009"),
    ("20XX", "some year in 2000–2099", "2000–2099", "2000–2099"),
    ("201X?", "possibly some year in the 2010s", "2010s?", "2010s"),
    ("2024-12-XX", "some day in Dec 2024", "in Dec 2024", "December 2024"),
    ("2024-12-XX~", "some day around Dec 2024", "in ~Dec 2024", "December 2024"),
    ("2024-XX", "some month in 2024", "in 2024", "2024"),
    ("2024-XX-XX", "some day in 2024", "in 2024", "2024"),
    ("2024-1X", "some month in Oct–Dec 2024", "in Oct–Dec", "October–December 2024"),
    ("2024-12-1X", "some day in 10–19 Dec 2024", "in 10–19 Dec", "10–19 December 2024"),
    ("2024-12-05T14", "14:00–15:00, 5 Dec 2024", "14:00–15:00", "Thursday 5 December 2024"),
    ("2024-12-08T02~", "about 02:00, 8 Dec 2024", "~02:00", "Sunday 8 December 2024"),
    ("2024-12-08T02:00~", "about 02:00, 8 Dec 2024", "~02:00", "Sunday 8 December 2024"),
    ("2024-12-08T02:00:05", "02:00:05, 8 Dec 2024", "02:00:05", "Sunday 8 December 2024"),
    ("2024-12-08T02:00Z", "05:00, 8 Dec 2024", "05:00", "Sunday 8 December 2024"),
    ("2024-12-08T22:00Z?", "possibly 01:00, 9 Dec 2024", "01:00?", "Monday 9 December 2024"),
    ("2024-12-08T02:00+05:30", "23:30, 7 Dec 2024", "23:30", "Saturday 7 December 2024"),
    ("0001-01-01T00:00+05:00", "00:00, 1 Jan AD 1 (UTC+05:00)", "00:00", "Monday 1 January AD 1"),
    ("0950-03-04", "4 Mar AD 950", "4 Mar", "Wednesday 4 March AD 950"),
    ("0024", "AD 24", "0024", "AD 24"),
    (
        "2024-12~-05",
        "5 Dec 2024 (year and month approximate)",
        "~5 Dec",
        "Thursday 5 December 2024",
    ),
    ("2024-?12-05", "5 Dec 2024 (month uncertain)", "5 Dec?", "Thursday 5 December 2024"),
    (
        "2024?-12~-05",
        "5 Dec 2024 (year uncertain, year and month approximate)",
        "5 Dec%",
        "Thursday 5 December 2024",
    ),
    ("~2024-12", "December 2024 (year approximate)", "~Dec 2024", "December 2024"),
    ("2024-12-?05", "5 Dec 2024 (day uncertain)", "5 Dec?", "Thursday 5 December 2024"),
    (
        "2024-12-05~T14:00",
        "14:00, 5 Dec 2024 (date approximate)",
        "~14:00",
        "Thursday 5 December 2024",
    ),
    ("2024-12-06/2024-12-07", "6–7 Dec 2024", "6–7 Dec", "Friday 6 December 2024"),
    (
        "2024-12-06/2024-12-07?",
        "6 Dec – possibly 7 Dec 2024",
        "6 Dec–7 Dec?",
        "Friday 6 December 2024",
    ),
    ("2024-12-06~/2024-12-07~", "about 6–7 Dec 2024", "~6–7 Dec", "Friday 6 December 2024"),
    ("2024-11-30/2024-12-02", "30 Nov – 2 Dec 2024", "30 Nov–2 Dec", "Saturday 30 November 2024"),
    (
        "2024-11-27~/2024-12-08?",
        "about 27 Nov – possibly 8 Dec 2024",
        "to 8 Dec?",
        "Wednesday 27 November 2024",
    ),
    (
        "2024-12-30/2025-01-02",
        "30 Dec 2024 – 2 Jan 2025",
        "to 2 Jan 2025",
        "Monday 30 December 2024",
    ),
    (
        "2024-12-30/2025-01-22~",
        "30 Dec 2024 – about 22 Jan 2025",
        "–~22 Jan 2025",
        "Monday 30 December 2024",
    ),
    ("2024-11-27/..", "27 Nov 2024 or later", "from 27 Nov", "Wednesday 27 November 2024"),
    ("2024-11-27~/..", "about 27 Nov 2024 or later", "from ~27 Nov", "Wednesday 27 November 2024"),
    ("2024-11-27/", "from 27 Nov 2024", "from 27 Nov", "Wednesday 27 November 2024"),
    ("../2024-12-08", "by 8 Dec 2024", "by 8 Dec", "Sunday 8 December 2024"),
    ("../2024-12-08~", "by about 8 Dec 2024", "by ~8 Dec", "Sunday 8 December 2024"),
    ("/2024-12-08", "until 8 Dec 2024", "by 8 Dec", "Sunday 8 December 2024"),
    (
        "2024-12-05T14:00/2024-12-05T16:30",
        "14:00–16:30, 5 Dec 2024",
        "14:00–16:30",
        "Thursday 5 December 2024",
    ),
    (
        "2024-12-05T14:00:05/2024-12-05T16:30:10",
        "14:00:05–16:30:10, 5 Dec 2024",
        "14:00–16:30",
        "Thursday 5 December 2024",
    ),
    (
        "2024-12-05T14:00~/2024-12-05T16:30?",
        "about 14:00, 5 Dec – possibly 16:30, 5 Dec 2024",
        "~14:00–16:30?",
        "Thursday 5 December 2024",
    ),
    (
        "2024-12-01T22:00/2024-12-02T03:30",
        "22:00, 1 Dec – 03:30, 2 Dec 2024",
        "22:00–2 Dec",
        "Sunday 1 December 2024",
    ),
    (
        "2024-12-01T22:00~/2024-12-12T03:30?",
        "about 22:00, 1 Dec – possibly 03:30, 12 Dec 2024",
        "to 12 Dec?",
        "Sunday 1 December 2024",
    ),
    (
        "2024-12-05T14/2024-12-05T16",
        "14:00–17:00, 5 Dec 2024",
        "14:00–17:00",
        "Thursday 5 December 2024",
    ),
    ("2024-12-05T14/..", "14:00, 5 Dec 2024 or later", "from 14:00", "Thursday 5 December 2024"),
    ("../2024-12-05T14", "by 15:00, 5 Dec 2024", "by 15:00", "Thursday 5 December 2024"),
    ("2024-11/2024-12", "November–December 2024", "Nov–Dec 2024", "November 2024"),
    ("2011-03/2012-02", "March 2011 – February 2012", "Mar–Feb 2012", "March 2011"),
    ("2011/2016", "2011–2016", "2011–2016", "2011"),
    ("2024-11-27/2024-12", "27 Nov – December 2024", "27 Nov–Dec", "Wednesday 27 November 2024"),
    ("2024-11-27/2025", "27 Nov 2024 – 2025", "27 Nov–2025", "Wednesday 27 November 2024"),
    ("2012-21/2012-23", "spring 2012 – autumn 2012", "spring–autumn", "spring 2012"),
    ("199X/201X", "some year in the 1990s – some year in the 2010s", "1990s–2010s", "1990s"),
    ("2011-07/..", "July 2011 or later", "from Jul 2011", "July 2011"),
    ("2011-07?/..", "possibly July 2011 or later", "from Jul?", "July 2011"),
    ("20XX/..", "some year in 2000–2099 or later", "from 2000", "2000–2099"),
    ("2024-12-05/2024-12-05", "5 Dec 2024", "5 Dec", "Thursday 5 December 2024"),
    ("..", "open", "open", "Undated"),
    ("", "undated", "undated", "Undated"),
]


@pytest.mark.parametrize(("text", "human", "brief", "heading"), SAID)
def test_a_date_is_said_as_a_reader_would_write_it(text, human, brief, heading):
    date = parse_date(text, "Asia/Damascus")
    assert (date.human(), date.brief(), date.heading()) == (human, brief, heading)


@given(st.one_of(points, half_open, closed), zones)
@example("2024-12-01T22:00:05~/2025-12-12T03:30:10?", "UTC")
@example("0999-12-31~/1000-12-31?", "UTC")
def test_every_date_can_be_said(text, zone):
    try:
        date = parse_date(text, zone)
    except DateError:
        return
    assert not re.search(r"[?~%/X]|\d-\d|\.\.", date.human())
    assert re.search(r"\d", date.human())
    assert 0 < len(date.brief()) <= 13
    assert date.heading() == parse_date(text, zone).heading()


@given(points, zones)
def test_the_column_never_cuts_a_date(text, zone):
    assert "…" not in parse_date(text, zone).brief()


@given(points)
def test_a_year_left_out_of_the_column_is_in_the_heading(text):
    date = parse_date(text)
    year = re.search(r"\d+", date.text)[0].lstrip("0")
    assert year in date.brief() or year in date.heading()


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
