"""What a log holds, in numbers: counts, span, kinds, and what leans on machine-written sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rich.text import Text

from tui.log.evidence import independent
from tui.log.model import Log
from tui.report.bars import line_bar
from tui.report.document import Document, Entry, heading
from tui.report.machine import machine_sources
from tui.report.names import actor_name, one, place_name

_MOST = 12  # rows of a ranking


def statistics(log: Log, name: str) -> Document:
    """Return the log in numbers, as a document."""
    counts = (
        ("Events by type", _kinds(log)),
        ("Events by status", Counter(event.status or "no status" for event in log.events)),
        ("Events by independent sources", _by_independence(log)),
        ("Sources by tier", Counter(source.tier or "no tier" for source in log.sources.values())),
        ("Actors in most events", _actors(log)),
        ("Places of most events", _places(log)),
    )
    charts = [entry for words, counter in counts for entry in _chart(words, counter)]
    return (_head(log, name), *charts, *machine_sources(log))


def _head(log: Log, name: str) -> Entry:
    """Return title, span and how many records of each kind."""
    lines = [Text(one(log.title, name), "title"), Text(_span(log))]
    numbers = {
        "events": len(log.events),
        "quotes": sum(len(event.quotes) for event in log.events),
        "figures": sum(len(event.figures) for event in log.events),
        "claims": sum(len(event.claims) for event in log.events),
        "sources": len(log.sources),
        "actors": len(log.actors),
        "places": len(log.places),
        "relations": len(log.relations),
    }
    digits = max(len(f"{number:,}") for number in numbers.values())
    lines += [Text(f"  {number:>{digits},}  {what}") for what, number in numbers.items()]
    return Entry(tuple(lines))


def _span(log: Log) -> str:
    """Return the first and the last date, undated events apart."""
    dates = [event.date for event in log.events if event.date.text]
    undated = len(log.events) - len(dates)
    span = f"{dates[0].human()} – {dates[-1].human()}" if dates else "no dates"
    return f"{span}, {undated} undated" if undated and dates else span


def _kinds(log: Log) -> Counter[str]:
    return Counter((event.type or "no type").partition("/")[0] for event in log.events)


def _by_independence(log: Log) -> Counter[str]:
    """Count events that rest on none, one, two ... independent sources."""
    words = ("none", "one", "two", "three or more")
    counter = Counter(dict.fromkeys(words, 0))
    counter.update(words[min(3, len(independent(log, event)))] for event in log.events)
    return counter


def _actors(log: Log) -> Counter[str]:
    counter: Counter[str] = Counter()
    for event in log.events:
        counter.update({actor_name(log, participant.actor) for participant in event.participants})
    return counter


def _places(log: Log) -> Counter[str]:
    return Counter(place_name(log, event.place) for event in log.events if event.place)


def _chart(words: str, counter: Counter[str]) -> Iterator[Entry]:
    """Yield a heading, the largest counts with bars, and how many rows are left out."""
    rows = counter.most_common(_MOST) if len(counter) > _MOST else list(counter.items())
    if not rows:
        return
    yield heading(words)
    rows.sort(key=lambda row: -row[1])
    top = rows[0][1]
    digits = len(f"{top:,}")
    for label, count in rows:
        line = Text(f"  {count:>{digits},}  {line_bar(count, top):<24}  ")
        line.stylize("bar", digits + 4)
        yield Entry((line.append(label),))
    if len(counter) > len(rows):
        yield Entry((Text(f"  and {len(counter) - len(rows):,} more", "muted"),))
