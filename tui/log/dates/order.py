"""What is certain of the order of two dates, each of which may be a span."""

from __future__ import annotations

from tui.log.dates.date import Date


def precedes(a: Date | None, b: Date | None) -> bool:
    """Tell whether one date ends, at its latest, before another can begin.

    False where either is missing, undated or open on the side that matters.
    """
    if a is None or b is None or a.latest is None or b.earliest is None:
        return False
    return a.latest <= b.earliest
