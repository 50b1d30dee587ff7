"""Sorts more numbers by their keys than there is memory for: in part after part, which are merged.

As an external merge sort does. The parts are files without a name, which only their owner can read
and which are gone when the process is, however it ends.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterable, Iterator, Sequence
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Final

MOST: Final = 80 << 20
"""Bytes that are gathered in memory, about."""

PARTS: Final = 64
"""Files that are open at once, at most: a process may have 256 on some systems."""

_KEY: Final = 250  # bytes that a key takes beside its numbers, about
_NUMBER: Final = 4  # bytes

_Item = tuple[str, bytes]


class Sorter:
    """Gathers numbers by keys; each key gives them back in the order in which they were added."""

    def __init__(self, folder: Path, most: int = MOST) -> None:
        """Keep what is more than `most` bytes in a folder."""
        self._folder = folder
        self._most = most
        self._left = most
        self._numbers: dict[str, array[int]] = {}
        self._parts: list[IO[bytes]] = []

    def add(self, key: str, numbers: Sequence[int]) -> None:
        """Add numbers from 0 to 2³² - 1 to those of a key; raises OSError on a full disk."""
        known = self._numbers.get(key)
        if known is None:
            self._numbers[key] = array("I", numbers)
            self._left -= _KEY
        else:
            known.extend(numbers)
        self._left -= _NUMBER * len(numbers)
        if self._left < 0:
            self._put_away()

    def sorted(self) -> Iterator[tuple[str, array[int]]]:
        """Yield the keys in order with their numbers, once."""
        for key, numbers in _merged((*map(_items, self._parts), self._gathered())):
            yield key, array("I", numbers)
        self.close()

    def close(self) -> None:
        """Let everything go."""
        for part in self._parts:
            part.close()
        self._parts.clear()
        self._numbers.clear()

    def _gathered(self) -> Iterator[_Item]:
        return ((key, self._numbers[key].tobytes()) for key in sorted(self._numbers))

    def _put_away(self) -> None:
        if len(self._parts) == PARTS - 1:
            self._make_one()
        self._write(self._gathered())
        self._numbers.clear()
        self._left = self._most

    def _make_one(self) -> None:
        """Merge all parts into one, so that there is room for others."""
        parts = self._parts[:]
        self._write(_merged(map(_items, parts)))
        del self._parts[: len(parts)]
        for part in parts:
            part.close()

    def _write(self, items: Iterable[_Item]) -> None:
        part = TemporaryFile(prefix=".new-", dir=self._folder)  # noqa: SIM115 (closed by `close`)
        self._parts.append(part)
        for item in items:
            marshal.dump(item, part)
        part.seek(0)


def _merged(parts: Iterable[Iterator[_Item]]) -> Iterator[_Item]:
    """Yield the items of parts by key, each key once: numbers of earlier parts first."""
    for key, group in groupby(merge(*parts, key=itemgetter(0)), key=itemgetter(0)):
        yield key, b"".join(numbers for _, numbers in group)


def _items(part: IO[bytes]) -> Iterator[_Item]:
    """Read what was put away by this process."""
    while True:
        try:
            yield marshal.load(part)  # noqa: S302
        except EOFError:
            return
