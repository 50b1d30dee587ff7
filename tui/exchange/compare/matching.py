"""Which event of one log is which of another: by id, else by date, place and words."""

from __future__ import annotations

import math
import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from tui.log.model import Event

_WORD: Final = re.compile(r"\w+")
_MADE_UP: Final = re.compile(r"event-\d+")
_LEAST: Final = 0.5
"""Part of the words of two titles that must be the same, of all that they have (Jaccard)."""
_MOST_NEAR: Final = 500  # events of one date and place that are compared with each
_FEWEST_NEAR: Final = 20  # of as many as there may be
_MOST_PAIRS: Final = 1_000_000


class Match(NamedTuple):
    """The same event in two logs, and by what: "id", or "date, place and words"."""

    old: Event
    new: Event
    by: str


_Pair = tuple[float, Event, Event]


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
    near: defaultdict[tuple[str, str | None], tuple[list[Event], list[Event]]]
    near = defaultdict(lambda: ([], []))
    for number, events in enumerate((removed, added)):
        for event in events:
            near[event.date.text, event.place][number].append(event)
    pairs = [pair for olds, news in near.values() if olds and news for pair in _pairs(olds, news)]
    pairs.sort(key=lambda pair: -pair[0])
    used: set[int] = set()
    for _, event, other in pairs:
        if used.isdisjoint((id(event), id(other))):
            used |= {id(event), id(other)}
            yield Match(event, other, "date, place and words")


def _pairs(olds: Sequence[Event], news: Sequence[Event]) -> Iterator[_Pair]:
    """Yield pairs of events of one date and place whose titles are alike, and how much."""
    same: defaultdict[frozenset[str], deque[Event]] = defaultdict(deque)
    for event in news:
        same[words_of(event.title)].append(event)
    left: list[tuple[frozenset[str], Event]] = []
    for event in olds:
        words = words_of(event.title)
        if same.get(words):
            yield 1.0, event, same[words].popleft()
        else:
            left.append((words, event))
    rest = [(words, event) for words, events in same.items() for event in events]
    near = _Near([words for words, _ in rest], len(left))
    for words, event in left:
        for number in near.to(words):
            alike = likeness(words, rest[number][0])
            if alike >= _LEAST:
                yield alike, event, rest[number][1]


class _Near:
    """Finds which of some titles have so many words of another that they may be alike.

    Two that have half of all their words in common have one of the rarer half of either in common:
    the others are not looked at, nor more of them than there is time for.
    """

    def __init__(self, titles: Sequence[frozenset[str]], asked: int) -> None:
        self._by_word: defaultdict[str, list[int]] = defaultdict(list)
        for number, words in enumerate(titles):
            for word in words:
                self._by_word[word].append(number)
        self._most = min(_MOST_NEAR, max(_FEWEST_NEAR, _MOST_PAIRS // max(1, asked)))

    def to(self, words: frozenset[str]) -> Iterable[int]:
        """Return the numbers of the titles to compare with these words, by the rarest first."""
        some = sorted(words, key=lambda word: (len(self._by_word.get(word, ())), word))
        rarer = some[: len(some) - math.ceil(len(some) * _LEAST) + 1]
        found: dict[int, None] = {}
        for word in rarer:
            found.update(dict.fromkeys(self._by_word.get(word, ())[: self._most]))
        return islice(found, self._most)


def likeness(first: frozenset[str], second: frozenset[str]) -> float:
    """Return what part of all the words of two texts stands in both, from 0 to 1."""
    if not first or not second:
        return float(first == second)
    return len(first & second) / len(first | second)


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text, whatever their letter case."""
    return frozenset(_WORD.findall(text.casefold()))
