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


@given(points)
def test_a_year_that_is_left_out_is_in_the_heading(text):
    date = parse_date(text)
    found = re.search(r"\d+", date.text)
    assert found
    year = found[0].lstrip("0")
    assert year in date.brief() or year in date.heading()
