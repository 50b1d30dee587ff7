"""Ways of writing dates that must be worked out: days and weeks of a year, Unix time, eras, names.

The patterns are tried in order on short ASCII texts, letter case ignored. What a row offers is
checked before it is shown, so a row may offer too much.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final

from tui.log.dates.digits import moment
from tui.log.dates.month_names import MONTHS as MONTH_NAMES

_FOUR_DIGITS: Final = 9999  # a year of more has a Y before it
_BC_YEAR: Final = r"\d{1,3}(?:,\d{3}){1,2}|\d{1,7}"
_BC: Final = r"B\.?C\.?(?:E\.?)?"
_ZONES: Final = "YXWVUTSRQPONZABCDEFGHIKLM"  # the letters of ACP 121, from UTC-12 to UTC+12


def _ordinal(match: re.Match[str]) -> str:
    day = date(int(match[1]), 1, 1) + timedelta(days=int(match[2]) - 1)
    if day.year != int(match[1]):
        return ""
    return f"{day}"


def _week(match: re.Match[str]) -> str:
    year, week, day = int(match[1]), int(match[2]), int(match[3] or 0)
    if day:
        return f"{date.fromisocalendar(year, week, day)}"
    return f"{date.fromisocalendar(year, week, 1)}/{date.fromisocalendar(year, week, 7)}"


def _bc(match: re.Match[str]) -> str:
    return _before_christ(match[1] or match[2])


def _before_christ(year: str) -> str:
    before = int(year.replace(",", "")) - 1
    if before > _FOUR_DIGITS:
        return f"Y-{before}"
    return f"-{before:04}" if before > 0 else "0000"


def _bc_years(match: re.Match[str]) -> str:
    return f"{_before_christ(match[1])}/{_before_christ(match[2])}"


def _bc_century(match: re.Match[str]) -> str:
    last = int(match[1]) * 100
    return f"{_before_christ(str(last))}/{_before_christ(str(last - 99))}"


def _day_of_era(match: re.Match[str]) -> str:
    """Read 15 March 44 BC and 4 Mar AD 950."""
    year = _before_christ(match[3]) if match[3] else f"{int(match[4]):04}"
    return _in_month(year, match[2], match[1])


def _ad(match: re.Match[str]) -> str:
    return f"{int(match[1] or match[2]):04}"


def _weeks(match: re.Match[str]) -> str:
    first = date.fromisocalendar(int(match[1]), int(match[2]), 1)
    return f"{first}/{date.fromisocalendar(int(match[3]), int(match[4]), 7)}"


def _unix(match: re.Match[str]) -> str:
    return moment(int(match[1]))


def _group(match: re.Match[str]) -> str:
    """Read the date and time group of armed forces: 041200Z DEC 24, whose letter is a zone."""
    day, hour, minute, zone, name, year = match.groups()
    offset = ""
    if zone:
        hours = _ZONES.index(zone.upper()) - 12
        offset = f"{hours:+03}:00" if hours else "Z"
    whole = year if len(year) == len("2024") else f"20{year}"
    return f"{_in_month(whole, name, day)}T{hour}:{minute}{offset}"


def _midnight(match: re.Match[str]) -> str:
    return f"{date.fromisoformat(match[1]) + timedelta(days=1)}T00:00{match[2]}"


def _twelve_hour(match: re.Match[str]) -> str:
    if not 1 <= int(match[2]) <= 12:
        return ""
    hour = int(match[2]) % 12 + {"a": 0, "p": 12}[match[5].lower()]
    return f"{match[1]}T{hour:02}:{match[3] or '00'}{match[4] or ''}"


def _ctime(match: re.Match[str]) -> str:
    """Read what `date`, C's asctime and git print: Dec 5 14:00:00 UTC 2024 +0300."""
    name, day, clock, zone, year, offset = match.groups()
    if zone and not offset:
        offset = "Z"
    elif offset:
        offset = f"{offset[:3]}:{offset[3:]}"
    return f"{_in_month(year, name, day)}T{clock}{offset or ''}"


def _numbered(match: re.Match[str]) -> str:
    """Read 2024年12月5日, and the same in Korean."""
    return "-".join(f"{int(part):02}" for part in match.groups() if part)


def _quarter(match: re.Match[str]) -> str:
    return f"{match['year']}-{32 + int(match['number'])}"


