"""What the values of fields are called, and which values a name means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import islice
from typing import Final, NamedTuple

from tui.log.model import Actor, Head, Place, Source
from tui.log.spelling import nearest
from tui.store.index.words import record_names
from tui.store.query.fields import NAMED
from tui.store.query.folding import lines_of_words, normalise, tokens

_ALIKE = 0.7  # of difflib's measure: golany is no Jordan

_ByLetter = dict[str, dict[str, list[str]]]  # values by folded name, by its first letter

AMONG: Final = {"speaker": "actor", "party": "actor", "alone": "source"}
"""Fields that have only some of the values of another: not every actor speaks."""

_BREAK = "\n"  # no phrase reaches over it from one name into the next


class NamedValue(NamedTuple):
    """A value of a field, what to call it, and all names by which a query may ask for it."""

    value: str
    label: str
    names: tuple[str, ...]


class ValueNames:
    """The named values of one field."""

    def __init__(self, entries: Iterable[NamedValue]) -> None:
        self.entries = {entry.value: entry for entry in entries}

    def label(self, value: str) -> str:
        """Say what to call a value: itself when nothing is known of it."""
        return self.entries[value].label if value in self.entries else value

    def find(self, text: str) -> list[str]:
        """Find the values that a text means.

        If it is the id of some, these, and all others of that name; or else all that have an id
        or a name in which its words stand one after the other, the last of them at least in part.
        """
        ids = self._by_id.get(normalise(text))
        if not ids:
            return self.with_prefix(text)
        return list(dict.fromkeys((*ids, *self._by_name.get(" ".join(tokens(text)), ()))))

    def with_prefix(self, text: str) -> list[str]:
        """Find all values with an id or a name in which these words stand, the last one begun."""
        wanted = _spaced(text).removesuffix(_BREAK)
        if not wanted.strip():
            return []
        return [value for value, names in self._folded if wanted in names]

    def alias(self, value: str, text: str) -> str:
        """Return the name by which these words find a value, if its id and its label do not."""
        entry = self.entries.get(value)
        wanted = _spaced(text).removesuffix(_BREAK)
        if entry is None or any(wanted in _spaced(name) for name in (value, entry.label)):
            return ""
        return next((name for name in entry.names if wanted in _spaced(name)), "")

    def near(self, text: str, most: int = 3) -> list[str]:
        """List the values with a name that this may be a misspelling of, the nearest first.

        Those with a word of a name near to it, if there are none. A name that begins with another
        letter is not looked at.
        """
        wanted = _spaced(text).strip()
        for names in (self._whole_names, self._words_of_names):
            known = names.get(wanted[:1], {})
            found = [
                value for name in nearest(wanted, known, most, _ALIKE) for value in known[name]
            ]
            if found:
                return list(dict.fromkeys(found))[:most]
        return []

    @cached_property
    def _whole_names(self) -> _ByLetter:
        return _by_letter((value, names.split(_BREAK)) for value, names in self._folded)

    @cached_property
    def _words_of_names(self) -> _ByLetter:
        return _by_letter((value, names.split()) for value, names in self._folded)

    @cached_property
    def _by_id(self) -> dict[str, list[str]]:
        ids: dict[str, list[str]] = {}
        for value in self.entries:
            ids.setdefault(normalise(value), []).append(value)
        return ids

    @cached_property
    def _by_name(self) -> dict[str, list[str]]:
        """The values of each whole name, folded; no name is without a word."""
        named: dict[str, list[str]] = {}
        for entry in self.entries.values():
            for name in {" ".join(tokens(name)) for name in entry.names} - {""}:
                named.setdefault(name, []).append(entry.value)
        return named

    @cached_property
    def _folded(self) -> list[tuple[str, str]]:
        """Each value with its names, normalised: a space before every word, a break after a name.

        Worked out when a name is first asked for: that a log opens must not wait for it.
        """
        names = [each for entry in self.entries.values() for each in (entry.value, *entry.names)]
        lines = iter(lines_of_words(names))
        return [
            (entry.value, "".join(islice(lines, 1 + len(entry.names))))
            for entry in self.entries.values()
        ]


class LogNames:
    """The named values of a log by field; those of one are gathered when it is first asked for."""

    def __init__(self, head: Head, values: Callable[[str], Iterable[str]]) -> None:
        self._head = head
        self._values = values
        self._fields: dict[str, ValueNames] = {}

    def __contains__(self, field: str) -> bool:
        return field in NAMED

    def __getitem__(self, field: str) -> ValueNames:
        if field not in self._fields:
            self._fields[field] = value_names(self._head, field, self._values(field))
        return self._fields[field]


def value_names(head: Head, field: str, values: Iterable[str]) -> ValueNames:
    """Gather the names of a field; `values` are those that events have of it.

    A value without a record has no name but its id. Of the actors, only some speak or are parties,
    and of the sources, only some bear an event alone.
    """
    records = _named_records(head, field)
    used = {value: records.get(value) or _itself(value) for value in values}
    if field in AMONG:
        return ValueNames(used.values())
    return ValueNames((records | used).values())


def _named_records(head: Head, field: str) -> dict[str, NamedValue]:
    records: Mapping[str, Actor | Place] = {}
    match field:
        case "source" | "alone":
            return {key: _source(key, source) for key, source in head.sources.items()}
        case "question":
            return {key: NamedValue(key, q.asks, (q.asks,)) for key, q in head.questions.items()}
        case "place":
            records = head.places
        case "actor" | "speaker" | "party":
            records = head.actors
    return {
        key: NamedValue(key, record.name, (*record_names(record),))
        for key, record in records.items()
    }


def _source(key: str, source: Source) -> NamedValue:
    label = " · ".join(filter(None, (source.publisher, source.title)))
    return NamedValue(key, label or key, (source.publisher or source.title, source.author))


def _itself(value: str) -> NamedValue:
    return NamedValue(value, value, (value,))


def _by_letter(named: Iterable[tuple[str, Iterable[str]]]) -> _ByLetter:
    letters: _ByLetter = {}
    for value, names in named:
        for name in {name.strip() for name in names} - {""}:
            letters.setdefault(name[0], {}).setdefault(name, []).append(value)
    return letters


def _spaced(name: str) -> str:
    return f" {' '.join(tokens(name))}{_BREAK}"
