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

from tests.hostile.victim import FRAME, Victim
from tui.log.reading.files import sample

_LONGEST: Final = 120
"""Seconds for all keys of all guests."""

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
        faults = [*_opened(first)]
        alone = _median(first, keys)
        others = [stack.enter_context(Victim(words)) for _ in range(count - 1)]
        everyone = [first, *others]
        for each in others:
            faults += _opened(each)
        idle = _median(first, keys)
        memory = [_share(each.pid) for each in everyone]
        busy = _all_at_once(everyone, keys)
        for each in everyone:
            each.type(b"q")
        codes = [each.end() for each in everyone]
        faults += [f"left with {code}" for code in codes if code]
    return Guests(count, memory, alone, idle, busy, faults)


def _opened(victim: Victim) -> Sequence[str]:
    if victim.wait_for(rb"\x1b\[\d+;?\d*H") is None:
        return [f"does not open: {victim.output[-300:]!r}"]
    victim.settle(0.2)
    return []


def _median(victim: Victim, keys: int) -> float:
    """Seconds from a key to its frame."""
    victim.type(b"g")
    taken = []
    for number in range(keys):
        victim.settle(0.06)
        start = time.monotonic()
        victim.type(_KEYS[number % len(_KEYS)])
        victim.wait_for(FRAME)
        taken.append(time.monotonic() - start)
    return statistics.median(taken)


def _all_at_once(victims: Sequence[Victim], keys: int) -> Sequence[float]:
    """Seconds of a key for each, where each presses the next as soon as the last was drawn."""
    done, taken = [0] * len(victims), [0.0] * len(victims)
    for each in victims:
        each.type(b"g")
        each.settle(0.06)
        each.output = b""
    pressed = [time.monotonic()] * len(victims)
    for number, each in enumerate(victims):
        each.type(_KEYS[0])
        pressed[number] = time.monotonic()
    end = time.monotonic() + _LONGEST
    while min(done) < keys and time.monotonic() < end:
        for number, each in enumerate(victims):
            each.read(0)
            if re.search(FRAME, each.output):
                now = time.monotonic()
                if done[number] < keys:
                    taken[number] += now - pressed[number]
                done[number] += 1
                each.output, pressed[number] = b"", now
                each.type(_KEYS[done[number] % len(_KEYS)])
        time.sleep(0.001)
    return [seconds / max(1, min(keys, of)) for seconds, of in zip(taken, done, strict=True)]


def _share(pid: int) -> float:
    """MB that a process holds; what it shares with others counts in parts (PSS)."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) / 1e3 for line in lines if line.startswith("Pss:"))