def _part_of_year(match: re.Match[str]) -> str:
    """Read the second half, or quarter, of a year: EDTF numbers them from 40 and from 33."""
    number = ("first", "second", "third", "fourth").index(match[1].lower())
    if match[2].lower() == "quarter":
        return f"{match[3]}-{33 + number}"
    return f"{match[3]}-{40 + number}" if number < 2 else ""


def _half(match: re.Match[str]) -> str:
    return f"{match['year']}-{39 + int(match['number'])}"


def _far(match: re.Match[str]) -> str:
    return f"Y{int(match[0])}"


def _named_month(match: re.Match[str]) -> str:
    return _in_month(match[3], match[2], match[1])


def _in_month(year: str, name: str, day: str | None) -> str:
    """Return a month, or a day of it, by its name in any language; "" for no name."""
    month = MONTH_NAMES.get(name.lower().rstrip("."))
    if not month:
        return ""
    return f"{year}-{month:02}" + (f"-{int(day):02}" if day else "")


def _century(match: re.Match[str]) -> str:
    return f"{int(match[1]) - 1:02}XX"


# What must be computed: days and weeks of a year, Unix time, clocks of twelve hours.
COMPUTED: Final[tuple[tuple[str, Callable[[re.Match[str]], str]], ...]] = (
    (r"(\d{4})-?(\d{3})", _ordinal),
    (r"(\d{4})-?W(\d\d)(?:-?([1-7]))?", _week),
    (r"(\d{4})-?W(\d\d)/(\d{4})-?W(\d\d)", _weeks),
    (r"(\d{9,10})\.\d+", _unix),
    (r"(\d\d)(\d\d)(\d\d) ?([A-IK-Z])? ?([a-z]{3}) ?(20\d\d|\d\d)", _group),
    (r"(\d{4}-\d\d-\d\d)[T ]24(?::00)*(Z?|[+-]\d\d:\d\d)", _midnight),
    (r"(\d{4}-\d\d-\d\d)[T ,]+(\d\d?)(?:[:.](\d\d)(:\d\d)?)? ?([ap])\.?m\.?", _twelve_hour),
    (r"Q(?P<number>[1-4])[ -/]?(?P<year>\d{4})", _quarter),
    (r"(?P<number>[1-4])Q[ -/]?(?P<year>\d{4})", _quarter),
    (r"(?P<year>\d{4})[ -/]?Q(?P<number>[1-4])", _quarter),
    (r"H(?P<number>[12])[ -/]?(?P<year>\d{4})", _half),
    (r"(?P<year>\d{4})[ -/]?H(?P<number>[12])", _half),
    (r"(?:the )?(first|second|third|fourth) (half|quarter) (?:of )?(\d{4})", _part_of_year),
    (rf"({_BC_YEAR}) ?{_BC}|BC ?(\d{{1,7}})", _bc),
    (rf"({_BC_YEAR})(?: ?{_BC})?(?: ?- ?| to )({_BC_YEAR}) ?{_BC}", _bc_years),
    (rf"(?:the )?(\d\d?)(?:st|nd|rd|th) (?:century|cent\.|c\.) ?{_BC}", _bc_century),
    (
        rf"(?:(\d\d?)(?:st|nd|rd|th)? )?([a-z]{{3,9}})\.?,? (?:({_BC_YEAR}) ?{_BC}|AD (\d{{1,4}}))",
        _day_of_era,
    ),
    (r"A\.?D\.? ?(\d{1,4})|(\d{1,4}) ?(?:A\.?D\.?|C\.?E\.?)", _ad),
    (r"(?:the )?(\d\d?)(?:st|nd|rd|th) (?:century|cent\.|c\.)", _century),
    (
        r"([a-z]{3}) (\d\d?) (\d\d:\d\d(?::\d\d)?)"
        r"(?: (UTC|GMT|Z))? (\d{4})(?: ([+-]\d{4}))?",
        _ctime,
    ),
    (r"(\d{4}) ?[年년] ?(?:(\d\d?) ?[月월] ?(?:(\d\d?) ?[日일])?)?", _numbered),
    (r"-\d{5,7}", _far),
    # Names in other languages: 5. Dezember 2024, 1er mars 1871, 5 de diciembre de 2024.
    (
        r"(?:(\d\d?)(?:\.|er|º)?(?: de)? )?([^\s\d]{2,12}|(?:كانون|تشرين) [^\s\d]{5,6})"
        r",?(?: de| del)? (\d{4})(?: ?г\.?)?",
        _named_month,
    ),
)
