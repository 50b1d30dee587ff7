"""Dates of a log, as EDTF (ISO 8601-2): what was written, and the span of time it may mean."""

from __future__ import annotations

from functools import lru_cache, total_ordering
from typing import Final

from tui.log.dates import long_form, short_form
from tui.log.dates.edtf import DateError, Ends, Point, parse_interval, parse_point
from tui.log.dates.elapsed import elapsed
from tui.log.dates.shown import clocks, shown_ends
from tui.log.dates.zones import UTC_ZONE, Zone, find_zone

__all__ = ["UNDATED", "Date", "DateError", "date_text", "from_to", "may_overlap", "parse_date"]

# Later than any second of a year that can be written, for sorting what has no bound.
_FAR: Final = 1 << 62
_AFTER_DIGITS: Final = "~"  # a second before the parts of it
_CLOCK_UNITS: Final = {"second": 1, "minute": 60, "hour": 3600}  # in seconds


@total_ordering
class Date:
    """A date as it was written, and the span of time that it may mean.

    `text` is as written, "" when undated. `earliest` and `latest` are seconds since
    1970-01-01T00:00Z, `latest` exclusive; None when open, unknown or undated. `precision` is the
    unit to which it is known: "second" "minute" "hour" "day" "month" "season" "year" "decade"
    "century", or "interval", or "" when undated. `start` and `end` are what was read, the same
    for a single date, None where an interval is open.

    Dates are immutable and totally ordered by `key`: by their earliest moment, then those whose
    heading is wider (a month before its days, a day before its clock times), then narrower before
    wider. One with an open start sorts at its end, an undated one last.
    """

    # A frozen, ordered dataclass in all but name: msgspec would read one from a mapping of its
    # fields and write it so, instead of asking the hooks that read and write the text of a date.
    __slots__ = ("earliest", "end", "key", "latest", "precision", "start", "text", "zone")
    text: str
    zone: str
    earliest: int | None
    latest: int | None
    precision: str
    start: Point | None
    end: Point | None
    key: tuple[int, int, int, str]

    def __init__(  # noqa: PLR0913, PLR0917
        self,
        text: str,
        zone: str,
        span: tuple[int | None, int | None],
        precision: str,
        ends: Ends,
        heading_span: tuple[int, int],
    ) -> None:
        """Make a date; `heading_span` is the span of the end that it is sorted by."""
        earliest, latest = span
        width = _FAR if latest is None or earliest is None else latest
        put = object.__setattr__
        put(self, "text", text)
        put(self, "zone", zone)
        put(self, "earliest", earliest)
        put(self, "latest", latest)
        put(self, "precision", precision)
        put(self, "start", ends[0])
        put(self, "end", ends[1])
        finer = ends[0].fraction if ends[0] else ""
        order = f"{_AFTER_DIGITS}{finer}{text}" if finer else text
        put(self, "key", (heading_span[0], -heading_span[1], width, order))

    @property
    def uncertain(self) -> bool:
        """Whether the source may be wrong (`?` or `%`), on the whole or a part."""
        return any(end.qualifier in ("?", "%") for end in (self.start, self.end) if end)

    @property
    def approximate(self) -> bool:
        """Whether it is near the truth rather than on it (`~` or `%`), the whole or a part."""
        return any(end.qualifier in ("~", "%") for end in (self.start, self.end) if end)

    def human(self) -> str:
        """Say it in words: "6–7 Dec 2024", "about 02:00, 8 Dec 2024", "undated"."""
        if not self.text:
            return "undated"
        return long_form.long_form(self.local_ends(), open_end=".." in self.text)

    def zoned(self) -> str:
        """Say it in words, clock times with their zone: "02:00, 8 Dec 2024 (UTC+03:00)"."""
        if not self.text:
            return "undated"
        ends = shown_ends((self.start, self.end), self.zone, zoned=True)
        return long_form.long_form(ends, open_end=".." in self.text)

    def brief(self) -> str:
        """Say it in at most 13 cells, for a row under its heading: "6–7 Dec", "~02:00"."""
        if not self.text:
            return "undated"
        return self.elapsed() or short_form.short_form(self.local_ends())

    def elapsed(self) -> str:
        """Say how long after the chosen moment it is, "T+ 00:12"; "" when none is chosen."""
        origin = clocks().origin
        if origin is None or self.start is None or self.earliest is None:
            return ""
        return elapsed(self.start, self.earliest, origin, find_zone(clocks().name(self.zone)))

    def heading(self) -> str:
        """Name the heading it stands under: "Thursday 5 December 2024", "2011", "Undated"."""
        return long_form.heading(self.local_ends())

    def beside_heading(self) -> str:
        """Say in at most 13 cells what its heading leaves out: "~02:00", "6–7 Dec", or ""."""
        if not self.text:
            return ""
        return self.elapsed() or short_form.beside_heading(self.local_ends())

    def in_row(self) -> tuple[str, str]:
        """Say it without a heading, day and clock time apart: ("8 Dec 2024", "~02:00")."""
        if not self.text:
            return "undated", ""
        day, clock = short_form.in_row(self.local_ends())
        return day, self.elapsed() or clock

    def local_ends(self) -> Ends:
        """Return `start` and `end` on the clocks that times are said on: the log's, if not told."""
        return shown_ends((self.start, self.end), self.zone)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a date does not change: {name}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a date does not change: {name}")

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return parse_date, (self.text, self.zone)

    def __repr__(self) -> str:
        return f"Date({self.text!r})"

    def __hash__(self) -> int:
        return hash(self.key)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Date) and self.key == other.key

    def __lt__(self, other: Date) -> bool:
        return self.key < other.key


