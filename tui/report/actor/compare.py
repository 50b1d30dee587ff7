"""Two actors beside each other: what they share, and what each says of the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyroaring import BitMap
from rich.text import Text

from tui.log.dates.date import Date
from tui.log.model import Event
from tui.report.actor.actor import span
from tui.report.actor.relations import PHRASES, period_of, ties
from tui.report.actor.sayings import shortened
from tui.report.event.evidence import cast
from tui.report.text.bars import bar
from tui.report.text.document import DOT, Document, Entry, Ref, heading, joined, unbroken
from tui.report.text.names import actor_name, one, place_name, title
from tui.report.text.table import side_by_side
from tui.report.text.wrap import NO_BREAK
from tui.store.derived.activity import CELLS, heights
from tui.store.store import Store

_EVENTS = 40  # shared events that are listed
_SPOKEN = 12  # events of which both speak
_LOOKED = 400  # events of one looked through for what it says of the other
_PLACES = 12


class Pair:
    """Two actors of a log, and the sets of events that they are in."""

    def __init__(self, store: Store, first: str, second: str) -> None:
        self.store = store
        self.log = store.head
        self.ids = (first, second)
        self.seen = (store.dossiers.activity(first), store.dossiers.activity(second))
        self.shared = self.seen[0].ranks & self.seen[1].ranks
        self.names = (actor_name(self.log, first), actor_name(self.log, second))

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
        *_head(pair),
        *_relations(pair, date),
        *_both_tied(pair),
        *_same_event(pair, width),
        *_each_other(pair),
        *_events(pair),
        *_places(pair),
    )


def _head(pair: Pair) -> Iterator[Entry]:
    """Yield for each actor how often it is seen and when most, then the same for both at once."""
    total = len(pair.store)
    for actor_id, name, seen in zip(pair.ids, pair.names, pair.seen, strict=True):
        facts = [f"{len(seen.ranks):,} events", span(seen) if seen.ranks else ""]
        bars = (_bar(seen.ranks, total), Text(joined(facts)))
        yield Entry((Text(name, "title"), _beside(*bars)), Ref("actor", actor_id))
    count = len(pair.shared)
    words = f"{count:,} event{'s' * (count != 1)} with both" if count else "no event with both"
    line = _beside(_bar(pair.shared, total), Text(words))
    yield Entry((line,), pair.ref if count else None)


def _bar(ranks: BitMap, total: int) -> Text:
    return Text(unbroken(bar(heights(ranks, total))).ljust(CELLS, NO_BREAK), "bar")


def _beside(drawn: Text, words: Text) -> Text:
    return Text("  ").append_text(drawn).append("  ").append_text(words)


def _relations(pair: Pair, date: Date | None) -> Iterator[Entry]:
    """Yield the relations between the two, seen from the first."""
    first, second = pair.ids
    between = [
        each for each in pair.store.relations(first) if second in (each.subject, each.object)
    ]
    yield heading(f"{pair.names[0]} to {pair.names[1]}")
    yield from ties(pair.log, between, first, date)
    if not between:
        yield Entry((Text("  no relation of the two is in this log", "muted"),), stop=False)


def _both_tied(pair: Pair) -> Iterator[Entry]:
    """Yield the others to whom both have relations, each with those of the one and of the other."""
    of_each = [_by_other(pair.store, actor_id) for actor_id in pair.ids]
    others = [each for each in of_each[0] if each in of_each[1] and each not in pair.ids]
    if others:
        yield heading("Tied to both")
    for other in others:
        line = Text("  ").append(actor_name(pair.log, other), "speaker").append(": ")
        said = (f"{pair.names[side]} {', '.join(of_each[side][other])}" for side in (0, 1))
        yield Entry((line.append("; ".join(said)),), Ref("actor", other))


def _by_other(store: Store, actor_id: str) -> dict[str, list[str]]:
    """Return an actor's relations by whom they are with, in words."""
    found: dict[str, list[str]] = {}
    for each in store.relations(actor_id):
        is_subject = each.subject == actor_id
        words = PHRASES[each.type][0 if is_subject else 1]
        period = period_of(each)
        other = each.object if is_subject else each.subject
        found.setdefault(other, []).append(f"{words} it" + (f" ({period})" if period else ""))
    return found


