"""A day of reading in minutes: the same round of work again and again, and what the program holds.

What is opened for the first time takes memory that it keeps: modules, screens, what they remember.
So it is the second half of a day that counts. Nothing may grow with the keys pressed.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tests.hostile.victim import Cost, Victim
from tui.log.reading.files import sample

MOST: Final = 0.2
"""MB of memory for every 1,000 keys of the second half."""

LONG: Final = 10_000
"""Keys from which on the slope is judged: until then, what is opened for the first time tells."""

_QUIET: Final = 4.5
"""Seconds after which nothing is on its way any more: notices stay for four."""

ROUND: Final = (
    *(b"j" * 12, b"k" * 6, b"\x1b[6~", b"\x1b[5~", b"G", b"g", b"}", b"{", b"2", b"jjl", b"h"),
    *(b"\x1b", b"3", b"j", b"z", b"z", b"1", b"fhama\r", b"j", b"\x1b", b"f5 dec -x", b"\x1b"),
    *(b"/aleppo\r", b"n", b"N", b"\x1b", b"t8 dec\r", b"[", b"]", b"b", b"\tdam", b"\x1b", b"\x1b"),
    *(b"a", b"\x1b", b"p", b"\x1b", b":aud", b"\x1b", b"?", b"\x1b[6~", b"\x1b", b"L", b"\x1b"),
    *(b"!", b"\x1b", b"u", b"\x1b", b"C", b"\x1b", b"F", b"\x1b", b"H", b"\x1b", b"A", b"\x1b"),
    *(b"M", b"\x1b", b"4", b"+n", b"-", b"1", b"4", b"4", b"0", b"ll", b"\x1b", b"\x1b", b"1"),
    *(b"y", b"Y", b" ", b"m", b"\x1b", b" ", b"v", b"\x1b", b"wday\r", b"X", b"\x1b", b"Z", b"Z"),
    *(b"Z", b"E", b"E", b"+", b"-", b"c", b"c", b"D", b"\x1b", b"r", b"\x0c", b"\x1b", b"\x1b"),
    *(b"\x1b[<0;30;12M\x1b[<0;30;12m", b"\x1b[<65;30;12M", b"\x1b[<64;30;12M", b"\x1b", b"g"),
)
"""What is typed: each piece, then a moment to draw."""

SIZES: Final = ((80, 24), (120, 36))


class Day(NamedTuple):
    """How many keys, what was held after a quarter of them, a half, and so on; how it ended."""

    keys: int
    costs: Sequence[Cost]
    fault: str

    @property
    def _halves(self) -> tuple[Cost, Cost]:
        return self.costs[len(self.costs) // 2 - 1], self.costs[-1]

    @property
    def slope(self) -> float:
        """MB for every 1,000 keys of the second half."""
        half, end = self._halves
        return (end.memory - half.memory) / (self.keys / 2000)

    @property
    def good(self) -> bool:
        """Whether it lives, and holds no more than it did."""
        if self.fault:
            return False
        half, end = self._halves
        return end.is_open_as(half) and (self.keys < LONG or self.slope < MOST)

    @property
    def _judged(self) -> str:
        if self.keys < LONG:
            return f" (judged from {LONG:,} keys on)"
        return ""

    def __str__(self) -> str:
        if self.fault:
            return f"a compressed day ended after {self.keys:,} keys: {self.fault}"
        held = ", ".join(f"{each.memory:.1f}" for each in self.costs)
        end = self.costs[-1]
        return (
            f"a compressed day of {self.keys:,} keys stands: {held} MB;"
            f" {self.slope:+.2f} MB per 1,000 keys in the second half{self._judged};"
            f" {end.threads} threads, {end.files} open files"
        )


def rounds() -> Iterator[bytes]:
    """Yield what is typed, without end."""
    while True:
        yield from ROUND


def day(count: int, parts: int = 4) -> Day:
    """Type so many keys; a log of the reader's own is changed once a round."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(shutil.copy(sample(), f"{folder}/log.yaml"))
        with Victim([str(log)]) as victim:
            costs, sent = _work(victim, log, count, parts)
            return Day(sent, costs, _fault(victim))


def _work(victim: Victim, log: Path, count: int, parts: int) -> tuple[list[Cost], int]:
    costs: list[Cost] = []
    sent = 0
    victim.opens()
    for number, piece in enumerate(rounds()):
        victim.type(piece)
        sent += len(piece)
        victim.settle(0.01, 0.5)
        if number % len(ROUND) == 0:
            _turn(victim, log, number // len(ROUND))
        if not victim.alive:
            break
        if sent >= count * (len(costs) + 1) / parts:
            victim.settle(_QUIET)
            costs.append(victim.cost())
        if len(costs) == parts:
            break
    return costs, sent


def _turn(victim: Victim, log: Path, number: int) -> None:
    """Change the size of the window, and the log."""
    victim.resize(*SIZES[number % len(SIZES)])
    log.write_bytes(log.read_bytes() + b"# read again\n")


def _fault(victim: Victim) -> str:
    if not victim.alive:
        return f"exit code {victim.code}: {victim.output[-700:].decode(errors='replace')!r}"
    if victim.answers(100, 30) is None:
        return "does not answer"
    return ""
