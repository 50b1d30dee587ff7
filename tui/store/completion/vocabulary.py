"""The values that the fields of a log have: by size, and by what begins their names."""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from tui.log.spelling import nearest
from tui.store.index.index import Index
from tui.store.query.area import AREAS
from tui.store.query.fields import DATES, FIELDS, NAMED, NUMBERS, OWN, TOLD, is_number
from tui.store.query.folding import normalise
from tui.store.query.numbers import MEASURE, asked

_FIRST: Final = 1
_LAST: Final = 9998
_MONTH: Final = re.compile(r"(\d{4})(?:-(\d?))?")
_DAY: Final = re.compile(r"(\d{4}-\d\d)(?:-(\d?))?")


def dates(text: str, known: Sequence[int]) -> Iterator[str]:
    """Yield the dates that a text may begin: years that are known, months of a year, its days.

    In a range, `2024-11-27..2024-12`, its last date is the one being typed.
    """
    before, points, prefix = text.rpartition("..")
    for date in _dates(prefix, known):
        yield f"{before}{points}{date}"


def years(index: Index) -> Iterator[int]:
    """Yield the years, in UTC, that the dated events of a log begin in, from the last back."""
    rank, year = index.rank_at(_moment(_LAST + 1)), _LAST + 1
    while rank and year > _FIRST:
        year = _year_of(index, rank - 1, year)
        yield year
        rank = index.rank_at(_moment(year))


def _year_of(index: Index, rank: int, after: int) -> int:
    """Find the year that the event of a rank stands in, knowing that it lies before another.

    Looks back in steps that double: the year before is likely to be the one.
    """
    step, late = 1, after
    while (early := max(_FIRST, after - step)) > _FIRST and index.rank_at(_moment(early)) > rank:
        step, late = 2 * step, early
    between = range(early, late)
    return between[bisect_left(between, True, key=lambda y: index.rank_at(_moment(y + 1)) > rank)]


def _dates(prefix: str, known: Sequence[int]) -> Iterator[str]:
    if month := _DAY.fullmatch(prefix):
        yield from _days(month[1], month[2] or "")
    elif year := _MONTH.fullmatch(prefix):
        yield from _months(year[1], year[2] or "", whole=len(prefix) == 4)
    elif not prefix or prefix.isdigit():
        written = (f"{year:04}" for year in sorted(known))
        yield from (year for year in written if year.startswith(prefix))


def _months(year: str, prefix: str, *, whole: bool) -> Iterator[str]:
    if whole:
        yield year
    for month in range(1, 13):
        if f"{month:02}".startswith(prefix):
            yield f"{year}-{month:02}"


def _days(month: str, prefix: str) -> Iterator[str]:
    year, number = map(int, month.split("-"))
    if not (_FIRST <= year <= _LAST and 1 <= number <= 12):
        return
    if not prefix:
        yield month
    for day in range(1, monthrange(year, number)[1] + 1):
        if f"{day:02}".startswith(prefix):
            yield f"{month}-{day:02}"


def _moment(year: int) -> int:
    return int(datetime(year, 1, 1, tzinfo=UTC).timestamp())


_LONGEST: Final = 60  # characters of a value that is offered
_IDS: Final = 24  # event ids, at most: there may be a million


def _numbers(field: str, text: str) -> Iterator[str]:
    """Yield what may be asked of numbers: the bounds that a text begins, and the text if it is one.

    Of independent sources few are counted; of what figures count, up to a million.
    """
    bounds = [f">={10**power}" for power in range(7)]
    if field in NUMBERS:
        bounds = ["0", "1", *(f">={number}" for number in range(2, 6))]
    known = [bound for bound in bounds if bound.startswith(text)]
    if asked(text) is not None and text not in known:
        yield text
    yield from known


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

    @property
    def fields(self) -> list[str]:
        """The fields that have values in this log, or in what is told of it."""
        told = {TOLD} if any(self._index.sizes(TOLD)) else set()
        return [name for name in FIELDS if name in self._filled | told]

    @cached_property
    def _filled(self) -> frozenset[str]:
        names = FIELDS.keys() - {TOLD, *AREAS}
        filled = {name for name in names if name in DATES or any(self._index.sizes(name))}
        return frozenset(filled.union(AREAS if self._index.ranks("has", "coordinates") else ()))

    @property
    def measures(self) -> Sequence[str]:
        """The measures of the figures of this log, as a query names them."""
        return self._index.words.get(MEASURE, ())

    @property
    def own(self) -> Sequence[str]:
        """The fields of the log's own."""
        return self._index.words.get(OWN, ())

    def of_own(self, field: str, text: str) -> list[Value]:
        """List short values of a field of the log's own that a text begins, or a word of them."""
        wanted = f" {normalise(text).strip()}"
        return [
            Value(field, value.name, value.size)
            for value in self.ordered(f"{OWN}:{field}")
            if len(value.name) <= _LONGEST and wanted in f" {normalise(value.name)}"
        ]

    def ordered(self, field: str) -> list[Value]:
        """List the values of a field, those of most events first."""
        if field not in self._by_size or field == TOLD:
            values = [Value(field, name, size) for name, size in self._index.sizes(field)]
            self._by_size[field] = by_size(values)
        return self._by_size[field]

    def matching(self, field: str, text: str) -> list[Value]:
        """List the values with a name, or a word of a name, that begins so, the largest first.

        Without a text these are all values. A value that is what is typed comes before the rest.
        """
        if field in NAMED:
            found = set(self._index.values_with_prefix(field, text))
        else:
            wanted = f" {' '.join(normalise(text).replace('-', ' ').split())}"
            found = {value.name for value in self.ordered(field) if wanted in _spaced(value.name)}
        values = [value for value in self.ordered(field) if value.name in found or not text]
        return sorted(values, key=lambda value: value.name != text)

    def in_order(self, field: str, text: str) -> list[Value]:
        """List dates, numbers, or ids of events, in their own order."""
        if field == "id":
            return [
                Value(field, name, 1)
                for name in islice(self._index.values_with_prefix(field, text), _IDS)
            ]
        if is_number(field):
            return [Value(field, number) for number in _numbers(field, text)]
        return [Value(field, date) for date in dates(text, self._years)]

    def near(self, field: str, text: str) -> list[Value]:
        """List the values that come close to one that a field does not have."""
        if field in NAMED:
            close = self._index.near(field, text)
        else:
            close = nearest(text, self._index.words.get(field, ()), 3)
        return [value for value in self.ordered(field) if value.name in close]

    @cached_property
    def _years(self) -> list[int]:
        return list(years(self._index))


def by_size(values: Iterable[Value]) -> list[Value]:
    """Sort values, those of most events first."""
    return sorted(values, key=lambda value: (-value.size, value.name))


def _spaced(name: str) -> str:
    """Put a space before each word of a closed field's value."""
    return " " + name.replace("/", " ").replace("-", " ")
