"""The relations around an actor drawn as a small tree, with those of its neighbours behind."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice, takewhile
from typing import Final

from rich.text import Text

from tui.log.dates.date import Date
from tui.log.model import Relation
from tui.log.sourcing.relations import State
from tui.report.actor.relations import other_of, period_of, verb
from tui.report.text.document import DOT, Entry, Ref, more, unbroken
from tui.report.text.names import actor_name
from tui.report.text.wrap import NO_BREAK
from tui.store.derived.relations import known_state
from tui.store.store import Store

_MOST: Final = 16  # branches of the actor
_BEHIND: Final = 6  # branches of each neighbour


def relation_tree(store: Store, actor_id: str, date: Date | None) -> Iterator[Entry]:
    """Yield the actor, and an entry for each relation: an arrow points from subject to object.

    Those in force on the date come first, and behind them what was in force for the neighbour;
    of the others it is said that they ended, had not begun, or are not known to have held.
    """
    own = store.relations_on(actor_id, date)
    if own:
        yield Entry((Text().append(actor_name(store.head, actor_id), "speaker"),), stop=False)
    drawn = {actor_id, *(other_of(relation, actor_id) for relation in own)}
    shown = own[:_MOST]
    for (twig, trunk), relation in zip(_twigs(len(shown)), shown, strict=True):
        yield _branch(store, relation, actor_id, date, twig)
        yield from _behind(store, other_of(relation, actor_id), date, f"{trunk}  ", drawn)
    yield from more(len(own) - len(shown), indent=0)


def _behind(
    store: Store, neighbour: str, date: Date | None, trunk: str, drawn: set[str]
) -> Iterator[Entry]:
    """Yield a neighbour's relations in force on the date, with actors that are not `drawn` yet."""
    held = takewhile(
        lambda each: known_state(each, date) == "in force", store.relations_on(neighbour, date)
    )
    new = (each for each in held if other_of(each, neighbour) not in drawn)
    relations = list(islice(new, _BEHIND))
    for (twig, _), each in zip(_twigs(len(relations)), relations, strict=True):
        yield _branch(store, each, neighbour, date, trunk + twig)
    drawn.update(other_of(each, neighbour) for each in relations)


def _twigs(count: int) -> list[tuple[str, str]]:
    """Return for each branch the sign before it, and the one before what is behind it."""
    return [("├", "│")] * (count - 1) + [("└", " ")] * (count > 0)


def _branch(store: Store, relation: Relation, actor_id: str, date: Date | None, twig: str) -> Entry:
    """Return `├─leads→ HTS`, or `├←supports─ HTS` when the actor is the object."""
    says = verb(store.head, relation, relation.subject)
    arrow = f"─{says}→" if relation.subject == actor_id else f"←{says}─"
    other = other_of(relation, actor_id)
    line = Text().append(f"{twig}{arrow}".replace(" ", NO_BREAK) + " ", "label")
    line.append(unbroken(actor_name(store.head, other)), "speaker")
    state = known_state(relation, date)
    if state != "in force":
        line.append(DOT).append(unbroken(_remark(relation, state, date)), "muted")
    if relation in store.contested:
        line.append(DOT).append("contested", "alert")
    return Entry((line,), Ref("actor", other))


def _remark(relation: Relation, state: State, date: Date | None) -> str:
    """Return how a relation stands that is not known to be in force."""
    if state == "ended" and relation.until:
        return f"ended {relation.until.human()}"
    if state == "not yet" and relation.since:
        return f"not yet: from {relation.since.human()}"
    if date is None or not date.text:
        return period_of(relation) or "no dates"
    return "not known if in force"
