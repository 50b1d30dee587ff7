"""Dates as logs have them: stretches of one step in a row, single ones of any form, none."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import chain

from hypothesis import strategies as st

_FORMS = ("{}", "{}", "{}", "{}", "{}~", "{}?", "{}/..", "../{}", "{}/9999", "0001/{}")
_DIGITS = {"year": 4, "month": 7, "day": 10, "hour": 13, "minute": 16}
_WITHIN = {"year": "-05-01", "month": "-15", "day": "T14:00", "hour": ":30", "minute": ""}
_SECONDS = {"day": 86_400, "hour": 3_600, "minute": 60}
_YEARS = st.sampled_from([1, 982, 1960, 1982, 2011, 2024, 2025, 9998]) | st.integers(1, 9998)


@st.composite
def single(draw: st.DrawFn) -> list[str]:
    """One date of any precision, alone or as one end of two or of none; some of them many times."""
    month, day = draw(st.integers(1, 12)), draw(st.integers(1, 28))
    hour, minute = draw(st.integers(0, 23)), draw(st.integers(0, 59))
    moment = datetime(draw(_YEARS), month, day, hour, minute)
    written = moment.isoformat()[: draw(st.sampled_from(list(_DIGITS.values())))]
    return [draw(st.sampled_from(_FORMS)).format(written)] * draw(st.sampled_from([1, 1, 2, 5, 40]))


@st.composite
def stretch(draw: st.DrawFn) -> list[str]:
    """Up to 120 steps in a row, or with some left out between; the last may be the fullest."""
    unit, start = draw(st.sampled_from(list(_DIGITS))), draw(_YEARS)
    number, apart = draw(st.integers(2, 120)), draw(st.integers(1, 3))
    texts = list(_steps(unit, start, range(0, number * apart, apart)))
    return texts + [texts[-1] + _WITHIN[unit]] * draw(st.sampled_from([0, 0, 2, 5]))


def _steps(unit: str, year: int, steps: range) -> Iterator[str]:
    """Yield the dates so many steps after the beginning of a year, none after 9999."""
    for step in steps:
        if unit == "year" and year + step <= 9999:
            yield f"{year + step:04}"
        elif unit == "month" and year + step // 12 <= 9999:
            yield f"{year + step // 12:04}-{step % 12 + 1:02}"
        elif unit in _SECONDS:
            moment = datetime(year, 2, 27, 22) + timedelta(seconds=step * _SECONDS[unit])
            yield moment.isoformat()[: _DIGITS[unit]]


undated = st.sampled_from([["", ""], [".."]])

date_texts = st.lists(single() | single() | stretch() | undated, max_size=8).map(
    lambda parts: [*chain.from_iterable(parts)]
)
"""The dates of a log's events, as written: none, one, or hundreds."""
