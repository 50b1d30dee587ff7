"""The grammar of dates: EDTF (ISO 8601-2, Library of Congress), level 1 and the cheap of level 2.

A text is read into the days that it may mean and what was said about them, without any zone.
Clock times go beyond EDTF: to the hour, minute or second, with `Z` or an offset or neither, after
`T` or one space (RFC 3339), qualifiers last; seconds may have a fraction. Years before 1 are
written -0043 (44 BC: 0000 is 1 BC), those of more digits Y12024. No library is used: those
for EDTF read no clock times, keep no zone, and are far slower.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from tui.log.dates.days import ordinal, year_text
from tui.log.dates.qualifiers import parse_qualifiers

# Code: name, first month, number of months. Seasons are whole months (meteorological), those
# without a hemisphere are northern, and one that runs over the new year belongs to the year it
# starts in.
SEASONS: Final[dict[int, tuple[str, int, int]]] = {
    21: ("spring", 3, 3),
    22: ("summer", 6, 3),
    23: ("autumn", 9, 3),
    24: ("winter", 12, 3),
    25: ("northern spring", 3, 3),
    26: ("northern summer", 6, 3),
    27: ("northern autumn", 9, 3),
    28: ("northern winter", 12, 3),
    29: ("southern spring", 9, 3),
    30: ("southern summer", 12, 3),
    31: ("southern autumn", 3, 3),
    32: ("southern winter", 6, 3),
    33: ("first quarter of", 1, 3),
    34: ("second quarter of", 4, 3),
    35: ("third quarter of", 7, 3),
    36: ("fourth quarter of", 10, 3),
    37: ("January–April", 1, 4),
    38: ("May–August", 5, 4),
    39: ("September–December", 9, 4),
    40: ("first half of", 1, 6),
    41: ("second half of", 7, 6),
}

MONTHS: Final = (
    *("", "January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
DAY_SECONDS: Final = 86_400
_SECONDS: Final = 2  # digits
# A local mean time was at most 15:58 away from UTC (Manila to 1844, Juneau to 1867).
_FARTHEST_MEAN: Final = 16 * 3600
_LAST_MEAN_YEAR: Final = 1867
_WESTMOST: Final = -12 * 3600
_EASTMOST: Final = 14 * 3600

_POINT = re.compile(
    r"(\d\d(?:\d\d|\dX|XX)|-\d{4}|Y-?\d{5,11})"
    r"(?:-(\d\d|[01X]X)"
    r"(?:-(\d\d|[0-3X]X)"
    r"(?:[T ](\d\d)(?::(\d\d)(?::(\d\d(?:[.,]\d{1,9})?))?)?(Z|[+-]\d\d(?::\d\d)?)?)?)?)?",
    re.ASCII,
)
# After a space, what stands behind a later hour's dash is as likely the end as an offset.
_END_OR_OFFSET = re.compile(r".* (\d\d:\d\d)-(\d\d:\d\d)[?~%]?", re.ASCII)


class DateError(ValueError):
    """A text that is no date, or a name that is no zone: the fault, and what to write instead."""


class Point(NamedTuple):
    """One date, not an interval: `first` to `last` are ordinal days (`last` is the day after).

    `month` and `day` are 0 where not given, and a season (21 to 41) is no month: `season`.
    `clock` is in seconds from midnight, `offset` in seconds east of UTC, None where not given.
    `unit` is the precision; `unspecified` the unit that `X` leaves open: "day", "month", "year"
    or "". `fraction` has the digits after the second.
    `qualifier` is "", "?", "~" or "%"; `qualified` says in words which parts it is on, when
    not on all.
    """

    year: int
    month: int
    day: int
    first: int
    last: int
    unit: str
    season: int = 0
    clock: int | None = None
    offset: int | None = None
    unspecified: str = ""
    qualifier: str = ""
    qualified: str = ""
    fraction: str = ""


Ends = tuple[Point | None, Point | None]
"""Start and end of a date, twice the same for a single one, None where open or unknown."""


def parse_point(text: str) -> Point:
    """Parse one date; raises DateError with the bare fault, "" when it is no EDTF at all."""
    qualifier = text[-1:]
    if qualifier in ("?", "~", "%"):
        match = _POINT.fullmatch(text, 0, len(text) - 1)
    else:
        qualifier, match = "", _POINT.fullmatch(text)
    if match is None:
        return _qualified_in_parts(text)
    year, month, day, hour, minute, second, offset = match.groups()
    if day is None or "X" in text:
        if hour:
            raise DateError("a clock time needs its day")
        return _coarse(year, month, day)._replace(qualifier=qualifier)
    numbers = _year(year), int(month), int(day)
    try:
        first = ordinal(*numbers)
    except ValueError:
        raise DateError(_no_such_day(*numbers)) from None
    if not hour:
        return Point(*numbers, first, first + 1, "day", qualifier=qualifier)
    fraction = ""
    if second and len(second) > _SECONDS:
        second, fraction = second[:_SECONDS], second[_SECONDS + 1 :]
    unit, clock = _clock(hour, minute, second)
    away = _offset(offset, numbers[0])
    if away and may_be_end(text):
        raise DateError("what stands after the - may be the end or an offset")
    return Point(*numbers, first, first + 1, unit, 0, clock, away, "", qualifier, "", fraction)


def may_be_end(text: str) -> bool:
    """Tell whether an offset may be meant for the end: `2024-12-05 09:00-11:00`, with a space."""
    found = _END_OR_OFFSET.fullmatch(text)
    return found is not None and found[1] < found[2]


def parse_interval(text: str) -> Ends:
    """Parse an interval `A/B`, its ends None where open (`..`) or unknown (nothing)."""
    start, _, end = text.partition("/")
    if "/" in end:
        raise DateError("")
    if start in ("", "..") and end in ("", ".."):
        raise DateError("an interval needs a start or an end")
    return _end(start), _end(end)


def _end(text: str) -> Point | None:
    if text in ("", ".."):
        return None
    return parse_point(text)


def _clock(hour: str, minute: str | None, second: str | None) -> tuple[str, int]:
    clock = int(hour) * 3600
    if clock >= DAY_SECONDS:
        raise DateError("hours go from 00 to 23")
    if minute is None:
        return "hour", clock
    if minute > "59":
        raise DateError("minutes go from 00 to 59")
    clock += int(minute) * 60
    if second is None:
        return "minute", clock
    if second > "59":
        raise DateError("seconds go from 00 to 59")
    return "second", clock + int(second)


def _offset(text: str | None, year: int) -> int | None:
    """Return the seconds east of UTC; 14:00-15:00 is a stretch, and no offset ever was -15:00."""
    if text is None:
        return None
    if text == "Z":
        return 0
    hours, minutes = int(text[1:3]), int(text[4:] or 0)
    offset = hours * 3600 + minutes * 60
    if text[0] == "-":
        offset = -offset
    mean = year <= _LAST_MEAN_YEAR and abs(offset) < _FARTHEST_MEAN
    if minutes > 59 or not (mean or _WESTMOST <= offset <= _EASTMOST):
        raise DateError("no clock is that far from UTC")
    return offset


def _coarse(year: str, month: str | None, day: str | None) -> Point:
    if "X" in year:
        return _years(year, month)
    number = _year(year)
    if month is None:
        return Point(number, 0, 0, *_months(number, 1, 12), "year")
    if "X" in month:
        return _some_month(number, month, day)
    if int(month) in SEASONS:
        return _season(number, int(month), day)
    if not 1 <= int(month) <= 12:
        raise DateError(_no_such_day(number, int(month), 1))
    return _month(number, int(month), day)


def _year(text: str) -> int:
    """Return the number of a year; 0 is 1 BC."""
    return int(text.removeprefix("Y"))


def _years(year: str, month: str | None) -> Point:
    if month is not None:
        raise DateError("after a year with X there can be no month")
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    days = _months(max(first, 1), 1, 12)[0], _months(last, 1, 12)[1]
    unit = {1: "decade", 2: "century"}[year.count("X")]
    return Point(max(first, 1), 0, 0, *days, unit, unspecified="year")


def _some_month(year: int, month: str, day: str | None) -> Point:
    if day not in (None, "XX"):
        raise DateError("after a month with X the day can only be XX")
    first, count = {"X": (1, 12), "0": (1, 9), "1": (10, 3)}[month[0]]
    unspecified = "day" if day else "month"
    return Point(year, 0, 0, *_months(year, first, count), "year", unspecified=unspecified)


def _month(year: int, month: int, day: str | None) -> Point:
    first, last = _months(year, month, 1)
    if day is None:
        return Point(year, month, 0, first, last, "month")
    if day != "XX":
        tens = int(day[0]) * 10
        if first + max(tens, 1) > last:
            raise DateError(_no_such_day(year, month, tens))
        first, last = first + max(tens, 1) - 1, min(first + tens + 9, last)
    return Point(year, month, 0, first, last, "month", unspecified="day")


def _season(year: int, season: int, day: str | None) -> Point:
    if day is not None:
        raise DateError("a season has no days")
    _, first, count = SEASONS[season]
    return Point(year, 0, 0, *_months(year, first, count), "season", season)


def _months(year: int, month: int, count: int) -> tuple[int, int]:
    after = month - 1 + count
    end_year, end_month = year + after // 12, after % 12 + 1
    return ordinal(year, month, 1), ordinal(end_year, end_month, 1)


def _no_such_day(year: int, month: int, day: int) -> str:
    if month in SEASONS:
        return "a season has no days"
    if not 1 <= month <= 12:
        return f"there is no month {month:02}"
    if day < 1:
        return "there is no day 00"
    first, last = _months(year, month, 1)
    return f"{MONTHS[month]} {year_text(year)} has {last - first} days"


def _qualified_in_parts(text: str) -> Point:
    plain, qualifier, qualified = parse_qualifiers(text)
    if plain == text:
        raise DateError("")
    return parse_point(plain)._replace(qualifier=qualifier, qualified=qualified)
