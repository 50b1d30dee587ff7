"""Answers questions about a log by SQL, in whichever dialect its database speaks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any, Protocol

from tui.log.model import Event, Head
from tui.store.engine.head import EngineNames, LogHead
from tui.store.engine.layout import COLUMNS, LISTS, RECORD, REQUIRED
from tui.store.engine.protocol import EngineError, NotHeldError
from tui.store.engine.records import COLUMN_PARTS, PARTS, events_of
from tui.store.engine.sql.dialect import Binder, Dialect, Parameter
from tui.store.engine.sql.endpoints import HourlyEndpoints
from tui.store.engine.sql.translate import Translator
from tui.store.query.ast import EVERYTHING, Query

Row = Sequence[Any]


class Database(Protocol):
    """Runs statements on the table of events, and on those of records and words where there are.

    These are SQL, written by the program alone; `columns` are those of the table of events.
    Raises EngineError.
    """

    dialect: Dialect
    events: str
    records: str | None
    words: str | None
    columns: frozenset[str]

    def ask(self, statement: str, parameters: Sequence[Parameter] = ()) -> list[Row]:
        """Run a statement, and return its rows."""

    def close(self) -> None:
        """Let go of files and connections."""


class SqlBackend:
    """The events of a log that a database holds; see `Backend` for what each method does."""

    def __init__(self, database: Database, head: LogHead) -> None:
        if missing := [name for name in REQUIRED if name not in database.columns]:
            raise EngineError(f"the table of events has no column `{missing[0]}`")
        self.head: Head = head.head
        self._database = database
        self._from = f"from {database.events}"
        self._names = EngineNames(head, self._has_id, self._distinct)

    def __len__(self) -> int:
        return self._size

    @cached_property
    def _size(self) -> int:
        return int(self._database.ask(f"select count(*) {self._from}")[0][0])

    @cached_property
    def lacks(self) -> frozenset[str]:
        """The columns that the table of events has not, and the fields that no event has then."""
        columns = frozenset(COLUMNS) - self._database.columns
        if self._database.records is not None:
            return columns
        held = {part for part, column in COLUMN_PARTS.items() if column not in columns}
        return columns | (PARTS - held)

    @cached_property
    def endpoints(self) -> HourlyEndpoints:
        """When the events begin and end."""
        return HourlyEndpoints(self._database.ask, self._from)

    def count(self, query: Query) -> int:
        """Count the matches of a query."""
        if query == EVERYTHING:
            return self._size
        binder = Binder(self._database.dialect)
        statement = f"select count(*) {self._from} where {self._condition(query, binder)}"
        return int(self._database.ask(statement, binder.parameters)[0][0])

    def after(self, query: Query, rank: int, most: int) -> Sequence[int]:
        """Return the ranks of the next matches after a rank, at most so many."""
        if query == EVERYTHING:
            return range(rank + 1, min(rank + 1 + most, self._size))
        binder = Binder(self._database.dialect)
        where = f"{self._condition(query, binder)} and rank > {binder.bind(rank)}"
        statement = (
            f"select rank {self._from} where {where} order by rank limit {binder.bind(most)}"
        )
        return [int(row[0]) for row in self._database.ask(statement, binder.parameters)]

    def values(self, field: str) -> list[tuple[str, int]]:
        """List the values that a field has, those of most events first."""
        each = self._database.dialect.each.format(self._column(field))
        rows = self._database.ask(
            f"select value, count(*) as number from (select {each} as value {self._from}) as found "
            "group by value order by number desc, value"
        )
        return [(str(value), int(number)) for value, number in rows]

    def events(self, ranks: Sequence[int]) -> list[Event]:
        """Return the events of some ranks, in their order."""
        if not ranks:
            return []
        held = self._database.columns
        names = [RECORD] if self._database.records else [name for name in COLUMNS if name in held]
        binder = Binder(self._database.dialect)
        first, last = min(ranks), max(ranks)
        where = f"rank >= {binder.bind(first)} and rank <= {binder.bind(last)}"
        if last - first >= len(ranks):
            among = self._database.dialect.among.format("rank", binder.bind([*ranks]))
            where = f"{where} and {among}"
        table = self._database.records or self._database.events
        statement = f"select rank, {', '.join(names)} from {table} where {where}"
        found = {int(row[0]): row[1:] for row in self._database.ask(statement, binder.parameters)}
        if missing := [rank for rank in ranks if rank not in found]:
            raise EngineError(f"there is no event of rank {missing[0]:,}")
        return events_of(self.head, names, [found[rank] for rank in ranks])

    def close(self) -> None:
        """Let go of files and connections."""
        self._database.close()

    def _condition(self, query: Query, binder: Binder) -> str:
        held = self._database
        return Translator(held.columns, self._names, binder, held.words).condition(query)

    def _column(self, field: str) -> str:
        """Return the column of a field; raises NotHeldError where there is none."""
        if field not in LISTS or field not in self._database.columns:
            raise NotHeldError(field)
        return field

    def _has_id(self, text: str) -> bool:
        binder = Binder(self._database.dialect)
        statement = f"select 1 {self._from} where id = {binder.bind(text)} limit 1"
        return bool(self._database.ask(statement, binder.parameters))

    def _distinct(self, field: str) -> list[str]:
        each = self._database.dialect.each.format(self._column(field))
        rows = self._database.ask(f"select distinct {each} as value {self._from} order by value")
        return [str(row[0]) for row in rows]
