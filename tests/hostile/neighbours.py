"""`serve` beside hostile processes of the same machine, pages of others, and guests who misbehave.

Somebody honest comes during each attack: the page has to load, and a visit to answer.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Final, Protocol

from tests.hostile.misfits import FRAMES, deaf, frames, leavers, pings, sizes
from tests.hostile.served import Served
from tests.hostile.strangers import (
    STRANGE,
    bodies,
    dropped,
    heads,
    silent,
    slow,
    storm,
    strange,
    unread,
)
from tests.hostile.tally import Tally
from tests.hostile.victim import patience
from tests.hostile.wire import PATIENCE, Place, ask, frame, hears
from tui.commands.web.talk import PAUSE

_GROWTH: Final = 30.0  # MB that an attack may take
_LINES: Final = 5  # that may be said meanwhile, besides who comes and leaves


class Held(Protocol):
    """What goes on until it is closed."""

    def close(self) -> None:
        """Let it go."""
        ...


Attack = Callable[[Place, int], Sequence[Held]]
"""What is done to a server, so many times; the connections are held while somebody honest comes."""


ATTACKS: Final[Sequence[tuple[Attack, int]]] = (
    (silent, 300),
    (slow, 300),
    (dropped, 200),
    (unread, 20),
    (bodies, 8),
    (heads, 8),
    (strange, len(STRANGE)),
    (frames, len(FRAMES)),
    (pings, 100),
    (deaf, 100),
    (sizes, 20),
    (leavers, 10),
    (storm, 1),
)
"""What is tried, and how many times in the short form."""


def neighbours(scale: int) -> Iterator[Tally]:
    """Try each attack, so many times as often as in the short form, on one server; then end it."""
    served = Served()
    for attack, count in ATTACKS:
        yield _tried(served, attack, count * scale)
    yield _ended(served)


def _tried(served: Served, attack: Attack, count: int) -> Tally:
    begun = time.monotonic()
    memory, files, lines = served.memory(), served.files(), len(served.lines())
    faults: list[str] = []
    held: Sequence[Held] = ()
    start = time.monotonic()
    try:
        held = attack(served.place, count)
        start = time.monotonic()
        faults += _honest(served.place)
    except (OSError, AssertionError) as error:
        faults.append(repr(error))
    seconds = time.monotonic() - start
    grown = served.memory() - memory
    for each in held:
        each.close()
    faults += _left(served, files)
    said = [line for line in served.lines()[lines:] if not line.startswith(b"visitor ")]
    most = max(_LINES, 1 + (time.monotonic() - begun) // PAUSE)  # of refusals one each time
    if len(said) > most or any(b"\x1b" in line or b"Traceback" in line for line in said):
        faults.append(f"says {len(said)} lines: {said[:3]}")
    if grown > _GROWTH:
        faults.append("takes too much memory")
    name = (attack.__doc__ or "").rstrip(".")
    honest = f"page and visit of somebody honest in {seconds * 1e3:.0f} ms, {grown:+.1f} MB"
    return Tally(f"serve, {name[0].lower()}{name[1:]} ({count}): {honest}", faults)


def _honest(place: Place) -> Iterator[str]:
    """Load the page and visit, as somebody honest does; what is wrong with that."""
    page = ask(place, place.request())
    if b"</html>" not in page:
        yield f"no page for somebody honest: {page[:60]!r}"
    end = time.monotonic() + patience(PATIENCE)
    while not _has_visited(place):
        if time.monotonic() > end:
            yield "no visit for somebody honest"
            return


def _has_visited(place: Place) -> bool:
    """Visit, unless there is no room."""
    with place.visit() as opened, suppress(ConnectionError):
        opened.sendall(frame(b'["keys", "here\\r"]'))
        heard = hears(opened, b"here", 2)
        opened.sendall(frame(b"\x03\xe8", opcode=8))
        return heard
    return False


def _left(served: Served, files: int) -> Iterator[str]:
    """Wait until all is over that has begun; what is not."""
    end = time.monotonic() + patience(15)
    while (served.visits() or served.files() > files) and time.monotonic() < end:
        time.sleep(0.02)
    if served.visits() or served.files() > files:
        yield f"{served.visits()} visits and {served.files() - files} files are left"


def _ended(served: Served) -> Tally:
    held = silent(served.place, 300)
    start = time.monotonic()
    fault = served.end()
    for each in held:
        each.close()
    seconds = time.monotonic() - start
    tried = f"serve ended in {seconds:.1f} s beside 300 silent connections"
    return Tally(tried, [fault] * bool(fault))
