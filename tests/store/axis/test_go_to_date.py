"""Dates as people type them in a hurry, and the match nearest to one."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.endpoints import endpoints_of
from tui.log.dates.date import DateError, parse_date
from tui.log.dates.relative import relative_date
from tui.log.model import Event, Log
from tui.store.axis.go_to_date import DateReader, nearest_match
from tui.store.index.index import Index
from tui.store.query.parser import parse

TEXTS = ["1982-02", "2011-06-03", "2011-12-05", "2024-12-05", "2024-12-08T02:00", "2026-02-27", ""]
DATES = [parse_date(text) for text in TEXTS]


def read(text: str, near: str = "2024-12-06T12:00") -> str:
    moment = parse_date(near).earliest
    assert moment is not None
    return DateReader(endpoints_of(DATES), "UTC", moment).read(text).text


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("5 dec", "2024-12-05"),
        ("  Dec  5th ", "2024-12-05"),
        ("2011", "2011"),
        ("201X", "201X"),
        ("8 Dec 02:00", "2024-12-08T02:00"),
        ("8 dec, 2am", "2024-12-08T02:00"),
        ("dec 2024", "2024-12"),
        ("5/12/2011", "2011-12-05"),
        ("5/12", "2024-12-05"),
        ("thursday 5 december 2024", "2024-12-05"),
        ("5-7 dec", "2024-12-05/2024-12-07"),
        ("spring 2012", "2012-21"),
        ("2024-12-05/..", "2024-12-05/.."),
        # What is left out is the reader's: the day, the month.
        ("14:30", "2024-12-06T14:30"),
        ("8", "2024-12-08"),
        ("8th", "2024-12-08"),
    ],
)
def test_a_date_is_read_as_it_is_said(text: str, date: str) -> None:
    assert read(text).replace(" ", "T") == date


@pytest.mark.parametrize("text", ["yesterday", "last week", "last-week", "3 days ago"])
def test_a_date_is_read_as_it_is_said_from_today_on(text: str) -> None:
    before = relative_date(text)
    assert read(text) in (before, relative_date(text))  # midnight may pass meanwhile


@pytest.mark.parametrize(
    ("text", "near", "date"),
    [
        # The log has an event on the fifth of December in 2011 and in 2024.
        ("5 dec", "2012", "2011-12-05"),
        ("5 dec", "2023", "2024-12-05"),
        # Only in 2011 does anything begin in June, however far that is.
        ("jun", "2026", "2011-06"),
        # At no time of the clock, but on that day: that is the year that is meant.
        ("8 dec 03:30", "1982-02-02", "2024-12-08T03:30"),
        # Nothing ever began in August: then it is the next one.
        ("aug", "2015-05-01", "2015-08"),
        ("29 feb", "2023-01-01", "2024-02-29"),
    ],
)
def test_a_year_left_out_is_told_by_the_log(text: str, near: str, date: str) -> None:
    assert read(text, near) == date


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", "no date: write 5 dec, 2011 or 8 Dec 02:00"),
        ("5 dez", "no date: write 5 dec, 2011 or 8 Dec 02:00"),
        ("2024-02-30", "no date: February 2024 has 29 days"),
        ("x" * 500, "no date: write 5 dec, 2011 or 8 Dec 02:00"),
    ],
)
def test_what_is_no_date_is_answered_with_what_is_one(text: str, advice: str) -> None:
    with pytest.raises(DateError) as fault:
        read(text)
    assert str(fault.value) == advice


@given(st.text(max_size=40) | st.text("0123456789 -/:.decjanTZX~?", max_size=20))
def test_any_text_is_a_date_or_a_fault(text: str) -> None:
    with suppress(DateError):
        assert read(text)


def test_without_events_the_year_is_the_readers() -> None:
    assert DateReader(endpoints_of([]), "UTC", 0).read("5 dec").text == "1970-12-05"


EVENTS = ["1982-02", "2011/2024", "2011-06-03", "2024-12-05", "2024-12-08", ""]
LOG = Log(
    title="",
    events=tuple(
        Event(id=f"e-{n}", date=parse_date(text), title="") for n, text in enumerate(EVENTS)
    ),
)


@pytest.mark.parametrize(
    ("when", "where", "found"),
    [
        ("2024-12-05", "", (3, 2, 0)),
        ("2024-12", "", (3, 3, 0)),
        ("2015", "", (1, 1, 0)),  # runs over it
        ("2024-12-06", "-id:e-1", (3, 0, 0)),  # the day after
        ("2024-12-07", "-id:e-1", (4, 0, 0)),
        ("1999", "", (1, 0, 0)),
        ("1970", "id:e-4", (4, 0, 0)),
        ("2030", "", (4, 0, 0)),
        ("../1990", "", (0, 1, 0)),
    ],
)
def test_the_nearest_match(when: str, where: str, found: tuple[int, int, int]) -> None:
    index = Index.of(LOG)
    date_of = lambda rank: LOG.events[rank].date  # noqa: E731
    match = nearest_match(index.endpoints, index.select(parse(where)), parse_date(when), date_of)
    assert match is not None
    assert (match.rank, match.matches) == found[:2]
    if not match.matches and when == "1999":
        begun, over = parse_date("2011").earliest, parse_date("1999").latest
        assert begun is not None
        assert over is not None
        assert match.seconds == begun - over
    if when == "2030":
        assert match.seconds < 0


def test_no_dated_match_none_is_near() -> None:
    index = Index.of(LOG)
    for where in ("id:e-5", "id:nothing"):
        matches = index.select(parse(where))
        assert (
            nearest_match(
                index.endpoints, matches, parse_date("2024"), lambda r: LOG.events[r].date
            )
            is None
        )
