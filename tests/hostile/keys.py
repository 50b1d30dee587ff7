"""Random keys, clicks, sizes and bytes in the program itself, which has to live on."""

from __future__ import annotations

import random
import signal
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

from tests.hostile.fingers import PASTE, Fingers, Input
from tests.hostile.starts import Start, starts
from tests.hostile.victim import GIVEN_BACK, Cost, Victim, patience

_AWAKE = 500
"""Inputs after which the program is asked whether it still answers."""

_TURN = 40
"""Inputs after which the logs of a start are changed, where they change."""

_PACE: Final = 0.15
"""Seconds of quiet behind Esc, after which it ends a paste of which the end was lost."""

_PASTED: Final = 5
"""Inputs that go into a paste of which the end was lost."""

_STOPS: Final = 0.004
"""How likely it is, before each input, that the job is stopped and goes on."""

_ENDS: Final = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT, signal.SIGQUIT)
"""What ends it wherever it is, after a half of the attacks; q ends it after the others."""

_IDLE: Final = 3.0
"""Seconds of quiet after which it has acted on all that was typed."""

_SIZES: Final = ((120, 36), (120, 36), (80, 24), (40, 20), (200, 60))
_TRIES: Final = 6
"""How often, at least, Esc and q are typed to leave: each closes one more of what lies above."""

_BUSY: Final = b"GgGgG"
"""What gives it something to do, in the middle of which it is ended."""

_SAMPLE: Final = Start("the sample")


class Outcome(NamedTuple):
    """What was sent, how it ended, and what the program held in the middle and at the end."""

    start: str
    seed: int
    keys: int
    mouse: int
    fault: str
    middle: Cost | None
    end: Cost | None
    obeyed: Sequence[str]
    left: int

    @property
    def slope(self) -> float:
        """MB of memory for every 1,000 keys in the second half."""
        if self.middle is None or self.end is None:
            return 0.0
        return (self.end.memory - self.middle.memory) / max(1, (self.keys + self.mouse) / 2000)

    @property
    def good(self) -> bool:
        """Whether it lives, and wrote nothing that a terminal would obey."""
        return not (self.fault or self.obeyed)

    def __str__(self) -> str:
        head = f"{self.start}, seed {self.seed}: {self.keys:,} keys, {self.mouse:,} mouse events"
        slope = f"{self.slope:+.2f} MB per 1,000 in the second half"
        obeyed = "".join(f"\n  {each!r}" for each in self.obeyed)
        return (
            f"{head}: {self.fault or 'stands'}; left by keys {self.left} times;"
            f" {slope}; {self.end}{obeyed}"
        )


def attack(seed: int, count: int, start: Start = _SAMPLE, folder: Path = Path()) -> Outcome:
    """Send so many keys and mouse events; a program that was quit by them is begun again."""
    run = _Run(seed, start, folder)
    sent = 0
    while sent < count and not run.fault:
        sent += run.go(sent, count)
    return run.outcome()


def attacks(seed: int, count: int, wanted: Sequence[str]) -> Iterator[Outcome]:
    """Send so many to each start that has one of these words in its name, all without any."""
    with tempfile.TemporaryDirectory() as place:
        for start in starts(Path(place), wanted):
            yield attack(seed, count, start, Path(place))


