"""Quotes by an actor and about it, those nearest to an event: each leads to its event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, get_args

from pyroaring import BitMap
from rich.text import Text

from tui.log.model import Event, Head, Quote
from tui.report.event.quotes import marked
from tui.report.text.document import DOT, Entry, Ref, subheading, unbroken
from tui.report.text.names import one, speaker_name
from tui.store.derived.mentions import About, Bearing
from tui.store.store import Store

_SHOWN: Final = 4  # quotes of each kind
_LOOKED: Final = 24  # events that are looked through on either side, where there are many
_CUT: Final = 90  # characters of a quote
_WHY: Final = get_args(Bearing)

Row = tuple[Event, Quote, str]
"""A quote, its event, and who says it and why it is told, if that needs telling."""


def sayings(store: Store, actor_id: str, event: Event | None) -> Iterator[Entry]:
    """Yield quotes by the actor, then quotes by others about it, nearest to the event in time."""
    log, spoken = store.head, store.dossiers.activity(actor_id)
    rank = (store.rank(event.id) if event else None) or 0
    own = (
        (each, quote, "")
        for each in store.events(_nearest(spoken.speaks, rank))
        for quote in each.quotes
        if quote.speaker == actor_id
    )
    rows = list(islice(_once(own), _SHOWN))
    yield from _section(log, "quotes by them", rows, spoken.quotes)
    found, total = _about(store, actor_id, rank)
    told = ((each, quote, f"{speaker_name(log, quote)}, {why}") for each, quote, why in found)
    rows = list(islice(_once(told), _SHOWN))
    yield from _section(log, "quotes about them", rows, total)


def _once(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the first of the quotes that render one saying."""
    told: set[tuple[str, str]] = set()
    for event, quote, words in rows:
        saying = (event.id, quote.saying)
        if not quote.saying or saying not in told:
            yield event, quote, words
        told.add(saying)


def _about(store: Store, actor_id: str, rank: int) -> tuple[list[About], int | None]:
    """Return a few quotes about the actor, those first that name it; and how many there are."""
    found = store.dossiers.about(actor_id)
    total = None if found is None else len(found)
    if found is None:
        found = store.dossiers.about_in(actor_id, _nearest(store.dossiers.heard(actor_id), rank))
    here = store.event(rank).date.key[0] if len(store) else 0
    near = sorted(
        found, key=lambda each: (_WHY.index(each.why), abs(each.event.date.key[0] - here))
    )
    return near, total


def _nearest(ranks: BitMap, rank: int) -> Iterator[int]:
    """Yield the ranks nearest to one: itself, then in turn one after it and one before it."""
    after = ranks.rank(rank) - (rank in ranks)
    before = after - 1
    for step in range(_LOOKED):
        if after + step < len(ranks):
            yield ranks[after + step]
        if before - step >= 0:
            yield ranks[before - step]


def _section(log: Head, title: str, rows: Sequence[Row], total: int | None) -> Iterator[Entry]:
    """Yield a heading with the number of quotes, and the quotes in the order of time."""
    if not rows:
        return
    count = f"{total:,}" if total is not None else ""
    nearest = f"the nearest {len(rows)}" if total != len(rows) else ""
    yield subheading(f"{title} ({', '.join(filter(None, (count, nearest)))})")
    for event, quote, told in sorted(rows, key=lambda row: row[0].date):
        yield _entry(log, event, quote, told)


def _entry(log: Head, event: Event, quote: Quote, told: str) -> Entry:
    """Return `5 Dec 2024 · Guterres, names them: “…”`, which leads to the event."""
    line = Text(f"  {unbroken(event.date.human())}{DOT}")
    line.append(f"{told}: " if told else "", "muted")
    style = "paraphrase" if quote.mode == "paraphrase" else "quote"
    return Entry((line.append(shortened(log, quote), style),), Ref("event", event.id))


def shortened(log: Head, quote: Quote, cut: int = _CUT) -> str:
    """Return the beginning of a quote, in quotation marks unless it is a paraphrase."""
    words = one(quote.text, "")
    words = words if len(words) <= cut else words[:cut].rsplit(" ", 1)[0] + " …"
    return words if quote.mode == "paraphrase" else marked(words, quote.lang or log.language)
