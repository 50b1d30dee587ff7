"""A csv file as rows of cells, whatever separates them, with what is wrong told by its line.

Its text is clean: it goes through the gate line by line.
"""

from __future__ import annotations

import csv
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Final, NamedTuple

from tui.exchange.files.input import Input
from tui.log.text import clean

LONGEST_CELL: Final = 1 << 22
_SEPARATORS: Final = ",\t;|"
_SNIFFED: Final = 50  # rows
_Tell = Callable[[int, str], None]


class Cells(NamedTuple):
    """The cells of a row, and the line that it begins at."""

    line: int
    cells: list[str]


@contextmanager
def long_cells() -> Iterator[None]:
    """Let a cell have up to 4 million characters meanwhile."""
    before = csv.field_size_limit(LONGEST_CELL)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def separator_of(sample: str) -> str:
    """Return what separates the cells of a text: what gives the most rows of one width."""
    best, separator = (0.0, 0), ","
    lines = sample.splitlines(keepends=True)[: _SNIFFED * 2]
    for each in _SEPARATORS:
        widths = _widths(lines, each)
        if not widths:
            continue
        common = max(set(widths), key=widths.count)
        score = (widths.count(common) / len(widths), common)
        if common > 1 and score > best:
            best, separator = score, each
    return separator


def first_row(sample: str, separator: str) -> list[str]:
    """Return the cells of the first row that is not empty."""
    with long_cells():
        try:
            rows = csv.reader(sample.splitlines(keepends=True), delimiter=separator)
            return next((row for row in rows if any(row)), [])
        except csv.Error:
            return []


def cells_of(file: Input, separator: str, tell: _Tell) -> Iterator[Cells]:
    """Yield the rows of a file that are not empty; a quote that never ends costs one line only."""
    with file.lines() as lines, long_cells():
        feed = _Feed(lines)
        rows = csv.reader(feed, delimiter=separator)
        while True:
            start = feed.start()
            try:
                row = next(rows)
            except StopIteration:
                return
            except csv.Error as error:
                row = feed.rescue(separator)
                rows = csv.reader(feed, delimiter=separator)
                tell(start, f"{error}: the line is read without quotes")
            else:
                if feed.ended and feed.open_quote():
                    row = feed.rescue(separator)
                    rows = csv.reader(feed, delimiter=separator)
                    tell(start, "a quote is not closed: the line is read without quotes")
            if any(row):
                yield Cells(start, row)


class _Feed:
    """Gives lines to the reader of csv, and remembers those of the row that is being read."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = iter(lines)
        self._back: deque[str] = deque()
        self._row: list[str] = []
        self._next = 1
        self.ended = False

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._back:
            line = self._back.popleft()
        else:
            line = next(self._lines, "")
        if not line:
            self.ended = True
            raise StopIteration
        self._row.append(line)
        text = line.rstrip("\r\n")
        if not text.isprintable():
            text = clean(text)
        return f"{text}\n"

    def start(self) -> int:
        """Begin a row, and return its line."""
        self._next += len(self._row)
        self._row = []
        self.ended = False
        return self._next

    def open_quote(self) -> bool:
        """Whether the row that ended with the file has a quote that opens and never closes."""
        return len(self._row) > 1 and sum(line.count('"') for line in self._row) % 2 == 1

    def rescue(self, separator: str) -> list[str]:
        """Return the first line of the row without its quotes, and give the others once more."""
        first, *others = self._row
        self._back.extendleft(reversed(others))
        self._row = [first]
        return [cell.strip('"') for cell in first.rstrip("\r\n").split(separator)]


def _widths(lines: list[str], separator: str) -> list[int]:
    widths: list[int] = []
    with long_cells():
        try:
            for row in csv.reader(lines, delimiter=separator):
                if row:
                    widths.append(len(row))
        except csv.Error:
            return []
    return widths[:_SNIFFED]
