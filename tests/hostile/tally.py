"""What came of many tries of one kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

_PRINTED: Final = 20


class Tally(NamedTuple):
    """What was tried, and what broke, in words; where it counts, the seconds of the slowest try."""

    tried: str
    broken: Sequence[str]
    slowest: float | None = None

    @property
    def good(self) -> bool:
        """Whether nothing broke."""
        return not self.broken

    def __str__(self) -> str:
        slowest = "" if self.slowest is None else f", the slowest took {self.slowest:.2f} s"
        broken = "".join(f"\n  {each}" for each in self.broken[:_PRINTED])
        return f"{self.tried}: {len(self.broken)} broke{slowest}{broken}"
