"""What a date may mean that is written in digits alone: `20241205`, `2412051400`, `1733407200`.

Years come first or last, days before months or after them, and programs count seconds since 1970:
a run of digits may mean several of them. One that begins with a year of the last century or of this
one means that; an hour of a year before 1800 is never meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Final

COMPACT_DAY: Final = r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
"""How a day begins that is written without signs: 20241205."""

_RECENT: Final = re.compile(r"19|20")
_NO_MOMENT: Final = re.compile(rf"0|{COMPACT_DAY}|(?:19|20)\d{{10}}$")
_CLOCKED: Final = re.compile(r"1[89]|20")
# The forms of strptime, by the number of digits, the likeliest first.
_YEAR_FIRST: Final = {
    6: ("%Y%m",),
    8: ("%Y%m%d",),
    10: ("%Y%m%d%H",),
    12: ("%Y%m%d%H%M",),
    14: ("%Y%m%d%H%M%S",),
}
_YEAR_LAST: Final = {
    8: ("%d%m%Y", "%m%d%Y"),
    12: ("%d%m%Y%H%M", "%m%d%Y%H%M"),
    14: ("%d%m%Y%H%M%S", "%m%d%Y%H%M%S"),
}
_SHORT_YEAR: Final = {
    6: ("%y%m%d", "%d%m%y", "%m%d%y"),
    10: ("%y%m%d%H%M", "%d%m%y%H%M", "%m%d%y%H%M"),
    12: ("%y%m%d%H%M%S", "%d%m%y%H%M%S", "%m%d%y%H%M%S"),
}
_PRECISION: Final = {"S": "seconds", "M": "minutes", "H": "hours"}
_DAY, _MONTH = 10, 7  # letters of 2024-12-05 and 2024-12
# Since 1970: seconds, and thousandths, millionths and billionths of them, by the number of digits.
_EPOCHS: Final = {9: 1, 10: 1, 12: 10**3, 13: 10**3, 16: 10**6, 19: 10**9}
_LOST_ZERO: Final = 7  # digits of 05122024, when a spreadsheet took it for a number


def whole_year_dates(text: str) -> list[str]:
    """List what digits may mean as dates whose year is whole, as EDTF and the likeliest first."""
    if not text.isdecimal():
        return []
    first = _read(text, _YEAR_FIRST.get(len(text), ()))
    if first and (len(text) == 8 or _RECENT.match(text)):
        return first
    if not _CLOCKED.match(text):
        first = []
    return [*dict.fromkeys((*_moments(text), *_year_last(text), *first))]


def short_year_dates(text: str) -> list[str]:
    """List what digits may mean as dates whose year has two of them: 69 to 99 are of the 1900s."""
    if not text.isdecimal():
        return []
    return _read(text, _SHORT_YEAR.get(len(text), ()))


def moment(seconds: int) -> str:
    """Return a second since 1970 as EDTF in UTC; raises OverflowError for one that no year has."""
    return f"{datetime(1970, 1, 1) + timedelta(seconds=seconds):%Y-%m-%dT%H:%M:%SZ}"


def _year_last(text: str) -> list[str]:
    if len(text) == _LOST_ZERO:
        text = f"0{text}"
    return [date for date in _read(text, _YEAR_LAST.get(len(text), ())) if _RECENT.match(date)]


def _moments(text: str) -> Iterator[str]:
    if len(text) in _EPOCHS and not _NO_MOMENT.match(text):
        yield moment(int(text) // _EPOCHS[len(text)])


def _read(text: str, forms: Iterable[str]) -> list[str]:
    return [date for form in forms if (date := _read_as(text, form))]


def _read_as(text: str, form: str) -> str:
    try:
        when = datetime.strptime(text, form)
    except ValueError:
        return ""
    if precision := _PRECISION.get(form[-1]):
        return when.isoformat(timespec=precision)
    return when.isoformat()[: _DAY if "d" in form else _MONTH]
