"""From the tree of a query to a condition in SQL on the table of events."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from typing import Final, Protocol

from tui.store.engine.layout import EVER, WORDS
from tui.store.engine.protocol import NotHeldError
from tui.store.engine.sql.dialect import Binder
from tui.store.index.evaluate import without_articles
from tui.store.query.ast import And, Field, Not, Or, Phrase, Query, Word
from tui.store.query.date_range import span
from tui.store.query.fields import (
    CLOSED,
    DATES,
    NUMBERS,
    Words,
    exact_value,
    is_number,
    known_values,
)
from tui.store.query.folding import tokens
from tui.store.query.numbers import MEASURE, fulfilling

TRUE: Final = "true"
FALSE: Final = "false"
_FEW: Final = 8  # values that are quicker looked for one by one than as a list
_AFTER: Final = "\U0010ffff"  # a noncharacter: sorts after all text, and is in none


class Lookup(Protocol):
    """What a query means in one log."""

    @property
    def zone(self) -> str:
        """The zone of clock times, an IANA name."""

    @property
    def words(self) -> Words:
        """The words that closed fields may have."""

    def has_id(self, text: str, /) -> bool:
        """Tell whether an event has exactly this id."""

    def named(self, field: str, text: str, /) -> Sequence[str]:
        """List the values of a field that a text means, by id or by name."""

    def used(self, field: str, /) -> Sequence[str]:
        """List the values that events have of a field."""


class Translator:
    """Writes conditions for one statement.

    They are true or false, never null: the columns have no nulls, or the dialect takes them away.
    `columns` are those that the table has; raises NotHeldError for a query about others. `words`
    is the table of words, if there is one.
    """

    def __init__(
        self,
        columns: Container[str],
        lookup: Lookup,
        binder: Binder,
        words: str | None = None,
    ) -> None:
        self._columns = columns
        self._words = words
        self._lookup = lookup
        self._binder = binder
        self._dialect = binder.dialect

    def condition(self, query: Query) -> str:
        """Return the condition that holds for the events that fulfil a query."""
        match query:
            case And(terms):
                return _joined(" and ", map(self.condition, without_articles(terms)), TRUE)
            case Or(terms):
                return _joined(" or ", map(self.condition, terms), FALSE)
            case Not(term):
                return f"(not {self.condition(term)})"
            case Word(text):
                return self._said(tokens(text), end="")
            case Phrase(text):
                return self._said(tokens(text), end=" ")
            case Field(name, values):
                return self._field(name, values)
        raise TypeError(f"{query!r} is no query")

    def _said(self, words: Sequence[str], end: str) -> str:
        """Find words in sequence; without a space at the end the last need only begin a word."""
        if not words:
            return TRUE
        if self._words is not None and len(words) == 1:
            return self._listed(words[0], begun=not end)
        wanted = self._binder.bind(f" {' '.join(words)}{end}")
        return self._dialect.contains.format(self._held(WORDS), wanted)

    def _listed(self, word: str, *, begun: bool) -> str:
        """Find a word, or all that begin so, in the table of words: it is sorted, few are read."""
        first = self._binder.bind(word)
        where = f"word = {first}"
        if begun:
            where = f"word >= {first} and word < {self._binder.bind(word + _AFTER)}"
        return f"(rank in (select rank from {self._words} where {where}))"

    def _field(self, name: str, values: Sequence[str]) -> str:
        if name in DATES:
            return _joined(" or ", (self._overlaps(name, value) for value in values), FALSE)
        if name == "id":
            return _joined(" or ", map(self._identified, values), FALSE)
        if is_number(name):
            return self._numbered(name, values)
        column = self._held(name)
        wanted = dict.fromkeys(each for value in values for each in self._meant(name, value))
        return self._holds(column, [*wanted])

    def _numbered(self, name: str, values: Sequence[str]) -> str:
        """Find the numbers of a field or a measure among those that events have."""
        column = name if name in NUMBERS else MEASURE
        if column not in self._columns:
            raise NotHeldError(name)
        used = self._lookup.used(column)
        wanted = (each for value in values for each in fulfilling(used, name, value))
        return self._holds(column, [*dict.fromkeys(wanted)])

    def _meant(self, name: str, value: str) -> Sequence[str]:
        """List the values of a field that a query means by one, each exactly as events have it."""
        exact = exact_value(name, value)
        if exact is not None:
            return (exact,)
        return (
            known_values(name, value, self._lookup.words)
            if name in CLOSED
            else self._lookup.named(name, value)
        )

    def _overlaps(self, name: str, value: str) -> str:
        """Compare the time in which an event may have happened with that of a date."""
        start, end = span(name, value, self._lookup.zone)
        # Undated events begin at the end of time: no span reaches them.
        begins = f"begins < {self._binder.bind(EVER if end is None else end)}"
        if start is None:
            return f"({begins})"
        return f"({begins} and ends > {self._binder.bind(start)})"

    def _identified(self, value: str) -> str:
        """Find the event of an id, or those whose ids begin so where there is none."""
        exact = exact_value("id", value)
        if exact is not None or self._lookup.has_id(value):
            return f"(id = {self._binder.bind(value if exact is None else exact)})"
        return self._dialect.begins_with.format("id", self._binder.bind(value))

    def _holds(self, column: str, values: Sequence[str]) -> str:
        if len(values) > _FEW:
            return self._dialect.holds_any.format(column, self._binder.bind(values))
        tests = (self._dialect.holds.format(column, self._binder.bind(each)) for each in values)
        return _joined(" or ", tests, FALSE)

    def _held(self, column: str) -> str:
        if column not in self._columns:
            raise NotHeldError(column)
        return column


def _joined(sign: str, conditions: Iterable[str], without: str) -> str:
    """Join conditions in brackets; none of them are `without`."""
    found = [*conditions]
    return f"({sign.join(found)})" if found else without
