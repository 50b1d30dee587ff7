"""What a large log costs: indexed, opened again by each command, and after edits of one event.

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
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

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
        for name, edit in EDITS:
            edit(log)
            show(f"list, after {name}", cost(one, environ))
        show("list, again", cost(one, environ))


def some_id(log: Path) -> str:
    """Return the id of an event in the middle."""
    with log.open("rb") as file:
        file.seek(log.stat().st_size // 2)
        line = next(line for line in file if line.startswith(b"  - id: "))
    return line.split()[-1].decode()


def other_title(log: Path, part: float) -> None:
    """Write another title for the first event after a part of the log."""
    with log.open("r+b") as file:
        seek_event(file, log, part)
        line = next(line for line in iter(file.readline, b"") if line.startswith(TITLE))
        file.seek(len(TITLE) - len(line), os.SEEK_CUR)
        file.write(bytes([line[len(TITLE)] ^ 1]))


def new_event(log: Path, part: float) -> None:
    """Put an event before the first after a part of the log."""
    with log.open("r+b") as file:
        at = seek_event(file, log, part)
        after = file.read()
        file.seek(at)
        file.write(b"  - id: new\n    date: 2020-05-04\n    title: A bridge is rebuilt\n" + after)


def no_event(log: Path, part: float) -> None:
    """Take the first event away that stands after a part of the log."""
    with log.open("r+b") as file:
        at = seek_event(file, log, part)
        file.readline()
        seek_event(file, log, file.tell() / log.stat().st_size)
        after = file.read()
        file.seek(at)
        file.write(after)
        file.truncate()


def seek_event(file: BinaryIO, log: Path, part: float) -> int:
    """Go to the first event after a part of the log."""
    file.seek(int(part * log.stat().st_size))
    for line in iter(file.readline, b""):
        if line.startswith(EVENT):
            return file.seek(-len(line), os.SEEK_CUR)
    raise ValueError(f"no event after {part} of the log")


TITLE: Final = b"    title: "
EVENT: Final = b"  - id: "
EDITS: Final[Sequence[tuple[str, Callable[[Path], None]]]] = (
    ("an edit of the first event", partial(other_title, part=0)),
    ("an edit in the middle", partial(other_title, part=0.5)),
    ("an edit near the end", partial(other_title, part=0.9999)),
    ("an event came in the middle", partial(new_event, part=0.5)),
    ("an event went from the middle", partial(no_event, part=0.5)),
)


if __name__ == "__main__":
    main(*sys.argv[1:])
