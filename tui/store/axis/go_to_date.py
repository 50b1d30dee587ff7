"""A date to go to: read as people type it in a hurry, and the match nearest to it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.dates.advice import GENERAL, likely_dates
from tui.log.dates.date import Date, DateError, parse_date
from tui.log.dates.days import day_of, year_text
from tui.log.dates.edtf import MONTHS
from tui.log.dates.relative import relative_date
from tui.log.dates.zones import find_zone
from tui.store.axis.steps import local
from tui.store.index.endpoints import Endpoints
from tui.store.index.matches import Matches
from tui.store.query.date_range import Span


class Nearest(NamedTuple):
    """A match by rank, and how many may have happened on the date.

    When none may, `seconds` lie between the date and the match: below 0 when the match is earlier.
    """

    rank: int
    matches: int
    seconds: int = 0


def nearest_match(
    endpoints: Endpoints, matches: Matches, when: Date, date_of: Callable[[int], Date]
) -> Nearest | None:
    """Find the first match that begins on a date, else one that runs over it, else the next to it.

    None when no match has a date. `date_of` tells the date of an event by rank.
    """
    start = when.latest if when.earliest is None else when.earliest
    if start is None:
        return None
    first = endpoints.rank_at(start)
    there = matches.bitmap & endpoints.overlapping(Span(when.earliest, when.latest))
    if there:
        rank = there[min(_lower(there, first), len(there) - 1)]
        return Nearest(rank, len(there))
    place = _lower(matches.bitmap, first)
    beside = [rank for rank in matches[max(0, place - 1) : place + 1] if date_of(rank).text]
    found = [Nearest(rank, 0, _seconds_between(when, date_of(rank))) for rank in beside]
    return min(found, key=lambda each: abs(each.seconds), default=None)


def _lower(ranks: BitMap, rank: int) -> int:
    """Count the ranks that are lower than one."""
    return ranks.range_cardinality(0, rank)


def _seconds_between(when: Date, other: Date) -> int:
    """Return the seconds from a date to another that does not overlap it."""
    if when.latest is not None and other.earliest is not None and other.earliest >= when.latest:
        return other.earliest - when.latest
    if when.earliest is not None and other.latest is not None:
        return other.latest - when.earliest
    return 0


_CLOCK: Final = re.compile(r"\d\d?[:.h]\d\d(?: ?[ap]\.?m\.?)?|\d\d? ?[ap]\.?m\.?", re.I | re.A)
_DAY: Final = re.compile(r"\d\d?(?:st|nd|rd|th)?", re.I | re.A)
# A day, and the clock time that may follow it.
_PARTS: Final = re.compile(
    r"(.+?)((?:,? at |, ?| )\d\d?(?:[:.h]\d\d.*|(?= ?[ap]\.?m).*))?", re.I | re.A
)
_DAY_LONG: Final = 86_400  # seconds
_EXAMPLES: Final = "write 5 dec, 2011 or 8 Dec 02:00"
_LEAP: Final = 2024  # has all days that any year has
_YEAR: Final = re.compile(rf"(?<!\d){_LEAP}(?=-|/|$)")
_YEARS: Final = 400  # of a longer log, those next to the reader


class DateReader:
    """Reads dates with the events of a log, in its zone, for a reader who is at a moment."""

    def __init__(self, endpoints: Endpoints, zone: str, near: int) -> None:
        self._endpoints = endpoints
        self._zone = zone
        self._near = near
        self._here = day_of(local(near, find_zone(zone))[0])

    def read(self, text: str) -> Date:
        """Read a date: EDTF, or as it is said, also from today on; raises DateError.

        Parts may be left out. A clock time alone is of the reader's day, and a day alone of the
        reader's month. Without a year it is of the one in which the log has an event then, or
        within a day of it, the next to the reader; if there is none, of the year that makes it
        next.
        """
        text = " ".join(text.split())
        try:
            if text:
                return parse_date(text, self._zone)
            raise DateError("")
        except DateError as fault:
            if relative := relative_date(text):
                return parse_date(relative, self._zone)
            for meaning in (*likely_dates(text), *self._completed(text)):
                return parse_date(meaning, self._zone)
            if dates := list(self._in_years(text)):
                return min(dates, key=self._distance)
            raise DateError(_advice(str(fault))) from None

    def _completed(self, text: str) -> list[str]:
        if _CLOCK.fullmatch(text):
            return likely_dates(f"{self._here.iso()} {text}")
        if _DAY.fullmatch(text):
            return likely_dates(f"{text} {MONTHS[self._here.month]} {self._here.year:04}")
        return []

    def _in_years(self, text: str) -> Iterator[Date]:
        """Yield what a text without a year may mean, for each year of the log."""
        parts = _PARTS.fullmatch(text)
        found = parts and likely_dates(f"{parts[1]} {_LEAP}{parts[2] or ''}")
        if not found:
            return
        for year in self._years():
            try:
                yield parse_date(_YEAR.sub(year_text(year), found[0]), self._zone)
            except DateError:
                continue  # 29 February

    def _years(self) -> list[int]:
        """List the years of the log, the next to the reader first."""
        zone = find_zone(self._zone)
        start, end = self._endpoints.extent()
        if start >= end:
            return [self._here.year]
        first, last = (day_of(local(each, zone)[0]).year for each in (start, end - 1))
        years = range(first, last + 1)
        return sorted(years, key=lambda year: abs(year - self._here.year))[:_YEARS]

    def _distance(self, when: Date) -> tuple[bool, bool, int]:
        """Return whether nothing begins at a date, nor within a day of it; then how far it is."""
        start, end = when.earliest, when.latest
        if start is None or end is None:
            return True, True, abs((start or end or 0) - self._near)
        began = self._endpoints.started
        there = began(end) > began(start)
        nearly = began(end + _DAY_LONG) > began(start - _DAY_LONG)
        return not there, not nearly, abs(start - self._near)


def _advice(fault: str) -> str:
    """Say what to write instead; the examples of a log's dates are none of a reader's."""
    advice = fault.rpartition(" is not a date: ")[2]
    if advice in ("", GENERAL):
        advice = _EXAMPLES
    return f"no date: {advice}"
