"""References: ids that name nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from tui.log.model import (
    Account,
    Actor,
    Claim,
    Derivation,
    Event,
    Figure,
    Log,
    Participant,
    Place,
    Quote,
    Record,
    Relation,
    Source,
)
from tui.log.problems import Fault, Path
from tui.log.spelling import SpellingHints
from tui.log.text import backquoted

# The fields of each kind of record that name others, and which kind they name.
_NAMES: Final[Mapping[type[Record], tuple[tuple[str, str], ...]]] = {
    Source: (("derived_from", "source"),),
    Derivation: (("source", "source"),),
    Account: (("sources", "source"),),
    Actor: (("sources", "source"),),
    Place: (("within", "place"), ("sources", "source")),
    Relation: (("subject", "actor"), ("object", "actor"), ("sources", "source")),
    Participant: (("actor", "actor"),),
    Figure: (("source", "source"), ("place", "place")),
    Quote: (("speaker", "actor"), ("source", "source")),
    Claim: (("source", "source"), ("sources", "source")),
    Event: (
        ("place", "place"),
        ("sources", "source"),
        ("part_of", "event"),
        ("follows", "event"),
        ("contradicts", "event"),
    ),
}
# The fields that hold records, whose own names are followed too.
_PARTS: Final[Mapping[type[Record], tuple[str, ...]]] = {
    Source: ("derived_from",),
    Relation: ("accounts",),
    Quote: ("accounts",),
    Claim: ("accounts",),
    Event: ("participants", "accounts", "figures", "quotes", "claims"),
}
_KINDS: Final = {
    "source": "a source",
    "actor": "an actor",
    "place": "a place",
    "event": "an event",
}
Unknown = tuple[Path, str, str]
"""Where an id stands that names nothing, the kind of record that it should name, and the id."""


def dangling(log: Log) -> Iterator[Fault]:
    """Find ids that name nothing, with the nearest id that does."""
    known = {
        "source": frozenset(log.sources),
        "actor": frozenset(log.actors),
        "place": frozenset(log.places),
        "event": frozenset(event.id for event in log.events),
    }
    hints = SpellingHints()
    for path, kind, name in _unknown(log, known):
        hint = hints.did_you_mean(name, known[kind])
        yield Fault(path, f"{backquoted(name)} is not the id of {_KINDS[kind]}{hint}")


def _unknown(log: Log, known: Mapping[str, frozenset[str]]) -> Iterator[Unknown]:
    for table in ("sources", "actors", "places"):
        for key, record in getattr(log, table).items():
            yield from _of_record(record, (table, key), known)
    for name in ("relations", "events"):
        for index, record in enumerate(getattr(log, name)):
            yield from _of_record(record, (name, index), known)


def _of_record(
    record: Record, path: Path, known: Mapping[str, frozenset[str]]
) -> Iterator[Unknown]:
    for name, kind in _NAMES[type(record)]:
        value = getattr(record, name)
        if type(value) is tuple:
            for index, item in enumerate(value):
                if item not in known[kind] and isinstance(item, str):
                    yield (*path, name, index), kind, item
        elif value is not None and value not in known[kind]:
            yield (*path, name), kind, value
    for name in _PARTS.get(type(record), ()):
        for index, part in enumerate(getattr(record, name)):
            if isinstance(part, Record):
                yield from _of_record(part, (*path, name, index), known)
