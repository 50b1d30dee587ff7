"""Twenty guests at once: what each takes of the memory, and how long a key takes beside the others.

None may take more than its share: where all press keys at once, all wait about as long.
"""

from __future__ import annotations

import re
import statistics
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final, NamedTuple

from tests.hostile.victim import FRAME, Victim, patience
from tui.log.reading.files import sample

_DRAWN: Final = 0.06
"""Seconds of quiet after which all is drawn that a key changed: the panes beside a list follow."""

_KEYS: Final = (b"G", b"g")  # each changes the whole list


class Guests(NamedTuple):
    """How many, MB of each (what is shared counts in parts), and seconds of a key, by guest."""

    number: int
    memory: Sequence[float]
    alone: float
    beside_idle: float
    beside_busy: Sequence[float]
    faults: Sequence[str]

    @property
    def good(self) -> bool:
        """Whether all stand, and none waits much longer than the others, who press as many keys."""
        return not self.faults and max(self.beside_busy) < 3 * statistics.median(self.beside_busy)

    def __str__(self) -> str:
        busy = f"{statistics.median(self.beside_busy) * 1e3:.0f}"
        slowest = f"{max(self.beside_busy) * 1e3:.0f}"
        faults = "".join(f"\n  {each}" for each in self.faults)
        return (
            f"{self.number} guests at once: {statistics.mean(self.memory):.0f} MB each"
            f" ({max(self.memory):.0f} the most); a key takes {self.alone * 1e3:.0f} ms alone,"
            f" {self.beside_idle * 1e3:.0f} ms beside the others idle, {busy} ms while all press"
            f" keys at once ({slowest} for the slowest){faults}"
        )


def guests(count: int, keys: int = 20) -> Guests:
    """Let so many in; each presses so many keys, alone and at once."""
    words = ["--kiosk", str(sample())]
    with ExitStack() as stack:
        first = stack.enter_context(Victim(words))
        faults = [first.opens()]
        alone = _median(first, keys)
        others = [stack.enter_context(Victim(words)) for _ in range(count - 1)]
        everyone = [first, *others]
        faults += [each.opens() for each in others]
        idle = _median(first, keys)
        memory = [_share(each.pid) for each in everyone]
        busy = _all_at_once(everyone, keys)
        for each in everyone:
            each.type(b"q")
        codes = [each.end() for each in everyone]
        faults += [each.fault for each in busy]
        faults += [f"left with {code}" for code in codes if code]
    return Guests(
        count, memory, alone, idle, [each.seconds for each in busy], [*filter(None, faults)]
    )


def _median(victim: Victim, keys: int) -> float:
    """Seconds from a key to its frame."""
    victim.type(b"g")
    taken = []
    for number in range(keys):
        victim.settle(_DRAWN)
        start = time.monotonic()
        victim.type(_KEYS[number % len(_KEYS)])
        victim.wait_for(FRAME)
        taken.append(time.monotonic() - start)
    return statistics.median(taken)


def _all_at_once(victims: Sequence[Victim], keys: int) -> Sequence[_Presser]:
    """Let each press so many keys, the next as soon as all that the last one changed is drawn."""
    everyone = [_Presser(each, keys) for each in victims]
    while not all(each.is_done for each in everyone):
        for each in everyone:
            each.turn()
        time.sleep(0.001)
    return everyone


class _Presser:
    """A guest who presses keys, and how long each was unanswered."""

    def __init__(self, victim: Victim, keys: int) -> None:
        self._victim, self._keys = victim, keys
        self._taken: list[float] = []
        victim.type(b"g")
        victim.settle(_DRAWN)
        self._press()

    def _press(self) -> None:
        self._victim.output = b""
        self._victim.type(_KEYS[len(self._taken) % len(_KEYS)])
        self._pressed = self._last = time.monotonic()
        self._answered = False

    def turn(self) -> None:
        """Read what came; press the next key where the last one is answered and all is quiet."""
        if self.is_done:
            return
        now = time.monotonic()
        if self._victim.read(0):
            self._last = now
        if not self._answered and re.search(FRAME, self._victim.output):
            self._answered = True
            self._taken.append(now - self._pressed)
        if self._answered and now - self._last > _DRAWN and not self.is_done:
            self._press()

    @property
    def is_done(self) -> bool:
        """Whether all keys were answered, or one is not."""
        return len(self._taken) >= self._keys or bool(self.fault)

    @property
    def fault(self) -> str:
        """What is said of a key that has no answer."""
        if self._answered or time.monotonic() - self._pressed < patience():
            return ""
        return f"no answer to key {len(self._taken) + 1}: {self._victim.output[-300:]!r}"

    @property
    def seconds(self) -> float:
        """Seconds from a key to its first frame, on average: one that waits long tells."""
        return statistics.mean(self._taken or [patience()])


def _share(pid: int) -> float:
    """MB that a process holds; what it shares with others counts in parts (PSS)."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) / 1e3 for line in lines if line.startswith("Pss:"))
