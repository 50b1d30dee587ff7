"""The values that the fields of a log have: by size, and by what begins their names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from tui.store.calendar import dates, years
from tui.store.fields import CLOSED, DATES, FIELDS, NAMED
from tui.store.fold import fold
from tui.store.index import Index

_IDS: Final = 24  # event ids, at most: there may be a million


class Value(NamedTuple):
    """A value of a field, with the number of its events in the whole log (0: not counted)."""

    field: str
    name: str
    size: int = 0


class Vocabulary:
    """What may be typed; what was once looked up is kept."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self._by_size: dict[str, list[Value]] = {}

    @cached_property
    def fields(self) -> list[str]:
        """The fields that have values in this log."""
        return [name for name in FIELDS if name in DATES or any(self._index.sizes(name))]

    def ordered(self, field: str) -> list[Value]:
        """List the values of a field, those of most events first."""
        if field not in self._by_size:
            values = [Value(field, name, size) for name, size in self._index.sizes(field)]
            self._by_size[field] = by_size(values)
        return self._by_size[field]

    def matching(self, field: str, text: str) -> list[Value]:
        """List the values with a name, or a word of a name, that begins so, the largest first.

        Without a text these are all values. A value that is what is typed comes before the rest.
        """
        if field in NAMED:
            found = set(self._index.begun(field, text))
        else:
            wanted = f" {' '.join(fold(text).replace('-', ' ').split())}"
            found = {value.name for value in self.ordered(field) if wanted in _spaced(value.name)}
        values = [value for value in self.ordered(field) if value.name in found or not text]
        return sorted(values, key=lambda value: value.name != text)

    def in_order(self, field: str, text: str) -> list[Value]:
        """List dates, or ids of events, in their own order."""
        if field == "id":
            return [Value(field, name, 1) for name in islice(self._index.begun(field, text), _IDS)]
        return [Value(field, date) for date in dates(text, self._years)]

    def near(self, field: str, text: str) -> list[Value]:
        """List the values of a closed field that come close to one that it does not have."""
        close = close_to(text, CLOSED[field]) if field in CLOSED else []
        return [value for value in self.ordered(field) if value.name in close]

    @cached_property
    def _years(self) -> list[int]:
        return list(years(self._index))


def by_size(values: Iterable[Value]) -> list[Value]:
    """Sort values, those of most events first."""
    return sorted(values, key=lambda value: (-value.size, value.name))


def close_to(word: str, known: Iterable[str]) -> list[str]:
    """List the few known words that come close to a misspelt one."""
    from difflib import get_close_matches  # noqa: PLC0415 (seldom needed)

    return get_close_matches(word.lower(), list(known), 3, 0.6)


def _spaced(name: str) -> str:
    """Put a space before each word of a closed field's value."""
    return " " + name.replace("/", " ").replace("-", " ")
