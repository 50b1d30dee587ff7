"""How long a filter keystroke takes in the store: read the query, select, count, window, strip.

`python -m tests.benchmarks.filtering [EVENTS | LOG.yaml]`, a log by its index file. Half of a made
log's words are taken from a vocabulary of 14,000, some frequent and most rare, as in real text. The
budget for 100,000 events is 4 ms, 95 times of 100, and 16 ms for 1,000,000. By the clock, and in
the last column what the processor worked, which others on the machine do not lengthen; nothing is
kept from one query to the next.
"""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from statistics import quantiles

from msgspec.structs import replace

from tests.benchmarks.make_log import make_log
from tui.log.dates.zones import find_zone
from tui.log.model import Event, Head, Log
from tui.log.reading.reader import read_text
from tui.store.axis.axis import CellCounts, lay_axis
from tui.store.completion.catalogue import counted
from tui.store.index.index import Index
from tui.store.opening import cache_of, open_store
from tui.store.query.parser import parse
from tui.store.store import Store

VOCABULARY = 14_000
ROWS, WIDTH = 50, 170
SYLLABLES = "ba da far ha jam kar la mah na qas ra sal tar wal yas zah shar dir mur nab".split()  # noqa: SIM905


def rare_words(random: Random) -> Callable[[int], list[str]]:
    """Draw words, the n-th of the vocabulary about 1/n times as often as the first."""
    known = ["".join(random.choices(SYLLABLES, k=random.randint(2, 5))) for _ in range(VOCABULARY)]
    weights = [1 / (place + 1) for place in range(VOCABULARY)]
    return lambda count: random.choices(known, weights, k=count)


def widened(log: Log, random: Random) -> Log:
    """The log with longer summaries, of more different words."""
    draw = rare_words(random)
    drawn = draw(20 * len(log.events))
    return replace(
        log,
        events=tuple(
            replace(event, summary=f"{event.summary} {' '.join(drawn[20 * n : 20 * n + 20])}")
            for n, event in enumerate(log.events)
        ),
    )


def drawn(store: Store, random: Random) -> Log:
    """Some events of a log, and all that it says beside them."""
    head = {name: getattr(store.head, name) for name in Head.__struct_fields__}
    some = random.sample(range(len(store)), min(len(store), 1_000))
    return Log(**head, events=tuple(store.events(some)))


def typed(text: str) -> Iterator[str]:
    """What stands in the filter line after each key."""
    return (text[:end] for end in range(1, len(text) + 1))


def words(event: Event) -> list[str]:
    """The words of the title and the summary."""
    return f"{event.title} {event.summary.rstrip('.')}".lower().split()


def keystrokes(log: Log, random: Random) -> dict[str, list[str]]:
    """Queries by kind, as they stand in the filter line."""
    some = random.choices(log.events, k=60)
    pairs = [words(event)[place : place + 2] for event in some for place in (0, 6)]
    actors, places, sources = [*log.actors], [*log.places], [*log.sources]
    years = [random.randint(2011, 2023) for _ in range(60)]
    terms = [f"place:{random.choice(places)} actor:{random.choice(actors)}" for _ in range(60)]
    return {
        "everything": [""] * 60,
        "a word, letter by letter": [key for event in some for key in typed(words(event)[2])],
        "a rare word, likewise": [key for event in some[:40] for key in typed(words(event)[-1])],
        "two words": [" ".join(random.sample(words(event), 2)) for event in some],
        "a phrase": [f'"{" ".join(pair)}"' for pair in pairs],
        "a phrase of three": [f'"{" ".join(words(event)[1:4])}"' for event in some],
        "an actor": [f"actor:{random.choice(actors)}" for _ in some],
        "an actor by name": [f"actor:{log.actors[random.choice(actors)].name[:4]}" for _ in some],
        "a source by name": [
            f'source:"{log.sources[random.choice(sources)].publisher}"' for _ in some
        ],
        "any of three places": [f"place:{','.join(random.sample(places, 3))}" for _ in some],
        "a stretch of time": [f"date:{year}-03..{year + 1}-05-17" for year in years],
        "after, before": [f"after:{year} before:{year + 2}-06" for year in years],
        "status, not type": ["status:reported -type:battles"] * 60,
        "either, or": [f"{term} OR ({term} -status:claimed)" for term in terms],
        "typed out": [
            key
            for term, year in zip(terms[:6], years, strict=False)
            for key in typed(f"{term} after:{year}-02-11 -road bri")
            if not key.endswith((":", "-"))
        ],
    }


Took = tuple[float, float]
"""Seconds by the clock, and of the processor."""


def press(index: Index, cells: CellCounts, text: str, random: Random) -> Took | None:
    """What a keystroke takes; None while the query is faulty, which shows nothing new."""
    start = now()
    try:
        query = parse(text)
    except ValueError:
        return None
    matches = index.select(query)
    first = random.randrange(max(1, len(matches)))
    _ = matches[first : first + ROWS]
    cells.counts(matches)
    return since(start)


def now() -> Took:
    """The time, by the clock and of the processor."""
    return time.perf_counter(), time.thread_time()


def since(start: Took) -> Took:
    """What has gone by since then."""
    clock, worked = now()
    return clock - start[0], worked - start[1]


def count_facets(index: Index, text: str) -> Took:
    """What it takes to count the values of four fields among the matches."""
    start = now()
    matches = index.select(parse(text))
    for field in ("actor", "place", "source", "type"):
        counted(index, field, matches.bitmap)
    return since(start)


def show(kind: str, seconds: list[Took]) -> None:
    """Print a line of the table."""
    clock, worked = map(list, zip(*seconds, strict=True))
    cuts = quantiles(clock, n=100)
    print(
        f"{kind:26}{len(seconds):6}{cuts[49] * 1e3:8.2f}{cuts[94] * 1e3:8.2f}"
        f"{max(clock) * 1e3:8.2f}{quantiles(worked, n=100)[94] * 1e3:12.2f}"
    )


def main(which: str = "100000") -> None:
    """Read or make a log, index it, and print the table."""
    random = Random(1)
    start = time.perf_counter()
    if which.isdecimal():
        log = widened(read_text(make_log(int(which)), "made").log, random)
    else:
        store = open_store(Path(which), cache_of()).store
        log = drawn(store, random)
    read_in, start = time.perf_counter() - start, time.perf_counter()
    index = Index.of(log) if which.isdecimal() else store.index
    print(f"{index.size:,} events: read in {read_in:.2f} s, indexed in", end=" ")
    print(f"{time.perf_counter() - start:.2f} s; milliseconds:")
    gc.collect()
    gc.freeze()
    print(f"{'':26}{'keys':>6}{'p50':>8}{'p95':>8}{'most':>8}{'worked, p95':>12}")
    every: list[Took] = []
    cells = CellCounts(index.endpoints, lay_axis(index.endpoints, find_zone(log.timezone), WIDTH))
    for kind, texts in keystrokes(log, random).items():
        seconds = [
            took for text in texts if (took := press(index, cells, text, random)) is not None
        ]
        show(kind, seconds)
        every += seconds
    show("all of these", every)
    years = [f"date:{year}" for year in range(2011, 2025)]
    show("four facets of a year", [count_facets(index, year) for year in years])


if __name__ == "__main__":
    main(*sys.argv[1:])
