"""The index of a log: finds the events that fulfil a query, and counts them.

One idea: a filter is a set of events. Every fact has a set of ranks, and a query is set algebra.
All sets lie in one SQLite database, in memory or in a file.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sqlite3 import Connection
from typing import Self
from weakref import finalize

from pyroaring import BitMap

from tui.log.model import Head, Log
from tui.log.spelling import question
from tui.log.text import backquoted
from tui.log.vocabulary.vocabulary import vocabulary_of
from tui.store.index.endpoints import Endpoints
from tui.store.index.evaluate import Evaluator
from tui.store.index.matches import Matches
from tui.store.index.names import AMONG, LogNames
from tui.store.index.told import Told
from tui.store.query.area import AREAS, places_in
from tui.store.query.ast import EXACTLY, And, Field, Query, fields_of
from tui.store.query.describe import describe
from tui.store.query.fields import OPEN, Words, exact_value
from tui.store.sqlite import connect


class Index:
    """Answers questions about the events of a log, which must be in time order.

    May be made in one thread and used in another, by one at a time.
    """

    def __init__(self, database: Connection, head: Head, size: int) -> None:
        finalize(self, database.close)  # Python 3.13 warns of databases that nobody closes
        self.database = database
        self.size = size
        self._zone = head.timezone
        self._vocabulary = vocabulary_of(head)
        self._names = LogNames(head, self._values)
        self._evaluator = Evaluator(database, self._names, head, size)

    @classmethod
    def of(cls, log: Log) -> Self:
        """Index a log in memory."""
        from tui.store.index.writing import write_index  # noqa: PLC0415 - when there is none

        database = connect()
        write_index(database, log)
        return cls(database, log, len(log.events))

    def select(self, query: Query) -> Matches:
        """Find the events that fulfil a query."""
        return Matches(self._evaluator.evaluate(query))

    def tell(self, told: Told) -> None:
        """Say what `is:` holds of, from now on: the one thing of an index that ever changes."""
        self._evaluator.postings.told = told

    @property
    def told(self) -> Told:
        """What `is:` holds of."""
        return self._evaluator.postings.told

    def ranks(self, field: str, value: str) -> BitMap:
        """Return the ranks of the events whose field has exactly this value."""
        return self._evaluator.postings.ranks(field, value)

    def sets(self, field: str) -> Iterable[tuple[str, BitMap]]:
        """Yield each value that a field has in the log, with the ranks of its events."""
        return self._evaluator.postings.sets(field)

    def sizes(self, field: str) -> Iterable[tuple[str, int]]:
        """Yield each value that a field has in the log, with the number of its events."""
        return self._evaluator.postings.sizes(field)

    def has(self, field: str) -> bool:
        """Whether any event has a value in a field."""
        return next(iter(self.sizes(field)), None) is not None

    def values_with_prefix(self, field: str, text: str) -> Iterable[str]:
        """List the values that may be meant while a text is being typed: by name, else by value."""
        if field in self._names:
            return self._names[field].with_prefix(text)
        return self._evaluator.postings.values_with_prefix(field, text)

    def label(self, field: str, value: str) -> str:
        """Say what to call a value of a field: the name of an actor or a place, or the value."""
        if field in self._names:
            return self._names[field].label(value)
        if field in OPEN:
            return self._vocabulary.name(OPEN[field], value)
        return value

    def alias(self, field: str, value: str, text: str) -> str:
        """Return the other name by which a text finds a value of a field; "" if there is none."""
        if field in self._names:
            return self._names[field].alias(value, text)
        return ""

    def describe(self, query: Query) -> str:
        """Say in words what a query asks for."""
        return describe(query, self._called, self._zone)

    @property
    def endpoints(self) -> Endpoints:
        """When the events begin and end."""
        return self._evaluator.endpoints

    @property
    def words(self) -> Words:
        """The words that closed fields may have in this log, for `parse`."""
        return self._evaluator.words

    def rank_at(self, moment: int) -> int:
        """Return the rank of the first event at a moment (seconds since 1970) or after it."""
        return self._evaluator.endpoints.rank_at(moment)

    def condition(self, field: str, value: str) -> Field:
        """Return the condition that a field has this value, and no other of the same name.

        The values that an area is made of have commas between them.
        """
        if field in AREAS:
            return Field(field, tuple(value.split(",")))
        ambiguous = field in self._names and self._names[field].find(value) != [value]
        if ambiguous or value.startswith(EXACTLY):
            value = EXACTLY + value
        return Field(field, (value,))

    def meant(self, field: str, text: str) -> list[str]:
        """List the values that a query means when it asks a field with names for a text."""
        exact = exact_value(field, text)
        if exact is not None:
            return [exact]
        return self._names[field].find(text)

    def near(self, field: str, text: str) -> list[str]:
        """List the values of a field with names that come close to one that it does not have."""
        return self._names[field].near(text)

    def unknown(self, query: Query) -> list[str]:
        """Say of each name that a query asks for in vain what it may have been, a clause each."""
        asked = [(each.name, text) for each in fields_of(query) for text in each.values]
        asked += (("place", text) for each in fields_of(query) for text in places_in(each))
        return [
            _unknown(field, text, self.near(field, text))
            for field, text in asked
            if field in self._names
            and not any(self._knows(each, text) for each in {field, AMONG.get(field, field)})
        ]

    def _knows(self, field: str, text: str) -> bool:
        """Tell whether a text is a name of some value of a field."""
        return not self._names[field].entries.keys().isdisjoint(self.meant(field, text))

    def barren(self, query: Query) -> list[str]:
        """List those of several conditions that must all hold which alone find nothing.

        Names that the log does not have are none of them: `unknown` tells of those.
        """
        if not isinstance(query, And):
            return []
        found = (term for term in query.terms if not self.select(term))
        return [str(term) for term in found if not self.unknown(term)]

    def _values(self, field: str) -> list[str]:
        return [value for value, _ in self.sizes(field)]

    def _called(self, field: str, text: str) -> str:
        """Say what to call the value of a field that a query gives; as given if that is unclear.

        Where others have its name too, the id is told beside it.
        """
        if field not in self._names:
            return text
        found = self.meant(field, text)
        if len(found) != 1:
            return text
        label = self.label(field, found[0])
        if text.startswith(EXACTLY) and label != found[0]:
            return f"{label} ({found[0]})"
        return label


def _unknown(field: str, text: str, near: Sequence[str]) -> str:
    return f"{field}: nothing is called {backquoted(text)}{question(near)}"
