"""The stretch of time that a date condition of a query means."""

from __future__ import annotations

from typing import Final, NamedTuple

from tui.log.dates.date import DateError, parse_date

COMPARED: Final = ("<", ">")
"""Signs that numbers are compared with, and dates are not."""


_NO_DATE: Final = ("unknown", "undated", "none", "null", "empty", "missing", "n/a", "?", "*")


class Span(NamedTuple):
    """From a second to another, exclusive, counted from 1970-01-01T00:00Z; None: without bound.

    An event matches when the time in which it may have happened overlaps with the span.
    """

    start: int | None
    end: int | None


def span(field: str, value: str, zone: str) -> Span:
    """Tell what `date:`, `after:` or `before:` means with a value in a zone; raises DateError.

    The value is an EDTF date; for `date:` also two of them with `..` between, either left out for
    no bound. `after` begins where its date ends, `before` ends where its date begins.
    """
    if value.startswith(COMPARED):
        raise _compared(value)
    if value.casefold() in _NO_DATE:
        raise DateError("no field finds what has no date: `gaps` lists it, H in the app")
    if is_range(value) and field == "date":
        return _range(value, zone)
    date = parse_date(value, zone)
    if field == "after":
        return Span(_known(date.latest, field, "end"), None)
    if field == "before":
        return Span(None, _known(date.earliest, field, "beginning"))
    return Span(date.earliest, date.latest)


def _compared(value: str) -> DateError:
    """Say what to write in place of a sign of comparison."""
    date = value.lstrip("<>=") or "2024-12-05"
    without, within = f"after:{date}", f"date:{date}.."
    if value.startswith("<"):
        without, within = f"before:{date}", f"date:..{date}"
    return DateError(f"a date is not compared by signs: write {without}, or {within} with it")


def _known(end: int | None, field: str, side: str) -> int:
    """Return an end of a date; raises DateError where it is open."""
    if end is None:
        raise DateError(f"{field}: needs a date with a known {side}, as in {field}:2024-12-05")
    return end


def is_range(value: str) -> bool:
    """Tell a range, 2024-11..2024-12, from a date."""
    # In EDTF, two points are the open end of an interval: 2024-11-27/..
    return ".." in value and "/" not in value


def _range(value: str, zone: str) -> Span:
    first, _, last = value.partition("..")
    if not first and not last:
        raise DateError(".. needs a date before it, after it, or both: 2024-11-27..2024-12-05")
    start, end = None, None
    if first:
        start = parse_date(first, zone).earliest
    if last:
        end = parse_date(last, zone).latest
    if start is not None and end is not None and start >= end:
        raise DateError(f"{value} ends before it begins: write {last}..{first}")
    return Span(start, end)
