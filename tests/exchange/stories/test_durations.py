"""Ends that are told as a length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.exchange.stories.durations import end_after


@pytest.mark.parametrize(
    ("start", "length", "end"),
    [
        ("2023-04", "4 months", "2023-07"),
        ("2023-11", "3 months", "2024-01"),
        ("2023-03", "1 year", "2024-02"),
        ("2018", "3 years", "2020"),
        ("2018", "6 months", "2018-06"),
        ("2024-12-05", "3 days", "2024-12-07"),
        ("2024-12-05", "week", "2024-12-11"),
        ("2024-01-31", "1 month", "2024-03-01"),
        ("2024-12-05T14:00Z", "90 minutes", "2024-12-05T15:30Z"),
        ("2024", "x", ""),
        ("9999-12-31", "9999 years", ""),
    ],
)
def test_a_length_has_an_end(start: str, length: str, end: str) -> None:
    assert end_after(start, length) == end


@given(st.text(max_size=20), st.text(max_size=20))
def test_no_text_ends_it(start: str, length: str) -> None:
    assert isinstance(end_after(start, length), str)
