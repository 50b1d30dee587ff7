"""Qualifiers: which part of a date a mark is on, and what is left of the text without them."""

import pytest
from hypothesis import given

from tests.log.dates.strategies import points
from tui.log.dates.edtf import parse_point
from tui.log.dates.qualifiers import parse_qualifiers


@pytest.mark.parametrize(
    ("text", "qualifier", "qualified"),
    [
        ("2024-12-05?", "?", ""),
        ("2024?-12?-05?", "?", ""),
        ("2024-12~-05", "~", "year and month approximate"),
        ("2024-~12-05", "~", "month approximate"),
        ("2024-12-~05", "~", "day approximate"),
        ("?2024-12-05", "?", "year uncertain"),
        ("?2024-~12-05", "%", "year uncertain, month approximate"),
        ("2024-12%-05", "%", "year and month uncertain and approximate"),
        ("2024-~12-05?", "%", "date uncertain, month approximate"),
        ("2024~", "~", ""),
        ("~2024", "~", ""),
        ("2024-12-05~T14:00", "~", "date approximate"),
        ("2024-12-05T14:00?", "?", ""),
        ("2024-12-?XX", "?", "day uncertain"),
    ],
)
def test_a_mark_is_on_the_parts_up_to_it_or_on_the_part_after_it(text, qualifier, qualified):
    point = parse_point(text)
    assert (point.qualifier, point.qualified) == (qualifier, qualified)


@pytest.mark.parametrize("text", ["2024-12-05", "2024", "soon?", "2024??", "2024-12-05/2025~", ""])
def test_what_has_no_marks_or_is_no_date_is_left_as_it_is(text):
    assert parse_qualifiers(text) == (text, "", "")


@given(points.filter(lambda text: text[-1] in "?~%"))
def test_a_mark_at_the_end_is_on_the_whole_date(text):
    assert parse_qualifiers(text) == (text[:-1], text[-1], "")
