"""The long form: dates as a British reader would write them, and the headings they stand under."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.log.dates.forms import FORMS
from tests.log.dates.strategies import closed, half_open, points, zones
from tui.log.dates.date import DateError, parse_date


@pytest.mark.parametrize(("text", "long", "heading"), [(row[0], row[1], row[3]) for row in FORMS])
def test_a_date_is_said_as_a_reader_would_write_it(text, long, heading):
    date = parse_date(text, "Asia/Damascus")
    assert (date.human(), date.heading()) == (long, heading)


@given(st.one_of(points, half_open, closed), zones)
def test_every_date_can_be_said_without_its_notation(text, zone):
    try:
        date = parse_date(text, zone)
    except DateError:
        return
    assert not re.search(r"[?~%/X]|\d-\d|\.\.", date.human())
    assert re.search(r"\d", date.human())
    assert date.heading() == parse_date(text, zone).heading()
