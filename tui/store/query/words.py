"""The words that the fields of a query may have in one log: declared ones, and those it uses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property

from tui.log.model import Head
from tui.log.vocabulary.vocabulary import vocabulary_of
from tui.store.query.fields import CLOSED, FIELDS, OPEN, OWN
from tui.store.query.numbers import MEASURE


def _nothing(_field: str) -> Iterable[str]:
    return ()


class LogWords(Mapping[str, tuple[str, ...]]):
    """The words of each closed field in one log; `used` gives those that its events have.

    Where that is known, the names of its measures too (`MEASURE`). They are gathered when a field
    is first asked for.
    """

    def __init__(self, head: Head, used: Callable[[str], Iterable[str]] = _nothing) -> None:
        self._head = head
        self._used = used
        self._found: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, field: str) -> tuple[str, ...]:
        if field == OWN:
            return self._own()
        if field == MEASURE and self._used is not _nothing:
            return self._measures
        if field not in OPEN:
            return CLOSED[field]
        if field not in self._found:
            declared = vocabulary_of(self._head).table(OPEN[field])
            self._found[field] = tuple(dict.fromkeys((*declared, *self._used(field))))
        return self._found[field]

    def _own(self) -> tuple[str, ...]:
        if OWN not in self._found:
            self._found[OWN] = tuple(dict.fromkeys((*self._head.fields, *self._used(OWN))))
        return self._found[OWN]

    @cached_property
    def _measures(self) -> tuple[str, ...]:
        """The measures of the figures, as a query names them."""
        names = (value.rpartition(" ")[0] for value in self._used(MEASURE))
        return tuple(dict.fromkeys(name for name in names if name not in FIELDS))

    def __iter__(self) -> Iterator[str]:
        return iter(CLOSED)

    def __len__(self) -> int:
        return len(CLOSED)
