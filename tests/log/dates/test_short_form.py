"""The short form: what fits into the column, and what the heading above makes up for."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.log.dates.forms import FORMS
from tests.log.dates.strategies import closed, half_open, points, zones
from tui.log.dates.date import DateError, parse_date
from tui.log.dates.short_form import WIDTH


@pytest.mark.parametrize(("text", "short"), [(text, short) for text, _, short, _ in FORMS])
def test_a_date_is_said_shortly(text, short):
    assert parse_date(text, "Asia/Damascus").brief() == short


@given(st.one_of(points, half_open, closed), zones)
@example("2024-12-01T22:00:05~/2025-12-12T03:30:10?", "UTC")
@example("0999-12-31~/1000-12-31?", "UTC")
def test_every_date_fits(text, zone):
    try:
        date = parse_date(text, zone)
    except DateError:
        return
    assert 0 < len(date.brief()) <= WIDTH


@given(points, zones)
def test_a_single_date_is_never_cut(text, zone):
    assert "…" not in parse_date(text, zone).brief()


@given(points.filter(lambda text: "+" not in text and "-" not in text[11:]))
def test_a_year_that_is_left_out_is_in_the_heading(text):
    date = parse_date(text)
    found = re.search(r"\d+", date.text)
    assert found
    year = found[0].lstrip("0")
    assert year in date.brief() or year in date.heading()


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("2024-12-05", ""),
        ("2024-12", ""),
        ("2011", ""),
        ("2024-21", ""),
        ("2024-12-XX", ""),
        ("", ""),
        ("..", "open"),
        ("2024-12-05?", "5 Dec?"),
        ("2024-12-05T02:00~", "~02:00"),
        ("2024-12-05/2024-12-07", "5–7 Dec"),
        ("../2024-12-05", "by 5 Dec"),
    ],
)
def test_beside_its_heading_a_date_says_what_that_leaves_out(text, beside):
    assert parse_date(text, "Asia/Damascus").beside_heading() == beside


@pytest.mark.parametrize(
    ("text", "day", "clock"),
    [
        ("2024-12-05", "5 Dec 2024", ""),
        ("2024-12-05?", "5 Dec 2024?", ""),
        ("2024-12-05T02:00~", "5 Dec 2024", "~02:00"),
        ("2024-12-05/2024-12-07", "5–7 Dec 2024", ""),
        ("2024-11-27~/2024-12-08~", "~27 Nov–~8 Dec 2024", ""),
        ("2024-11-27/..", "from 27 Nov 2024", ""),
        ("../2009", "by 2009", ""),
        ("2024-12", "Dec 2024", ""),
        ("2011", "2011", ""),
        ("201X", "2010s", ""),
        ("..", "open", ""),
        ("", "undated", ""),
    ],
)
def test_in_a_row_of_its_own_a_date_has_its_year(text, day, clock):
    assert parse_date(text, "Asia/Damascus").in_row() == (day, clock)


@given(st.one_of(points, half_open, closed), zones)
def test_in_a_row_no_year_is_lost_and_no_clock_is_long(text, zone):
    try:
        date = parse_date(text, zone)
    except DateError:
        return
    day, clock = date.in_row()
    assert day
    assert len(clock) <= WIDTH
    assert len(day) <= WIDTH + len(" 15 Dec 10000 BC")


def test_nothing_of_a_date_is_left_out_of_a_row() -> None:
    assert parse_date("Y-13800000000").in_row() == ("13,800,000,001 BC", "")
    for text in ("Y-13800000000/Y-12000", "../Y-13800000000", "Y-13800000000/..", "Y-13800000000?"):
        assert "…" not in "".join(parse_date(text).in_row())
