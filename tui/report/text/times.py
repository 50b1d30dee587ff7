"""What is said once of all times in a list: on whose clocks they are, and from when on counted."""

from __future__ import annotations

from tui.log.dates.date import parse_date
from tui.log.dates.shown import clocks
from tui.log.dates.zones import find_zone
from tui.log.model import Head
from tui.store.axis.steps import edtf


def times_words(head: Head) -> str:
    """Say the zone, "Asia/Damascus"; with a chosen moment "UTC · T+ from 09:02, 14 Mar 2024"."""
    zone, chosen = head.timezone, clocks()
    words = chosen.words(zone)
    if chosen.origin is None:
        return words
    moment = parse_date(edtf(chosen.origin, "minute", find_zone(zone)), zone)
    return f"{words} · T+ from {moment.human()}"
