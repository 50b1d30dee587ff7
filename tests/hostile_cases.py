"""The hostile files: logs that are broken, misleading or dangerous, and what each may do.

`hostile/INDEX.tsv` says of each whether it must open, must be refused or may be either, and what
must never happen.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, NamedTuple

import msgspec
import pytest

from tui.log.dates.date import Date
from tui.log.model import Event
from tui.log.reading.reader import LogError, Reading, read

FOLDER = Path(__file__).parent / "hostile"
PWNED = Path("/tmp/syria-timeline-PWNED")  # what several of them try to write


class Case(NamedTuple):
    """One hostile file."""

    name: str
    expected: Literal["must-open", "must-refuse", "either"]
    never: str

    @property
    def path(self) -> Path:
        return FOLDER / self.name

    def __str__(self) -> str:
        return self.name.removesuffix(".yaml")


def _load() -> tuple[Case, ...]:
    with (FOLDER / "INDEX.tsv").open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return tuple(Case(*row) for row in rows)  # type: ignore[arg-type]


CASES = _load()
MUST_OPEN = tuple(case for case in CASES if case.expected == "must-open")
MUST_REFUSE = tuple(case for case in CASES if case.expected == "must-refuse")


def cases(prefix: str) -> tuple[Case, ...]:
    """The cases whose names begin with a prefix, such as `10_term`."""
    return tuple(case for case in CASES if case.name.startswith(prefix))


def opened(name: str) -> Reading:
    """What a hostile file says."""
    return read(FOLDER / f"{name}.yaml")


def refused(name: str) -> LogError:
    """Why a hostile file does not open."""
    with pytest.raises(LogError) as caught:
        opened(name)
    return caught.value


def event(reading: Reading, event_id: str) -> Event:
    """The first event with an id."""
    return next(event for event in reading.log.events if event.id == event_id)


def said_at(reading: Reading, line: int) -> str:
    """The messages of the problems on a line."""
    return "\n".join(each.message for each in reading.problems if each.line == line)


def strings(value: Any) -> Iterator[str]:
    """Every string in a log, keys too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from strings(key)
            yield from strings(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from strings(part)


def everything(reading: Reading) -> Iterator[str]:
    """Every string that a reading gives to others."""
    plain = msgspec.to_builtins(
        reading.log, enc_hook=lambda date: date.text if isinstance(date, Date) else str(date)
    )
    yield from strings(plain)
    yield reading.name
    yield from (problem.message for problem in reading.problems)
