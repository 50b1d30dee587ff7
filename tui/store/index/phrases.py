"""Where each word stands in a log, to find words that follow each other.

A positional index: the words of all events are numbered through, and the set of a word's numbers
moved by one, cut with that of the next word, leaves where both stand in sequence.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import cached_property
from sqlite3 import Connection
from typing import Final

from pyroaring import BitMap

from tui.store.index.postings import Postings

WORD: Final = "word"
"""The field of the words that stand in an event; no query names it."""

POSITION: Final = "position"
"""The field of the words by the positions at which they stand; no query names it."""

STRETCH: Final = 64
"""Positions of words in a stretch; an event has a whole number of stretches."""

_TABLE: Final = "create table stretch (ranks blob)"
_INSERT: Final = "insert into stretch values (?)"
_SELECT: Final = "select ranks from stretch"


class Phrases:
    """Finds the events in which words stand one after the other."""

    def __init__(self, database: Connection, postings: Postings) -> None:
        self._database = database
        self._postings = postings

    def find(self, words: Sequence[str], *, prefix: bool) -> BitMap:
        """Find two words or more in sequence; `prefix`: the last of them need only begin a word."""
        *first, last = words
        here = self._postings.ranks(POSITION, first[0])
        for word in first[1:]:
            here = here.shift(1) & self._postings.ranks(POSITION, word)
        if not here:
            return here
        there = self._postings.find(POSITION, last, prefix=prefix)
        return self._events(here.shift(1) & there)

    def _events(self, positions: BitMap) -> BitMap:
        ranks = self._stretches
        return BitMap([ranks[position // STRETCH] for position in positions])

    @cached_property
    def _stretches(self) -> array[int]:
        """The rank of the event that each stretch of positions belongs to."""
        return read_stretches(self._database)


def read_stretches(database: Connection) -> array[int]:
    """Return the rank of the event of each stretch of positions."""
    (ranks,) = database.execute(_SELECT).fetchone()
    return array("I", ranks)


def write_stretches(database: Connection, ranks: array[int]) -> None:
    """Make the table of the ranks of all stretches of positions, in place of one that is there."""
    database.execute("drop table if exists stretch")
    database.execute(_TABLE)
    database.execute(_INSERT, (ranks.tobytes(),))
