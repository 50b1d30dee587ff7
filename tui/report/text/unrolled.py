"""A document of which no more is made than somebody looks at."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import overload

from tui.report.text.document import Entry


class Unrolled(Sequence[Entry]):
    """The entries of a document, each made when it is first asked for: its end makes all of them.

    A pane shows the first lines of what may take a while to work out to its end.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._rest = iter(entries)
        self._made: list[Entry] = []

    @overload
    def __getitem__(self, at: int) -> Entry: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Entry]: ...
    def __getitem__(self, at: int | slice) -> Entry | Sequence[Entry]:
        """Return an entry, or some; raises IndexError where there is none."""
        if isinstance(at, slice) or at < 0:
            self._made += self._rest
        else:
            self._made += islice(self._rest, max(0, at + 1 - len(self._made)))
        return self._made[at]

    def __len__(self) -> int:
        self._made += self._rest
        return len(self._made)

    def __bool__(self) -> bool:
        """Whether there is an entry at all."""
        self._made += islice(self._rest, int(not self._made))
        return bool(self._made)
