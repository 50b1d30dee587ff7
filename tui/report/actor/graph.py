"""The relations around an actor drawn as a small tree, with those of its neighbours behind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from tui.log.dates.date import Date
from tui.log.model import Relation
from tui.log.sourcing.relations import state_on
from tui.report.actor.relations import PHRASES, contested, period_of
from tui.report.text.document import DOT, Entry, Ref, unbroken
from tui.report.text.names import actor_name
from tui.report.text.wrap import NO_BREAK
from tui.store.store import Store

_MOST = 16  # branches of the actor
_BEHIND = 6  # branches of each neighbour
_ORDER = ("in force", "unknown", "not yet", "ended")


def graph(store: Store, actor_id: str, date: Date | None) -> Iterator[Entry]:
    """Yield the actor, and an entry for each relation: an arrow points from subject to object.

    Those in force on the date come first, and behind them what was in force for the neighbour;
    of the others it is said that they ended, had not begun, or are not known to have held.
    """
    own = _sorted(store.relations(actor_id), date)
    if own:
        yield Entry((Text().append(actor_name(store.head, actor_id), "speaker"),), stop=False)
    drawn = {actor_id, *(_other(relation, actor_id) for relation in own)}
    for relation in own[:_MOST]:
        is_last = relation is own[:_MOST][-1]
        yield _branch(store, relation, actor_id, date, _twig("", is_last))
        trunk = "   " if is_last else "│  "
        yield from _behind(store, _other(relation, actor_id), date, trunk, drawn)
    if len(own) > _MOST:
        yield Entry((Text(f"and {len(own) - _MOST:,} more", "muted"),), stop=False)


def _behind(
    store: Store, neighbour: str, date: Date | None, trunk: str, drawn: set[str]
) -> Iterator[Entry]:
    """Yield a neighbour's relations in force on the date, with actors that are not `drawn` yet."""
    relations = _sorted(store.relations(neighbour), date)
    behind = [
        each
        for each in relations
        if _state(each, date) == "in force" and _other(each, neighbour) not in drawn
    ][:_BEHIND]
    for each in behind:
        yield _branch(store, each, neighbour, date, _twig(trunk, each is behind[-1]))
    drawn.update(_other(each, neighbour) for each in behind)


def _twig(trunk: str, is_last: bool) -> str:
    return f"{trunk}{'└' if is_last else '├'}".replace(" ", NO_BREAK)


def _branch(store: Store, relation: Relation, actor_id: str, date: Date | None, twig: str) -> Entry:
    """Return `├─leads→ HTS`, or `├←supports─ HTS` when the actor is the object."""
    verb = PHRASES[relation.type][0].replace(" ", NO_BREAK)
    arrow = f"─{verb}→" if relation.subject == actor_id else f"←{verb}─"
    other = _other(relation, actor_id)
    line = Text().append(f"{twig}{arrow} ", "label")
    line.append(unbroken(actor_name(store.head, other)), "speaker")
    state = _state(relation, date)
    if state != "in force":
        line.append(DOT).append(unbroken(_remark(relation, state, date)), "muted")
    if contested(relation, store.relations(actor_id)):
        line.append(DOT).append("contested", "alert")
    return Entry((line,), Ref("actor", other))


def _remark(relation: Relation, state: str, date: Date | None) -> str:
    """Return how a relation stands that is not known to be in force."""
    if state == "ended" and relation.until:
        return f"ended {relation.until.human()}"
    if state == "not yet" and relation.since:
        return f"not yet: from {relation.since.human()}"
    if date is None or not date.text:
        return period_of(relation) or "no dates"
    return "not known if in force"


def _sorted(relations: Sequence[Relation], date: Date | None) -> list[Relation]:
    """Return the relations by how they stood; of two records of one, that which held."""
    ordered = sorted(relations, key=lambda relation: _ORDER.index(_state(relation, date)))
    once: dict[tuple[str, str, str], Relation] = {}
    for each in ordered:
        once.setdefault((each.subject, each.type, each.object), each)
    return list(once.values())


def _state(relation: Relation, date: Date | None) -> str:
    return "unknown" if date is None else state_on(relation, date)


def _other(relation: Relation, actor_id: str) -> str:
    return relation.object if relation.subject == actor_id else relation.subject
