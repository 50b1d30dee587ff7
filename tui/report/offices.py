"""What a speaker was on a day: the offices of relations in force, and whose side they were on."""

from __future__ import annotations

from tui.log.dates import Date
from tui.log.relations import state_on
from tui.report.ledger import Ledger
from tui.report.names import actor_name, one

_TITLES = {"leads": "leader of", "minister_in": "minister in", "envoy_of": "envoy of"}
_TIES = {"works_for": "with", "member_of": "member of"}
_FORMS = {"in force": "{}", "unknown": "{} (dates not known)", "ended": "formerly {}, until {}"}


def office(ledger: Ledger, actor_id: str, date: Date) -> list[str]:
    """Return what a person was on a date, as facts; none for a group.

    Offices held on that day; else those without dates, which is said; else those held before.
    Where the log knows of no office, the actor's description comes first: it has no date.
    """
    record = ledger.log.actors.get(actor_id)
    if record is None or record.type not in ("person", None):
        return []
    titles = _held(ledger, actor_id, date, _TITLES)
    if titles:
        return titles
    described = [one(record.description, "").rstrip(".")] if record.description else []
    return described + _held(ledger, actor_id, date, _TIES)


def allegiance(ledger: Ledger, actor_id: str) -> str:
    """Return whose side an actor is on; "" when the log does not say."""
    record = ledger.log.actors.get(actor_id)
    return one(record.allegiance, "") if record else ""


def _held(ledger: Ledger, actor_id: str, date: Date, kinds: dict[str, str]) -> list[str]:
    """Return the offices of these kinds, those of the first state in which there are any."""
    found: dict[str, list[str]] = {state: [] for state in _FORMS}
    for relation in ledger.of_subject.get(actor_id, ()):
        state = state_on(relation, date)
        if relation.type in kinds and state in found:
            words = f"{kinds[relation.type]} {actor_name(ledger.log, relation.object)}"
            until = relation.until.human() if relation.until else ""
            found[state].append(_FORMS[state].format(words, until))
    return next((some for some in found.values() if some), [])
