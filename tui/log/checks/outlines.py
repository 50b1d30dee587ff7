"""What checks of all events together see of each: its id, the span of its date, whom it names.

A log may have a million events, so that they are columns: some 80 bytes an event.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from tui.log.model import Event
from tui.log.problems import Path

_NONE: Final = 1 << 62  # seconds; beyond any date


class Links(NamedTuple):
    """The events that an event names."""

    part_of: str | None
    follows: tuple[str, ...]
    contradicts: tuple[str, ...]

    def named(self) -> Iterator[tuple[Path, str]]:
        """Yield the path of each name in the event, and the name."""
        if self.part_of is not None:
            yield ("part_of",), self.part_of
        for field in ("follows", "contradicts"):
            for number, name in enumerate(getattr(self, field)):
                yield (field, number), name


Packed: TypeAlias = tuple[
    list[str],
    bytes,
    bytes,
    dict[int, tuple[str | None, list[str], list[str]]],
    dict[int, list[tuple[str, str]]],
]
"""Outlines as plain values, for another process or for a file."""


class Outlines:
    """The outlines of events in the order of the file: `ids`, and `links` where there are any.

    `claims` has the source and the locator of each claim, where there are any.
    """

    def __init__(self) -> None:
        self.ids: list[str] = []
        self.links: dict[int, Links] = {}
        self.claims: dict[int, tuple[tuple[str, str], ...]] = {}
        self._earliest = array("q")
        self._latest = array("q")

    def __len__(self) -> int:
        return len(self.ids)

    def add(self, events: Iterable[Event]) -> None:
        """Add more events."""
        for event in events:
            if event.part_of is not None or event.follows or event.contradicts:
                links = Links(event.part_of, event.follows, event.contradicts)
                self.links[len(self.ids)] = links
            if event.claims:
                self.claims[len(self.ids)] = tuple((c.source, c.locator) for c in event.claims)
            self.ids.append(event.id)
            self._earliest.append(_or(event.date.earliest))
            self._latest.append(_or(event.date.latest))

    def precedes(self, one: int, other: int) -> bool:
        """Tell whether one event ends, at its latest, before another can begin.

        False where either is undated, or open on the side that matters.
        """
        latest, earliest = self._latest[one], self._earliest[other]
        return _NONE not in (latest, earliest) and latest <= earliest

    def packed(self) -> Packed:
        """Return the outlines as plain values."""
        links = {
            number: (each.part_of, list(each.follows), list(each.contradicts))
            for number, each in self.links.items()
        }
        claims = {number: [*each] for number, each in self.claims.items()}
        return self.ids, self._earliest.tobytes(), self._latest.tobytes(), links, claims

    def add_packed(self, packed: Packed) -> None:
        """Add the outlines of more events."""
        ids, earliest, latest, links, claims = packed
        first = len(self.ids)
        self.ids += ids
        self._earliest.frombytes(earliest)
        self._latest.frombytes(latest)
        for number, (part_of, follows, contradicts) in links.items():
            self.links[first + number] = Links(part_of, tuple(follows), tuple(contradicts))
        for number, told in claims.items():
            self.claims[first + number] = tuple(told)

    def claims_by_id(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """Return the source and the locator of the claims of each event that has any."""
        return {self.ids[number]: claims for number, claims in self.claims.items()}


def _or(moment: int | None) -> int:
    return _NONE if moment is None else moment