UNDATED: Final = Date("", "UTC", (None, None), "", (None, None), (_FAR, 0))


def parse_date(text: str, zone: str = "UTC") -> Date:
    """Parse a text as a date, its clock times in an IANA zone; "" is UNDATED.

    Beside EDTF, `..` alone is a bound left open on purpose. Raises DateError, whose message says
    the fault and what to write instead, for a text that is no date or a name that is no zone.
    """
    return _parse(text, zone) if text else UNDATED


def date_text(value: object) -> str:
    """Return a date as it was written: what msgspec asks of a value that it does not know.

    Raises TypeError for what is no date.
    """
    if isinstance(value, Date):
        return value.text
    raise TypeError(f"{type(value).__name__} has no form outside")


def may_overlap(a: Date, b: Date) -> bool:
    """Return whether two dates may share a moment: never with an undated one, always with `..`."""
    if not a.text or not b.text:
        return False
    starts = [date.earliest for date in (a, b) if date.earliest is not None]
    ends = [date.latest for date in (a, b) if date.latest is not None]
    return not starts or not ends or max(starts) < min(ends)


def from_to(first: Date, last: Date) -> str:
    """Say from when to when several dates go: "from 27 Nov 2024 to 9 Dec 2024".

    By days, without clock times; equal dates, and those of which nothing is known, as they are.
    """
    if first == last:
        return first.human()
    days = long_form.from_to_days(first.local_ends(), last.local_ends())
    return days or f"{first.human()} – {last.human()}"


@lru_cache(maxsize=1 << 14)
def _parse(text: str, zone: str) -> Date:
    clocks = find_zone(zone)
    try:
        if "/" in text:
            return _interval(text, zone, clocks)
        if text == "..":
            return Date(text, zone, (None, None), "interval", (None, None), (_FAR, _FAR))
        point = parse_point(text)
    except DateError as fault:
        # Imported here: only a log that is wrong needs it.
        from tui.log.dates.advice import advise  # noqa: PLC0415

        raise DateError(advise(text, str(fault))) from None
    span = _span(point, clocks)
    return Date(text, zone, span, point.unit, (point, point), span)


def _interval(text: str, zone: str, clocks: Zone) -> Date:
    start, end = ends = parse_interval(text)
    first = start and _span(start, clocks)
    last = end and _span(end, clocks)
    if first and last and last[1] <= first[0]:
        raise DateError(f"it ends before it starts; write {'/'.join(text.split('/')[::-1])}")
    earliest = first[0] if first else None
    latest = last[1] if last else None
    return Date(text, zone, (earliest, latest), "interval", ends, first or last or (_FAR, _FAR))


def _span(point: Point, clocks: Zone) -> tuple[int, int]:
    """Return the first second that a point may mean, and the one after the last."""
    if point.clock is None:
        earliest = clocks.midnight(point.first)
        # Some zones have skipped a whole day: Apia had no 30 December 2011.
        return earliest, max(clocks.midnight(point.last), earliest + 1)
    if point.offset is None:
        earliest = clocks.seconds(point.first, point.clock)
    else:
        earliest = UTC_ZONE.seconds(point.first, point.clock) - point.offset
    return earliest, earliest + _CLOCK_UNITS[point.unit]
