"""How long checking a log takes, as a multiple of running through its libyaml events.

`python -m tests.benchmarks.reading [EVENTS] [ROUNDS]`. The whole command, started and ended, turn
by turn with the events, so that neither finds what the other left warm; the median counts. The
budget is 2, on a machine that has nothing else to do; on one core, 3. What the processors worked,
of all processes together, says how it is on one that has: there, cores are not free.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.make_log import make_log

EVENTS = """
import sys, time
from pathlib import Path
from yaml import CBaseLoader, StreamEndEvent
text = Path(sys.argv[1]).read_text(encoding="utf-8")
start, worked = time.perf_counter(), time.process_time()
parser = CBaseLoader(text)
while type(parser.get_event()) is not StreamEndEvent:
    pass
print(time.perf_counter() - start, time.process_time() - worked)
"""
READING = """
import resource, sys
from tui.log.reading.reader import check_file
checked = check_file(sys.argv[1])
assert not checked.problems, checked.problems[:3]
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def run(code: str, path: Path) -> list[float]:
    """Return what a process of its own measured."""
    done = subprocess.run(
        [sys.executable, "-c", code, path], check=True, capture_output=True, text=True
    )
    return [float(figure) for figure in done.stdout.split()]


def command(path: Path) -> list[float]:
    """Return the seconds that the whole command takes, by the clock and of the processors."""
    start, before = time.perf_counter(), os.times()
    subprocess.run([sys.executable, "-m", "tui", "check", path], check=True, capture_output=True)
    took, after = time.perf_counter() - start, os.times()
    used = after.children_user + after.children_system
    return [took, used - before.children_user - before.children_system]


def main(count: int = 10_000, rounds: int = 5) -> None:
    """Measure and print one line."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "log.yaml"
        path.write_text(make_log(count), encoding="utf-8")
        size = path.stat().st_size / 1e6
        pairs = [(run(EVENTS, path), command(path)) for _ in range(rounds)]
        (memory,) = run(READING, path)
    print(f"{count:,} events, {size:.1f} MB, {memory:.0f} MiB")
    for number, what in enumerate(("by the clock", "processors")):
        events, checking = (
            median(one[number] for one in each) for each in zip(*pairs, strict=True)
        )
        ratio = median(check[number] / one[number] for one, check in pairs)
        said = f"libyaml's events {events:.2f} s, check {checking:.2f} s = {ratio:.2f} times"
        print(f"{what}: {said}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
