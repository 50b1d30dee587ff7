"""What a user waits for: start, keys, dialogs, exit; beside bare Textual and other programs.

`python -m tests.benchmarks.screens [--events 0,100,10000,100000] [--runs 5] [--against FOLDER]`.
0 is the sample; other logs are made. `--against` measures another checkout in the same runs. All
programs take turns, so that a busy moment of the machine meets all of them: read the ratios.
Medians, and in brackets the range; then what is bounded, in how many times what it is held against.
`less`, `fzf`, `lnav` and `vd` read the events as lines of text, where they are installed. Linux,
120x36.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median

from tests.benchmarks.program import Program, surroundings

HERE = Path(__file__).resolve().parents[2]
PEERS = {
    "less": ["less", "-S", "LINES"],
    "fzf": ["sh", "-c", "fzf --no-mouse < LINES"],
    "lnav": ["lnav", "-N", "LINES"],
    "vd": ["vd", "-f", "txt", "LINES"],
}
BOUNDS = (
    ("first opening: first rows, ms", "bare Textual", 1.4),
    ("first opening: a key answered, ms", "bare Textual", 1.15),
    ("later opening: a key answered, ms", "bare Textual", 1.15),
    ("later opening: first rows, ms", "fzf", 1.5),
    ("--help, ms", "python -c pass", 3.0),
    ("check, kept, ms", "python -c pass", 5.0),
)
"""What is held against what, and how many times that it may take."""

DIALOGS = {"?": "help", "b": "browse", "M": "audit of machines", "\t": "next pane", "z": "zoom"}
LOG = str(HERE / "events.yaml")
COMMANDS = {
    "--help, ms": ["--help"],
    "check, not kept, ms": ["check", LOG, "--no-cache"],
    "check, kept, ms": ["check", LOG],
}
Found = dict[str, dict[str, list[float]]]


def main() -> None:
    """Measure and print a table for each log."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--events", default="0,100,10000,100000")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--against", type=Path, help="another checkout")
    asked = parser.parse_args()
    for events in map(int, asked.events.split(",")):
        with tempfile.TemporaryDirectory() as folder:
            compare(events, asked.runs, asked.against, Path(folder))
    commands(asked.runs, asked.against)


def compare(events: int, runs: int, against: Path | None, folder: Path) -> None:
    """Let all programs take turns on one log; print what they cost."""
    log = HERE / "events.yaml"
    if events:
        log = folder / "log.yaml"
        words = [sys.executable, "-m", "tests.benchmarks.make_log", str(events), str(log)]
        subprocess.run(words, cwd=HERE, check=True)
    found: Found = defaultdict(lambda: defaultdict(list))
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
    show(found)
    judge(found)


def versions(against: Path | None) -> dict[str, Path]:
    """The checkouts to measure, by name."""
    return {"before": against, "now": HERE} if against else {"now": HERE}


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
            program.leave("q")
    keys(found, name, program)
    restored, ended = program.leave("q")
    add(found, "exit: screen given back, ms", name, restored)
    add(found, "exit: process ended, ms", name, ended)


def has_rows(screen: str) -> bool:
    """Whether events are on the screen."""
    return "1 Timeline" in screen and len(re.findall(r"^[┃│].{60}", screen, re.M)) > 10


def keys(found: Found, name: str, program: Program) -> None:
    """Press what is pressed most, and each dialog."""
    for _ in range(12):
        press(found, name, program, "down", "cursor key")
    for _ in range(3):
        press(found, name, program, "pagedown", "page, as a jump at the edge")
    program.press("f")
    for letter in "cam":
        press(found, name, program, letter, "filter letter")
    program.press("escape")
    program.press("escape")
    for key, what in DIALOGS.items():
        press(found, name, program, key, what)
        press(found, name, program, "escape", f"Esc after {what}")


def press(found: Found, name: str, program: Program, key: str, what: str) -> None:
    """Press a key; take note of what it cost."""
    first, last, size, cpu = program.press(key)
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
    program.kill()


def commands(runs: int, against: Path | None) -> None:
    """Print how long commands take beside Python that does nothing."""
    found: Found = defaultdict(lambda: defaultdict(list))
    with tempfile.TemporaryDirectory() as folder:
        environ = surroundings(Path(folder))
        for _ in range(3 * runs):
            for name, code in versions(against).items():
                for what, words in COMMANDS.items():
                    spent = timed([sys.executable, "-m", "tui", *words], environ, code)
                    add(found, what, name, spent)
            pass_ = timed([sys.executable, "-c", "pass"], environ, HERE)
            for what in COMMANDS:
                add(found, what, "python -c pass", pass_)
    print(f"\n## Commands, {3 * runs} runs\n")
    show(found)
    judge(found)


def judge(found: Found) -> None:
    """Print how many times as long each thing takes as what it is held against, and the bound."""
    print("\n| | against | times | bound |\n|---|---|---|---|")
    for what, peer_name, bound in BOUNDS:
        ours, theirs = found[what]["now"], found[what][peer_name]
        if ours and theirs:
            print(f"| {what} | {peer_name} | {median(ours) / median(theirs):.2f} | {bound} |")


def timed(words: list[str], environ: Mapping[str, str], code: Path) -> float:
    """Milliseconds that a command takes."""
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    subprocess.run(words, env=environ, cwd=code, stdout=quiet, stderr=quiet, check=True)
    return (time.perf_counter() - start) * 1000


def add(found: Found, what: str, name: str, value: float | None) -> None:
    """Take note of a figure."""
    if value is not None:
        found[what][name].append(value)


def show(found: Found) -> None:
    """Print a table: medians, and in brackets the least and the most."""
    names = list(dict.fromkeys(name for row in found.values() for name in row))
    print(f"| | {' | '.join(names)} |\n|{'---|' * (len(names) + 1)}")
    for what, row in found.items():
        print(f"| {what} | {' | '.join(cells(row, names))} |")


def cells(row: Mapping[str, list[float]], names: list[str]) -> Iterator[str]:
    """Yield what a row says of each program."""
    for name in names:
        values = row.get(name)
        if not values:
            yield ""
        elif max(values) < 1000:
            yield f"{median(values):.1f} [{min(values):.1f}-{max(values):.1f}]"
        else:
            yield f"{median(values):,.0f} [{min(values):,.0f}-{max(values):,.0f}]"


if __name__ == "__main__":
    os.chdir(HERE)
    main()
