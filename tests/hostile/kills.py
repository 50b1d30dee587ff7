"""What a reader made outlives kill -9 at any moment, a full disk, and a file that was damaged."""

from __future__ import annotations

import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from tests.hostile.tally import Tally
from tui.kept.state_file import DamagedError, Kept, StateError, StateFile

_MARKING: Final = """
import sys
from pathlib import Path
from msgspec.structs import replace
from tui.kept.state_file import StateFile
file = StateFile(Path(sys.argv[1]), "Title")
for number in range(int(sys.argv[2]), 1 << 30):
    mark = f"mark-{number}"
    file.change(lambda kept: replace(kept, marks=kept.marks | {mark}, views={"view": mark}))
    print(number, flush=True)
"""


def faults(count: int, seed: int = 1) -> Iterator[Tally]:
    """Try each kind of fault."""
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        environ = dict.fromkeys(("HOME", "XDG_STATE_HOME"), folder)
        log = Path(folder) / "log.yaml"
        log.write_text("events: []")
        killed = tuple(_kills(log, environ, count, chance))
        yield Tally(f"kill -9 while marks are kept, {count} times", killed)
        damaged = tuple(_damaged(log, environ, 3 * count, chance))
        yield Tally(f"{3 * count} damaged files", damaged)
        yield Tally(f"a full disk, {count} times", tuple(_full(log, environ, count, chance)))


def _kills(
    log: Path, environ: Mapping[str, str], count: int, chance: random.Random
) -> Iterator[str]:
    """Kill what marks events, again and again: every mark that it said was kept has to be there."""
    kept = 0
    for number in range(count):
        command = [sys.executable, "-c", _MARKING, str(log), str(kept)]
        child = subprocess.Popen(
            command, env=os.environ | environ, stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        told = child.stdout.readline()
        time.sleep(chance.random() * 0.02)
        child.send_signal(signal.SIGKILL)
        told += child.stdout.read()
        child.wait()
        kept += len(told.splitlines())
        if fault := _lost(StateFile(log, "Title", environ), kept):
            yield f"kill {number}: {fault}"


def _damaged(
    log: Path, environ: Mapping[str, str], count: int, chance: random.Random
) -> Iterator[str]:
    """Damage what was kept: it is read as it is, or kept aside, and what is kept then is whole."""
    file = StateFile(log, "Title", environ)
    whole = file.path.read_bytes()
    for number in range(count):
        at = chance.randrange(len(whole))
        data = whole[:at] + chance.randbytes(chance.randrange(4)) + whole[at + 1 :]
        file.path.write_bytes(data[: chance.randrange(1, len(data))])
        damaged = file.path.read_bytes()
        try:
            file.load()
        except DamagedError:
            aside = Path(file.set_aside())
            if aside.read_bytes() != damaged:
                yield f"{number}: not kept aside"
            aside.unlink()
        except StateError:
            pass
        file.path.unlink(missing_ok=True)
        if file.change(lambda kept: Kept(kept.views, kept.marks | {"one"})) != file.load():
            yield f"{number}: not kept afterwards"
    file.path.write_bytes(whole)


def _full(
    log: Path, environ: Mapping[str, str], count: int, chance: random.Random
) -> Iterator[str]:
    """Let the disk have no room for what is written."""
    file = StateFile(log, "Title", environ)
    before, limits = file.load(), resource.getrlimit(resource.RLIMIT_FSIZE)
    size, there = file.path.stat().st_size, {*file.path.parent.iterdir()}
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    for number in range(count):
        resource.setrlimit(resource.RLIMIT_FSIZE, (chance.randrange(size), limits[1]))
        try:
            file.change(lambda kept: Kept(kept.views, kept.marks | {"one more"}))
            yield f"{number}: kept without room"
        except StateError:
            pass
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        # What was there may have been taken away since: it was begun by those that were killed.
        if file.load() != before or {*file.path.parent.iterdir()} - there:
            yield f"{number}: not as it was"


def _lost(file: StateFile, kept: int) -> str:
    """What is not there of the marks that were kept; "" for nothing."""
    try:
        marks = file.load().marks
    except StateError as error:
        return str(error)
    missing = [number for number in range(kept) if f"mark-{number}" not in marks]
    return f"{len(missing)} of {kept} marks" if missing else ""
