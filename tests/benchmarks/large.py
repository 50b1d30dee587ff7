"""What a large log costs: indexed, opened again by each command, and after an edit of one event.

`python -m tests.benchmarks.large [EVENTS | LOG.yaml]`. Whole commands, each a process of its own:
seconds by the clock, seconds of the processors (of the workers too), and the most memory. That is
what all its processes have together: the sum of their proportional set sizes, in which a page that
several share counts once, looked at twenty times a second.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

LOOK = 0.05  # seconds


class Cost(NamedTuple):
    """Seconds by the clock, seconds of the processors, and MB at most."""

    clock: float
    processors: float
    memory: float


def cost(command: Sequence[str], environ: dict[str, str]) -> Cost:
    """Run a command to its end."""
    start, most, before = time.perf_counter(), 0.0, os.times()
    with subprocess.Popen(
        command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        while process.poll() is None:
            most = max(most, sum(map(proportional, family(process.pid))))
            time.sleep(LOOK)
    took, after = time.perf_counter() - start, os.times()
    used = after.children_user + after.children_system
    return Cost(took, used - before.children_user - before.children_system, most / 1024)


def family(pid: int) -> Iterator[int]:
    """Yield a process and all that it started."""
    yield pid
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def proportional(pid: int) -> int:
    """Return the proportional set size of a process in kB; 0 for one that has ended."""
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def show(name: str, used: Cost) -> None:
    """Print a line of the table."""
    print(f"{name:52}{used.clock:9.2f}{used.processors:9.2f}{used.memory:9.0f}", flush=True)


def main(which: str = "100000") -> None:
    """Build, open again, edit and open again."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log.yaml"
        if which.isdecimal():
            make = [sys.executable, "-m", "tests.benchmarks.make_log", which, str(log)]
            subprocess.run(make, check=True)
        else:
            shutil.copyfile(which, log)
        environ = {**os.environ, "XDG_CACHE_HOME": folder}
        program = [sys.executable, "-m", "tui"]
        print(f"{'':52}{'seconds':>9}{'CPU':>9}{'MB':>9}")
        one = [*program, "list", str(log), "--where", "bridge", "--limit", "5"]
        show("list, the first time", cost(one, environ))
        show("list, again", cost(one, environ))
        event_id = some_id(log)
        source = "s0"
        for words in (
            ("show", str(log), event_id),
            ("stats", str(log)),
            ("sources", str(log)),
            ("sources", str(log), "--audit", source),
            ("check", str(log)),
        ):
            show(f"{' '.join((words[0], *words[2:]))}, again", cost([*program, *words], environ))
        edit(log)
        show("list, after an edit of one event", cost(one, environ))
        show("list, again", cost(one, environ))


def some_id(log: Path) -> str:
    """Return the id of an event in the middle."""
    with log.open("rb") as file:
        file.seek(log.stat().st_size // 2)
        line = next(line for line in file if line.startswith(b"  - id: "))
    return line.split()[-1].decode()


def edit(log: Path) -> None:
    """Write another title for an event in the middle."""
    with log.open("r+b") as file:
        file.seek(log.stat().st_size // 2)
        for line in iter(file.readline, b""):
            if line.startswith(b"    title: "):
                file.seek(-len(line) + len(b"    title: "), os.SEEK_CUR)
                file.write(b"E")
                return


if __name__ == "__main__":
    main(*sys.argv[1:])
