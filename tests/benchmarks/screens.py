"""What a user waits for: start, keys, dialogs, exit; beside bare Textual and other programs.

`python -m tests.benchmarks.screens [--events 0,10000,100000] [--runs 3] [--out FILE]` writes all
tables: for each log what is bounded beside other programs, then all that was measured; commands;
reading beside PyYAML's CSafeLoader; what is counted (`figures`); and how cost grows (`growth`). 0
is the sample; other logs are made. `--against` measures another checkout in the same runs. All
programs take turns, so that a busy moment of the machine meets all of them: read the ratios.
Medians, and in brackets the range. `less`, `fzf`, `lnav` and `vd` read the events as lines of text,
where they are installed. Linux, 120x36.
"""

from __future__ import annotations

import argparse
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import redirect_stdout
from pathlib import Path
from typing import TextIO

from tests.benchmarks import commands, figures, growth
from tests.benchmarks.commands import HERE, made, versions
from tests.benchmarks.program import QUIET, Program, surroundings
from tests.benchmarks.table import Found, add, new_found, show_all, table

PEERS = {
    "less": ["less", "-S", "LINES"],
    "fzf": ["sh", "-c", "fzf --no-mouse < LINES"],
    "lnav": ["lnav", "-N", "LINES"],
    "vd": ["vd", "-f", "txt", "LINES"],
}
DIALOGS = {
    "?": "help",
    "b": "browse",
    "M": "audit of machines",
    ":": "palette",
    "\t": "next pane",
    "z": "zoom",
}
LETTERS = "cam"
DIALOG = 0.3
"""Seconds without a byte after which a dialog is there: it places the cursor before it is drawn."""


