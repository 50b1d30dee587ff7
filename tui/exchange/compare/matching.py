"""Which event of one log is which of another: by id, else by date, place and words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tui.log.model import Event

_WORD: Final = re.compile(r"\w+")
_MADE_UP: Final = re.compile(r"event-\d+")
_LEAST: Final = 0.5
"""Part of the words of two titles that must be the same, of all that they have (Jaccard)."""
_MOST_NEAR: Final = 500  # events of one date that are compared with each


class Match(NamedTuple):
    """The same event in two logs, and by what: "id", or "date, place and words"."""

    old: Event
    new: Event
    by: str


class Matches(NamedTuple):
    """Events in both logs, in the old one alone, in the new one alone; each in time order."""

    both: list[Match]
    removed: list[Event]
    added: list[Event]


def matched(old: Sequence[Event], new: Sequence[Event]) -> Matches:
    """Return which events are the same; each stands for one other at most."""
    by_id = {event.id: event for event in new if not is_made_up(event.id)}
    both = [Match(event, by_id[event.id], "id") for event in old if event.id in by_id]
    known = {match.old.id for match in both}
    removed = [event for event in old if event.id not in known]
    added = [event for event in new if event.id not in known]
    alike = list(_alike(removed, added))
    both += alike
    olds, news = {id(match.old) for match in alike}, {id(match.new) for match in alike}
    both.sort(key=lambda match: match.new.date.key)
    return Matches(
        both,
        [event for event in removed if id(event) not in olds],
        [event for event in added if id(event) not in news],
    )


def is_made_up(event_id: str) -> bool:
    """Tell whether an id is that of an event without one: its line, which may be another there."""
    return bool(_MADE_UP.fullmatch(event_id))


def _alike(removed: Sequence[Event], added: Sequence[Event]) -> Iterator[Match]:
    """Yield events of one date and place whose titles are most alike, the best pairs first."""
    near: defaultdict[tuple[str, str | None], list[Event]] = defaultdict(list)
    for event in added:
        near[event.date.text, event.place].append(event)
    pairs = [
        (alike, event, other)
        for event in removed
        for other in near.get((event.date.text, event.place), ())[:_MOST_NEAR]
        if (alike := likeness(event.title, other.title)) >= _LEAST
    ]
    pairs.sort(key=lambda pair: -pair[0])
    used: set[int] = set()
    for _, event, other in pairs:
        if used.isdisjoint((id(event), id(other))):
            used |= {id(event), id(other)}
            yield Match(event, other, "date, place and words")


def likeness(one: str, other: str) -> float:
    """Return what part of the words of two texts stands in both, from 0 to 1."""
    first, second = _words(one), _words(other)
    if not first or not second:
        return float(first == second)
    return len(first & second) / len(first | second)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))
