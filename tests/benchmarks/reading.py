"""How long reading a log takes, as a multiple of running through its libyaml events.

`python -m tests.benchmarks.reading [EVENTS] [ROUNDS]`. Both in processes of their own, turn by
turn, so that neither finds what the other left warm; the median counts. The budget is 2.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.benchmarks.make_log import make_log

EVENTS = """
import sys, time
from pathlib import Path
from yaml import StreamEndEvent
from yaml._yaml import CParser
text = Path(sys.argv[1]).read_text(encoding="utf-8")
start = time.perf_counter()
parser = CParser(text)
while type(parser.get_event()) is not StreamEndEvent:
    pass
print(time.perf_counter() - start)
"""
READING = """
import resource, sys, time
from tui.log.reading.reader import read
start = time.perf_counter()
reading = read(sys.argv[1])
print(time.perf_counter() - start)
assert not reading.problems, reading.problems[:3]
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def run(code: str, path: Path) -> list[float]:
    """What a process of its own measured."""
    done = subprocess.run(
        [sys.executable, "-c", code, path], check=True, capture_output=True, text=True
    )
    return [float(line) for line in done.stdout.split()]


def main(count: int = 10_000, rounds: int = 5) -> None:
    """Measure and print one line."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "log.yaml"
        path.write_text(make_log(count), encoding="utf-8")
        size = path.stat().st_size / 1e6
        pairs = [(run(EVENTS, path)[0], *run(READING, path)) for _ in range(rounds)]
    events, reading, memory = (median(column) for column in zip(*pairs, strict=True))
    ratio = median(each[1] / each[0] for each in pairs)
    print(
        f"{count:,} events, {size:.1f} MB: libyaml's events {events:.2f} s, "
        f"reading {reading:.2f} s = {ratio:.2f} times, {memory:.0f} MiB"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
