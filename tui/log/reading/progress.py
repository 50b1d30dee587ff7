"""How far reading a log is, and how long it will take; loads nothing of what reads."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import NamedTuple


class Progress(NamedTuple):
    """How far reading is: events parsed, bytes read of all, and seconds left, None if unknown."""

    fraction: float
    events: int
    read: int
    size: int
    seconds_left: float | None


Tell = Callable[[Progress], None]
"""Is told now and then how far reading is; what it raises ends the reading."""


class Meter:
    """Measures how far reading is, and how long it will take."""

    def __init__(self, tell: Tell | None, size: int) -> None:
        self._tell = tell
        self._size = size
        self._start = monotonic()
        self._last = Progress(0.0, 0, 0, size, None)

    def progress(self, events: int, fraction: float) -> None:
        """Tell how far it is; whoever is told never hears of less than before."""
        if self._tell is None:
            return
        fraction = max(fraction, self._last.fraction)
        events = max(events, self._last.events)
        left = None
        if fraction > 0:
            left = (monotonic() - self._start) * (1 - fraction) / fraction
        self._last = Progress(fraction, events, int(self._size * fraction), self._size, left)
        self._tell(self._last)
