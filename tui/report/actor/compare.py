"""Two actors beside each other: what they share, and what each says of the same."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyroaring import BitMap
from rich.text import Text

from tui.log.dates.date import Date
from tui.log.model import Event
from tui.log.places import around
from tui.report.actor.actor import dates_seen
from tui.report.actor.relations import other_of, period_of, relation_entries, verb
from tui.report.actor.sayings import shortened, style_of
from tui.report.event.evidence import roles_by_actor
from tui.report.text.bars import bar
from tui.report.text.document import (
    DOT,
    Document,
    Entry,
    Ref,
    heading,
    joined,
    more,
    nothing,
    styled,
    unbroken,
)
from tui.report.text.names import actor_name, place_name, title
from tui.report.text.table import side_by_side
from tui.report.text.words import count_or_no, phrase, plural
from tui.report.text.wrap import NO_BREAK
from tui.store.derived.activity import CELLS, events_per_cell
from tui.store.store import Store

_EVENTS: Final = 40  # shared events that are listed
_SPOKEN: Final = 12  # events of which both speak
_LOOKED: Final = 400  # events of one looked through for what it says of the other
_PLACES: Final = 12
_LONGEST: Final = 400  # characters of a quote


class Pair:
    """Two actors of a log, and the sets of events that they are in."""

    def __init__(self, store: Store, first: str, second: str) -> None:
        self.store = store
        self.ids = (first, second)
        self.seen = (store.dossiers.activity(first), store.dossiers.activity(second))
        self.shared = self.seen[0].ranks & self.seen[1].ranks
        self.names = (actor_name(store.head, first), actor_name(store.head, second))

    @property
    def ref(self) -> Ref:
        """Where the events of both are."""
        return Ref("actor", self.ids[0], Ref("actor", self.ids[1]))


def compare(store: Store, ids: tuple[str, str], date: Date | None, width: int) -> Document:
    """Return what two actors share, with their relations as of a date.

    `width`, in cells, decides whether what they say stands side by side.
    """
    pair = Pair(store, *ids)
    return (
        *_activity(pair),
        *_relations(pair, date),
        *_related_to_both(pair),
        *_same_event(pair, width),
        *_each_other(pair),
        *_events(pair),
        *_places(pair),
    )


def _activity(pair: Pair) -> Iterator[Entry]:
    """Yield for each actor how often it is seen and when most, then the same for both at once."""
    for actor_id, name, seen in zip(pair.ids, pair.names, pair.seen, strict=True):
        words = plural(len(seen.ranks), "event")
        if seen.ranks:
            words = joined((words, dates_seen(seen)))
        lines = (Text(name, "title"), _bar(pair, seen.ranks, words))
        yield Entry(lines, Ref("actor", actor_id))
    count = len(pair.shared)
    line = _bar(pair, pair.shared, f"{count_or_no(count, 'event')} with both")
    yield Entry((line,), pair.ref if count else None)


def _bar(pair: Pair, ranks: BitMap, words: str) -> Text:
    """Return when most of some events are, and words beside it."""
    drawn = unbroken(bar(events_per_cell(ranks, len(pair.store)))).ljust(CELLS, NO_BREAK)
    return styled("  ", (drawn, "bar"), f"  {words}")


def _relations(pair: Pair, date: Date | None) -> Iterator[Entry]:
    """Yield the relations between the two, seen from the first."""
    first, second = pair.ids
    between = [each for each in pair.store.relations(first) if other_of(each, first) == second]
    yield heading(f"{pair.names[0]} to {pair.names[1]}")
    yield from relation_entries(pair.store, between, first, date)
    if not between:
        yield nothing("no relation of the two is in this log")


def _related_to_both(pair: Pair) -> Iterator[Entry]:
    """Yield the others to whom both have relations, each with those of the one and of the other."""
    of_each = [_by_other(pair.store, actor_id) for actor_id in pair.ids]
    others = [each for each in of_each[0] if each in of_each[1] and each not in pair.ids]
    if others:
        yield heading("Tied to both")
    for other in others:
        said = (f"{pair.names[side]} {', '.join(of_each[side][other])}" for side in (0, 1))
        name = (actor_name(pair.store.head, other), "speaker")
        yield Entry((styled("  ", name, ": ", "; ".join(said)),), Ref("actor", other))


def _by_other(store: Store, actor_id: str) -> dict[str, list[str]]:
    """Return an actor's relations by whom they are with, in words."""
    found: dict[str, list[str]] = {}
    for each in store.relations(actor_id):
        words = f"{verb(store.head, each, actor_id)} it{phrase(' (', period_of(each), ')')}"
        found.setdefault(other_of(each, actor_id), []).append(words)
    return found


