"""How soon the rows of a large log are on the screen, and what it holds, beside other programs.

`python -m tests.benchmarks.peers [EVENTS | LOG.yaml] [--runs 5]`. The log is opened from its index
file: for the first time in a terminal, and then as every later time. Bare Textual, `less`, `fzf`,
`lnav` and `vd` take turns with it, on a csv of the same events in the same order, where they are
installed: read the ratios. Rows are there when the titles of the first events are; `lnav` begins at
the end, with those of the last. Milliseconds, medians with the range; MB at most (VmHWM), when a
key has been answered. Linux, 120x36.
"""

from __future__ import annotations

import argparse
import csv
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict, deque
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from tests.benchmarks.commands import HERE
from tests.benchmarks.large import family
from tests.benchmarks.program import Program, surroundings
from tests.benchmarks.table import Found, add, show_all
from tui.kept.first_frame import screens_folder

COLUMNS: Final = ("date", "title", "place_name", "actors", "id")
PEERS: Final = {
    "less": ["less", "-S", "ROWS"],
    "fzf": ["sh", "-c", "fzf --no-mouse --layout=reverse < ROWS"],
    "lnav": ["lnav", "-N", "ROWS"],
    "vd": ["vd", "ROWS"],
}
_TITLES: Final = 3  # of events that must be there
_SHOWN: Final = 18  # characters of a title: columns are narrow
_SECOND: Final = r"\b2/"  # what is on the screen when a key was answered


class Rows(NamedTuple):
    """A csv of the events, and the beginnings of the first titles and of the last."""

    path: Path
    first: list[str]
    last: list[str]


def main() -> None:
    """Index a log, let all take turns, and print a table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("log", nargs="?", default="100000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--cache", type=Path, help="a folder with the index file already")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        home = asked.cache or Path(name)
        log = made(asked.log, home)
        found = compare(log, as_rows(log, home), asked.runs, home)
    missing = [name for name in PEERS if shutil.which(name) is None]
    print(f"{asked.log}, {asked.runs} runs; not installed here: {', '.join(missing) or 'none'}\n")
    show_all(found)


def made(log: str, folder: Path) -> Path:
    """Return the log that is named, or make one of so many events."""
    if not log.isdecimal():
        return Path(log).resolve()
    path = folder / "log.yaml"
    words = [sys.executable, "-m", "tests.benchmarks.make_log", log, str(path)]
    subprocess.run(words, cwd=HERE, check=True)
    return path


def as_rows(log: Path, folder: Path) -> Rows:
    """Write the events as csv, by way of the index file."""
    words = [sys.executable, "-m", "tui", "list", str(log), "--format", "csv-raw"]
    rows, first, last = folder / "rows.csv", list[str](), deque[str](maxlen=_TITLES)
    with (
        rows.open("w", encoding="utf-8", newline="") as file,
        subprocess.Popen(
            words, cwd=HERE, env=surroundings(folder), stdout=subprocess.PIPE, encoding="utf-8"
        ) as process,
    ):
        written = csv.DictWriter(file, COLUMNS, extrasaction="ignore")
        written.writeheader()
        for row in csv.DictReader(process.stdout or ()):
            written.writerow(row)
            last.append(row["title"][:_SHOWN])
            if len(first) < _TITLES:
                first.append(last[-1])
    return Rows(rows, first, list(last))


def compare(log: Path, rows: Rows, runs: int, folder: Path) -> Found:
    """Let all programs take turns."""
    found: Found = defaultdict(lambda: defaultdict(list))
    environ = surroundings(folder) | {"PYTHONPATH": str(HERE)}
    app = [sys.executable, "-P", "-m", "tui", str(log)]
    bare = [sys.executable, "-m", "tests.benchmarks.bare"]
    for _ in range(runs):
        shutil.rmtree(screens_folder(environ), ignore_errors=True)
        for opening in ("app, first opening", "app, later opening"):
            program = start(found, opening, app, environ, rows.first, _SECOND)
            program.leave("q")  # which keeps the first screen
        start(found, "bare Textual", bare, environ, ["/2"], _SECOND).kill()
        for name, command in PEERS.items():
            if shutil.which(name):
                words = [word.replace("ROWS", str(rows.path)) for word in command]
                titles = rows.last if name == "lnav" else rows.first
                start(found, name, words, environ, titles).kill()
    return found


def start(
    found: Found,
    name: str,
    command: Sequence[str],
    environ: Mapping[str, str],
    texts: Sequence[str],
    answer: str = "",
) -> Program:
    """Start a program; take note of when texts are on the screen, and of what it takes.

    `answer` is what the screen shows after a key: then all of the program is there.
    """
    program = Program(command, environ)
    if answer:
        program.send("j")
    add(found, "first rows, ms", name, program.wait(shows(texts)))
    if answer:
        add(found, "a key answered, ms", name, program.wait(re.compile(answer).search))
    program.settle(0.5)
    add(found, "memory at most, MB", name, sum(map(most, family(program.pid))))
    return program


def shows(texts: Sequence[str]) -> Callable[[str], bool]:
    """Return what tells whether all of some texts are on a screen."""
    return lambda screen: all(text in screen for text in texts)


def most(pid: int) -> float:
    """Return the most memory that a process has had, in MB."""
    try:
        found = re.search(r"VmHWM:\s*(\d+)", Path(f"/proc/{pid}/status").read_text("utf-8"))
    except OSError:
        return 0.0
    return int(found[1]) / 1024 if found else 0.0


if __name__ == "__main__":
    main()
