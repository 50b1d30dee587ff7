"""The eras of a log: events of the type `era`, or tagged so, with a span that others lie in."""

from __future__ import annotations

from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.dates.date import Date
from tui.log.model import Event
from tui.store.events import EventStore
from tui.store.query.date_range import Span

ERA: Final = "era"
"""The type, or the tag, of an event that is one."""

_MOST: Final = 200
_EVER: Final = 1 << 60  # seconds: later than any date


class Era(NamedTuple):
    """A span of time with a name; `event_id` is that of the event that says so."""

    name: str
    date: Date
    event_id: str

    @property
    def start(self) -> int:
        """Its first moment; long before all others where that is not known."""
        return -_EVER if self.date.earliest is None else self.date.earliest

    @property
    def end(self) -> int:
        """The moment after its last; long after all others where it is open."""
        return _EVER if self.date.latest is None else self.date.latest

    @property
    def span(self) -> Span:
        """From its first moment to the one after its last."""
        return Span(self.date.earliest, self.date.latest)

    def meets(self, start: int, end: int) -> bool:
        """Tell whether it has a moment from one to before another."""
        return self.start < end and start < self.end


def eras(store: EventStore) -> tuple[Era, ...]:
    """Return the eras of a log in time order, the first two hundred."""
    index = store.index
    ranks = index.ranks("tag", ERA) | index.ranks("type", ERA)
    events = store.events(BitMap(ranks[:_MOST]))
    return tuple(Era(each.title, each.date, each.id) for each in events if _is_dated(each))


def _is_dated(event: Event) -> bool:
    return event.date.earliest is not None or event.date.latest is not None


def eras_of(known: tuple[Era, ...], event: Event | None) -> tuple[Era, ...]:
    """Return the eras in which an event may lie, but for itself; the shortest first."""
    if not known or event is None or not _is_dated(event):
        return ()
    own = Era("", event.date, event.id)
    others = tuple(each for each in known if each.event_id != event.id)
    return eras_from(others, own.start, own.end)


def eras_from(known: tuple[Era, ...], start: int, end: int) -> tuple[Era, ...]:
    """Return the eras that have a moment from one to before another; the shortest first."""
    found = (each for each in known if each.meets(start, end))
    return tuple(sorted(found, key=lambda each: each.end - each.start))


def era_words(found: tuple[Era, ...]) -> str:
    """Say in which eras something lies: the two shortest, and how many more."""
    more = len(found) - 2
    names = [each.name for each in found[:2]]
    return ", ".join((*names, *[f"{more} more"] * (more > 0)))
