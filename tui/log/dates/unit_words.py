"""The pieces that dates and lengths of time are said with, in British English."""

from __future__ import annotations

from typing import Final

from tui.log.dates.days import day_of
from tui.log.dates.edtf import MONTHS, SEASONS, Point

WEEKDAYS: Final = (*("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),)

# Unit, its seconds (months and years as Gregorian means), and from when it is used: 18 months are
# no 2 years, but 23 and a half are.
_LENGTHS: Final = (
    ("year", 31_556_952, 61_799_031),
    ("month", 2_629_746, 5_184_000),
    ("day", 86_400, 171_000),
    ("hour", 3_600, 7_170),
    ("minute", 60, 60),
    ("second", 1, 0),
)


def duration_words(seconds: int) -> str:
    """Say a length in its usual unit, to the nearest whole one: "45 days", "18 months"."""
    length = abs(seconds)
    unit, size = next(
        (unit, size) for unit, size, least in _LENGTHS if length >= least or length == size
    )
    return _of(unit, (length + size // 2) // size)


def least_words(seconds: int) -> str:
    """Say a length in whole units that have passed, so that it is true: "at least 42 years"."""
    whole = ((unit, size) for unit, size, _ in _LENGTHS if seconds >= 2 * size or seconds == size)
    unit, size = next(whole, ("second", 1))
    return f"at least {_of(unit, seconds // size)}"


def _of(unit: str, number: int) -> str:
    if number == 1:
        return f"1 {unit}"
    return f"{number} {unit}s"


def clock_words(point: Point, seconds: bool = True) -> str:
    """Say "14:00", "14:00:05", or "14:00–15:00" for an hour (one that is not about 14:00)."""
    clock = point.clock or 0
    if point.unit == "second" and seconds:
        fraction = f".{point.fraction}" if point.fraction else ""
        return f"{_minute(clock)}:{clock % 60:02}{fraction}"
    if point.unit == "hour" and point.qualifier not in ("~", "%"):
        return f"{_minute(clock)}–{_minute(clock + 3600)}"
    return _minute(clock)


def clock_range(start: Point, end: Point, seconds: bool = True) -> str:
    """Say "14:00–16:30" on one day; an hour ends where the next begins."""
    first, last = clock_words(start, seconds), clock_words(end, seconds)
    first, last = first.split("–")[0], last.split("–")[-1]
    if first == last:
        return first
    return f"{first}–{last}"


def first_minute(point: Point) -> Point:
    """Return the first minute of an hour, to speak of a start; other points as they are."""
    if point.unit != "hour":
        return point
    return point._replace(unit="minute")


def last_minute(point: Point) -> Point:
    """Return the minute at which an hour ends, to speak of an end; other points as they are."""
    if point.unit != "hour":
        return point
    return point._replace(unit="minute", clock=(point.clock or 0) + 3600)


def offset_words(point: Point) -> str:
    """Say " (UTC+05:00)" of a clock time that is not on the clocks that are in sight; " (UTC)"."""
    if point.offset is None:
        return ""
    if not point.offset:
        return " (UTC)"
    return f" (UTC{_sign(point.offset)}{_minute(abs(point.offset))})"


def short_offset(point: Point) -> str:
    """Say the same behind a clock time in a narrow column: "+05", "-03:30", "Z" for UTC."""
    if point.offset is None:
        return ""
    if not point.offset:
        return "Z"
    return _sign(point.offset) + _minute(abs(point.offset)).removesuffix(":00")


def _sign(offset: int) -> str:
    return "-" if offset < 0 else "+"


def year_words(year: int) -> str:
    """Say "2011", "44 BC", and "AD 24" for what could be taken for a day."""
    if year < 1:
        return f"{1 - year:,} BC" if year < -9998 else f"{1 - year} BC"
    if year > 9999:
        return f"AD {year:,}"
    if year < 1000:
        return f"AD {year}"
    return str(year)


def short_year(year: int) -> str:
    """Say "2011", "0024", "44 BC", where all years stand alike."""
    if year < 1 or year > 9999:
        return year_words(year)
    return f"{year:04}"


def years_words(point: Point) -> str:
    """Say "2010s", but "2000–2009" for what could be taken for more, and centuries in full."""
    last = day_of(point.last - 1).year
    if point.unit == "decade" and point.year % 100 >= 10:
        return f"{year_words(point.year)}s"
    return f"{year_words(point.year)}–{last}"


def season_words(point: Point) -> str:
    """Say "spring 2012", "winter 2024–25", "first quarter of 2024"."""
    name, month, count = SEASONS[point.season]
    if month + count <= 13:
        return f"{name} {year_words(point.year)}"
    return f"{name} {year_words(point.year)}–{(point.year + 1) % 100:02}"


def month_words(point: Point) -> str:
    """Say "December 2024"."""
    return f"{MONTHS[point.month]} {year_words(point.year)}"


def day_words(point: Point) -> str:
    """Say "5 Dec 2024"."""
    return f"{day_of_year(point)} {year_words(point.year)}"


def day_of_year(point: Point) -> str:
    """Say "5 Dec"."""
    return f"{point.day} {short_month(point.month)}"


def unspecified_words(point: Point) -> str:
    """Say among which days or months `X` leaves the choice: "Dec 2024", "10–19 Dec 2024"."""
    return _unspecified(point, tuple(map(short_month, range(13))))


def unspecified_heading(point: Point) -> str:
    """Say the same with months in full: "December 2024", "10–19 December 2024"."""
    return _unspecified(point, MONTHS)


def short_month(month: int) -> str:
    """Say "Dec"."""
    return MONTHS[month][:3]


def _unspecified(point: Point, months: tuple[str, ...]) -> str:
    if point.unit in ("decade", "century"):
        return years_words(point)
    first, last = day_of(point.first), day_of(point.last - 1)
    year = year_words(point.year)
    if point.unit == "month" and point.last - point.first > 10:
        return f"{months[point.month]} {year}"
    if point.unit == "month":
        return f"{first.day}–{last.day} {months[point.month]} {year}"
    if first.month == 1 and last.month == 12:
        return year
    return f"{months[first.month]}–{months[last.month]} {year}"


def _minute(clock: int) -> str:
    return f"{clock // 3600:02}:{clock // 60 % 60:02}"
