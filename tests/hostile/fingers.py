"""Random input as a terminal sends it: keys, the mouse, sizes, pasted text, broken sequences."""

from __future__ import annotations

import random
import string
from collections.abc import Iterator
from typing import NamedTuple

# The keys that open something come often: dialogs and palettes are where keys race.
_OPENING = b":b?!vAMuCf/tw0Dc1FXyYaps"
_NAMED = (
    *(b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1b[5~", b"\x1b[6~", b"\x1b[H", b"\x1b[F"),
    *(b"\x1bOP", b"\x1b[3~", b"\x1b[1;5H", b"\x1b[1;2A", b"\x1b[1;5F", b"\t", b"\x1b[Z", b"\r"),
    *(b"\x1b", b"\x1b\x1b", b"\x7f", b"\x10", b"\x0c", b"\x1bx", b"\x04", b"\x15"),
)
_PRINTABLE = (string.digits + string.ascii_letters.replace("q", "") + string.punctuation).encode()
_WORDS = (
    b"hama",
    b"5 dec",
    b"place:homs",
    b"actor:hts -",
    b'"a',
    b"aleppo -x | y",
    "حماة".encode(),
)
PASTE = b"\x1b[200~"
"""What a paste begins with; its end may be lost."""

_BROKEN = (
    *(b"\x1b[<0;9999999999;1M", b"\x1b[<64;-1;0M", b"\x1b[99999999999u", b"\x1b[48;1;1;0;0t"),
    *(PASTE, b"\x1b[201~", b"\x1bP", b"\x1b]52;c;", b"\x1b[?2026;9$y", b"\x1b[1114112u"),
    *(
        b"\xff\xfe",
        b"\xc3",
        b"\xf0\x9f",
        b"\xed\xa0\x80",
        b"\x1b[M\xff\xff\xff",
        b"\x1b[I",
        b"\x1b[O",
    ),
    *(b"\x1b[?1;2c", b"\x1b[55555R", b"\x1b[27;5;113~", b"\x1b[", b"\x1b]", b"\x00", b"\x9b31m"),
)


class Input(NamedTuple):
    """What is typed, or the size that the window gets; how many keys, and events of the mouse."""

    data: bytes = b""
    size: tuple[int, int] | None = None
    keys: int = 0
    mouse: int = 0


class Fingers:
    """Seeded: the same seed gives the same input."""

    def __init__(self, seed: str, size: tuple[int, int] = (120, 36)) -> None:
        self._random = random.Random(seed)
        self._size = size

    def inputs(self) -> Iterator[Input]:
        """Yield input without end."""
        ways = (self._key, self._opened, self._word, self._mouse, self._broken, self._noise)
        weights = (45, 25, 8, 17, 3, 2)
        while True:
            if self._random.random() < 0.002:
                yield self._resized()
            yield self._random.choices(ways, weights)[0]()

    def _key(self) -> Input:
        if self._random.random() < 0.5:
            return Input(self._random.choice(_NAMED), keys=1)
        return Input(bytes([self._random.choice(_PRINTABLE)]), keys=1)

    def _opened(self) -> Input:
        """Something opens, and keys come before it is there."""
        keys = [bytes([self._random.choice(_OPENING)])]
        keys += self._random.choices(_NAMED, k=self._random.randrange(1, 5))
        return Input(b"".join(keys), keys=len(keys))

    def _word(self) -> Input:
        line = bytes([self._random.choice(b"f/t:bw")]) + self._random.choice(_WORDS)
        ended = line + self._random.choice((b"\r", b"\t", b"\x1b", b"", b"\x1b[B\r"))
        return Input(ended, keys=len(ended))

    def _mouse(self) -> Input:
        """A click, a turn of the wheel, a drag; now and then beside the screen."""
        columns, rows = self._size
        x, y = self._random.randrange(columns + 3), self._random.randrange(rows + 3)
        button = self._random.choice((0, 0, 0, 1, 2, 35, 64, 65, 32))
        press = b"\x1b[<%d;%d;%dM" % (button, x, y)
        if button > 2:
            return Input(press, mouse=1)
        return Input(press + b"\x1b[<%d;%d;%dm" % (button, x, y), mouse=2)

    def _broken(self) -> Input:
        return Input(self._random.choice(_BROKEN), keys=1)

    def _noise(self) -> Input:
        """Random bytes; without those that quit, stop and quit hard, which are meant."""
        length = self._random.randrange(1, 40)
        data = bytes(
            each for each in self._random.randbytes(length) if each not in b"q\x03\x1a\x1c"
        )
        return Input(data, keys=len(data))

    def _resized(self) -> Input:
        sizes = ((1, 1), (20, 5), (40, 20), (80, 24), (120, 36), (200, 60), (500, 3), (3, 200))
        self._size = self._random.choice(sizes)
        return Input(size=self._size)
