"""The relations of a log by the actors that they are of."""

from __future__ import annotations

from collections.abc import Iterable

from tui.log.model import Relation

ByActor = dict[str, tuple[Relation, ...]]


def by_actor(relations: Iterable[Relation]) -> ByActor:
    """Return the relations by each of their two actors, in the order of the log."""
    return _grouped((each, (each.subject, each.object)) for each in relations)


def by_subject(relations: Iterable[Relation]) -> ByActor:
    """Return the relations by the actor that is their subject, in the order of the log."""
    return _grouped((each, (each.subject,)) for each in relations)


def _grouped(relations: Iterable[tuple[Relation, tuple[str, ...]]]) -> ByActor:
    found: dict[str, list[Relation]] = {}
    for relation, actor_ids in relations:
        for actor_id in dict.fromkeys(actor_ids):  # an actor may be related to itself
            found.setdefault(actor_id, []).append(relation)
    return {actor_id: tuple(some) for actor_id, some in found.items()}
