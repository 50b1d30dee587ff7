"""What a log in Parquet files costs: to open, for events anywhere, for a filter, for its numbers.

`python -m tests.benchmarks.engines 10000000 [FOLDER]` makes a log of so many events in the folder,
which is kept, or in one that goes. Made by SQL, as no text of this size could be read: 20 words of
14,000 and a record of 0.4 KB an event, three actors of 1,000, 300 places in 14 governorates.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from tui.log.dates.zones import find_zone
from tui.store.axis.axis import lay_axis
from tui.store.engine.parquet import MEMORY, limit, load_duckdb, open_folder
from tui.store.engine.sql.backend import SqlBackend
from tui.store.query.ast import EVERYTHING, Query
from tui.store.query.parser import parse

WIDTH = 170  # cells of a strip
ROWS = 50  # events that are listed
PART = 1 << 20
FIRST, LENGTH = 1_298_937_600, 450_000_000  # from March 2011, in seconds

# Of many words a few are in most events, as in a real log.
VOCABULARY = """
    create table vocabulary as
    select list(substr('bdfgklmnprstz', 1 + i % 13, 1) || substr('aeiou', 1 + i // 13 % 5, 1)
        || substr(md5(i::varchar), 1, 2 + i % 4) order by i) as v
    from range(14000) r(i)
"""
EVENT = """
    select i as rank, 'e' || i as id, strftime(to_timestamp(day), '%Y-%m-%d') as date,
        day as moment, day as begins, day + 86400 as ends, 'On ' || said[1] || ' and ' || said[2]
        as title, ' ' || array_to_string(said, ' ') || ' ' as words,
        ['a' || hash(i, 1) % 1000, 'a' || hash(i, 2) % 1000, 'a' || hash(i, 9) % 50] as actor,
        ['attacker', 'party'] as role,
        ['p' || hash(i, 3) % 300, 'g' || hash(i, 3) % 300 % 14, 'country'] as place,
        ['battles/armed-clash', 'battles'] as type, ['s' || hash(i, 4) % 500] as source,
        ['wire'] as tier, [] as speaker, [] as mode,
        [['reported', 'confirmed', 'disputed'][1 + (hash(i, 5) % 3)::int]] as status,
        ['medium'] as confidence, [] as verdict, ['t' || hash(i, 6) % 12] as tag,
        ['coordinates'] as has, [] as part_of, [] as follows, [] as contradicts
    from (select i, ({first} + i * {length} // {size}) // 86400 * 86400 as day,
            list_transform(range(20),
                lambda k: v[1 + (pow(hash(i, k) % 1000000 / 1e6, 3) * 13999)::int]) as said
        from range({start}, {stop}) r(i), vocabulary)
"""
RECORD = """
    select rank, to_json({id: id, date: date, title: title, type: type[1], place: place[1],
        summary: trim(words), participants: [{actor: actor[1], role: 'attacker'},
            {actor: actor[2], role: 'party'}],
        status: status[1], sources: source, tags: tag})::varchar as record from event order by rank
"""
WORD = """
    select distinct word, rank from (select unnest(string_split(trim(words), ' ')) as word, rank
        from event) order by word, rank
"""


def make(folder: Path, size: int) -> None:
    """Write a log of so many events, part by part."""
    folder.mkdir(parents=True)
    connection = load_duckdb().connect(":memory:")
    with TemporaryDirectory() as spill:
        limit(connection, MEMORY, spill)
        connection.execute(VOCABULARY)
        for number, start in enumerate(range(0, size, PART)):
            event = EVENT.format(
                first=FIRST, length=LENGTH, size=size, start=start, stop=min(start + PART, size)
            )
            connection.execute(f"create or replace temp table event as {event}")
            for table, query, rows in (
                ("events", "select * from event order by rank", 122_880),
                ("records", RECORD, 2_048),
                ("words", WORD, 122_880),
            ):
                target = folder / f"{table}-{number:05}.parquet"
                connection.execute(
                    f"copy ({query}) to '{target}' "
                    f"(format parquet, compression zstd, row_group_size {rows})"
                )
    connection.close()
    (folder / "head.json").write_text(json.dumps(head()), encoding="utf-8")


def head() -> dict[str, object]:
    """The records that the events name."""
    places: dict[str, dict[str, str]] = {"country": {"name": "Country"}}
    places |= {f"g{n}": {"name": f"Governorate {n}", "within": "country"} for n in range(14)}
    places |= {f"p{n}": {"name": f"Town {n}", "within": f"g{n % 14}"} for n in range(300)}
    log = {
        "title": "A large log",
        "actors": {f"a{n}": {"name": f"Unit {n}"} for n in range(1000)},
        "sources": {f"s{n}": {"publisher": f"Paper {n}", "tier": "wire"} for n in range(500)},
        "places": places,
    }
    values: dict[str, list[str]] = {field: [] for field in ("actor", "place", "source", "speaker")}
    return {"layout": 1, "log": log, "values": values | {"tag": [f"t{n}" for n in range(12)]}}


def filters(words: list[str], random: Random) -> Iterator[tuple[str, list[str]]]:
    """The kinds of filters, each as texts of it."""
    yield "a word", words
    yield "two words", [f"{a} {b[:3]}" for a, b in pairwise(words)]
    yield "an actor", [f"actor:a{random.randrange(1000)}" for _ in range(8)]
    yield "a governorate", [f"place:g{n}" for n in range(8)]
    months = [f"date:20{random.randrange(12, 25)}-0{random.randrange(1, 10)}" for _ in range(8)]
    yield "a month", months
    yield (
        "actor, word and month",
        [
            f"actor:a{random.randrange(50)} {word[:3]} {month}"
            for word, month in zip(words, months, strict=False)
        ],
    )


def timed(name: str, calls: list[Callable[[], object]]) -> None:
    """Make the calls; print how long they took, and how long both cores worked, in milliseconds."""
    took, worked = [], []
    for call in calls:
        start, cpu = time.perf_counter(), time.process_time()
        call()
        took.append((time.perf_counter() - start) * 1e3)
        worked.append((time.process_time() - cpu) * 1e3)
    took.sort()
    worked.sort()
    shown = (took[len(took) // 2], took[int(len(took) * 0.95)], took[-1], worked[len(took) // 2])
    print(f"{name:28}{len(took):6}{''.join(f'{each:10.0f}' for each in shown)}", flush=True)


def measure(folder: Path) -> None:
    """Open the log, and ask what `list`, `stats` and the app do."""
    start = time.perf_counter()
    backend = open_folder(folder)
    first = backend.events(backend.after(EVERYTHING, -1, ROWS))
    opened = (time.perf_counter() - start) * 1e3
    print(f"{len(backend):,} events; opened to the first {len(first)} of them in {opened:.0f} ms")
    size, random = len(backend), Random(1)
    start = time.perf_counter()
    lay_axis(backend.endpoints, find_zone("UTC"), WIDTH)
    print(f"the axis, laid once: {(time.perf_counter() - start) * 1e3:.0f} ms; milliseconds:")
    print(f"{'':28}{'calls':>6}{'p50':>10}{'p95':>10}{'most':>10}{'cpu p50':>10}")
    places = [random.randrange(size - ROWS) for _ in range(20)]
    timed("events anywhere", [partial(listed, backend, EVERYTHING, at) for at in places])
    words = [word for event in first[::7] for word in event.summary.split()[:1]]
    for name, texts in filters(words, random):
        timed(name, [partial(filtered, backend, text) for text in texts])
    timed(
        "counts of a field",
        [partial(backend.values, field) for field in ("status", "tag")],
    )
    backend.close()


def listed(backend: SqlBackend, query: Query, after: int = -1) -> None:
    """Fetch the next matches after a rank."""
    backend.events(backend.after(query, after, ROWS))


def filtered(backend: SqlBackend, text: str) -> None:
    """Count the matches of a filter, and fetch the first of them."""
    query = parse(text)
    backend.count(query)
    listed(backend, query)


def main(size: str = "1000000", folder: str = "") -> None:
    """Make the log unless it is there, and print the table."""
    with TemporaryDirectory() as home:
        path = Path(folder) if folder else Path(home) / "log"
        if not path.exists():
            start = time.perf_counter()
            make(path, int(size))
            weight = sum(file.stat().st_size for file in path.iterdir())
            print(f"made in {time.perf_counter() - start:.0f} s, {weight / 1e6:,.0f} MB;", end=" ")
        measure(path)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"most memory, making included: {peak:,.0f} MiB; DuckDB may use {MEMORY}")


if __name__ == "__main__":
    main(*sys.argv[1:])
