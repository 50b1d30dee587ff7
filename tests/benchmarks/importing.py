"""How long importing ACLED's csv takes, as a multiple of reading it and writing YAML with libyaml.

`python -m tests.benchmarks.importing [EVENTS] [ROUNDS]`. Rows are like those of a country: most
from some hundred towns and between some hundred actors, the rest from many. Against it stands
`csv.DictReader` and every cell through libyaml's emitter. Processor time, turn by turn; the median
counts. The budget is 2. With a million events, memory is what matters: it grows with the names and
the ids, not with the rows.
"""

from __future__ import annotations

import csv
import random
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

COLUMNS = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2"),
    *("inter2", "interaction", "civilian_targeting", "iso", "region", "country", "admin1"),
    *("admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source"),
    *("source_scale", "notes", "fatalities", "tags", "timestamp"),
)
TYPES = (
    ("Battles", "Armed clash"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Protests", "Peaceful protest"),
    ("Violence against civilians", "Attack"),
)
EMITTING = """
import csv, sys, time, yaml
from yaml import *
start = time.process_time()
def events():
    yield StreamStartEvent(encoding=None)
    yield DocumentStartEvent(explicit=False)
    yield SequenceStartEvent(None, None, True, flow_style=False)
    for row in csv.DictReader(open(sys.argv[1], newline="")):
        yield MappingStartEvent(None, None, True, flow_style=False)
        for name, cell in row.items():
            yield ScalarEvent(None, None, (True, True), name)
            yield ScalarEvent(None, None, (True, True), cell)
        yield MappingEndEvent()
    yield SequenceEndEvent()
    yield DocumentEndEvent(explicit=False)
    yield StreamEndEvent()
with open(sys.argv[2], "w") as out:
    yaml.emit(events(), out, Dumper=yaml.CSafeDumper)
print(time.process_time() - start)
"""
IMPORTING = """
import resource, sys, time
from pathlib import Path
from tui.exchange.making.draft import Draft
from tui.exchange.reading import Import
from tui.exchange.writing import write_file
start = time.process_time()
draft = Draft()
write_file(Import([sys.argv[1]], draft).rows(), draft, Path(sys.argv[2]))
took = time.process_time() - start
print(took, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def make_csv(path: Path, count: int) -> None:
    """Write so many rows, the same ones each time."""
    dice = random.Random(1)
    actors = [f"Militia (Group {number})" for number in range(4_000)]
    towns = [
        (f"Town {n}", f"District {n % 900}", f"Governorate {n % 120}", f"Country {n % 40}")
        for n in range(60_000)
    ]
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for number in range(count):
            writer.writerow(_row(dice, number, actors, towns))


def _row(
    dice: random.Random, number: int, actors: list[str], towns: list[tuple[str, str, str, str]]
) -> list[object]:
    day = date(2018, 1, 1) + timedelta(days=number % 2_500)
    town, district, region, country = dice.choice(towns[:800] if dice.random() < 0.85 else towns)
    who = [dice.choice(actors[:150] if dice.random() < 0.85 else actors) for _ in range(3)]
    outlets = "; ".join(f"Outlet {dice.randrange(4_000)}" for _ in range(dice.choice((1, 2))))
    notes = f"On {day}, forces clashed with others near {town}. " + (
        "They exchanged fire, and both sides reported losses. " * dice.choice((1, 2, 3))
    )
    lat, lon = 30 + len(town) % 7 + len(region) / 1_000, 35 + len(district) % 9
    return [
        *(f"ABC{number}", day, day.year, dice.choice((1, 1, 1, 2, 3)), "Political violence"),
        *(*dice.choice(TYPES), who[0], "", "State forces", who[1], dice.choice(("", who[2]))),
        *("Rebel group", "State forces-Rebel group", "", 760, "Middle East", country, region),
        *(district, "", town, lat, lon, 1, outlets, "National", notes),
        *(dice.choice((0, 0, 1, 2, 14)), "", 1_733_875_200 + number),
    ]


def run(code: str, *paths: Path) -> list[float]:
    """What a process of its own measured."""
    done = subprocess.run(
        [sys.executable, "-c", code, *paths], check=True, capture_output=True, text=True
    )
    return [float(word) for word in done.stdout.split()]


def main(count: int = 10_000, rounds: int = 5) -> None:
    """Measure and print one line."""
    with TemporaryDirectory() as folder:
        table, log = Path(folder) / "acled.csv", Path(folder) / "log.yaml"
        make_csv(table, count)
        pairs = [(run(EMITTING, table, log), run(IMPORTING, table, log)) for _ in range(rounds)]
        size = table.stat().st_size / 1e6
    emitting = median(each[0] for each, _ in pairs)
    importing = median(each[0] for _, each in pairs)
    memory = max(each[1] for _, each in pairs)
    ratio = median(ours[0] / theirs[0] for theirs, ours in pairs)
    print(
        f"{count:,} events, {size:.1f} MB: DictReader and libyaml's emitter {emitting:.2f} s, "
        f"import {importing:.2f} s = {ratio:.2f} times, {count / importing:,.0f} events a second, "
        f"{memory:.0f} MiB"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
