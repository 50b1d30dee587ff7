"""A regular expression that is searched for: what stands between slashes in the search line.

It is one of Python's, looked for in texts as they are written, in either letter case. Any may be
typed, also one that would try for years: its time is bounded, not its form.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Sequence
from typing import Final

from pyroaring import BitMap

from tui.log.model import Event, Head
from tui.store.index.words import actors_in, record_names, texts
from tui.store.query.ast import QueryError
from tui.store.store import Store
from tui.terminal.patience import TooLong, patience

LONGEST: Final = 200
"""The most characters that it may have."""

TYPING: Final = 0.25
"""Seconds that a search may take at each key."""

ENTERED: Final = 10.0
"""Seconds that it may take at Enter."""

_LINE: Final = 0.02  # seconds in which a line on the screen is looked through


class TooSlowError(QueryError):
    """A search that was given up, as it takes long; at Enter it is given more time."""


def is_expression(text: str) -> bool:
    """Tell whether a text that is searched for is a regular expression."""
    text = text.strip()
    return len(text) > 2 and text.startswith("/") and text.endswith("/")


class Expression:
    """What stands between two slashes, compiled; raises QueryError where it is no expression."""

    def __init__(self, text: str) -> None:
        start = text.index("/") + 1
        written = text.strip()[1:-1]
        if len(written) > LONGEST:
            raise QueryError(f"at most {LONGEST} characters between slashes", start, len(text))
        self._end = start + len(written)
        try:
            with warnings.catch_warnings(action="ignore"):  # of what may mean more one day
                self._pattern = re.compile(written, re.IGNORECASE)
        except re.error as fault:
            at = start + (fault.pos or 0)
            raise QueryError(f"between slashes: {fault.msg}", at, max(at + 1, self._end)) from None
        except (OverflowError, RecursionError):
            raise QueryError("between slashes: too much of it", start, self._end) from None

    def among(self, store: Store, ranks: BitMap, seconds: float) -> BitMap:
        """Return the ranks of those events in whose texts or names it is found.

        Raises TooSlowError when it takes longer than so many seconds.
        """
        try:
            with patience(seconds):
                return BitMap(self._found(store, ranks))
        except TooLong:
            words = f"takes long in {len(ranks):,} events: Enter goes on, a filter leaves fewer"
            raise TooSlowError(words, 0, self._end + 1) from None

    def _found(self, store: Store, ranks: BitMap) -> Iterator[int]:
        for rank, event in zip(ranks, store.events(ranks), strict=True):
            if any(map(self._pattern.search, _texts(store.head, event))):
                yield rank

    def spans(self, text: str) -> Sequence[tuple[int, int]]:
        """Return where a line on the screen shows it; nowhere if that takes long."""
        try:
            with patience(_LINE):
                found = [match.span() for match in self._pattern.finditer(text)]
        except TooLong:
            return []
        return [(start, end) for start, end in found if start < end]


def _texts(head: Head, event: Event) -> Iterator[str]:
    """Yield what a search looks through: the texts of an event, and the names in it."""
    yield from texts(event)
    for actor in actors_in(event):
        if actor in head.actors:
            yield from record_names(head.actors[actor])
    if event.place in head.places:
        yield from record_names(head.places[event.place])
