"""Codes for narrow rows: a letter for an event's type and status, and a mark for its sources."""

from __future__ import annotations

from typing import Final

from tui.log.model import Event, Status
from tui.log.sourcing.corroboration import Corroboration

TYPE_CODES: Final = {
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
STATUS_CODES: Final[dict[Status, str]] = {
    "claimed": "L",
    "reported": "R",
    "confirmed": "C",
    "disputed": "D",
    "refuted": "X",
}
_NONE: Final = "·"
_NO_SOURCE: Final = "-"


def type_code(event: Event) -> str:
    """Return the letter of the event's type, whatever its sub-type; a dot when it has none."""
    if event.type:
        return TYPE_CODES[event.type.partition("/")[0]]
    return _NONE


def status_code(event: Event) -> str:
    """Return the letter of the event's status; a dot when it has none."""
    if event.status:
        return STATUS_CODES[event.status]
    return _NONE


def support_mark(base: Corroboration) -> str:
    """Return how well an event is borne out, in three cells: `3`, `1+` where others do not count.

    `-` is for no source, `99+` for a hundred and more.
    """
    if not base.sources:
        return _NO_SOURCE
    independent = len(base.independent)
    others = "+" if independent < len(base.sources) else ""
    if independent < 100:
        return f"{independent}{others}"
    return "99+"


def support_words(base: Corroboration) -> str:
    """Return the same in words, as a row has room for: `1+ sources`, `1 source`, `no source`."""
    mark = support_mark(base)
    if mark == _NO_SOURCE:
        return "no source"
    if mark == "1":
        return "1 source"
    return f"{mark} sources"


def legend() -> str:
    """Return what the codes mean, for the help screen."""
    types = ", ".join(f"{code} {name.replace('-', ' ')}" for name, code in TYPE_CODES.items())
    statuses = ", ".join(f"{code} {name}" for name, code in STATUS_CODES.items())
    support = (
        "The number is that of independent sources, 1+ where there are others that do not count: "
        "what derives from another source counts once with it, what machines wrote never. An "
        "origin that no source names is not seen"
    )
    return f"Types: {types}. Status: {statuses}. {support}."
