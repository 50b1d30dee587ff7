"""Large logs for measuring: the same number and seed give the same text.

`python -m tests.benchmarks.make_log 10000 /tmp/large.yaml`. About 600 bytes an event; block style
with flow mappings, as people write it; nearly in date order; a third with a clock time, some to
the month only, some uncertain, some intervals; a tenth with Arabic. All of it is invented.
"""

# ruff: noqa: SIM905 (lists of so many words are hard to read)

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

WORDS = (
    "council delegation crossing road market school bakery river bridge camp border observer "
    "brigade police court released wounded displaced entered withdrew denied confirmed announced "
    "accepted opened closed reached signed delayed north south east west near before after during"
).split()
ARABIC = "مجلس محلي حلب حمص درعا هدنة اتفاق قافلة بيان لقاء معبر".split()
PLACES = "aleppo homs hama idlib daraa damascus latakia tartus raqqa palmyra".split()
TYPES = ("battles/armed-clash", "explosions/shelling", "protests", "statement", "diplomacy")
TAGS = "aid politics front-line economy detention media".split()


def make_log(count: int, seed: int = 1) -> str:
    """The text of a log of `count` events."""
    random = Random(seed)
    people = max(40, int(count**0.5))
    parts = [f"schema: 1\ntitle: {count} events\ntimezone: Asia/Riyadh\nactors:\n"]
    parts += (f"  a{n}: {{name: {words(random, 2, 3)} {n}, type: person}}\n" for n in range(people))
    parts.append("places:\n")
    parts += (f"  {place}: {{name: {place.title()}, type: city}}\n" for place in PLACES)
    parts.append("sources:\n")
    published = (f"{words(random, 1, 3)} {n}" for n in range(people))
    parts += (f"  s{n}: {{publisher: {by}, tier: wire}}\n" for n, by in enumerate(published))
    parts.append("events:\n")
    for number in range(count):
        parts += event(random, number, count, people)
    return "".join(parts)


def event(random: Random, number: int, count: int, people: int) -> Iterator[str]:
    """The lines of one event."""
    who = list(dict.fromkeys(int(people * random.random() ** 2) for _ in range(3)))
    source = random.randrange(people)
    place = random.choice(PLACES)
    yield f"  - id: e{number}\n    date: {date(random, number / count)}\n"
    yield f"    title: {words(random, 3, 6)} in {place}\n    summary: {words(random, 8, 16)}.\n"
    yield f"    type: {random.choice(TYPES)}\n    place: {place}\n    participants:\n"
    yield from (f"      - {{actor: a{actor}, role: party}}\n" for actor in who)
    yield f"    status: {random.choice(('claimed', 'reported', 'disputed'))}\n"
    yield f"    confidence: medium\n    sources: [s{source}, s{random.randrange(people)}]\n"
    if random.random() < 0.1:
        low = random.randrange(40)
        yield f"    figures:\n      - {{measure: killed, low: {low}, high: {low + 9}}}\n"
    yield f"    quotes:\n      - speaker: a{who[0]}\n        text: {words(random, 6, 12)}.\n"
    yield f"        mode: paraphrase\n        source: s{source}\n"
    if random.random() < 0.1:
        original = " ".join(random.choices(ARABIC, k=4))
        yield f"        original: {{text: {original}, lang: ar}}\n"
    yield f"    tags: [{', '.join(random.sample(TAGS, 2))}]\n"


def words(random: Random, low: int, high: int) -> str:
    """Some words, the first with a capital."""
    return " ".join(random.choices(WORDS, k=random.randint(low, high))).capitalize()


def date(random: Random, part: float) -> str:
    """A date that part of the way from 2011 to 2025, of one precision or another."""
    at = datetime(2011, 3, 1) + timedelta(minutes=int(7_300_000 * part) + random.randrange(3000))
    kind = random.random()
    if kind < 0.03:
        return f"{at:%Y-%m-%d}/{at + timedelta(days=random.randint(1, 20)):%Y-%m-%d}"
    if kind < 0.06:
        return f"{at:%Y-%m}"
    if kind < 0.11:
        return f"{at:%Y-%m-%d}{random.choice('~?')}"
    return f"{at:%Y-%m-%dT%H:%M}" if kind < 0.41 else f"{at:%Y-%m-%d}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=Path)
    given = parser.parse_args()
    given.out.write_text(make_log(given.count), encoding="utf-8")
