"""Works out which events fulfil a query: set algebra on bitmaps of ranks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from sqlite3 import Connection

from pyroaring import BitMap

from tui.log.model import Head
from tui.store.index.areas import Areas
from tui.store.index.endpoints import Endpoints
from tui.store.index.names import LogNames
from tui.store.index.phrases import WORD, Phrases
from tui.store.index.told import ToldPostings
from tui.store.query.area import AREAS
from tui.store.query.ast import And, Field, Not, Or, Phrase, Query, Word
from tui.store.query.date_range import span
from tui.store.query.fields import (
    CLOSED,
    DATES,
    NUMBERS,
    OWN,
    exact_value,
    is_number,
    known_values,
)
from tui.store.query.folding import tokens
from tui.store.query.numbers import MEASURE, fulfilling
from tui.store.query.own import wanted
from tui.store.query.words import LogWords


class Evaluator:
    """Evaluates queries on the facts that a database holds."""

    def __init__(self, database: Connection, names: LogNames, head: Head, size: int) -> None:
        self._names = names
        self._zone = head.timezone
        self._everything = BitMap(range(size))
        self.postings = ToldPostings(database)
        self.endpoints = Endpoints(database)
        self.words = LogWords(head, self._used)
        self._phrases = Phrases(database, self.postings)
        self._areas = Areas(head, self.postings, self._places_meant)

    def evaluate(self, query: Query) -> BitMap:
        """Return the ranks of the events that fulfil a query, as a set of the caller's own."""
        match query:
            case And(terms):
                found = map(self.evaluate, without_articles(terms))
                return self._everything.intersection(*found)
            case Or(terms):
                return _union(map(self.evaluate, terms))
            case Not(term):
                return self._everything - self.evaluate(term)
            case Word(text):
                return self._in_sequence(tokens(text), prefix=True)
            case Phrase(text):
                return self._in_sequence(tokens(text), prefix=False)
            case Field(name, values):
                return self._with_field(name, values)
        raise TypeError(f"{query!r} is no query")

    def _with_field(self, name: str, values: Sequence[str]) -> BitMap:
        """Return the ranks of the events that have any of some values of a field."""
        if name in AREAS:
            return self._areas.find(name, values)
        return _union(self._valued(name, value) for value in values)

    def _valued(self, field: str, value: str) -> BitMap:
        """Return the ranks at which a field has a value, as a query gives it."""
        if field in DATES:
            return self.endpoints.overlapping(span(field, value, self._zone))
        if field in self.words.get(OWN, ()):
            holds = wanted(value)
            own = self.postings.sets(f"{OWN}:{field}")
            return _union(ranks for text, ranks in own if holds(text))
        if is_number(field):
            return self._numbered(field, value)
        exact = exact_value(field, value)
        if exact is not None:
            return self.postings.ranks(field, exact)
        if field == "id":
            return self.postings.ranks(field, value) or self.postings.ranks_with_prefix(
                field, value
            )
        meant: Iterable[str]
        if field in CLOSED:
            meant = known_values(field, value, self.words)
        else:
            meant = self._names[field].find(value)
        return _union(self.postings.ranks(field, each) for each in meant)

    def _numbered(self, field: str, value: str) -> BitMap:
        """Return the ranks of the events that have a number of a field or a measure."""
        if field in NUMBERS:
            found = fulfilling(self._used(field), "", value)
            return self.postings.ranks_of(field, [*found])
        found = fulfilling(self.postings.values_with_prefix(MEASURE, f"{field} "), field, value)
        return self.postings.ranks_of(MEASURE, [*found])

    def _places_meant(self, text: str) -> Sequence[str]:
        return self._names["place"].find(text)

    def _used(self, field: str) -> Iterable[str]:
        return (value for value, _ in self.postings.sizes(field))

    def _in_sequence(self, words: Sequence[str], *, prefix: bool) -> BitMap:
        """Find words in sequence; `prefix`: the last of them need only begin a word.

        No words ask for nothing: a dash or a full stop alone matches every event.
        """
        if not words:
            return self._everything.copy()
        if len(words) > 1:
            return self._phrases.find(words, prefix=prefix)
        return self.postings.find(WORD, words[0], prefix=prefix)


def _union(sets: Iterable[BitMap]) -> BitMap:
    return BitMap().union(*sets)


def without_articles(terms: Sequence[Query]) -> list[Query]:
    """Leave out an `al` before another word: it asks no more than `al-` would, joined to it."""
    following = (*terms[1:], None)
    return [
        term
        for term, after in zip(terms, following, strict=False)
        if not (isinstance(term, Word) and isinstance(after, Word) and tokens(term.text) == ["al"])
    ]
