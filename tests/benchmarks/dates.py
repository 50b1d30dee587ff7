"""How fast dates are read, beside dateutil's ISO parser: python -m tests.benchmarks.dates.

All dates are distinct and read in a zone with summer time, so that no cache helps. CPU time, the
best of five runs.
"""

import random
import time
from collections.abc import Callable
from datetime import date, timedelta

from dateutil.parser import isoparse

from tui.log.dates import date as dates
from tui.log.dates.zones import find_zone

ZONE = "Asia/Damascus"
COUNT = 25_000


def days(count: int) -> list[str]:
    """Distinct days from 1945 on, out of order."""
    found = [str(date(1945, 1, 1) + timedelta(days=day)) for day in range(count)]
    random.Random(1).shuffle(found)
    return found


def kinds() -> dict[str, list[str]]:
    """Texts by kind, each distinct."""
    all_days = days(COUNT)
    return {
        "days": all_days,
        "minutes": [f"{day}T{i % 24:02}:{i % 60:02}" for i, day in enumerate(all_days)],
        "offsets": [f"{day}T{i % 24:02}:{i % 60:02}+02:00" for i, day in enumerate(all_days)],
        "months": [f"{i % 9999 + 1:04}-{i % 12 + 1:02}{'?~%'[i % 3]}" for i in range(COUNT)],
        "intervals": [f"{day}/9{i % 999:03}-12-31" for i, day in enumerate(all_days)],
    }


def seconds_each(texts: list[str], read: Callable[[str], object]) -> float:
    """Seconds for one text, caches emptied before each run."""
    best = float("inf")
    for _ in range(5):
        dates._parse.cache_clear()
        find_zone.cache_clear()
        start = time.process_time()
        for text in texts:
            read(text)
        best = min(best, (time.process_time() - start) / len(texts))
    return best


def main() -> None:
    """Print dates a second, and the time of each kind as a ratio to dateutil's for plain days."""
    texts = kinds()
    texts["mixed"] = [text for group in zip(*texts.values(), strict=True) for text in group]
    peer = seconds_each(texts["days"], isoparse)
    print(f"{'':10}{'distinct':>9}{'dates/s':>10}{'x isoparse of a day':>21}")
    for kind, group in texts.items():
        each = seconds_each(group, lambda text: dates.parse_date(text, ZONE))
        print(f"{kind:10}{len(set(group)):9}{1 / each:10.0f}{each / peer:21.2f}")
    said = [dates.parse_date(text, ZONE) for text in texts["mixed"][:COUNT]]
    for name in ("human", "brief", "heading"):
        start = time.process_time()
        for when in said:
            getattr(when, name)()
        each = (time.process_time() - start) / len(said)
        print(f"{name:10}{len(said):9}{1 / each:10.0f}{each / peer:21.2f}")


if __name__ == "__main__":
    main()
