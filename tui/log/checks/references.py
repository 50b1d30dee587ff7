"""Circles: nothing is part of, within, after or derived from itself, at whatever remove."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
        article = "an" if kind in ("actor", "event") else "a"
        hint = hints.did_you_mean(name, known[kind])
        yield Fault(path, f"{backquoted(name)} is not the id of {article} {kind}{hint}")


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


def part_of_itself(log: Log) -> Iterator[Fault]:
    """Follow `part_of` from event to event."""
    yield from _of_events(log, "part_of")


def follows_itself(log: Log) -> Iterator[Fault]:
    """Follow `follows` from event to event."""
    yield from _of_events(log, "follows")


def derived_from_itself(log: Log) -> Iterator[Fault]:
    """Follow `derived_from` from source to source."""
    edges = {key: source.derived_from for key, source in log.sources.items()}
    for circle in circles(edges):
        yield Fault(("sources", circle[0], "derived_from"), _message("derived_from", circle))


def within_itself(log: Log) -> Iterator[Fault]:
    """Follow `within` from place to place."""
    edges = {key: _several(place.within) for key, place in log.places.items()}
    for circle in circles(edges):
        yield Fault(("places", circle[0], "within"), _message("within", circle))


def circles(edges: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Yield circles of a graph until none would be left, each as its nodes in order.

    A search in depth without recursion, for a chain may be as long as the log.
    """
    done: set[str] = set()
    for start in edges:
        trail: dict[str, Iterator[str]] = {}
        if start not in done:
            trail[start] = iter(edges[start])
        while trail:
            node, onward = next(reversed(trail.items()))
            after = next(onward, None)
            if after is None:
                done.add(node)
                del trail[node]
            elif after in trail:
                nodes = list(trail)
                yield nodes[nodes.index(after) :]
            elif after in edges and after not in done:
                trail[after] = iter(edges[after])


def _of_events(log: Log, name: str) -> Iterator[Fault]:
    edges: dict[str, Sequence[str]] = {}
    index_of: dict[str, int] = {}
    for index, event in enumerate(log.events):
        value = getattr(event, name)
        if value and event.id not in edges:
            edges[event.id] = _several(value)
            index_of[event.id] = index
    for circle in circles(edges):
        yield Fault(("events", index_of[circle[0]], name), _message(name, circle))


def _several(value: str | Sequence[str] | None) -> Sequence[str]:
    return (value,) if isinstance(value, str) else value or ()


def _message(name: str, circle: list[str]) -> str:
    few = [*circle[:4], "…"] if len(circle) > 5 else circle
    names = " → ".join(backquoted(each) if each != "…" else each for each in [*few, circle[0]])
    return f"`{name}` goes round in a circle: {names}"
