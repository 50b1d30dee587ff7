"""The hostile files: logs that are broken, misleading or dangerous, and what each may do.

`hostile/INDEX.tsv` says of each whether it must open, must be refused or may be either, and what
must never happen.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Literal, NamedTuple

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
