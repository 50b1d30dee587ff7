"""How cost grows with a log: checked, listed, opened, and filtered, from 100 events on.

`python -m tests.benchmarks.growth [100,1000,10000,100000]`; with 1000000 it takes some twenty
minutes and 3 GB. `screens` has the same table at its end. Commands are whole processes, by the
clock and, in brackets, of the processors; a key is timed in a pseudo-terminal, with its bytes.
"""

from __future__ import annotations

import sys
import tempfile
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import Final

from tests.benchmarks.commands import HERE, made
from tests.benchmarks.large import cost
from tests.benchmarks.program import Program, surroundings

SIZES: Final = "100,1000,10000,100000"
COMMANDS: Final = (
    ("check, first", ["check"]),
    ("check, again", ["check"]),
    ("list, again", ["list", "--where", "bridge", "--limit", "5"]),
)
LETTERS: Final = "bri"
_MOST: Final = 1800.0  # seconds for a log to be there
Rows = dict[str, list[str]]


def grow(sizes: Sequence[int]) -> Rows:
    """Measure logs of some sizes; return what each row says of each of them."""
    rows: Rows = defaultdict(list)
    for size in sizes:
        with tempfile.TemporaryDirectory() as name:
            measure(rows, size, Path(name))
    return rows


def measure(rows: Rows, size: int, folder: Path) -> None:
    """Make a log and measure it; its index is made by the first command."""
    log, environ = made(size, folder), surroundings(folder) | {"PYTHONPATH": str(HERE)}
    tui = [sys.executable, "-P", "-m", "tui"]
    for what, (command, *options) in COMMANDS:
        used = cost([*tui, command, str(log), *options], environ)
        rows[f"{what}, s (processors)"].append(f"{used.clock:.2f} ({used.processors:.2f})")
        if what == "check, first":
            rows["check, first: memory, MB"].append(f"{used.memory:,.0f}")
    opened(rows, [*tui, str(log)], environ)


def opened(rows: Rows, command: Sequence[str], environ: dict[str, str]) -> None:
    """Open the log twice, and type a filter the second time."""
    for opening in ("first", "later"):
        program = Program(command, environ)
        program.send("down")
        took = program.wait(lambda screen: "2/" in screen, _MOST)
        rows[f"a key answered, {opening} opening, ms"].append(
            "–" if took is None else f"{took:,.0f}"
        )
        program.settle(0.5)
        if opening == "later":
            filtered(rows, program)
        program.leave("q")


def filtered(rows: Rows, program: Program) -> None:
    """Type a filter, letter by letter; the middle one of what letters cost."""
    program.press("f")
    answers = [program.press(letter) for letter in LETTERS]
    rows["letter of a filter, last byte, ms"].append(
        f"{median(each.last or 0 for each in answers):.1f}"
    )
    rows["letter of a filter, CPU, ms"].append(f"{median(each.cpu for each in answers):.1f}")
    rows["letter of a filter, bytes"].append(f"{median(each.size for each in answers):,.0f}")
    program.press("escape")
    program.press("escape")


def show(sizes: Sequence[int]) -> None:
    """Print the table, a column for each size."""
    print(f"| events | {' | '.join(f'{size:,}' for size in sizes)} |")
    print(f"|{'---|' * (len(sizes) + 1)}")
    for what, cells in grow(sizes).items():
        print(f"| {what} | {' | '.join(cells)} |", flush=True)


def sizes_of(words: str) -> list[int]:
    """Read sizes with commas between them."""
    return [int(word) for word in words.split(",") if word]


if __name__ == "__main__":
    show(sizes_of(sys.argv[1] if len(sys.argv) > 1 else SIZES))
