"""Completion of a query: what may be meant by what is being typed, and what each would leave."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from heapq import heappush, heapreplace
from itertools import islice
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.store.calendar import dates, years
from tui.store.effect import Effect
from tui.store.fields import CLOSED, DATES, FIELDS, NAMED
from tui.store.fold import fold
from tui.store.index import Index
from tui.store.query import parse
from tui.store.syntax import Field
from tui.store.typed import Piece, Typed, typed

MOST: Final = 24
"""Candidates in a list, at most."""

_COUNTED: Final = 80  # values that are counted to find the best, at most
_SHORTEST: Final = 2  # letters of a word for which values are offered

Value = tuple[str, str, int]  # field, value, number of its events


class Candidate(NamedTuple):
    """What may be meant: how it is written, what it is called, how many events would remain.

    `value` is a value of `field`, or "" for the field itself. `remaining` is None for a field,
    and while the rest of the query is faulty.
    """

    written: str
    called: str
    field: str
    value: str = ""
    remaining: int | None = None


class Completion(NamedTuple):
    """The best candidates for a piece of a query, out of as many as match what is typed.

    `corrects`: none match, these come close to it.
    """

    piece: Piece = Piece(0, 0)
    candidates: tuple[Candidate, ...] = ()
    matching: int = 0
    corrects: bool = False

    def take(self, text: str, candidate: Candidate) -> tuple[str, int]:
        """Put a candidate into the text; returns it and the cursor's place."""
        begin = text[: self.piece.start] + candidate.written
        return begin + text[self.piece.end :], len(begin)


NOTHING: Final = Completion()


class Completer:
    """Completes queries on a log. What it learns of the log's values is kept."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._sizes: dict[str, list[Value]] = {}

    @cached_property
    def _years(self) -> list[int]:
        return list(years(self.index))

    def complete(self, text: str, cursor: int) -> Completion:
        """Say what may be meant at a cursor; the best come first."""
        here = typed(text, cursor)
        if here is None:
            return NOTHING
        if here.is_name or not here.field:
            return self._begun(text, here)
        if here.field not in FIELDS:
            return _misspelt(here)
        if here.field in DATES:
            values = [(here.field, date, 0) for date in dates(here.text, self._years)]
            return self._in_order(text, here, values)
        return self._of_field(text, here)

    def _begun(self, text: str, here: Typed) -> Completion:
        """Offer fields by what begins their names; for a word, also values by theirs."""
        begun = here.text.lower()
        fields = tuple(
            Candidate(f"{name}:", meaning, name)
            for name, meaning in FIELDS.items()
            if name.startswith(begun) and (name in DATES or self._ordered(name))
        )
        if here.is_name:
            piece = Piece(here.term.start, here.term.start + len(here.field) + 1)
            return Completion(piece, fields, len(fields))
        values: list[Value] = []
        if len(fold(begun).strip()) >= _SHORTEST:
            values = [value for field in FIELDS for value in self._matching(field, here.text)]
        best = self._best(text, here, sorted(values, key=_size))
        return Completion(here.piece, (*fields, *best), len(fields) + len(values))

    def _of_field(self, text: str, here: Typed) -> Completion:
        if here.field == "id":
            ids = islice(self.index.begun("id", here.text), MOST)
            return self._in_order(text, here, [("id", each, 1) for each in ids])
        found = self._matching(here.field, here.text) if here.text else self._ordered(here.field)
        values = [value for value in found or self._near(here) if value[1] not in here.others]
        best = self._best(text, here, values)
        return Completion(here.piece, best, len(values), corrects=not found)

    def _in_order(self, text: str, here: Typed, values: Sequence[Value]) -> Completion:
        """Offer values in the order that they have, those that nothing would remain of left out."""
        effect = Effect.of(self.index, text, here)
        counted = [self._candidate(here, value, effect, self._ranks(value)) for value in values]
        found = tuple(each for each in counted if each.remaining != 0)[:MOST]
        return Completion(here.piece, found, len(found))

    def _best(self, text: str, here: Typed, values: Iterable[Value]) -> tuple[Candidate, ...]:
        """Choose among values, largest first, those that matter to most of the events in question.

        No value matters to more events than it has: when no larger one is left, the best are found.
        """
        effect = Effect.of(self.index, text, here)
        best: list[tuple[int, int, Value, BitMap]] = []
        for number, value in enumerate(islice(values, _COUNTED)):
            if len(best) == MOST and value[2] <= best[0][0]:
                break
            ranks = self._ranks(value)
            matters = effect.open.intersection_cardinality(ranks) if effect else value[2]
            if len(best) < MOST:
                heappush(best, (matters, -number, value, ranks))
            elif matters > best[0][0]:
                heapreplace(best, (matters, -number, value, ranks))
        return tuple(
            self._candidate(here, value, effect, ranks)
            for _, _, value, ranks in sorted(best, reverse=True)
        )

    def _candidate(
        self, here: Typed, value: Value, effect: Effect | None, ranks: BitMap
    ) -> Candidate:
        field, name, _ = value
        query = Field(field, (name,))
        written = str(query).removeprefix(f"{field}:") if here.field else str(query)
        index = self.index
        called = index.describe(query) if field in DATES else index.label(field, name)
        remaining = effect.remaining(ranks) if effect else None
        return Candidate(written, called, field, name, remaining)

    def _ranks(self, value: Value) -> BitMap:
        field, name, _ = value
        if field in DATES:
            return self.index.select(parse(f"{field}:{name}")).bitmap
        return self.index.ranks(field, name)

    def _ordered(self, field: str) -> list[Value]:
        """List the values of a field, those of most events first."""
        if field not in self._sizes:
            values = [(field, value, size) for value, size in self.index.sizes(field)]
            self._sizes[field] = sorted(values, key=_size)
        return self._sizes[field]

    def _matching(self, field: str, text: str) -> list[Value]:
        """List the values of a field with a name, or a word of a name, that begins so."""
        if field in NAMED:
            found = set(self.index.begun(field, text))
            return [value for value in self._ordered(field) if value[1] in found]
        if field in CLOSED:
            wanted = f" {' '.join(fold(text).replace('-', ' ').split())}"
            return [value for value in self._ordered(field) if wanted in _spaced(value[1])]
        return []

    def _near(self, here: Typed) -> list[Value]:
        """List the values of a closed field that come close to one it does not have."""
        if here.field not in CLOSED:
            return []
        near = _close(here.text, CLOSED[here.field])
        return [value for value in self._ordered(here.field) if value[1] in near]


def _misspelt(here: Typed) -> Completion:
    """Offer the fields whose names come close to one that there is not."""
    piece = Piece(here.term.start, here.term.start + len(here.field) + 1)
    near = tuple(Candidate(f"{name}:", FIELDS[name], name) for name in _close(here.field, FIELDS))
    return Completion(piece, near, len(near), corrects=True)


def _close(word: str, known: Iterable[str]) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415 (seldom needed)

    return get_close_matches(word.lower(), list(known), 3, 0.6)


def _size(value: Value) -> tuple[int, str]:
    return -value[2], value[1]


def _spaced(value: str) -> str:
    """Put a space before each word of a closed field's value."""
    return " " + value.replace("/", " ").replace("-", " ")
