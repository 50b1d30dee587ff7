"""What a command costs on a large log the first time, and when an index file is kept of it.

`python -m tests.benchmarks.opening [EVENTS | LOG.yaml]`. Whole commands, each a process of its own,
beside the same on the sample log: seconds by the clock and of the processors, and the most memory.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tui.log.reading.reader import sample

COMMANDS = (
    ("list", "--where", "bridge", "--limit", "5"),
    ("check",),
    ("stats",),
    ("list", "--format", "csv"),
)


def cost(words: list[str], environ: dict[str, str]) -> tuple[float, float, float]:
    """Run a command; return seconds by the clock, seconds of processors, and MB at most."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "tui", *words]
    process = subprocess.Popen(
        command, env=environ, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, _, used = os.wait4(process.pid, 0)
    process.returncode = 0
    return time.perf_counter() - start, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def show(name: str, used: tuple[float, float, float]) -> None:
    """Print a line of the table."""
    print(f"{name:44}{used[0]:9.2f}{used[1]:9.2f}{used[2]:9.0f}")


def main(which: str = "30000") -> None:
    """Run each command without an index file, the first time, and with one."""
    with tempfile.TemporaryDirectory() as folder:
        log = Path(which)
        if which.isdecimal():
            log = Path(folder) / "made.yaml"
            # Made by another process: the most memory of this one counts for those it starts.
            make = [sys.executable, "-m", "tests.benchmarks.make_log", which, str(log)]
            subprocess.run(make, check=True)
        environ = {**os.environ, "XDG_CACHE_HOME": folder}
        print(f"{'':44}{'seconds':>9}{'CPU':>9}{'MB':>9}")
        for command, *options in COMMANDS:
            words = " ".join((command, *options))
            show(f"{words}: the sample", cost([command, str(sample()), *options], environ))
            show(f"{words}: --no-cache", cost([command, str(log), *options, "--no-cache"], environ))
            for number in ("first", "again"):
                show(f"{words}: {number}", cost([command, str(log), *options], environ))


if __name__ == "__main__":
    main(*sys.argv[1:])
