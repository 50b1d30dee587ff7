"""Dates in the forms of bibliographies, none more precise than the log's."""

from __future__ import annotations

import re
from typing import Final

from tui.log.dates.date import Date
from tui.log.dates.edtf import Point

_CLOCKED: Final = ("second", "minute", "hour", "day")
_SEASONS: Final = range(21, 25)  # EDTF spring to winter; CSL numbers them 1 to 4
_MONTHS: Final = [
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
]
_FOUR_DIGITS: Final = range(1, 10_000)
_END: Final = r"(?:\d{4}(?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?|\d{3}X|\d\dXX)[?~%]?"
# EDTF of levels 0 and 1, which biblatex reads.
_BIBLATEX: Final = re.compile(rf"{_END}|(?:{_END}|\.\.)?/(?:{_END}|\.\.)?", re.ASCII)
_LEVEL_2: Final = re.compile(r"-(?:2[5-9]|3[2-9]|4\d)[?~%]?(?:/|$)")

Ymd = list[int]
"""Year, month and day, as far as they are known."""


def csl_date(date: Date) -> dict[str, object]:
    """Return a CSL date of the precision that the date has, in words where CSL has no form."""
    parts = date_parts(date)
    if not parts or (len(parts) > 1 and _has_season(date)):
        return {"literal": date.human()}
    if parts[0] == parts[-1]:  # from an hour to another of one day
        parts = parts[:1]
    found: dict[str, object] = {"date-parts": [[_csl_year(year), *rest] for year, *rest in parts]}
    start, _ = date.local_ends()
    if start and start.season in _SEASONS:
        found["season"] = start.season - 20
    if _doubtful(date):
        found["circa"] = True
    return found


def _has_season(date: Date) -> bool:
    """Tell whether an end is a season, which CSL has a place for in a single date alone."""
    return any(end.season for end in date.local_ends() if end)


def date_parts(date: Date) -> list[Ymd]:
    """Return what is known of a date, of both ends of an interval; nothing where one is open."""
    start, end = date.local_ends()
    ends = [start, end][: 1 + (start != end)]
    parts = [_parts(point) for point in ends if point]
    if len(parts) != len(ends) or not all(parts):
        return []
    return parts


def common_parts(date: Date) -> Ymd:
    """Return year, month and day as far as both ends of a date have the same.

    Nothing for years that have no four digits: the forms that ask for this have none either.
    """
    parts = date_parts(date)
    if not parts or parts[0][0] not in _FOUR_DIGITS:
        return []
    common: Ymd = []
    for one, other in zip(parts[0], parts[-1], strict=False):
        if one != other:
            break
        common.append(one)
    return common


def is_plain(date: Date) -> bool:
    """Tell whether year, month and day say all that is known of a date."""
    start, _ = date.local_ends()
    if start is None or start.season or start.unspecified or _doubtful(date):
        return False
    return len(date_parts(date)) == 1


def iso_date(date: Date | None) -> str:
    """Return a plain date as ISO 8601 has it, to the day at most; "" for any other.

    Years have four digits, and are after Christ.
    """
    if date is None or not is_plain(date) or not common_parts(date):
        return ""
    year, *rest = common_parts(date)
    return "-".join((f"{year:04}", *(f"{each:02}" for each in rest)))


def bibtex_date(date: Date) -> dict[str, str]:
    """Return the fields of a date: BibTeX's, and biblatex's `date` where it reads the form."""
    found: dict[str, str] = {}
    edtf = iso_date(date) or date.text
    if _BIBLATEX.fullmatch(edtf) and not _LEVEL_2.search(edtf):
        found["date"] = f"{{{edtf}}}"
    year, month, day, *_ = (*common_parts(date), 0, 0, 0)
    if year:
        found["year"] = f"{{{year}}}"
    if month:
        found["month"] = _MONTHS[month - 1]
    if day:
        found["day"] = f"{{{day}}}"
    return found


def ris_date(date: Date) -> str:
    """Return `YYYY/MM/DD/words`, the words for what numbers do not say; "" without a year."""
    known = common_parts(date)
    if not known:
        return ""
    year, month, day, *_ = (*(f"{each:02}" for each in known), "", "", "")
    words = "" if is_plain(date) else date.human().replace("/", "–")
    return f"{year:0>4}/{month}/{day}/{words}"


def _csl_year(year: int) -> int:
    """Return a year as CSL counts: -1 is the one before 1, as historians have it, and not 0."""
    if year > 0:
        return year
    return year - 1


def _doubtful(date: Date) -> bool:
    return any(point.qualifier or point.qualified for point in (date.start, date.end) if point)


def _parts(point: Point) -> Ymd:
    """Return year, month and day as far as they are known; nothing for a decade."""
    if point.unit in ("decade", "century") or point.unspecified == "year":
        return []
    if point.season and point.season not in _SEASONS:
        return []
    rest: Ymd = []
    if point.unit == "month" or (point.unspecified == "day" and point.month):
        rest = [point.month]
    elif point.unit in _CLOCKED:
        rest = [point.month, point.day]
    return [point.year, *filter(None, rest)]
