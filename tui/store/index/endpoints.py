"""The endpoints of events: moments in order, with the ranks of those that begin or end at them.

Sorted columns in chunks; each chunk keeps the set of all ranks before it, so that the set of
events before any moment costs one row, a bisection, and a part of a chunk.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from sqlite3 import Connection
from typing import Final, Literal, Protocol, Self

from pyroaring import BitMap

from tui.log.dates.date import Date
from tui.store.query.date_range import Span
from tui.store.sqlite import connect

CHUNK: Final = 2048
"""Events in a chunk, at most."""

Side = Literal["start", "end", "order"]
_Row = tuple[str, int, int, bytes, bytes, bytes]

EARLIEST: Final = -(1 << 45)
"""Before any year that can be written, in seconds since 1970; an open start lies earlier still."""

_LATEST_YEAR: Final = 1 << 45  # seconds; after any year that can be written
_EVER: Final = 1 << 62  # seconds; beyond any date
_TABLE: Final = """
    create table endpoint (
        side text, first integer, number integer, moments blob, ranks blob, before blob,
        primary key (side, first, number)
    )
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

    def open_starts(self) -> int:
        """Count the events of which it is not known when they began."""
        return self.started(EARLIEST)

    def open_ends(self) -> int:
        """Count the events that have not ended, or of which it is not known when."""
        return self.started(_LATEST_YEAR) - self.ended(_LATEST_YEAR)

    def _passed(self, moment: int) -> int:
        return self.started(moment) + self.ended(moment)


class Endpoints(EndpointCounts):
    """When the events of a log begin and end, as a database holds it. Undated ones do neither."""

    def __init__(self, database: Connection) -> None:
        self._database = database

    @classmethod
    def of(cls, dates: Iterable[Date]) -> Self:
        """Return those of some dates, in time order, in memory."""
        database = connect()
        write_endpoints(database, Moments.of(dates))
        return cls(database)

    def overlapping(self, span: Span) -> BitMap:
        """Return the ranks of the dated events that may have happened within a span."""
        end = span.end
        if end is None:
            end = _EVER
        started = self._before("start", end)
        if span.start is None:
            return started
        return started - self._before("end", span.start + 1)

    def dated_ranks(self) -> BitMap:
        """Return the ranks of the events that have a date."""
        return self._before("start", _EVER)

    def dated(self) -> int:
        """Count the events that have a date."""
        return self._count("start", _EVER)

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
        for moment, rank in self._from_last(ranks):
            if moment != _EVER:
                return [*open_ended[:1], rank]
            open_ended.append(rank)
        return open_ended[:1]

    def _from_last(self, ranks: BitMap) -> Iterator[tuple[int, int]]:
        """Yield the ends of some events with their ranks, from the last back."""
        for moments, packed in self._database.execute(_LATEST):
            chunk = array("I", packed)
            if ranks.intersect(BitMap(chunk)):  # in few chunks of a large log
                ends = zip(reversed(array("q", moments)), reversed(chunk), strict=True)
                yield from (end for end in ends if end[1] in ranks)

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


class Moments:
    """The endpoints of events as columns: where each begins, ends, and stands in time order."""

    def __init__(self) -> None:
        self._columns = (array("q"), array("q"), array("q"))

    @classmethod
    def of(cls, dates: Iterable[Date]) -> Self:
        """Return the moments of some dates."""
        moments = cls()
        for date in dates:
            moments.add(date)
        return moments

    def add(self, date: Date) -> None:
        """Add a date; an undated one begins when nothing does."""
        moments = (_EVER, _EVER, _EVER)
        if date.text:
            moments = (_or(date.earliest, -_EVER), _or(date.latest, _EVER), date.key[0])
        for column, moment in zip(self._columns, moments, strict=True):
            column.append(moment)

    def packed(self) -> tuple[bytes, bytes, bytes]:
        """Return the columns as bytes."""
        begins, ends, stands = (column.tobytes() for column in self._columns)
        return begins, ends, stands

    def add_packed(self, columns: tuple[bytes, bytes, bytes]) -> None:
        """Add more events."""
        for column, more in zip(self._columns, columns, strict=True):
            column.frombytes(more)

    def moved(self, order: Sequence[int]) -> Self:
        """Return the same events in another order, given as their places in this one."""
        moments = type(self)()
        for column, own in zip(moments._columns, self._columns, strict=True):
            column.extend(map(own.__getitem__, order))
        return moments

    def sides(self) -> Iterator[tuple[Side, array[int], list[int]]]:
        """Yield the sides, each with its moments by rank, and the ranks of those dated in order."""
        begins = self._columns[0]
        # An event may stand after one that it follows, and so later than its date begins.
        stands = array("q", accumulate(self._columns[2], max))
        sides: tuple[Side, ...] = ("start", "end", "order")
        for side, column in zip(sides, (*self._columns[:2], stands), strict=True):
            dated = (rank for rank, moment in enumerate(begins) if moment != _EVER)
            yield side, column, sorted(dated, key=column.__getitem__)


def write_endpoints(database: Connection, moments: Moments) -> None:
    """Make the table of endpoints, in place of one that is there, of those of events by rank."""
    database.execute("drop table if exists endpoint")
    database.execute(_TABLE)
    for side, column, ranks in moments.sides():
        database.executemany(_INSERT, _rows(side, column, ranks))


def _or(moment: int | None, beyond: int) -> int:
    return beyond if moment is None else moment


def _rows(side: Side, column: array[int], ranks: Sequence[int]) -> Iterator[_Row]:
    before = BitMap()
    for number, at in enumerate(range(0, len(ranks), CHUNK)):
        chunk = array("I", ranks[at : at + CHUNK])
        moments = array("q", map(column.__getitem__, chunk))
        yield side, moments[0], number, moments.tobytes(), chunk.tobytes(), before.serialize()
        before |= BitMap(chunk)
