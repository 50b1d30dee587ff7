"""Spans of dates that have both bounds."""

from __future__ import annotations

from tui.log.dates.date import parse_date


def span(text: str, zone: str = "UTC") -> tuple[int, int]:
    """The first second that a date may mean, and the one after the last."""
    date = parse_date(text, zone)
    assert date.earliest is not None
    assert date.latest is not None
    return date.earliest, date.latest
