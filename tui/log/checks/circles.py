"""Circles: nothing is part of, within, after or derived from itself, at whatever remove."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tui.log.model import Log
from tui.log.problems import Fault
from tui.log.text import backquoted

_MOST_SHOWN: Final = 5


def part_of_itself(log: Log) -> Iterator[Fault]:
    """Follow `part_of` from event to event."""
    yield from _of_events(log, "part_of")


def follows_itself(log: Log) -> Iterator[Fault]:
    """Follow `follows` from event to event."""
    yield from _of_events(log, "follows")


def derived_from_itself(log: Log) -> Iterator[Fault]:
    """Follow `derived_from` from source to source."""
    edges = {key: source.parents for key, source in log.sources.items()}
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
    if isinstance(value, str):
        return (value,)
    return value or ()


def _message(name: str, circle: list[str]) -> str:
    names = [backquoted(each) for each in circle]
    if len(circle) > _MOST_SHOWN:
        names[_MOST_SHOWN - 1 :] = ["…"]
    return f"`{name}` goes round in a circle: {' → '.join([*names, names[0]])}"
