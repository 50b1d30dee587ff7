"""How time and memory grow with a log of a shape: exponents, by shape and command.

The exponent is that of n in the seconds of CPU that a command takes beyond those it takes for
next to nothing: 1.0 is in proportion to the log, 2.0 with its square. That of memory is of the
most that one of its processes held, beyond what it holds for next to nothing. Where something
new begins at a size, as a second process does, one doubling looks steep: then it is doubled again.
"""

from __future__ import annotations

import math
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tests.hostile.shapes import SHAPES, Maker

MOST: Final = 1.4
"""The largest exponent that passes for one of n log n; what is measured is not exact."""

SHORT: Final = 0.3
"""Seconds, beyond those for next to nothing, below which noise has a say in an exponent."""

LITTLE: Final = 16.0
"""MB, beyond those for next to nothing, below which the allocator has a say in an exponent."""

_SIZES: Final = 3
_MOST_SIZES: Final = 6
_COMMANDS: Final[dict[str, Sequence[str]]] = {
    "check": ("check", "LOG"),
    "show": ("show", "LOG", "e0"),
    "list": ("list", "LOG", "--where=anna place:p0 -x"),
    "stats": ("stats", "LOG"),
    "sources": ("sources", "LOG"),
    "audit": ("sources", "LOG", "--audit=s"),
}


class Cost(NamedTuple):
    """What a command takes: seconds of CPU, and MB at most."""

    seconds: float
    memory: float

    def beyond(self, least: Cost) -> Cost:
        """Take away what it takes for next to nothing."""
        return Cost(self.seconds - least.seconds, self.memory - least.memory)


class Growth(NamedTuple):
    """Costs of a command for n, and for the double of it each time."""

    shape: str
    command: str
    size: int
    costs: tuple[Cost, ...]

    @property
    def time(self) -> float | None:
        """The exponent of n in the seconds, at the last doubling; None for a moment."""
        return _exponent([each.seconds for each in self.costs], SHORT)

    @property
    def memory(self) -> float | None:
        """That in the memory; None where there is little."""
        return _exponent([each.memory for each in self.costs], LITTLE)

    @property
    def good(self) -> bool:
        """Whether both grow no faster than n log n."""
        return max(self.time or 0, self.memory or 0) <= MOST

    def __str__(self) -> str:
        last = self.costs[-1]
        time = f"{last.seconds:6.2f} s {_said(self.time)}"
        memory = f"{last.memory:6.1f} MB {_said(self.memory)}"
        mark = "" if self.good else "  !"
        return f"{self.shape:34} {self.command:8} {self.size:>7,} {time}  {memory}{mark}"


def _exponent(amounts: Sequence[float], least: float) -> float | None:
    before, after = amounts[-2:]
    if after < least:
        return None
    return math.log2(after / max(before, least / 30))


def _said(exponent: float | None) -> str:
    return "    " if exponent is None else f"n^{exponent:.1f}"


def growths(shapes: Sequence[str] = (), scale: int = 1) -> Iterator[Growth]:
    """Measure every command on every shape, or on those whose names have one of these words."""
    with tempfile.TemporaryDirectory() as folder:
        nothing = _written(Path(folder), SHAPES["events of one day"][0], 1)
        least = {name: _least(command, nothing) for name, command in _COMMANDS.items()}
        for shape, (_, size) in SHAPES.items():
            if shapes and not any(word in shape for word in shapes):
                continue
            for name in _COMMANDS:
                yield _grown(Path(folder), shape, name, least[name], size * scale)


def _grown(folder: Path, shape: str, name: str, least: Cost, size: int) -> Growth:
    """Measure one command on logs twice as large each time, on larger ones while it looks steep."""
    growth = Growth(shape, name, size, ())
    for doubling in range(_MOST_SIZES):
        log = _written(folder, SHAPES[shape][0], size << doubling)
        cost = _cost(_COMMANDS[name], log).beyond(least)
        growth = Growth(shape, name, size << doubling, (*growth.costs, cost))
        if doubling + 1 >= _SIZES and growth.good:
            break
    return growth


def _least(command: Sequence[str], log: Path) -> Cost:
    costs = [_cost(command, log) for _ in range(3)]
    return Cost(min(each.seconds for each in costs), min(each.memory for each in costs))


def _written(folder: Path, make: Maker, size: int) -> Path:
    path = folder / f"{size}.yaml"
    path.write_text(make(size), encoding="utf-8")
    return path


def _cost(command: Sequence[str], log: Path) -> Cost:
    """What a command takes, with nothing kept; a TimeoutError where that is over two minutes.

    A copy that the command before has kept would tell of that one, and only of logs it is kept of.
    """
    words = [str(log) if word == "LOG" else word for word in command]
    with tempfile.TemporaryDirectory() as home:
        process = subprocess.Popen(
            [sys.executable, "-m", "tui", *words],
            env=os.environ | dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"), home),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        resource.prlimit(process.pid, resource.RLIMIT_CPU, (120, 120))
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode < 0:
        raise TimeoutError(f"{' '.join(words)}: ended by signal {-process.returncode}")
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)
