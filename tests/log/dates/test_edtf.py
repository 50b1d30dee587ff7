"""The grammar: what of EDTF is read, and which part of a date a qualifier is on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.dates.edtf import DateError, Point, parse_interval, parse_point


def test_a_point_keeps_what_was_written_apart():
    day = parse_point("2024-12-08T02:00:05+03:00~")
    assert (day.year, day.month, day.day) == (2024, 12, 8)
    assert (day.clock, day.offset) == (2 * 3600 + 5, 3 * 3600)
    assert (day.unit, day.qualifier, day.unspecified) == ("second", "~", "")
    month = parse_point("2024-12-XX")
    assert (month.year, month.month, month.day, month.unit, month.unspecified) == (
        *(2024, 12, 0, "month", "day"),
    )


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        *(("2024-12-05T09:00-11:00", -11), ("2024-12-05 14:00-05:00", -5)),
        *(("2024-12-05T14:00+14:00", 14), ("1840-12-05T14:00-15:00", -15)),
    ],
)
def test_an_offset_is_one_that_clocks_had(text, hours):
    assert parse_point(text).offset == hours * 3600


def test_ends_of_an_interval():
    start, end = parse_interval("2024-11-27~/2024-12")
    assert start
    assert end
    assert (start.unit, start.qualifier, end.unit) == ("day", "~", "month")
    assert parse_interval("../2024")[0] is None
    assert parse_interval("2024/")[1] is None


@pytest.mark.parametrize(
    "text",
    [
        *("24", "024", "02024", "+2024", "2024-", "2024-1", "2024-12-", "2024-12-5", "2024-00"),
        *("2024-20", "2024-42", "2024-13-XX", "X024", "2X24", "20X4", "XXXX", "2024-X1"),
        *("2024-2X", "2024-12-X5", "2024-12-4X", "202X-XX-05", "2024??", "2024?~", "??2024"),
        *("T14:00", "2024-12T14", "2024-12-05T", "2024-12-05T1", "2024-12-05T14:0"),
        *("2024-12-05T14:00+3", "2024-12-05T14:00z", "2024-12-05t14:00", "2024-12-05  14:00"),
        *("2024-12-05T14:00:05.", "2024-12-05T14:00Z+03:00", "1840-12-05T14:00-16:00"),
        *("2024-12-05 14:00-15:00", "2024-12-05 09:00-11:00", "2024-12-05T14:00+14:15"),
        *("٢٠٢٤", "2024-١٢", "2024-12-05\n", " 2024-12-05", "2024–12–05", ""),
    ],
)
def test_what_is_no_edtf_is_refused(text):
    with pytest.raises(DateError):
        parse_point(text)


@given(st.text("0123456789-:TZ+/. ?~%X", max_size=26) | st.text())
def test_any_text_is_read_or_refused(text):
    try:
        point = parse_point(text)
    except DateError:
        return
    assert isinstance(point, Point)
    assert point.first < point.last
