"""What the index keeps of some events, made where they are read: a part to be put together.

Events are numbered from 0 in the order of the file, and so are the positions of their words.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from typing import Final, NamedTuple

from tui.log.model import Event, Log
from tui.log.reading.segments import Make
from tui.log.sequence import sort_key
from tui.store.disk.records import encode
from tui.store.index.endpoints import Moments
from tui.store.index.facts import Facts
from tui.store.index.phrases import POSITION, STRETCH
from tui.store.index.words import GAP, EventWords

DISPUTE: Final = "dispute"
"""The value of `has` of events in dispute: by what they say themselves, or with each other."""

ALONE: Final = "dispute alone"
"""The field of what events have by themselves; no query names it."""

Numbers = dict[str, list[int]]
"""Numbers of events, or positions of words, in ascending order, by a value of a field."""


class Indexed(NamedTuple):
    """What the index keeps of some events.

    `records`, and the `keys` that sort them in time; `moments`, packed; `stretches`, the number of
    stretches of words of each, as 32-bit integers; `postings`, by field.
    """

    records: list[bytes]
    keys: list[bytes]
    moments: tuple[bytes, bytes, bytes]
    stretches: bytes
    postings: dict[str, Numbers]


def indexed_for(head: Log) -> Make:
    """Return what indexes events of a log; of disputes it knows what one event tells alone."""
    facts, event_words = Facts(head, frozenset()), EventWords(head)

    def made(events: tuple[Event, ...]) -> tuple[object, ...]:
        moments = Moments()
        for event in events:
            moments.add(event.date)
        postings = _fields(facts, events)
        stretches, postings[POSITION] = _positions(event_words, events)
        return (
            [encode(event) for event in events],
            [sort_key(event) for event in events],
            moments.packed(),
            stretches.tobytes(),
            postings,
        )

    return made


def _fields(facts: Facts, events: tuple[Event, ...]) -> dict[str, Numbers]:
    postings: dict[str, Numbers] = {}
    for number, event in enumerate(events):
        for field, values in facts.of(event):
            numbers = postings.setdefault(field, {})
            for value in values:
                numbers.setdefault(value, []).append(number)
    # Until all events are known, these are but a part of those in dispute.
    alone = postings.get("has", {}).pop(DISPUTE, None)
    if alone:
        postings[ALONE] = {DISPUTE: alone}
    return postings


def _positions(event_words: EventWords, events: tuple[Event, ...]) -> tuple[array[int], Numbers]:
    """Return the number of stretches of each event, and the positions of each word."""
    stretches = array("I")
    positions: Numbers = defaultdict(list)
    first = 0
    for event in events:
        words = event_words.of(event)
        for position, word in enumerate(words, first):
            positions[word].append(position)
        count = -(-len(words) // STRETCH)
        stretches.append(count)
        first += count * STRETCH
    positions.pop(GAP, None)
    return stretches, dict(positions)
