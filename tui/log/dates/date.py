"""Dates of a log, as EDTF (ISO 8601-2): what was written, and the span of time it may mean."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from tui.log.dates.edtf import DateError, Point, read_ends, read_point
from tui.log.dates.long_form import heading, human
from tui.log.dates.short_form import brief
from tui.log.dates.zones import UTC_ZONE, Zone, find_zone

# Unit, its seconds (months and years as Gregorian means), and from when it is used: 18 months are
# no 2 years, but 23 and a half are.
_UNITS: Final = (
    ("year", 31_556_952, 61_799_031),
    ("month", 2_629_746, 5_184_000),
    ("day", 86_400, 171_000),
    ("hour", 3_600, 7_170),
    ("minute", 60, 60),
    ("second", 1, 0),
)


def span_words(seconds: int) -> str:
    """Say a length in its usual unit, to the nearest whole one: 45 days, 18 months, 2 years."""
    length = abs(seconds)
    unit, size = next(
        (unit, size) for unit, size, least in _UNITS if length >= least or length == size
    )
    number = (length + size // 2) // size
    return f"{number} {unit}{'' if number == 1 else 's'}"


__all__ = ["UNDATED", "Date", "DateError", "may_overlap", "parse_date", "span_words"]

# Later than any second of the year 9999, for sorting what has no bound.
_FAR: Final = 1 << 62
_STEPS: Final = {"second": 1, "minute": 60, "hour": 3600}

_Span = tuple[int, int]


class Date:
    """A date as it was written, and the span of time that it may mean.

    `text` is as written, "" when undated. `earliest` and `latest` are seconds since
    1970-01-01T00:00Z, `latest` exclusive; None when open, unknown or undated. `precision` is the
    unit to which it is known: "second" "minute" "hour" "day" "month" "season" "year" "decade"
    "century", or "interval", or "" when undated. `start` and `end` are what was read, the same
    for a single date, None where an interval is open.

    Dates are immutable and totally ordered by `key`: by their earliest moment, then those whose
    heading is wider (a month before its days, a day before its clock times), then wider before
    narrower. One with an open start sorts at its end, an undated one last.
    """

    __slots__ = (*("text", "zone", "earliest", "latest", "precision", "start", "end", "key"),)
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
        ends: tuple[Point | None, Point | None],
        order: tuple[int, int],
    ) -> None:
        earliest, latest = span
        start, end = ends
        put = object.__setattr__
        put(self, "text", text)
        put(self, "zone", zone)
        put(self, "earliest", earliest)
        put(self, "latest", latest)
        put(self, "precision", precision)
        put(self, "start", start)
        put(self, "end", end)
        bound = -_FAR if latest is None or earliest is None else -latest
        put(self, "key", (order[0], order[1], bound, text))

    @property
    def uncertain(self) -> bool:
        """Whether the source may be wrong (`?` or `%`), on the whole or a part."""
        return any(end.marks in ("?", "%") for end in (self.start, self.end) if end)

    @property
    def approximate(self) -> bool:
        """Whether it is near the truth rather than on it (`~` or `%`), the whole or a part."""
        return any(end.marks in ("~", "%") for end in (self.start, self.end) if end)

    def human(self) -> str:
        """Say it in words: "6–7 Dec 2024", "about 02:00, 8 Dec 2024", "undated"."""
        return human(self)

    def brief(self) -> str:
        """Say it in at most 13 cells, for a row under its heading: "6–7 Dec", "~02:00"."""
        return brief(self)

    def heading(self) -> str:
        """Name the heading it stands under: "Thursday 5 December 2024", "2011", "Undated"."""
        return heading(self)

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
        return self.key == other.key if isinstance(other, Date) else NotImplemented

    def __lt__(self, other: Date) -> bool:
        return self.key < other.key

    def __le__(self, other: Date) -> bool:
        return self.key <= other.key

    def __gt__(self, other: Date) -> bool:
        return self.key > other.key

    def __ge__(self, other: Date) -> bool:
        return self.key >= other.key


UNDATED: Final = Date("", "UTC", (None, None), "", (None, None), (_FAR, 0))


def parse_date(text: str, zone: str = "UTC") -> Date:
    """Read a text as a date, its clock times in an IANA zone; "" is UNDATED.

    Beside EDTF, `..` alone is a bound left open on purpose. Raises DateError, whose message says
    the fault and what to write instead, for a text that is no date or a name that is no zone.
    """
    return _parse(text, zone) if text else UNDATED


def may_overlap(a: Date, b: Date) -> bool:
    """Whether two dates may share a moment: never with an undated one, always with `..`."""
    if not a.text or not b.text:
        return False
    start = max(-_FAR if date.earliest is None else date.earliest for date in (a, b))
    end = min(_FAR if date.latest is None else date.latest for date in (a, b))
    return start < end


@lru_cache(maxsize=1 << 14)
def _parse(text: str, zone: str) -> Date:
    clocks = find_zone(zone)
    try:
        if "/" in text:
            return _interval(text, zone, clocks)
        if text == "..":
            return Date(text, zone, (None, None), "interval", (None, None), (_FAR, -_FAR))
        point = read_point(text)
    except DateError as fault:
        # Imported here: only a log that is wrong needs it.
        from tui.log.dates.suggest import advise  # noqa: PLC0415

        raise DateError(advise(text, str(fault))) from None
    span = _span(point, clocks)
    return Date(text, zone, span, point.unit, (point, point), (span[0], -span[1]))


def _interval(text: str, zone: str, clocks: Zone) -> Date:
    start, end = read_ends(text)
    first = _span(start, clocks) if start else None
    last = _span(end, clocks) if end else None
    if first and last and last[1] <= first[0]:
        raise DateError(f"it ends before it starts; write {'/'.join(text.split('/')[::-1])}")
    span = first[0] if first else None, last[1] if last else None
    head = first or last
    order = (head[0], -head[1]) if head else (_FAR, -_FAR)
    return Date(text, zone, span, "interval", (start, end), order)


def _span(point: Point, clocks: Zone) -> _Span:
    if point.clock is None:
        earliest = clocks.midnight(point.first)
        # Some zones have skipped a whole day: Apia had no 30 December 2011.
        return earliest, max(clocks.midnight(point.last), earliest + 1)
    if point.offset is None:
        earliest = clocks.seconds(point.first, point.clock)
    else:
        earliest = UTC_ZONE.seconds(point.first, point.clock) - point.offset
    return earliest, earliest + _STEPS[point.unit]