def _same_event(pair: Pair, width: int) -> Iterator[Entry]:
    """Yield what each says in the events with both in which at least one is quoted."""
    spoken = pair.shared & (pair.seen[0].speaks | pair.seen[1].speaks)
    if spoken:
        yield heading(f"What each says in the same event: {len(spoken):,}")
    for rank in spoken[:_SPOKEN]:
        event = pair.store.event(rank)
        said = side_by_side(_said(pair, event, 0), _said(pair, event, 1), width)
        yield Entry((_event(event), *said), Ref("event", event.id))
    if len(spoken) > _SPOKEN:
        yield Entry((Text(f"  and {len(spoken) - _SPOKEN:,} more", "muted"),), pair.ref)


def _said(pair: Pair, event: Event, side: int) -> list[Text]:
    """Return the quotes of one of the two in an event."""
    lines = [Text(pair.names[side], "speaker")]
    for quote in event.quotes:
        if quote.speaker == pair.ids[side]:
            style = "paraphrase" if quote.mode == "paraphrase" else "quote"
            lines.append(Text("  ").append(shortened(pair.log, quote, 400), style))
    return lines if len(lines) > 1 else [*lines, Text("  is not quoted", "muted")]


def _each_other(pair: Pair) -> Iterator[Entry]:
    """Yield what each says that names the other, or is said to the other."""
    found = [
        (event, quote, side, why)
        for side in (0, 1)
        for event, quote, why in pair.store.dossiers.about_in(
            pair.ids[1 - side], pair.seen[side].speaks[:_LOOKED]
        )
        if quote.speaker == pair.ids[side] and why != "in their event"
    ]
    if found:
        yield heading("What they say of each other")
    for event, quote, side, why in found:
        line = Text(f"  {unbroken(event.date.human())}{DOT}")
        line.append(pair.names[side], "speaker").append(f", {why}: ", "muted")
        line.append(shortened(pair.log, quote), "quote")
        yield Entry((line,), Ref("event", event.id))


def _events(pair: Pair) -> Iterator[Entry]:
    """Yield the events of both with the roles of each."""
    if pair.shared:
        yield heading(f"Events with both: {len(pair.shared):,}")
    for rank in pair.shared[:_EVENTS]:
        event = pair.store.event(rank)
        roles = cast(event)
        line = _event(event)
        for name, actor_id in zip(pair.names, pair.ids, strict=True):
            line.append(f"{DOT}{name}: {roles[actor_id]}", "muted")
        yield Entry((line,), Ref("event", event.id))
    if len(pair.shared) > _EVENTS:
        words = f"  and {len(pair.shared) - _EVENTS:,} more"
        yield Entry((Text(words, "muted"),), pair.ref)


def _event(event: Event) -> Text:
    return Text(f"  {unbroken(event.date.human())}{DOT}").append(title(event), "title")


def _places(pair: Pair) -> Iterator[Entry]:
    """Yield the places where both were, if not at once: events of each, those of places within too.

    A place around one that is listed is left out: of Hama and Syria, Hama.
    """
    found = [
        (place, counts)
        for place, ranks in pair.store.index.sets("place")
        if all(counts := [ranks.intersection_cardinality(seen.ranks) for seen in pair.seen])
    ]
    inner = set(_around(pair, (place for place, _ in found)))
    found = [(place, counts) for place, counts in found if place not in inner]
    found.sort(key=lambda each: (-min(each[1]), each[0]))
    if found:
        yield heading("Places of both")
    for place, counts in found[:_PLACES]:
        line = Text(f"  {place_name(pair.log, place)}", "speaker")
        for name, count in zip(pair.names, counts, strict=True):
            line.append(f"{DOT}{unbroken(one(name, ''))} {count:,}", "muted")
        yield Entry((line,), Ref("place", place))


def _around(pair: Pair, places: Iterable[str]) -> Iterator[str]:
    """Yield the places around some; a circle, a fault of the log, ends it."""
    for place in places:
        seen = {place}
        record = pair.log.places.get(place)
        while record and record.within and record.within not in seen:
            seen.add(record.within)
            yield record.within
            record = pair.log.places.get(record.within)
