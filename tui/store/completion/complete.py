"""Completion of a query: what may be meant by what is being typed, and what each would leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from heapq import heappop, heappush
from itertools import islice
from typing import Final, NamedTuple, Self

from pyroaring import BitMap

from tui.log.dates.date import DateError
from tui.log.spelling import nearest
from tui.store.completion.areas import areas
from tui.store.completion.cursor import Fragment, TextRange, fragment_at, unclosed
from tui.store.completion.vocabulary import Value, Vocabulary, by_size
from tui.store.index.index import Index
from tui.store.query.area import AREAS
from tui.store.query.ast import Field, QueryError
from tui.store.query.fields import DATES, FIELDS, NUMBERS, is_number
from tui.store.query.folding import normalise
from tui.store.query.numbers import measure_name
from tui.store.query.parser import parse

_NEVER: Final = 'id:="no event"'  # for no id has a space
_ALWAYS: Final = f"-{_NEVER}"


class RestOfQuery(NamedTuple):
    """The events that a query finds when a term holds for none of them, and when for all.

    `open` are those for which it matters whether the term holds.
    """

    without: BitMap
    with_all: BitMap
    open: BitMap

    @classmethod
    def of(cls, index: Index, text: str, here: Fragment) -> Self | None:
        """Look at a query without what is being typed in it; None while it is faulty elsewhere."""
        term = _NEVER
        if here.others:
            term = f"{here.field}:{','.join(here.others)}"
        try:
            without = _found(index, text, here, term)
            with_all = _found(index, text, here, _ALWAYS)
        except QueryError:
            return None
        return cls(without, with_all, without ^ with_all)

    def remaining(self, ranks: BitMap) -> int:
        """Count the events that the query finds when the term holds for just these."""
        gone = self.without.intersection_cardinality(ranks)
        return len(self.without) - gone + self.with_all.intersection_cardinality(ranks)


def _found(index: Index, text: str, here: Fragment, term: str) -> BitMap:
    """Return the ranks that a query finds with another term in place of the one being typed."""
    start, end = here.term
    closing = ")" * unclosed(text)
    return index.select(parse(f"{text[:start]}{term} {text[end:]}{closing}", index.words)).bitmap


MOST: Final = 24
"""Candidates in a list, at most."""

_COUNTED: Final = 80  # values that are counted to find the best, at most
_ENDS: Final = ' \t"(),'  # what a value ends before
_MEASURED: Final = "how many by one of its figures: 5, >=5, <10, 5..10"
_OWN: Final = "a field of this log's own: words that stand in it, or >=5"
_UNWORDED: Final = (*DATES, *NUMBERS, "id", "alone")
"""Fields whose values no word begins: dates, ids and numbers, and sources, which `source` has."""

_SHORTEST: Final = 2  # letters of a word for which values are offered


class Candidate(NamedTuple):
    """What may be meant: how it is written, its label, how many events would remain.

    `value` is a value of `field`, or "" for the field itself. `remaining` is None for a field,
    and while the rest of the query is faulty.
    """

    written: str
    label: str
    field: str
    value: str = ""
    remaining: int | None = None


class Completion(NamedTuple):
    """The best candidates for what is being typed, out of as many as match it.

    `range` is what a candidate takes the place of. `corrects`: none match, these come close to it.
    """

    range: TextRange = TextRange(0, 0)
    candidates: tuple[Candidate, ...] = ()
    matching: int = 0
    corrects: bool = False

    def take(self, text: str, candidate: Candidate) -> tuple[str, int]:
        """Put a candidate into the text; returns it and the cursor's place."""
        start, rest = text[: self.range.start] + candidate.written, text[self.range.end :]
        if candidate.value and rest and rest[0] not in _ENDS:
            rest = f" {rest}"
        return start + rest, len(start)


NOTHING: Final = Completion()


