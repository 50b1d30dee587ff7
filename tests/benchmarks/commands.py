"""What commands take beside Python that does nothing, and reading beside PyYAML's CSafeLoader."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from tests.benchmarks.program import surroundings
from tests.benchmarks.table import add, new_found, show_all, table

HERE: Final = Path(__file__).resolve().parents[2]
LOG: Final = str(HERE / "events.yaml")
COMMANDS: Final = {
    "--help, ms": ["--help"],
    "check, not kept, ms": ["check", LOG, "--no-cache"],
    "check, kept, ms": ["check", LOG],
}
READ: Final = 10_000
"""Events of the log that CSafeLoader reads at most: of 100,000 it takes 40 s and 1.9 GB."""
LOADER: Final = """
import sys, yaml
yaml.load(open(sys.argv[1], encoding="utf-8"), Loader=yaml.CSafeLoader)
"""
COLLECTOR_OFF: Final = "import gc; gc.disable(); "


def versions(against: Path | None) -> dict[str, Path]:
    """The checkouts to measure, by name."""
    return {"before": against, "now": HERE} if against else {"now": HERE}


def made(events: int, folder: Path) -> Path:
    """Return a log of so many events; the sample for none."""
    if not events:
        return Path(LOG)
    log = folder / "log.yaml"
    words = [sys.executable, "-m", "tests.benchmarks.make_log", str(events), str(log)]
    subprocess.run(words, cwd=HERE, check=True)
    return log


def show(runs: int, against: Path | None) -> None:
    """Print how long commands take beside Python that does nothing."""
    found = new_found()
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
    print(*table(found), "", sep="\n")
    show_all(found)


def show_reading(most: int, runs: int) -> None:
    """Print how long `check` takes beside PyYAML's CSafeLoader, that does no more than load."""
    events, found = min(READ, most), new_found()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        log, environ = made(events, folder), surroundings(folder)
        check = [sys.executable, "-m", "tui", "check", str(log), "--no-cache"]
        others = {"CSafeLoader": LOADER, "CSafeLoader, its collector off": COLLECTOR_OFF + LOADER}
        for _ in range(runs):
            add(found, "seconds", "now", timed(check, environ, HERE) / 1000)
            for other, code in others.items():
                words = [sys.executable, "-c", code, str(log)]
                add(found, "seconds", other, timed(words, environ, HERE) / 1000)
    print(f"\n## Reading {f'{events:,} events' if events else 'the sample'}, {runs} runs\n")
    show_all(found)


def timed(words: list[str], environ: Mapping[str, str], code: Path) -> float:
    """Milliseconds that a command takes."""
    start = time.perf_counter()
    quiet = subprocess.DEVNULL
    subprocess.run(words, env=environ, cwd=code, stdout=quiet, stderr=quiet, check=True)
    return (time.perf_counter() - start) * 1000
