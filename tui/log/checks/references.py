"""References: ids that name nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from tui.log.model import (
    Actor,
    Claim,
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
    Actor: (("sources", "source"),),
    Place: (("within", "place"), ("sources", "source")),
    Relation: (("subject", "actor"), ("object", "actor"), ("sources", "source")),
    Participant: (("actor", "actor"),),
    Figure: (("source", "source"),),
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
_KINDS: Final = {
    "source": "a source",
    "actor": "an actor",
    "place": "a place",
    "event": "an event",
}
_PARTS: Final = ("participants", "figures", "quotes", "claims")


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


def _unknown(log: Log, known: Mapping[str, frozenset[str]]) -> Iterator[tuple[Path, str, str]]:
    for table in ("sources", "actors", "places"):
        for key, record in getattr(log, table).items():
            yield from _of_record(record, (table, key), known)
    for index, relation in enumerate(log.relations):
        yield from _of_record(relation, ("relations", index), known)
    for index, event in enumerate(log.events):
        yield from _of_record(event, ("events", index), known)
        for name in _PARTS:
            for number, part in enumerate(getattr(event, name)):
                yield from _of_record(part, ("events", index, name, number), known)


def _of_record(
    record: Record, path: Path, known: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Path, str, str]]:
    for name, kind in _NAMES[type(record)]:
        value = getattr(record, name)
        if type(value) is tuple:
            for index, item in enumerate(value):
                if item not in known[kind]:
                    yield (*path, name, index), kind, item
        elif value is not None and value not in known[kind]:
            yield (*path, name), kind, value
