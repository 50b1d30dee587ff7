"""Random keys, clicks, sizes and bytes in the program itself, which has to live on."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import NamedTuple

from tests.hostile.fingers import Fingers, Input
from tests.hostile.victim import Cost, Victim

_AWAKE = 500
"""Inputs after which the program is asked whether it still answers."""


class Outcome(NamedTuple):
    """What was sent, how it ended, and what the program held in the middle and at the end."""

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
        head = f"seed {self.seed}: {self.keys:,} keys, {self.mouse:,} mouse events"
        slope = f"{self.slope:+.2f} MB per 1,000 in the second half"
        obeyed = "".join(f"\n  {each!r}" for each in self.obeyed)
        return (
            f"{head}: {self.fault or 'stands'}; left by keys {self.left} times;"
            f" {slope}; {self.end}{obeyed}"
        )


def attack(seed: int, count: int, words: Sequence[str] = ()) -> Outcome:
    """Send so many keys and mouse events; a program that was quit by them is begun again."""
    run = _Run(seed, words)
    sent = 0
    while sent < count and not run.fault:
        sent += run.go(sent, count)
    return run.outcome()


class _Run:
    def __init__(self, seed: int, words: Sequence[str]) -> None:
        self._fingers, self._words = Fingers(seed), words
        self._seed, self._chance = seed, random.Random(-seed)
        self._inputs = self._fingers.inputs()
        self._last: list[Input] = []
        self.keys = self.mouse = self.left = 0
        self.fault = ""
        self._obeyed: list[str] = []
        self._middle: Cost | None = None
        self._end: Cost | None = None

    def go(self, sent: int, count: int) -> int:
        """Send until the program ends or all is sent; how many were."""
        before = self.keys + self.mouse
        self._middle = None  # of another process, it would say nothing
        with Victim(self._words) as victim:
            self.fault = victim.opens()
            if self.fault:
                return 0
            number = 0
            while victim.alive and sent + self.keys + self.mouse - before < count:
                self._one(victim)
                number += 1
                if number % _AWAKE == 0:
                    self._look(victim, sent + self.keys + self.mouse - before, count)
                if self.fault:
                    break
            self._close(victim)
        return self.keys + self.mouse - before

    def _one(self, victim: Victim) -> None:
        each = next(self._inputs)
        self._last = [*self._last[-40:], each]
        if each.size:
            victim.resize(*each.size)
        victim.type(each.data)
        self.keys += each.keys
        self.mouse += each.mouse
        if self._chance.random() < 0.2:
            victim.settle(self._chance.choice((0.001, 0.005, 0.05)))

    def _look(self, victim: Victim, sent: int, count: int) -> None:
        # Where an address is shown whole, Enter alone goes back; it was asked for twice, or thrice.
        victim.type(b"\r\r\r")
        for size in ((100, 30), (120, 36)):
            if victim.alive and victim.answers(*size) is None and victim.alive:
                self.fault = f"does not answer, after {self._typed()}"
        if not victim.alive:
            return
        self._end = victim.cost()
        if self._middle is None and sent > count // 2:
            self._middle = self._end

    def _close(self, victim: Victim) -> None:
        """Note how it ended; quitting is good, what a signal would do is not."""
        self._obeyed += victim.obeyed
        if victim.alive:
            return
        victim.end()
        self.left += 1
        if victim.code:
            said = victim.output[-700:].decode(errors="replace")
            self.fault = f"exit code {victim.code} after {self._typed()}: {said!r}"

    def _typed(self) -> str:
        return repr([each.size or each.data for each in self._last[-15:]])

    def outcome(self) -> Outcome:
        """Sum up."""
        return Outcome(
            self._seed,
            self.keys,
            self.mouse,
            self.fault,
            self._middle,
            self._end,
            self._obeyed[:5],
            self.left,
        )
