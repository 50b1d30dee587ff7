"""A megabyte pasted into every line and every dialog: Esc behind it is answered within a second."""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Final, NamedTuple

from tests.hostile.victim import FRAME, Victim

MOST: Final = 1.0
"""Seconds within which Esc and then q, typed behind a paste, have to end the program."""

_PLACES: Final = (b"", *(bytes([key]) for key in b"f/twbv:?!uMAFDX"), b"b\t", b"0", b"2", b"3")
_MEGABYTE: Final = 1 << 20
_TEXTS: Final = {
    "words": b"hama aleppo -homs | place:x ",
    "one letter": b"a",
    "lines": b'quoted "text\n',
    "Arabic": "حماة ".encode(),
}


class Pasted(NamedTuple):
    """Where something was pasted, what and how; seconds until it was left, None for never."""

    place: str
    text: str
    bracketed: bool
    seconds: float | None

    @property
    def good(self) -> bool:
        """Whether Esc was answered in time."""
        return self.seconds is not None and self.seconds <= MOST


def pastes(texts: int = len(_TEXTS)) -> Iterator[Pasted]:
    """Paste everywhere, the first so many texts, with the marks around a paste and without."""
    for name, text in [*_TEXTS.items()][:texts]:
        for place in _PLACES:
            for bracketed in (True, False):
                seconds = _paste(place, text * (_MEGABYTE // len(text)), bracketed=bracketed)
                yield Pasted(place.decode(), name, bracketed, seconds)


def _paste(place: bytes, text: bytes, *, bracketed: bool) -> float | None:
    with Victim() as victim:
        victim.wait_for(FRAME)
        victim.settle(0.3)
        victim.type(place)
        victim.settle(0.3)
        if bracketed:
            text = b"\x1b[200~" + text + b"\x1b[201~"
        victim.type(text)
        return _left(victim)


def _left(victim: Victim) -> float | None:
    """Type Esc until it cannot be needed any more, and q; seconds until the program has ended."""
    start = time.monotonic()
    for key in (b"\x1b", b"\x1b", b"\x1b", b"q"):
        victim.settle(0.06, 0.06)
        victim.type(key)
    while victim.alive and time.monotonic() - start < 5:
        victim.read(0.005)
    if victim.code != 0:
        return None
    return time.monotonic() - start
