"""The relations in force on a date as a network: its actors around a circle, friends near."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tui.log.dates.date import Date
from tui.log.model import Relation
from tui.store.derived.relations import known_state
from tui.store.store import Store


class Network(NamedTuple):
    """Relations, and the ids of their actors in the order in which they stand around a circle."""

    actors: tuple[str, ...]
    relations: tuple[Relation, ...]


def network(store: Store, date: Date | None) -> Network:
    """Return the relations that were in force on a date, each once; without a date none are."""
    found = dict.fromkeys(
        relation
        for actor in store.head.actors
        for relation in store.relations_on(actor, date)
        if known_state(relation, date) == "in force" and relation.subject != relation.object
    )
    return Network(_around(_neighbours(found)), tuple(found))


def _neighbours(relations: Iterable[Relation]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for each in relations:
        found.setdefault(each.subject, []).append(each.object)
        found.setdefault(each.object, []).append(each.subject)
    return found


def _around(neighbours: dict[str, list[str]]) -> tuple[str, ...]:
    """Return the actors one after the other: from that of most relations on to its neighbours."""
    order: dict[str, None] = {}
    for start in _most_first(neighbours, neighbours):
        open_ = [start]
        while open_:
            actor = open_.pop()
            if actor not in order:
                order[actor] = None
                open_ += reversed(_most_first(neighbours[actor], neighbours))
    return tuple(order)


def _most_first(actors: Iterable[str], neighbours: dict[str, list[str]]) -> Sequence[str]:
    return sorted(dict.fromkeys(actors), key=lambda each: (-len(neighbours[each]), each))
