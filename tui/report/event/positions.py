"""What a person was on a date: the positions held, and whose side it is on."""

from __future__ import annotations

from typing import Final

from tui.log.dates.date import Date
from tui.log.model import RelationType
from tui.log.sourcing.relations import State, state_on
from tui.report.text.names import actor_name, date_words
from tui.report.text.words import and_more, on_one_line
from tui.store.store import Store

Positions = dict[RelationType, str]
"""Relations that are a position, in words that the name of the other actor follows."""

_OFFICES: Final[Positions] = {
    "leads": "leader of",
    "minister_in": "minister in",
    "envoy_of": "envoy of",
}
_MEMBERSHIPS: Final[Positions] = {"works_for": "with", "member_of": "member of"}
_MOST: Final = 6  # positions that are told
_FORMS: Final[dict[State, str]] = {
    "in force": "{}",
    "unknown": "{} (dates not known)",
    "ended": "formerly {}, until {}",
}


def positions_on(store: Store, actor_id: str, date: Date) -> list[str]:
    """Return what a person was on a date, as facts; none for a group.

    Offices held on that day; else those without dates, which is said; else those held before.
    Where the log knows of no office, the actor's description comes first: it has no date.
    """
    record = store.head.actors.get(actor_id)
    if record is None or record.type not in ("person", None):
        return []
    offices = _held(store, actor_id, date, _OFFICES)
    if offices:
        return offices
    described = on_one_line(record.description).rstrip(".")
    return [*filter(None, [described]), *_held(store, actor_id, date, _MEMBERSHIPS)]


def allegiance(store: Store, actor_id: str) -> str:
    """Return whose side an actor is on; "" when the log does not say."""
    record = store.head.actors.get(actor_id)
    if record:
        return on_one_line(record.allegiance)
    return ""


def _held(store: Store, actor_id: str, date: Date, positions: Positions) -> list[str]:
    """Return the positions of these kinds, those of the first state in which there are any."""
    found: dict[State, list[str]] = {state: [] for state in _FORMS}
    for relation in store.relations_from(actor_id):
        state = state_on(relation, date)
        if relation.type in positions and state in found:
            words = f"{positions[relation.type]} {actor_name(store.head, relation.object)}"
            found[state].append(_FORMS[state].format(words, date_words(relation.until)))
    first = next((some for some in found.values() if some), [])
    return first if len(first) <= _MOST else [*first[:_MOST], and_more(len(first) - _MOST)]
