"""Codes for narrow rows: a letter for an event's type and status, and a mark for its sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import Corroboration
from tui.log.vocabulary.vocabulary import vocabulary_of

AI: Final = "AI"
"""Marks an event that takes something from what a machine wrote."""

CLAIM: Final = "cl"
"""Marks an event of which what a source claims was examined."""

_COLOURS: Final[Mapping[str, str]] = {
    "": "key",
    "yellow": "key",
    "red": "alert",
    "green": "good",
    "blue": "speaker",
    "violet": "source",
    "plain": "base",
}
"""The role that has each colour; all are held to WCAG AA in every theme."""

_NONE: Final = "·"
_NO_SOURCE: Final = "-"


def type_code(head: Head, event: Event) -> str:
    """Return the letter of the event's type, whatever its sub-type; a dot when it has none."""
    if event.type:
        return vocabulary_of(head).type_letter(event.type)
    return _NONE


def type_role(head: Head, event_type: str | None) -> str:
    """Return the role that the letter of a type is shown in, which is read in every theme."""
    if not event_type:
        return _COLOURS[""]
    return _COLOURS[vocabulary_of(head).type_colour(event_type)]


def status_code(head: Head, event: Event) -> str:
    """Return the letter of the event's status, a small one; a dot when it has none."""
    if event.status:
        return vocabulary_of(head).status_letter(event.status).lower()
    return _NONE


def status_role(event: Event) -> str:
    """Return the role of its status: what is contested is seen at a glance."""
    if event.status in ("disputed", "refuted"):
        return event.status
    return "muted"


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


def legend(head: Head) -> str:
    """Return what the codes of a log mean, for the help screen."""
    vocabulary = vocabulary_of(head)
    types = _letters(vocabulary.type_letters())
    statuses = _letters(vocabulary.status_letters()).lower()
    support = (
        "The number is that of independent sources, 1+ where there are others that do not count: "
        "what derives from another source counts once with it, what machines wrote never. An "
        "origin that no source names is not seen"
    )
    told = (("Types", types), ("Status", statuses))
    codes = " ".join(f"{kind}: {words}." for kind, words in told if words)
    return f"{codes} {support}."


def coloured_letters(head: Head) -> Iterator[tuple[str, str]]:
    """Yield the pieces of the legend that stand for types, with the roles of their letters."""
    for name, code in vocabulary_of(head).type_letters().items():
        yield f"{code} {name.replace('-', ' ')}", type_role(head, name)


def _letters(letters: Mapping[str, str]) -> str:
    return ", ".join(f"{code} {name.replace('-', ' ')}" for name, code in letters.items())
