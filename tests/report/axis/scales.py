"""Scales of a few dates, and the names in them."""

from __future__ import annotations

from tests.store.endpoints import endpoints_of
from tui.log.dates.date import parse_date
from tui.log.dates.zones import UTC_ZONE
from tui.report.axis.scale import Scale, lay_scale

A_WEEK = [f"2024-12-{day:02}" for day in range(1, 8) for _ in range(day)]


SPREAD = ["1982-02", "2011-03", "2011-06-03", "2014", "2020-03-05", *A_WEEK, "2025-07-08", "2026"]


def scale_of(texts: list[str], width: int, finer: int = 0) -> Scale:
    return lay_scale(endpoints_of(map(parse_date, texts)), UTC_ZONE, width, finer)


def named(scale: Scale) -> list[str]:
    return [scale.words[start:end] for _, (start, end) in sorted(scale.spans.items())]
