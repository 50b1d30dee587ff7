"""How long checking a log takes, as a multiple of running through its libyaml events.

`python -m tests.benchmarks.reading [EVENTS] [ROUNDS]`. The whole command, started and ended, turn
by turn with the events, so that neither finds what the other left warm; the median counts. The
budget is 2, on a machine that has nothing else to do; on one core, 3.
"""

from __future__ import annotations

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
start = time.perf_counter()
parser = CBaseLoader(text)
while type(parser.get_event()) is not StreamEndEvent:
    pass
print(time.perf_counter() - start)
"""
READING = """
import resource, sys
from tui.log.reading.reader import check_file
checked = check_file(sys.argv[1])
assert not checked.problems, checked.problems[:3]
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def run(code: str, path: Path) -> float:
    """What a process of its own measured."""
    done = subprocess.run(
        [sys.executable, "-c", code, path], check=True, capture_output=True, text=True
    )
    return float(done.stdout)


def command(path: Path) -> float:
    """Seconds that the whole command takes."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "tui", "check", path], check=True, capture_output=True)
    return time.perf_counter() - start


def main(count: int = 10_000, rounds: int = 5) -> None:
    """Measure and print one line."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "log.yaml"
        path.write_text(make_log(count), encoding="utf-8")
        size = path.stat().st_size / 1e6
        pairs = [(run(EVENTS, path), command(path)) for _ in range(rounds)]
        memory = run(READING, path)
    events, checking = (median(column) for column in zip(*pairs, strict=True))
    ratio = median(each[1] / each[0] for each in pairs)
    print(
        f"{count:,} events, {size:.1f} MB: libyaml's events {events:.2f} s, "
        f"check {checking:.2f} s = {ratio:.2f} times, {memory:.0f} MiB"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