class _Run:
    def __init__(self, seed: int, start: Start, folder: Path) -> None:
        self._seed, self._chance = seed, random.Random(f"beside {seed} {start.name}")
        self._start, self._folder = start, folder
        self._size = self._chance.choice(_SIZES)
        self._fingers = Fingers(f"{seed} {start.name}", self._size)
        self._inputs = self._fingers.inputs()
        self._last: list[Input] = []
        self.keys = self.mouse = self.left = 0
        self._in_paste = 0
        self.fault = ""
        self._obeyed: list[str] = []
        self._middle: Cost | None = None
        self._end: Cost | None = None

    def go(self, sent: int, count: int) -> int:
        """Send until the program ends or all is sent; how many were."""
        before = self.keys + self.mouse
        self._middle = None  # of another process, it would say nothing
        with Victim(self._start.words, self._start.environ, self._size) as victim:
            self.fault = victim.opens()
            if self.fault:
                return 0
            number = 0
            while victim.alive and sent + self.keys + self.mouse - before < count:
                self._one(victim)
                number += 1
                if number % _TURN == 0:
                    self._start.turn(self._folder, self._chance)
                if number % _AWAKE == 0:
                    self._look(victim, sent + self.keys + self.mouse - before, count)
                if self.fault:
                    break
            self._close(victim)
        return self.keys + self.mouse - before

    def _one(self, victim: Victim) -> None:
        if self._chance.random() < _STOPS:
            self._stop(victim)
        each = next(self._inputs)
        self._last = [*self._last[-40:], each]
        if each.size:
            victim.resize(*each.size)
        victim.type(each.data)
        self.keys += each.keys
        self.mouse += each.mouse
        if PASTE in each.data:
            self._in_paste = _PASTED
        elif self._in_paste:
            self._in_paste -= 1
            if not self._in_paste:
                self._end_paste(victim)
        if self._chance.random() < 0.2:
            victim.settle(self._chance.choice((0.001, 0.005, 0.05)))

    def _stop(self, victim: Victim) -> None:
        """Stop the job, as ctrl+z does or from elsewhere, and let it go on."""
        victim.signal(self._chance.choice((signal.SIGTSTP, signal.SIGSTOP)))
        victim.wait_stopped()
        victim.signal(signal.SIGCONT)

    def _end_paste(self, victim: Victim) -> None:
        """Press Esc as a reader does: all else would be text of a paste without an end."""
        victim.settle(_PACE)
        victim.type(b"\x1b")
        victim.settle(_PACE)

    def _look(self, victim: Victim, sent: int, count: int) -> None:
        self._awaken(victim)
        if not victim.alive:
            return
        self._end = victim.cost()
        if self._middle is None and sent > count // 2:
            self._middle = self._end

    def _awaken(self, victim: Victim) -> None:
        """Ask it for a sign of life."""
        for size in ((100, 30), self._size):
            if victim.alive and victim.answers(*size) is None and victim.alive:
                self.fault = f"does not answer, after {self._typed()}"

    def _close(self, victim: Victim) -> None:
        """Leave, unless keys have; quitting is good, what a signal would do is not."""
        expected = 0
        if victim.alive and not self.fault:
            self._awaken(victim)  # what is on its way may lead out
        self.left += not victim.alive
        if victim.alive and not self.fault and self._chance.random() < 0.5:
            expected = self._signal(victim)
        elif victim.alive and not self.fault:
            self._quit(victim)
        self._obeyed += victim.obeyed
        if victim.alive:
            return
        victim.end()
        said = victim.output[-700:].decode(errors="replace")
        if victim.code != expected:
            self.fault = f"exit code {victim.code}, not {expected}, after {self._typed()}: {said!r}"
        elif missing := [each for each in GIVEN_BACK if each not in victim.output[-4000:]]:
            self.fault = f"leaves the terminal without {missing} after {self._typed()}: {said!r}"

    def _signal(self, victim: Victim) -> int:
        """Send what ends it in the middle of what it does; the exit code that it has to have."""
        number = self._chance.choice(_ENDS)
        victim.type(_BUSY)
        victim.signal(number)
        victim.end()
        if victim.alive:
            self.fault = f"does not end by {number.name}, after {self._typed()}"
        return 128 + number

    def _quit(self, victim: Victim) -> None:
        end = time.monotonic() + patience()
        for number in count():
            if number >= _TRIES and time.monotonic() > end:
                break
            if number >= _TRIES - 1:
                victim.settle(_IDLE)  # what was typed before an address was shown is forgotten
            for key in (b"\r", b"\x1b", b"\x1b", b"q"):
                victim.type(key)
                victim.settle(_PACE, 1)
                if not victim.alive:
                    return
        victim.end()  # it may have much to catch up with
        if victim.alive:
            self.fault = f"cannot be left, after {self._typed()}"

    def _typed(self) -> str:
        return repr([each.size or each.data for each in self._last[-15:]])

    def outcome(self) -> Outcome:
        """Sum up."""
        return Outcome(
            self._start.name,
            self._seed,
            self.keys,
            self.mouse,
            self.fault,
            self._middle,
            self._end,
            self._obeyed[:5],
            self.left,
        )
