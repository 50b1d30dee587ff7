"""How time and memory grow with a log of a shape, or a file of another format: exponents.

The exponent is that of n in the seconds of CPU that a command takes beyond those it takes for
next to nothing: 1.0 is in proportion to the log, 2.0 with its square. That of memory is of the
most that one of its processes held, beyond what it holds for next to nothing. Where something
new begins at a size, as a second process does, one doubling looks steep: then it is doubled again.
Of a file of another format the memory is also told in times the file, unpacked.
"""

from __future__ import annotations

import math
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tests.hostile.documents import DOCUMENTS
from tests.hostile.pairs import PAIRS
from tests.hostile.shapes import SHAPES

MOST: Final = 1.4
"""The largest exponent that passes for one of n log n; what is measured is not exact."""

SHORT: Final = 0.3
"""Seconds, beyond those for next to nothing, below which noise has a say in an exponent."""

LITTLE: Final = 16.0
"""MB, beyond those for next to nothing, below which the allocator has a say in an exponent."""

TIMES: Final = 60
"""Times its size that a file of another format may take of memory, beyond `ROOM`."""

ROOM: Final = 32.0
"""MB beyond those for next to nothing that any file may take."""

_LOGS: Final = SHAPES | PAIRS
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
_IMPORT: Final = ("import", "LOG")
# In a process between: the most that one held counts from before it became another program.
_MEASURE: Final = """
import resource, subprocess, sys
resource.setrlimit(resource.RLIMIT_CPU, (120, 120))
code = subprocess.call(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(code, used.ru_utime + used.ru_stime, used.ru_maxrss / 1000)
"""
_Maker = Callable[[int], str | bytes]


class Cost(NamedTuple):
    """What a command takes: seconds of CPU, and MB at most."""

    seconds: float
    memory: float

    def beyond(self, least: Cost) -> Cost:
        """Take away what it takes for next to nothing."""
        return Cost(self.seconds - least.seconds, self.memory - least.memory)


_NOTHING: Final = Cost(0, 0)
_ENDLESS: Final = Cost(math.inf, 0)


class Growth(NamedTuple):
    """Costs of a command for n, and for the double of it each time."""

    shape: str
    command: str
    size: int
    costs: tuple[Cost, ...]
    megabytes: float = 0.0
    """Of the file, unpacked, where the share of memory counts."""

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
        """Whether both grow no faster than n log n, and the memory is no more than the share."""
        if self.megabytes and self.costs[-1].memory > ROOM + TIMES * self.megabytes:
            return False
        return max(self.time or 0, self.memory or 0) <= MOST

    def __str__(self) -> str:
        last = self.costs[-1]
        time = f"{last.seconds:6.2f} s {_said(self.time)}"
        memory = f"{last.memory:6.1f} MB {_said(self.memory)}"
        times = f" {last.memory / self.megabytes:4.0f}x" if self.megabytes else ""
        mark = "" if self.good else "  !"
        return f"{self.shape:34} {self.command:8} {self.size:>9,} {time}  {memory}{times}{mark}"


def _exponent(amounts: Sequence[float], least: float) -> float | None:
    before, after = amounts[-2:]
    if after < least:
        return None
    return math.log2(after / max(before, least / 30))


def _said(exponent: float | None) -> str:
    return "    " if exponent is None else f"n^{exponent:.1f}"


def growths(words: Sequence[str] = (), scale: int = 1) -> Iterator[Growth]:
    """Measure every command on every shape, or on those whose names have one of these words."""
    with tempfile.TemporaryDirectory() as folder:
        yield from _of_logs(Path(folder), words, scale)
        yield from _of_documents(Path(folder), words, scale)


def _of_logs(folder: Path, words: Sequence[str], scale: int) -> Iterator[Growth]:
    asked = [name for name in _LOGS if _is_asked(name, words)]
    nothing = _written(folder / "1.yaml", SHAPES["events of one day"][0](1))
    least = {name: _least(command, nothing) for name, command in _COMMANDS.items() if asked}
    for shape in asked:
        make, size = _LOGS[shape]
        for name in _COMMANDS:
            begun = Growth(shape, name, size * scale, ())
            yield _grown(begun, _COMMANDS[name], least[name], folder / "log.yaml", make)


def _of_documents(folder: Path, words: Sequence[str], scale: int) -> Iterator[Growth]:
    asked = [name for name in DOCUMENTS if _is_asked(name, words)]
    least: dict[str, Cost] = {}
    for shape in asked:
        one = DOCUMENTS[shape]
        path = folder / f"document{one.suffix}"
        if one.suffix not in least:
            least[one.suffix] = _least(_IMPORT, _written(path, one.made(1)))
        grown = _grown(
            Growth(shape, "import", one.size * scale, ()),
            _IMPORT,
            least[one.suffix],
            path,
            one.made,
        )
        yield grown._replace(megabytes=len(one.text(grown.size)) / 1e6)


def _is_asked(name: str, words: Sequence[str]) -> bool:
    return not words or any(word in name for word in words)


def _grown(begun: Growth, command: Sequence[str], least: Cost, path: Path, make: _Maker) -> Growth:
    """Measure a command on files twice as large each time, on larger ones while it looks steep.

    One that does not end is told as such, and ends no table.
    """
    growth = begun
    for doubling in range(_MOST_SIZES):
        size = begun.size << doubling
        try:
            cost = _cost(command, _written(path, make(size))).beyond(least)
        except TimeoutError:
            return growth._replace(size=size, costs=(*(growth.costs or (_NOTHING,)), _ENDLESS))
        growth = growth._replace(size=size, costs=(*growth.costs, cost))
        if doubling + 1 >= _SIZES and growth.good:
            break
    return growth


def _least(command: Sequence[str], log: Path) -> Cost:
    costs = [_cost(command, log) for _ in range(3)]
    return Cost(min(each.seconds for each in costs), min(each.memory for each in costs))


def _written(path: Path, text: str | bytes) -> Path:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def _cost(command: Sequence[str], log: Path) -> Cost:
    """What a command takes, with nothing kept; a TimeoutError where that is over two minutes.

    A copy that the command before has kept would tell of that one, and only of logs it is kept of.
    """
    words = [str(log) if word == "LOG" else word for word in command]
    with tempfile.TemporaryDirectory() as home:
        environ = os.environ | dict.fromkeys(("HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"), home)
        done = subprocess.run(
            [sys.executable, "-c", _MEASURE, sys.executable, "-m", "tui", *words],
            env=environ,
            stdout=subprocess.PIPE,
            check=True,
        )
    code, seconds, memory = map(float, done.stdout.split())
    if code < 0:
        raise TimeoutError(f"{' '.join(words)}: ended by signal {-code:.0f}")
    return Cost(seconds, memory)
