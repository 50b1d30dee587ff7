"""How time grows with a log of a shape: exponents, by shape and command.

The exponent is that of n in the seconds of CPU that a command takes beyond those it takes for
next to nothing: 1.0 is in proportion to the log, 2.0 with its square.
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

_DOUBLINGS: Final = 3
_COMMANDS: Final[dict[str, Sequence[str]]] = {
    "check": ("check", "LOG"),
    "show": ("show", "LOG", "e0"),
    "list": ("list", "LOG", "--where=anna place:p0 -x"),
    "stats": ("stats", "LOG"),
    "sources": ("sources", "LOG"),
    "audit": ("sources", "LOG", "--audit=s"),
}


class Growth(NamedTuple):
    """Seconds of a command for n, and for the double of it each time."""

    shape: str
    command: str
    size: int
    seconds: tuple[float, ...]

    @property
    def exponent(self) -> float | None:
        """That of n at the last doubling; None where all is done in a moment."""
        before, after = self.seconds[-2:]
        if after < SHORT:
            return None
        return math.log2(after / max(before, 0.01))

    @property
    def good(self) -> bool:
        """Whether it grows no faster than n log n, and ended at all."""
        return self.exponent is None or self.exponent <= MOST

    def __str__(self) -> str:
        told = "    "
        if self.exponent is not None:
            told = f"{self.exponent:4.1f}"
        if not self.good:
            told += "  !"
        seconds = "  ".join(f"{each:5.2f}" for each in self.seconds)
        return f"{self.shape:34} {self.command:8} {self.size:>7,} {seconds} {told}"


def growths(shapes: Sequence[str] = (), scale: int = 1) -> Iterator[Growth]:
    """Measure every command on every shape, or on those whose names have one of these words."""
    with tempfile.TemporaryDirectory() as folder:
        nothing = _written(Path(folder), SHAPES["events of one day"][0], 1)
        least = {name: _seconds(command, nothing) for name, command in _COMMANDS.items()}
        for shape, (make, size) in SHAPES.items():
            if shapes and not any(word in shape for word in shapes):
                continue
            sizes = [size * scale << doubling for doubling in range(_DOUBLINGS)]
            logs = [_written(Path(folder), make, each) for each in sizes]
            for name, command in _COMMANDS.items():
                seconds = tuple(_seconds(command, log) - least[name] for log in logs)
                yield Growth(shape, name, sizes[-1], seconds)


def _written(folder: Path, make: Maker, size: int) -> Path:
    path = folder / f"{size}.yaml"
    path.write_text(make(size), encoding="utf-8")
    return path


def _seconds(command: Sequence[str], log: Path) -> float:
    """Seconds of CPU of a command; at most a minute."""
    words = [str(log) if word == "LOG" else word for word in command]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    home = dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"), str(log.parent))
    subprocess.run(
        [sys.executable, "-m", "tui", *words],
        env=os.environ | home,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=120,
        check=False,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
