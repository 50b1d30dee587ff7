"""When the events of a log begin and end, counted by hours, and closer only where that is asked."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache
from itertools import accumulate
from typing import Any, Final, NamedTuple

from tui.store.engine.layout import EVER
from tui.store.index.endpoints import EndpointCounts

HOUR: Final = 3600

Ask = Callable[[str], list[Sequence[Any]]]


class _Counts(NamedTuple):
    """Seconds in order, and how many events lie before each; one number more: that of all."""

    seconds: list[int]
    before: list[int]

    def below(self, moment: int) -> int:
        """Count the events before a moment."""
        return self.before[bisect_left(self.seconds, moment)]


class HourlyEndpoints(EndpointCounts):
    """Counts what begins and ends; asks for all hours at once, when first needed.

    The steps of a calendar begin on the hour nearly everywhere, so that a time axis of a long log
    needs one statement. A moment within an hour needs one for this hour, remembered too.
    """

    def __init__(self, ask: Ask, table: str) -> None:
        self._ask = ask
        self._table = table
        self._hours = cache(self._count_hours)
        self._seconds = cache(self._count_seconds)

    def started(self, moment: int, /) -> int:
        """Count the events that begin before a moment, in seconds since 1970."""
        return self._below("begins", moment)

    def ended(self, moment: int, /) -> int:
        """Count the events that end by a moment."""
        return self._below("ends", moment + 1)

    def _below(self, column: str, moment: int) -> int:
        hour = moment // HOUR * HOUR
        hours = self._hours(column)
        passed = hours.below(hour)
        if moment == hour or passed == hours.below(hour + 1):
            return passed
        return passed + self._seconds(column, hour).below(moment)

    def _count_hours(self, column: str) -> _Counts:
        # Written so that it rounds down before 1970 too, in both dialects.
        hour = f"{column} - (({column} % {HOUR}) + {HOUR}) % {HOUR}"
        return self._counts(hour, f"begins < {EVER}")

    def _count_seconds(self, column: str, hour: int) -> _Counts:
        return self._counts(
            column, f"begins < {EVER} and {column} >= {hour} and {column} < {hour + HOUR}"
        )

    def _counts(self, second: str, where: str) -> _Counts:
        statement = (
            f"select {second} as second, count(*) {self._table} where {where} "
            "group by second order by second"
        )
        rows = self._ask(statement)
        numbers = accumulate((int(row[1]) for row in rows), initial=0)
        return _Counts([int(row[0]) for row in rows], [*numbers])
