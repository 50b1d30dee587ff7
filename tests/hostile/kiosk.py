"""A guest who presses all there is to press: does anything go on besides the log on the screen?

Linux: what the process has, and has started, is read from /proc.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tests.hostile.fingers import Fingers
from tests.hostile.tally import Tally
from tests.hostile.victim import Victim, children_of, patience

_LOOK: Final = 20  # inputs between looks
_STOPPING: Final = (b"\x1a", b"\x1c", b"\x03", b":suspend\r", b":edit\r", b":export\r", b"\x1b")
# A link, which a terminal would open.
_LINK: Final = re.compile(rb"\x1b\]8;[^;]*;[^\x1b]")
_WRITING: Final = 0o3  # of the flags of an open file: for writing, or both
_TERMINALS: Final = ("/dev/pts/", "/dev/ptmx", "/dev/null", "pipe:", "anon_inode:", "socket:")


def kiosk(count: int, seed: int = 1) -> Tally:
    """Press so many keys as a guest, who comes again when they have led out."""
    fingers = Fingers(f"guest {seed}").inputs()
    sent = visits = 0
    faults = list[str]()
    while sent < count and not faults:
        visits += 1
        with Victim(("--kiosk",)) as guest:
            if fault := guest.opens():
                faults.append(fault)
            while guest.alive and sent < count and not faults:
                guest.type(next(fingers).data)
                sent += 1
                if sent % _LOOK == 0:
                    guest.type(_STOPPING[sent // _LOOK % len(_STOPPING)])
                    faults += _outside(guest)
            if guest.alive:
                faults += _answers(guest)
    return Tally(f"a guest who presses all there is, {sent:,} times in {visits} visits", faults)


def _answers(guest: Victim) -> Iterator[str]:
    if guest.answers(100, 30) is None and guest.alive:  # the last keys may have led out
        yield f"does not answer: {guest.output[-200:]!r}"


def _outside(guest: Victim) -> Iterator[str]:
    """Look at what a guest has; what there is that should not be."""
    guest.settle(0.01, 1.0)
    if _LINK.search(guest.output):
        yield f"a link: {_LINK.findall(guest.output)[:1]}"
    if guest.obeyed:
        yield f"obeyed: {guest.obeyed[:1]}"
    if made := [*guest.home.rglob("*")]:
        yield f"files: {made[:3]}"
    yield from _of_process(guest.pid)


def _of_process(pid: int) -> Iterator[str]:
    process = Path(f"/proc/{pid}")
    try:
        children = children_of(pid)
        state = (process / "stat").read_text().rpartition(") ")[2][:1]
        files = [*_written_to(process)]
    except OSError:  # it has ended meanwhile
        return
    if children and _are_there(pid):
        yield f"processes: {children}"
    if state == "T":
        yield "it is stopped"
    if files:
        yield f"writes to {files[:3]}"


def _are_there(pid: int) -> bool:
    """Whether it has children still, a moment later."""
    time.sleep(patience(0.2))
    return bool(children_of(pid))


def _written_to(process: Path) -> Iterator[str]:
    """Yield the files that are open to be written to, but for terminals and what has no name."""
    for link in (process / "fd").iterdir():
        flags = re.search(r"flags:\s+(\d+)", (process / "fdinfo" / link.name).read_text())
        place = str(link.readlink())
        if flags and int(flags[1], 8) & _WRITING and not place.startswith(_TERMINALS):
            yield place