class Completer:
    """Completes queries on a log."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._vocabulary = Vocabulary(index)
        self._known: tuple[object, RestOfQuery | None] = (None, None)

    def complete(self, text: str, cursor: int) -> Completion:
        """Say what may be meant at a cursor; the best come first."""
        here = fragment_at(text, cursor)
        if here is None:
            return NOTHING
        if here.is_name:
            return _named(here, self._fields(here.text))
        if not here.field:
            return self._of_word(text, here)
        return self._of_value(text, here)

    def _of_value(self, text: str, here: Fragment) -> Completion:
        if here.field not in FIELDS:
            return self._of_measure(text, here)
        if here.field in AREAS:
            return self._of_area(text, here)
        if here.field in (*DATES, *NUMBERS, "id"):
            return self._in_order(text, here)
        return self._of_field(text, here)

    def _of_area(self, text: str, here: Fragment) -> Completion:
        """Offer places, and after the comma distances."""
        rest = self._rest(text, here._replace(others=()))
        found = tuple(
            Candidate(
                each.written,
                each.label,
                here.field,
                each.value,
                rest and rest.remaining(each.ranks),
            )
            for each in areas(self.index, self._vocabulary, here)
        )
        return Completion(here.range, found[:MOST], len(found))

    def _of_measure(self, text: str, here: Fragment) -> Completion:
        """Offer numbers of a measure; of what is none, and no field, names that come near it."""
        if here.field in self._vocabulary.own:
            return self._of_own(text, here)
        measure = measure_name(here.field)
        if measure in self._vocabulary.measures:
            return self._in_order(text, here._replace(field=measure))
        known = (*FIELDS, *self._vocabulary.own, *self._vocabulary.measures)
        near = [_field(name) for name in nearest(here.field, known, 3)]
        return _named(here, near)._replace(corrects=True)

    def _of_own(self, text: str, here: Fragment) -> Completion:
        """Offer the values of a field of the log's own, those of most events first."""
        rest = self._rest(text, here)
        values = self._vocabulary.of_own(here.field, here.text)
        values = [value for value in values if value.name not in here.others]
        found = tuple(
            self._candidate(here, value, rest, self._ranks_of_own(value)) for value in values[:MOST]
        )
        return Completion(here.range, found, len(values))

    def _ranks_of_own(self, value: Value) -> BitMap:
        return self.index.select(Field(value.field, (value.name,))).bitmap

    def _fields(self, text: str) -> list[Candidate]:
        prefix = text.lower()
        measures = self._vocabulary.measures if prefix else ()
        own = [Candidate(f"{name}:", _OWN, name) for name in self._vocabulary.own]
        others = [_field(name) for name in (*self._vocabulary.fields, *measures)]
        return [each for each in (*others, *own) if each.field.startswith(prefix)]

    def _of_word(self, text: str, here: Fragment) -> Completion:
        """Offer what a word may begin: names of fields, then values of any of them."""
        fields, values = self._fields(here.text), list[Value]()
        if len(normalise(here.text).strip()) >= _SHORTEST:
            wordy = (name for name in self._vocabulary.fields if name not in _UNWORDED)
            found = (self._vocabulary.matching(name, here.text) for name in wordy)
            values = by_size(value for values in found for value in values)
        best = self._best(text, here, values)
        return Completion(here.range, (*fields, *best), len(fields) + len(values))

    def _of_field(self, text: str, here: Fragment) -> Completion:
        found = self._vocabulary.matching(here.field, here.text)
        values = found or self._vocabulary.near(here.field, here.text)
        values = [value for value in values if value.name not in here.others]
        best = self._best(text, here, values)
        return Completion(here.range, best, len(values), corrects=not found)

    def _in_order(self, text: str, here: Fragment) -> Completion:
        """Offer values in the order that they have, those that nothing would remain of left out."""
        rest = self._rest(text, here)
        values = self._vocabulary.in_order(here.field, here.text)
        sets = [(value, ranks) for value in values if (ranks := self._ranks(value))]
        counted = [self._candidate(here, value, rest, ranks) for value, ranks in sets]
        found = tuple(each for each in counted if each.remaining != 0)[:MOST]
        return Completion(here.range, found, len(found))

    def _best(self, text: str, here: Fragment, values: Sequence[Value]) -> tuple[Candidate, ...]:
        """Choose those that matter to most of the events in question, first what is typed in full.

        The largest values come first. None matters to more events than it has: when no larger one
        is left, the best are found.
        """
        if not values:
            return ()
        rest = self._rest(text, here)
        best: list[tuple[int, int, Value, BitMap]] = []
        for number, value in enumerate(islice(values, _COUNTED)):
            if len(best) == MOST and value.size <= best[0][0]:
                break
            ranks = self._ranks(value)
            matters = value.size
            if value.name == here.text:
                matters = self.index.size + 1
            elif rest:
                matters = rest.open.intersection_cardinality(ranks)
            heappush(best, (matters, -number, value, ranks))
            if len(best) > MOST:
                heappop(best)
        chosen = sorted(best, reverse=True)
        return tuple(self._candidate(here, value, rest, ranks) for _, _, value, ranks in chosen)

    def _rest(self, text: str, here: Fragment) -> RestOfQuery | None:
        """Work out the rest, or remember it: letter after letter the rest stays the same."""
        told = self.index.told
        around = text[: here.term.start], text[here.term.end :], here.field, here.others, told
        if self._known[0] != around:
            self._known = around, RestOfQuery.of(self.index, text, here)
        return self._known[1]

    def _candidate(
        self, here: Fragment, value: Value, rest: RestOfQuery | None, ranks: BitMap
    ) -> Candidate:
        field, name = value.field, value.name
        written = str(self.index.condition(field, name))
        if here.field:
            written = written.removeprefix(f"{field}:")
        remaining = rest and rest.remaining(ranks)
        return Candidate(written, self._label(value, here.text), field, name, remaining)

    def _label(self, value: Value, text: str) -> str:
        """Say what a value is called, also by the name that was typed."""
        field, name = value.field, value.name
        if field in DATES or is_number(field):
            return self.index.describe(Field(field, (name,)))
        if field in self._vocabulary.own:
            return name
        label = self.index.label(field, name)
        alias = text and self.index.alias(field, name, text)
        return " · ".join(filter(None, (label, alias)))

    def _ranks(self, value: Value) -> BitMap:
        """Find the events of a value; none for a date that is none, as a range that runs back."""
        if not (value.field in DATES or is_number(value.field)):
            return self.index.ranks(value.field, value.name)
        try:
            return self.index.select(Field(value.field, (value.name,))).bitmap
        except DateError:
            return BitMap()


def _field(name: str) -> Candidate:
    return Candidate(f"{name}:", FIELDS.get(name, _MEASURED), name)


def _named(here: Fragment, candidates: Iterable[Candidate]) -> Completion:
    """Offer names in place of the one that a field has."""
    name = TextRange(here.term.start, here.term.start + len(here.field) + 1)
    found = tuple(candidates)
    return Completion(name, found, len(found))