def main() -> None:
    """Measure and print all tables; to a file, too, if one is named."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--events", default="0,10000,100000")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--against", type=Path, help="another checkout")
    parser.add_argument(
        "--growth", default=growth.SIZES, help='sizes of logs; "" for no such table'
    )
    parser.add_argument("--out", type=Path, help="a file for the tables, too")
    asked = parser.parse_args()
    if asked.out is None:
        measure(asked)
        return
    with asked.out.open("w", encoding="utf-8") as file, redirect_stdout(Both(sys.stdout, file)):
        measure(asked)


class Both(io.TextIOBase):
    """Writes to two files what is written."""

    def __init__(self, *files: TextIO) -> None:
        self._files = files

    def write(self, text: str) -> int:
        """Write; at once, as measuring takes minutes."""
        for file in self._files:
            file.write(text)
            file.flush()
        return len(text)


def measure(asked: argparse.Namespace) -> None:
    """Measure, and print each table when it is known."""
    sizes = [int(each) for each in asked.events.split(",")]
    for events in sizes:
        with tempfile.TemporaryDirectory() as folder:
            compare(events, asked.runs, asked.against, Path(folder))
    commands.show(asked.runs, asked.against)
    commands.show_reading(max(sizes), asked.runs)
    print("\n## Counted on the sample\n\n```")
    figures.show(figures.measured())
    print("```")
    sizes = growth.sizes_of(asked.growth)
    if sizes:
        print("\n## How cost grows\n")
        growth.show(sizes)


def compare(events: int, runs: int, against: Path | None, folder: Path) -> None:
    """Let all programs take turns on one log; print what they cost."""
    log = made(events, folder)
    found = new_found()
    lines = as_lines(log, folder)
    missing = [name for name in PEERS if shutil.which(name) is None]
    for number in range(runs):
        for name, code in versions(against).items():
            home = folder / f"{name}-{number}"
            home.mkdir()
            timeline(found, name, code, log, home)
        bare(found, folder)
        for name in PEERS.keys() - missing:
            command = [word.replace("LINES", str(lines)) for word in PEERS[name]]
            peer(found, name, command, folder)
    title = f"{events:,} events" if events else "The sample"
    print(f"\n## {title}, {runs} runs; not installed here: {', '.join(missing) or 'none'}\n")
    print(*table(found), "", sep="\n")
    show_all(found)


def as_lines(log: Path, folder: Path) -> Path:
    """The events of a log as lines of text."""
    lines = folder / "lines.txt"
    with lines.open("wb") as out:
        words = [sys.executable, "-m", "tui", "list", str(log)]
        subprocess.run(words, cwd=HERE, env=surroundings(folder), stdout=out, check=True)
    return lines


def timeline(found: Found, name: str, code: Path, log: Path, home: Path) -> None:
    """Open a log twice, and use it; the first time nothing is kept of it."""
    environ = surroundings(home) | {"PYTHONPATH": str(code)}
    command = [sys.executable, "-P", "-m", "tui", str(log)]
    for opening in ("first opening", "later opening"):
        program = Program(command, environ)
        program.send("down")
        add(found, f"{opening}: first rows, ms", name, program.wait(has_rows))
        add(found, f"{opening}: a key answered, ms", name, program.wait(re.compile(r"\b2/").search))
        program.settle(0.4)
        add(found, f"{opening}: bytes", name, program.written)
        if opening == "first opening":
            program.wait(is_whole, 600)
            program.rest()  # a log of some megabytes is kept in silence
            program.leave("q")
    program.rest()
    keys(found, name, program)
    restored, ended = program.leave("q")
    add(found, "exit: screen given back, ms", name, restored)
    add(found, "exit: process ended, ms", name, ended)


def has_rows(screen: str) -> bool:
    """Whether events are on the screen."""
    return "1 Timeline" in screen and len(re.findall(r"^[┃│].{60}", screen, re.M)) > 10


def is_whole(screen: str) -> bool:
    """Whether all of the log is there; a large one is kept by then."""
    going_on = re.search(r"reading \d|making the index|so far|stopped", screen.partition("\n")[0])
    return has_rows(screen) and not going_on


def keys(found: Found, name: str, program: Program) -> None:
    """Press what is pressed most, and each dialog."""
    for _ in range(12):
        press(found, name, program, "down", "cursor key")
    for _ in range(3):
        press(found, name, program, "pagedown", "page, as a jump at the edge")
    program.press("f")
    for letter in LETTERS:
        press(found, name, program, letter, "filter letter")
    program.press("escape")
    program.press("escape")
    for key, what in DIALOGS.items():
        press(found, name, program, key, what, DIALOG)
        press(found, name, program, "escape", f"Esc after {what}", DIALOG)


def press(
    found: Found, name: str, program: Program, key: str, what: str, quiet: float = QUIET
) -> None:
    """Press a key; take note of what it cost."""
    first, last, size, cpu = program.press(key, quiet)
    if first is None:
        return
    add(found, f"{what}: first byte, ms", name, first)
    add(found, f"{what}: last byte, ms", name, last)
    add(found, f"{what}: CPU, ms", name, cpu)
    add(found, f"{what}: bytes", name, size)


def bare(found: Found, folder: Path) -> None:
    """Start the least that Textual can be, and press a key."""
    environ = surroundings(folder) | {"PYTHONPATH": str(HERE)}
    program = Program([sys.executable, "-m", "tests.benchmarks.bare"], environ)
    program.send("j")
    rows = program.wait(re.compile(r"\b[12]/2").search)
    answered = program.wait(re.compile(r"\b2/2").search)
    program.settle(0.4)
    for opening in ("first opening", "later opening"):
        add(found, f"{opening}: first rows, ms", "bare Textual", rows)
        add(found, f"{opening}: a key answered, ms", "bare Textual", answered)
        add(found, f"{opening}: bytes", "bare Textual", program.written)
    for _ in range(5):
        press(found, "bare Textual", program, "j", "cursor key")
    restored, ended = program.leave("q")
    add(found, "exit: screen given back, ms", "bare Textual", restored)
    add(found, "exit: process ended, ms", "bare Textual", ended)


def peer(found: Found, name: str, command: list[str], folder: Path) -> None:
    """Start another program on the events as text, and press a key."""
    program = Program(command, surroundings(folder))
    rows = program.wait(lambda screen: len(re.findall(r"^.*\d{4}", screen, re.M)) > 10, 20)
    program.settle(0.4)
    for opening in ("first opening", "later opening"):
        add(found, f"{opening}: first rows, ms", name, rows)
        add(found, f"{opening}: bytes", name, program.written)
    for _ in range(5):
        press(found, name, program, "down", "cursor key")
    press(found, name, program, "pagedown", "page, as a jump at the edge")
    for letter in LETTERS if name == "fzf" else "":
        press(found, name, program, letter, "filter letter")
    program.kill()


if __name__ == "__main__":
    os.chdir(HERE)
    main()
