"""Quotes by an actor and about it, those nearest to an event: each leads to its event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final, get_args

from pyroaring import BitMap
from rich.text import Text

from tui.log.model import Event, Log, Quote
from tui.report.actor.dossier import Dossiers
from tui.report.actor.mentions import About, Bearing
from tui.report.event.quotes import marked
from tui.report.text.document import DOT, Entry, Ref, subheading, unbroken
from tui.report.text.names import one, speaker_name

_SHOWN: Final = 4  # quotes of each kind
_LOOKED: Final = 24  # events that are looked through on either side, where there are many
_CUT: Final = 90  # characters of a quote
_WHY: Final = get_args(Bearing)

Row = tuple[Event, Quote, str]
"""A quote, its event, and who says it and why it is told, if that needs telling."""


def sayings(dossiers: Dossiers, actor_id: str, event: Event | None) -> Iterator[Entry]:
    """Yield quotes by the actor, then quotes by others about it, nearest to the event in time."""
    log, spoken = dossiers.log, dossiers.activity(actor_id)
    rank = _rank(dossiers, event)
    own = (
        (each, quote, "")
        for each in _events(log, _nearest(spoken.speaks, rank))
        for quote in each.quotes
        if quote.speaker == actor_id
    )
    rows = list(islice(_once(own), _SHOWN))
    yield from _section(log, "quotes by them", rows, spoken.quotes)
    found, total = _about(dossiers, actor_id, rank)
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


def _rank(dossiers: Dossiers, event: Event | None) -> int:
    """Return the rank of an event; of the first one without."""
    ranks = dossiers.index.ranks("id", event.id) if event else ()
    return ranks[0] if ranks else 0


def _about(dossiers: Dossiers, actor_id: str, rank: int) -> tuple[list[About], int | None]:
    """Return a few quotes about the actor, those first that name it; and how many there are."""
    found = dossiers.about(actor_id)
    total = None if found is None else len(found)
    if found is None:
        found = dossiers.about_in(actor_id, _nearest(dossiers.heard(actor_id), rank))
    here = _rank_of(dossiers, rank)
    near = sorted(
        found, key=lambda each: (_WHY.index(each.why), abs(each.event.date.key[0] - here))
    )
    return near, total


def _rank_of(dossiers: Dossiers, rank: int) -> int:
    events = dossiers.log.events
    return events[rank].date.key[0] if events else 0


def _nearest(ranks: BitMap, rank: int) -> Iterator[int]:
    """Yield the ranks nearest to one: itself, then in turn one after it and one before it."""
    after = ranks.rank(rank) - (rank in ranks)
    before = after - 1
    for step in range(_LOOKED):
        if after + step < len(ranks):
            yield ranks[after + step]
        if before - step >= 0:
            yield ranks[before - step]


def _events(log: Log, ranks: Iterable[int]) -> Iterator[Event]:
    return (log.events[rank] for rank in ranks)


def _section(log: Log, title: str, rows: Sequence[Row], total: int | None) -> Iterator[Entry]:
    """Yield a heading with the number of quotes, and the quotes in the order of time."""
    if not rows:
        return
    count = f"{total:,}" if total is not None else ""
    nearest = f"the nearest {len(rows)}" if total != len(rows) else ""
    yield subheading(f"{title} ({', '.join(filter(None, (count, nearest)))})")
    for event, quote, told in sorted(rows, key=lambda row: row[0].date):
        yield _entry(log, event, quote, told)


def _entry(log: Log, event: Event, quote: Quote, told: str) -> Entry:
    """Return `5 Dec 2024 · Guterres, names them: “…”`, which leads to the event."""
    line = Text(f"  {unbroken(event.date.human())}{DOT}")
    line.append(f"{told}: " if told else "", "muted")
    style = "paraphrase" if quote.mode == "paraphrase" else "quote"
    return Entry((line.append(shortened(log, quote), style),), Ref("event", event.id))


def shortened(log: Log, quote: Quote, cut: int = _CUT) -> str:
    """Return the beginning of a quote, in quotation marks unless it is a paraphrase."""
    words = one(quote.text, "")
    words = words if len(words) <= cut else words[:cut].rsplit(" ", 1)[0] + " …"
    return words if quote.mode == "paraphrase" else marked(words, quote.lang or log.language)
