"""One letter for an event's type and one for its status, where there is no room for words."""

from __future__ import annotations

from tui.log.model import Event

TYPES = {
    "battles": "B",
    "explosions": "E",
    "violence-against-civilians": "V",
    "protests": "P",
    "riots": "R",
    "strategic-developments": "T",
    "statement": "S",
    "diplomacy": "D",
    "designation": "G",
    "displacement": "M",
}
STATUSES = {"claimed": "L", "reported": "R", "confirmed": "C", "disputed": "D", "refuted": "X"}


def type_letter(event: Event) -> str:
    """The letter of the event's type, whatever its sub-type; a dot when it has none."""
    return TYPES[event.type.partition("/")[0]] if event.type else "·"


def status_letter(event: Event) -> str:
    """The letter of the event's status; a dot when it has none."""
    return STATUSES[event.status] if event.status else "·"


def legend() -> str:
    """What the letters mean, for the help screen."""
    types = ", ".join(f"{letter} {name.replace('-', ' ')}" for name, letter in TYPES.items())
    statuses = ", ".join(f"{letter} {name}" for name, letter in STATUSES.items())
    return f"Types: {types}. Status: {statuses}."