def _same_event(pair: Pair, width: int) -> Iterator[Entry]:
    """Yield what each says in the events with both in which at least one is quoted."""
    spoken = pair.shared & (pair.seen[0].speaks | pair.seen[1].speaks)
    if spoken:
        yield heading(f"What each says in the same event: {len(spoken):,}")
    for event in pair.store.events(spoken[:_SPOKEN]):
        said = side_by_side(_said(pair, event, 0), _said(pair, event, 1), width)
        yield Entry((_event(event), *said), Ref("event", event.id))
    yield from more(len(spoken) - _SPOKEN, pair.ref)


def _said(pair: Pair, event: Event, side: int) -> list[Text]:
    """Return the name of one of the two, and its quotes in an event."""
    lines = [
        Text("  ").append(shortened(pair.store.head, quote, _LONGEST), style_of(quote))
        for quote in event.quotes
        if quote.speaker == pair.ids[side]
    ]
    return [Text(pair.names[side], "speaker"), *(lines or [Text("  is not quoted", "muted")])]


def _each_other(pair: Pair) -> Iterator[Entry]:
    """Yield what each says that names the other, or is said to the other."""
    entries = [*_of_other(pair, 0), *_of_other(pair, 1)]
    if entries:
        yield heading("What they say of each other")
    yield from entries


def _of_other(pair: Pair, side: int) -> Iterator[Entry]:
    """Yield what one of the two says of the other, or to it."""
    spoken = pair.seen[side].speaks[:_LOOKED]
    for event, quote, why in pair.store.dossiers.about_in(pair.ids[1 - side], spoken):
        if quote.speaker == pair.ids[side] and why != "in their event":
            line = Text(f"  {unbroken(event.date.human())}{DOT}")
            line.append(pair.names[side], "speaker").append(f", {why}: ", "muted")
            line.append(shortened(pair.store.head, quote), "quote")
            yield Entry((line,), Ref("event", event.id))


def _events(pair: Pair) -> Iterator[Entry]:
    """Yield the events of both with the roles of each."""
    if pair.shared:
        yield heading(f"Events with both: {len(pair.shared):,}")
    for event in pair.store.events(pair.shared[:_EVENTS]):
        roles = roles_by_actor(event)
        line = _event(event)
        for name, actor_id in zip(pair.names, pair.ids, strict=True):
            line.append(f"{DOT}{name}: {roles[actor_id]}", "muted")
        yield Entry((line,), Ref("event", event.id))
    yield from more(len(pair.shared) - _EVENTS, pair.ref)


def _event(event: Event) -> Text:
    return styled(f"  {unbroken(event.date.human())}{DOT}", (title(event), "title"))


def _places(pair: Pair) -> Iterator[Entry]:
    """Yield the places where both were, if not at once, with the number of events of each."""
    found = sorted(_places_of_both(pair), key=lambda each: (-min(each[1]), each[0]))
    if found:
        yield heading("Places of both")
    for place, counts in found[:_PLACES]:
        line = Text(f"  {place_name(pair.store.head, place)}", "speaker")
        for name, count in zip(pair.names, counts, strict=True):
            line.append(f"{DOT}{unbroken(name)} {count:,}", "muted")
        yield Entry((line,), Ref("place", place))


def _places_of_both(pair: Pair) -> list[tuple[str, tuple[int, int]]]:
    """Return the places with the number of events of each, those of places within too.

    A place around one that is listed is left out: of Hama and Syria, Hama.
    """
    found: dict[str, tuple[int, int]] = {}
    for place, ranks in pair.store.index.sets("place"):
        first, second = (ranks.intersection_cardinality(seen.ranks) for seen in pair.seen)
        if first and second:
            found[place] = first, second
    outer: set[str] = set()
    for place in found:
        outer.update(set(around(pair.store.head.places, place)) - {place})
    return [(place, counts) for place, counts in found.items() if place not in outer]
