"""The order of events in time: by their dates, and in what these leave open by what else is told.

An event stands at the first moment of its date, in the evening if its `date_note` says so, and
after those of the same day that it `follows`. What is certain of two dates always holds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from struct import Struct
from typing import Final, NamedTuple

from tui.log.dates.part_of_day import hour_of
from tui.log.model import Event

_KEY: Final = Struct(">QQQ")
_DEPTH: Final = Struct(">xI")  # sorts between a key and all that begin with it
_BIAS: Final = 1 << 63  # so that numbers below zero sort as bytes do
_HOUR: Final = 3600  # seconds
_LONGEST_DAY: Final = 26 * _HOUR  # where clocks are set back

Followed = Mapping[int, Sequence[str]]
"""The ids of the events that an event follows, by its number."""


class _Place(NamedTuple):
    """Where an event stands: at a key, after so many others of that key."""

    key: bytes
    depth: int = 0

    def bytes(self) -> bytes:
        """Return bytes that sort as places do."""
        return self.key + _DEPTH.pack(self.depth) if self.depth else self.key


def sort_key(event: Event) -> bytes:
    """Return bytes that sort as the dates of events do, and within a day by part of the day."""
    moment, heading_end, width, text = event.date.key
    if event.date_note and event.date.precision == "day":
        moment += (hour_of(event.date_note) or 0) * _HOUR
    return _KEY.pack(moment + _BIAS, heading_end + _BIAS, width + _BIAS) + text.encode()


def time_order(events: Sequence[Event]) -> list[int]:
    """Return the numbers of events, counted from 0, in time order."""
    keys = [sort_key(event) for event in events]
    follows = {number: event.follows for number, event in enumerate(events) if event.follows}
    for number, key in after_followed(keys, [event.id for event in events], follows):
        keys[number] = key
    return sorted(range(len(keys)), key=keys.__getitem__)


def after_followed(
    keys: Sequence[bytes], ids: Sequence[str], follows: Followed
) -> Iterator[tuple[int, bytes]]:
    """Yield the events that stand later than by their dates, with the keys that put them there.

    They stand right after the last of those that they follow, where that is of their day.
    """
    wanted = {name for names in follows.values() for name in names}
    if not wanted:
        return
    numbers: dict[str, int] = {}
    for number, event_id in enumerate(ids):
        if event_id in wanted:
            numbers.setdefault(event_id, number)
    places: dict[int, _Place] = {}
    for number in _first_things_first(follows, numbers):
        before = (numbers[name] for name in follows[number] if name in numbers)
        others = [places.get(each, _Place(keys[each])) for each in before]
        places[number] = place = _place(_Place(keys[number]), others)
        if place.key != keys[number] or place.depth:
            yield number, place.bytes()


def _place(own: _Place, others: Sequence[_Place]) -> _Place:
    """Return where an event stands that follows others."""
    moment, day_ends = _moment(own), _heading_ends(own)
    if day_ends - moment > _LONGEST_DAY:
        return own
    after = [_Place(each.key, each.depth + 1) for each in others if _moment(each) < day_ends]
    return max((own, *after))


def _first_things_first(follows: Followed, numbers: Mapping[str, int]) -> Iterator[int]:
    """Yield the events that follow others, each after those that it follows; circles do no harm.

    Without recursion, for a chain may be as long as the log.
    """
    done: set[int] = set()
    begun: set[int] = set()
    for start in follows:
        waiting = [start]
        while waiting:
            number = waiting[-1]
            before = (numbers.get(name) for name in follows[number])
            first = [each for each in before if each in follows and each not in begun]
            if number not in begun and first:
                begun.add(number)
                waiting += [each for each in first if each is not None]
                continue
            waiting.pop()
            if number not in done:
                begun.add(number)
                done.add(number)
                yield number


def _moment(place: _Place) -> int:
    return int(_KEY.unpack_from(place.key)[0]) - _BIAS


def _heading_ends(place: _Place) -> int:
    return _BIAS - int(_KEY.unpack_from(place.key)[1])
