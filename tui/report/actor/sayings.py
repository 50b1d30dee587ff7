"""Quotes by an actor and about it, those nearest to an event: each leads to its event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple, get_args

from pyroaring import BitMap
from rich.text import Text

from tui.log.model import Event, Head, Quote
from tui.report.event.quotes import words_of
from tui.report.text.document import DOT, Entry, Ref, subheading, unbroken
from tui.report.text.names import speaker_name
from tui.report.text.words import cut_at_word, on_one_line, phrase
from tui.store.derived.mentions import Bearing, Mention
from tui.store.store import Store

_SHOWN: Final = 4  # quotes of each kind
_LOOKED: Final = 24  # events that are looked through on either side, where there are many
_LONGEST: Final = 90  # characters of a quote
_BEARINGS: Final[tuple[Bearing, ...]] = get_args(Bearing)


class Saying(NamedTuple):
    """A quote, its event, and who says it and why it is told, if that needs telling."""

    event: Event
    quote: Quote
    remark: str = ""


def sayings(store: Store, actor_id: str, event: Event | None) -> Iterator[Entry]:
    """Yield quotes by the actor, then quotes by others about it, nearest to the event in time."""
    rank = 0
    if event is not None:
        rank = store.rank(event.id) or 0
    count = store.dossiers.activity(actor_id).quotes
    yield from _section(store.head, "quotes by them", _by(store, actor_id, rank), count)
    mentions, total = _about(store, actor_id, rank)
    about = (
        Saying(each.event, each.quote, f"{speaker_name(store.head, each.quote)}, {each.why}")
        for each in mentions
    )
    yield from _section(store.head, "quotes about them", about, total)


def shortened(head: Head, quote: Quote, most: int = _LONGEST) -> str:
    """Return the beginning of a quote, in quotation marks unless it is a paraphrase."""
    return words_of(head, quote, cut_at_word(on_one_line(quote.text), most))


def style_of(quote: Quote) -> str:
    """Return the style of a quote's words."""
    if quote.mode == "paraphrase":
        return "paraphrase"
    return "quote"


def _by(store: Store, actor_id: str, rank: int) -> Iterator[Saying]:
    """Yield the quotes by an actor, those of the events nearest to a rank first."""
    for event in store.events(_nearest(store.dossiers.activity(actor_id).speaks, rank)):
        yield from (Saying(event, each) for each in event.quotes if each.speaker == actor_id)


def _about(store: Store, actor_id: str, rank: int) -> tuple[list[Mention], int | None]:
    """Return quotes about the actor, those first that name it, then by their distance in time.

    And how many there are; None where there are too many to look at: then they are a few.
    """
    found, total = store.dossiers.about(actor_id), None
    if found is None:
        found = store.dossiers.about_in(actor_id, _nearest(store.dossiers.heard(actor_id), rank))
    else:
        total = len(found)
    if not found:
        return [], total
    here = store.event(rank).date.key[0]

    def distance(mention: Mention) -> tuple[int, int]:
        return _BEARINGS.index(mention.why), abs(mention.event.date.key[0] - here)

    return sorted(found, key=distance), total


def _nearest(ranks: BitMap, rank: int) -> Iterator[int]:
    """Yield the ranks nearest to one: itself, then in turn one after it and one before it."""
    after = ranks.rank(rank) - (rank in ranks)
    before = after - 1
    for step in range(_LOOKED):
        if after + step < len(ranks):
            yield ranks[after + step]
        if before - step >= 0:
            yield ranks[before - step]


def _section(
    head: Head, title: str, sayings: Iterable[Saying], total: int | None
) -> Iterator[Entry]:
    """Yield a heading with the number of quotes, and the first of them in the order of time."""
    shown = list(islice(_once(sayings), _SHOWN))
    if not shown:
        return
    yield subheading(f"{title} ({', '.join(_numbers(shown, total))})")
    for event, quote, remark in sorted(shown, key=lambda each: each.event.date):
        line = Text(f"  {unbroken(event.date.human())}{DOT}")
        line.append(phrase("", remark, ": "), "muted")
        line.append(shortened(head, quote), style_of(quote))
        yield Entry((line,), Ref("event", event.id))


def _numbers(shown: Sequence[Saying], total: int | None) -> Iterator[str]:
    """Yield how many there are, if that is known, and how many are shown, if those are others."""
    if total is not None:
        yield f"{total:,}"
    if total != len(shown):
        yield f"the nearest {len(shown)}"


def _once(sayings: Iterable[Saying]) -> Iterator[Saying]:
    """Yield the first of the quotes that render one saying."""
    told: set[tuple[str, str]] = set()
    for each in sayings:
        saying = (each.event.id, each.quote.saying)
        if not each.quote.saying or saying not in told:
            yield each
        told.add(saying)
