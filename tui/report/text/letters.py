"""A letter for an event's type, one for its status, and a mark for its sources: for narrow rows."""

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


def support_mark(independent: int, sources: int) -> str:
    """How well an event is borne out, in three cells: `3`, `1+` where others do not count.

    `-` is for no source, `99+` for a hundred and more.
    """
    if sources == 0:
        return "-"
    if independent > 99:
        return "99+"
    return f"{independent}{'+' if independent < sources else ''}"


def legend() -> str:
    """What the letters mean, for the help screen."""
    types = ", ".join(f"{letter} {name.replace('-', ' ')}" for name, letter in TYPES.items())
    statuses = ", ".join(f"{letter} {name}" for name, letter in STATUSES.items())
    support = (
        "The number is that of independent sources, 1+ where there are others that do not count: "
        "what derives from another source counts once with it, what machines wrote never. An "
        "origin that no source names is not seen"
    )
    return f"Types: {types}. Status: {statuses}. {support}."
