"""The endpoints of events: moments in order, with the ranks of those that begin or end at them.

Sorted columns in chunks; each chunk keeps the set of all ranks before it, so that the set of
events before any moment costs one row, a bisection, and a part of a chunk.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from sqlite3 import Connection
from typing import Final, Literal, Protocol

from pyroaring import BitMap

from tui.log.dates.date import Date
from tui.store.query.date_range import Span

CHUNK: Final = 2048
"""Events in a chunk, at most."""

Side = Literal["start", "end", "order"]
_Row = tuple[str, int, int, bytes, bytes, bytes]

EARLIEST: Final = -(1 << 37)
"""Before the year 1, in seconds since 1970; what has an open start begins earlier still."""

_LATEST_YEAR: Final = 1 << 38  # seconds; after the year 9999
_EVER: Final = 1 << 62  # seconds; beyond any date
_TABLE: Final = """
    create table endpoint (
        side text, first integer, number integer, moments blob, ranks blob, before blob,
        primary key (side, first, number)
    ) without rowid
"""
_INSERT: Final = "insert into endpoint values (?, ?, ?, ?, ?, ?)"
_SELECT: Final = """
    select moments, ranks, before from endpoint where side = ? and first < ?
    order by first desc, number desc limit 1
"""
_LATEST: Final = """
    select moments, ranks from endpoint where side = 'end' order by first desc, number desc
"""
_COUNT: Final = """
    select number, moments from endpoint where side = ? and first < ?
    order by first desc, number desc limit 1
"""


class EndpointCounts(Protocol):
    """How many dated events begin or end by a moment, in seconds since 1970: what an axis needs."""

    def started(self, moment: int, /) -> int:
        """Count the dated events that begin before a moment, those with an open start included."""

    def ended(self, moment: int, /) -> int:
        """Count the dated events that end by a moment."""

    def extent(self) -> tuple[int, int]:
        """Return the first moment at which an event begins or ends, and the one after the last.

        Open ends apart. Without any moment, the first is not before the last.
        """
        every = range(EARLIEST, _LATEST_YEAR)
        first = bisect_left(every, self._passed(EARLIEST) + 1, key=self._passed)
        last = bisect_left(every, self._passed(_LATEST_YEAR), key=self._passed)
        return EARLIEST + first - 1, EARLIEST + last

    def _passed(self, moment: int) -> int:
        return self.started(moment) + self.ended(moment)


class Endpoints(EndpointCounts):
    """When the events of a log begin and end, as a database holds it. Undated ones do neither."""

    def __init__(self, database: Connection) -> None:
        self._database = database

    def overlapping(self, span: Span) -> BitMap:
        """Return the ranks of the dated events that may have happened within a span."""
        end = span.end
        if end is None:
            end = _EVER
        started = self._before("start", end)
        if span.start is None:
            return started
        return started - self._before("end", span.start + 1)

    def rank_at(self, moment: int) -> int:
        """Return the rank of the first event that stands at a moment or after it in time order."""
        return self._count("order", moment)

    def ended_by(self, moment: int) -> BitMap:
        """Return the ranks of the dated events that have ended by a moment."""
        return self._before("end", moment + 1)

    def started(self, moment: int, /) -> int:
        """Count the dated events that begin before a moment, those with an open start included."""
        return self._count("start", moment)

    def ended(self, moment: int, /) -> int:
        """Count the dated events that end by a moment."""
        return self._count("end", moment + 1)

    def last_of(self, ranks: BitMap) -> list[int]:
        """List the rank that ends last of some, and the highest of those with an open end."""
        open_ended: list[int] = []
        for moment, rank in self._from_last():
            if rank not in ranks:
                continue
            if moment != _EVER:
                return [*open_ended[:1], rank]
            open_ended.append(rank)
        return open_ended[:1]

    def _from_last(self) -> Iterator[tuple[int, int]]:
        """Yield the ends of the events with their ranks, from the last back."""
        for moments, ranks in self._database.execute(_LATEST):
            yield from zip(reversed(array("q", moments)), reversed(array("I", ranks)), strict=True)

    def _count(self, side: Side, moment: int) -> int:
        """Count the events whose endpoint lies before a moment, in seconds."""
        row = self._database.execute(_COUNT, (side, moment)).fetchone()
        if row is None:
            return 0
        number, moments = row
        return int(number) * CHUNK + bisect_left(array("q", moments), moment)

    def _before(self, side: Side, moment: int) -> BitMap:
        """Return the ranks of the events whose endpoint lies before a moment, in seconds."""
        row = self._database.execute(_SELECT, (side, moment)).fetchone()
        if row is None:
            return BitMap()
        moments, ranks, before = row
        within = bisect_left(array("q", moments), moment)
        return BitMap.deserialize(before) | BitMap(array("I", ranks)[:within])


def write_endpoints(database: Connection, dates: Sequence[Date]) -> None:
    """Make the table of endpoints and fill it with those of the events' dates, by rank."""
    database.execute(_TABLE)
    sides: dict[Side, list[tuple[int, int]]] = {"start": [], "end": [], "order": []}
    for rank, date in enumerate(dates):
        if date.text:
            sides["start"].append((_or(date.earliest, -_EVER), rank))
            sides["end"].append((_or(date.latest, _EVER), rank))
            sides["order"].append((date.key[0], rank))
    for side, endpoints in sides.items():
        database.executemany(_INSERT, _rows(side, sorted(endpoints)))


def _or(moment: int | None, beyond: int) -> int:
    return beyond if moment is None else moment


def _rows(side: Side, endpoints: list[tuple[int, int]]) -> Iterator[_Row]:
    before = BitMap()
    for number, at in enumerate(range(0, len(endpoints), CHUNK)):
        chunk = endpoints[at : at + CHUNK]
        moments = array("q", [moment for moment, _ in chunk])
        ranks = array("I", [rank for _, rank in chunk])
        yield side, moments[0], number, moments.tobytes(), ranks.tobytes(), before.serialize()
        before |= BitMap(ranks)
