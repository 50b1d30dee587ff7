"""The relations of a log: by the actors that they are of, and those whose dates are contested."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from tui.log.dates.date import UNDATED, Date, may_overlap
from tui.log.model import Relation
from tui.log.sourcing.relations import State, state_on

ByActor = dict[str, tuple[Relation, ...]]
Triple = tuple[str, str, str]
"""Subject, type and object: what makes records those of one relation."""

_ORDER: Final[tuple[State, ...]] = ("in force", "unknown", "not yet", "ended")


def by_actor(relations: Iterable[Relation]) -> ByActor:
    """Return the relations by each of their two actors, in the order of the log."""
    return _grouped((each, (each.subject, each.object)) for each in relations)


def by_subject(relations: Iterable[Relation]) -> ByActor:
    """Return the relations by the actor that is their subject, in the order of the log."""
    return _grouped((each, (each.subject,)) for each in relations)


def by_standing(relations: Iterable[Relation], date: Date | None) -> tuple[Relation, ...]:
    """Return the relations by how they stood on a date; of records of one, that which held."""
    ordered = sorted(relations, key=lambda relation: _ORDER.index(known_state(relation, date)))
    once: dict[Triple, Relation] = {}
    for each in ordered:
        once.setdefault(_triple(each), each)
    return tuple(once.values())


def known_state(relation: Relation, date: Date | None) -> State:
    """Return what is certain of a relation on a date; without a date nothing is."""
    return "unknown" if date is None else state_on(relation, date)


def contested(relations: Iterable[Relation]) -> frozenset[Relation]:
    """Return the relations that another record dates differently, over the same time.

    Work grows with the number of relations, not with its square: of each, only those are looked at
    that do not end before it begins or begin after it ends, until one of them is a rival.
    """
    groups: dict[Triple, dict[Relation, None]] = {}
    for each in relations:
        groups.setdefault(_triple(each), {})[each] = None
    return frozenset(each for group in groups.values() for each in _with_rivals(list(group)))


def differs(one: Relation, other: Relation) -> bool:
    """Tell whether two records of one relation cannot both be right about its dates.

    One may be right that it lasted from 2011 to 2013, and the other that it did again from 2015.
    """
    if _ends_before(one, other) or _ends_before(other, one):
        return False
    dates = ((one.since, other.since), (one.until, other.until))
    return any(a is not None and b is not None and not may_overlap(a, b) for a, b in dates)


def _with_rivals(group: list[Relation]) -> Iterator[Relation]:
    """Yield those records of one relation that another one rivals."""
    if len(group) < 2:
        return
    # Of records with the same dates one is asked for all: they rival each other if it does itself.
    alike: dict[tuple[Date | None, Date | None], list[Relation]] = {}
    for each in group:
        alike.setdefault((each.since, each.until), []).append(each)
    ordered = sorted((some[0] for some in alike.values()), key=_beginning)
    rivals = {(each.since, each.until) for each in _rivals(ordered)}
    for dates, some in alike.items():
        if dates in rivals or (len(some) > 1 and differs(some[0], some[1])):
            yield from some


def _rivals(group: Sequence[Relation]) -> Iterator[Relation]:
    """Yield those of some records, in the order of their beginnings, that another one rivals."""
    lasting = list(accumulate(group, _later_end))  # up to each, the one that ends last
    for place, each in enumerate(group):
        if any(differs(each, other) for other in _at_the_time(group, lasting, place)):
            yield each


def _at_the_time(
    group: Sequence[Relation], lasting: Sequence[Relation], place: int
) -> Iterator[Relation]:
    """Yield the records whose time may meet that of one, those around it first."""
    each = group[place]
    for other in group[place + 1 :]:
        if _ends_before(each, other):
            break
        yield other
    for before in range(place - 1, -1, -1):
        if _ends_before(lasting[before], each):
            break
        yield group[before]


def _beginning(relation: Relation) -> tuple[bool, Date]:
    """Return what to sort by: what has no beginning was always there."""
    return relation.since is not None, relation.since or UNDATED


def _later_end(one: Relation, other: Relation) -> Relation:
    """Return the one that ends last; what has no end lasts."""
    if one.until is None or other.until is None:
        if one.until is None:
            return one
        return other
    return max(one, other, key=lambda each: each.until or UNDATED)


def _ends_before(one: Relation, other: Relation) -> bool:
    """Tell whether one has ended when the other begins, so that both can be true."""
    return one.until is not None and other.since is not None and one.until <= other.since


def _triple(relation: Relation) -> Triple:
    return relation.subject, relation.type, relation.object


def _grouped(relations: Iterable[tuple[Relation, tuple[str, ...]]]) -> ByActor:
    found: dict[str, list[Relation]] = {}
    for relation, actor_ids in relations:
        for actor_id in dict.fromkeys(actor_ids):  # an actor may be related to itself
            found.setdefault(actor_id, []).append(relation)
    return {actor_id: tuple(some) for actor_id, some in found.items()}
