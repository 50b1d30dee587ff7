"""Dates as other programs and people write them, as EDTF."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final

from tui.log.dates.advice import likely_dates
from tui.log.dates.digits import short_year_dates
from tui.log.dates.month_names import MONTHS

_MOST_DIGITS: Final = 9999  # a year of more has a Y before it
_TIME: Final = (
    r"(?:[T ,]+(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s*([AaPp]\.?[Mm]\.?)?"
    r"\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
_ISO: Final = re.compile(r"(-?\d{4})[-./](\d{1,2})[-./](\d{1,2})" + _TIME)
_COMPACT: Final = re.compile(
    r"((?:1\d|20)\d\d)(\d\d)(\d\d)(?:T?([01]\d|2[0-3])([0-5]\d)?([0-5]\d)?(Z)?)?"
)
_PARTED: Final = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d\d)" + _TIME)
_DAY_MONTH: Final = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?: of| de)?[ -]+([^\W\d_]+)\.?,?(?: de| del)?[ -]+(\d{4})"
    r"(?: ?г\.?)?" + _TIME
)
_MONTH_DAY: Final = re.compile(r"([^\W\d_]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})" + _TIME)
_MONTH: Final = re.compile(r"([^\W\d_]+)\.?,? (\d{4})")
_BEFORE: Final = re.compile(
    r"(\d{1,4}) ?(?:v\.? ?chr\.?|av\.? ?j\.?-?c\.?|a\. ?c\.?|до н\. ?э\.?)", re.IGNORECASE
)
_YEAR: Final = re.compile(r"-?\d{4}")
_PART_OF: Final = re.compile(
    r"(?:(?:in )?(?:the )?(?:very )?(?:early|mid|late|middle|end|beginning|start|turn)(?: of)?"
    r"(?: the)?|anfang|mitte|ende|début|fin|principios de|finales de)[ -]+(.+)",
    re.IGNORECASE,
)
_EPOCH: Final = re.compile(r"\d{10}(?:\d{3}|\d{6})?")
_SHAPE: Final = re.compile(r"(\d{1,2})[-./](\d{1,2})[-./](?:\d{4}|\d\d)(?!\d)")
_CERTAIN: Final = re.compile(
    r"Y?-?\d{4,}(?:-\d\d){0,2}(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?|\d{2,3}X{1,2}"
)
_CIRCA: Final = re.compile(r"(?:c\.?|ca\.?|circa|about|around|approx\.?)\s+(.+)", re.IGNORECASE)


def order_of(texts: Iterable[str]) -> str:
    """Return the order of dates such as 13/2/2024 in a column: dmy, mdy, or "" if it is open."""
    days_first = months_first = False
    for text in texts:
        if found := _SHAPE.match(text.strip()):
            days_first |= int(found[1]) > 12
            months_first |= int(found[2]) > 12
    if days_first == months_first:
        return ""
    return ("mdy", "dmy")[days_first]


@lru_cache(1 << 14)
def edtf(text: str, order: str = "dmy") -> str:
    """Return a date as EDTF; as it is where it is not understood.

    `order` is how dates such as 1/2/2024 are written: dmy or mdy.
    """
    text = " ".join(text.split())
    if not text:
        return ""
    found = _CIRCA.fullmatch(text)
    if found and not _CIRCA.fullmatch(found[1]):
        about = edtf(found[1], order)
        return f"{about}~" if _CERTAIN.fullmatch(about) else text
    for pattern, make in _FORMS:
        if (found := pattern.fullmatch(text)) and (made := make(found, order)):
            return made
    offers = likely_dates(text)
    return offers[0] if len(offers) == 1 and not short_year_dates(text) else text


def loosely(text: str, order: str = "dmy") -> tuple[str, str]:
    """Return a date as EDTF, and the words for a note of one that is told loosely: `early 1945`."""
    found = _PART_OF.fullmatch(text.strip())
    date = edtf(found[1], order) if found else ""
    if found and (date != found[1].strip() or _YEAR.fullmatch(date)):
        return date, text.strip()
    return edtf(text, order), ""


def day(year: object, month: object = None, day_of_month: object = None) -> str:
    """Return a date from its numbers, as text or as numbers, as far as they are given."""
    numbers: list[int] = []
    for part in (year, month, day_of_month):
        try:
            numbers.append(int(str(part)))
        except ValueError:
            break
    if not numbers:
        return ""
    first, *rest = numbers
    written = f"{'-' * (first < 0)}{abs(first):04d}"
    if abs(first) > _MOST_DIGITS:
        return f"Y{first}"
    return "-".join((written, *(f"{number:02d}" for number in rest)))


def span(start: str, end: str) -> str:
    """Return from one date to another; one alone where they are the same."""
    if not end or start == end:
        return start
    first, last = start.partition("/")[0], end.rpartition("/")[2]
    return f"{first or '..'}/{last}"


def from_epoch(seconds: float) -> str:
    """Return a moment in seconds since 1970 as EDTF in UTC; "" for one that no year has."""
    try:
        moment = datetime.fromtimestamp(0, UTC) + timedelta(seconds=seconds)
    except (OverflowError, ValueError):
        return ""
    fraction = f".{moment.microsecond:06d}".rstrip("0").rstrip(".")
    return f"{moment:%Y-%m-%dT%H:%M:%S}{fraction}Z"


def _clock(found: re.Match[str], first: int) -> str:
    """Return the time of a match as EDTF has it: "" without one."""
    hour, minute, second, fraction, half, zone = found.groups()[first : first + 6]
    if hour is None:
        return ""
    number = int(hour)
    if half:
        number = number % 12 + 12 * (half[0] in "pP")
    made = f"T{number:02d}:{minute}"
    if second:
        made += f":{second}"
        if fraction and fraction.strip("0"):
            made += f".{fraction}"
    if zone in ("UTC", "GMT"):
        zone = "Z"
    if zone and len(zone) == 5:
        zone = f"{zone[:3]}:{zone[3:]}"
    return made + (zone or "")


def _iso(found: re.Match[str], _order: str) -> str:
    return f"{found[1]}-{int(found[2]):02d}-{int(found[3]):02d}{_clock(found, 3)}"


def _compact(found: re.Match[str], _order: str) -> str:
    year, month, day_of_month, hour, minute, second, zone = found.groups()
    if not ("01" <= month <= "12" and "00" <= day_of_month <= "31"):
        return ""
    if hour and "T" not in found[0] and year[:2] not in ("19", "20"):
        return ""  # digits that do not begin with the year, or count from 1970
    if day_of_month == "00":
        return f"{year}-{month}"
    made = f"{year}-{month}-{day_of_month}"
    if hour:
        made += "T" + ":".join(filter(None, (hour, minute, second))) + (zone or "")
    return made


def _parted(found: re.Match[str], order: str) -> str:
    first, second, year = int(found[1]), int(found[2]), found[3]
    month, day_of_month = second, first
    if order == "mdy":
        month, day_of_month = first, second
    if month > 12 and day_of_month <= 12:
        month, day_of_month = day_of_month, month
    if len(year) == 2:
        year = f"{('20', '19')[int(year) >= 70]}{year}"
    return f"{year}-{month:02d}-{day_of_month:02d}{_clock(found, 3)}"


def _day_month(found: re.Match[str], _order: str) -> str:
    month = MONTHS.get(found[2].lower())
    return (month and f"{found[3]}-{month:02d}-{int(found[1]):02d}{_clock(found, 3)}") or ""


def _month_day(found: re.Match[str], _order: str) -> str:
    month = MONTHS.get(found[1].lower())
    return (month and f"{found[3]}-{month:02d}-{int(found[2]):02d}{_clock(found, 3)}") or ""


def _month(found: re.Match[str], _order: str) -> str:
    month = MONTHS.get(found[1].lower())
    return (month and f"{found[2]}-{month:02d}") or ""


def _before(found: re.Match[str], _order: str) -> str:
    return day(1 - int(found[1]))


def _year(found: re.Match[str], _order: str) -> str:
    return found[0]


def _epoch(found: re.Match[str], _order: str) -> str:
    return from_epoch(int(found[0]) / 10 ** (len(found[0]) - 10))


_FORMS: Final = (
    (_ISO, _iso),
    (_COMPACT, _compact),
    (_PARTED, _parted),
    (_DAY_MONTH, _day_month),
    (_MONTH_DAY, _month_day),
    (_MONTH, _month),
    (_BEFORE, _before),
    (_YEAR, _year),
    (_EPOCH, _epoch),
)
