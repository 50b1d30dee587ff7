"""Writes what differs on a screen in few bytes: cells of one look together, row after row.

To turn to another colour takes more bytes than to go to another place, so that what looks alike is
written in one go wherever it lies, if there is enough of it; the rest in the order of the screen.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from rich.cells import cell_len

from tui.terminal.cells import ON_BLANKS, Cell, Cells, is_seen_alike
from tui.terminal.contested import is_contested
from tui.terminal.sgr import PLAIN, Rendition, change

_NEAR: Final = 4
"""Cells between two runs that are written again where they look alike: to go on takes as much."""

_ALIKE: Final = 2
"""Runs of one look from which on they are written in one go."""


_DOWN: Final = "\x1bD"
"""IND: down a row, which every terminal since the VT100 knows."""

_FEW: Final = 3
"""Rows that are gone down one by one, at most."""

_ERASED: Final = 5
"""Blanks at the end of a run above which they are erased and not written."""


class Run(NamedTuple):
    """Text side by side that looks alike: from which column of a row to which, and the text."""

    y: int
    x: int
    end: int
    rendition: Rendition
    text: str


class Writer:
    """Writes what pieces of a screen change, when all of them are given."""

    def __init__(self, shown: Cells) -> None:
        self._shown = shown
        self._times_forgotten = shown.times_forgotten
        self._changed: dict[int, set[int]] = defaultdict(set)
        self._out: list[str] = []
        self._now = PLAIN
        self._place = (-1, -1)

    def put(self, y: int, x: int, line: Sequence[Cell]) -> None:
        """Take a piece that begins at a column of a row."""
        self._forget_as_shown()
        changed = self._shown.changed(y, x, line)
        if changed:
            self._changed[y].update(changed)

    def end(self) -> str:
        """Return all that there is to write, plain again at its end; "" when nothing differs.

        Rows that were forgotten since are left out: a job that goes on forgets what the terminal
        shows, in the middle of whatever it does, and paints all of it anew.
        """
        self._forget_as_shown()
        runs: list[Run] = []
        for y, columns in sorted(self._changed.items()):
            row, places = self._shown.row(y), sorted(columns)
            if len(row) <= places[-1]:
                continue
            if is_contested("".join([row[x][0] for x in places])):
                for start, end in _stretches(places):
                    self._put_each(y, start, row[start:end])
            else:
                runs += _runs(y, row, places)
        for run in _in_order(runs):
            self._put(run)
        return "".join((*self._out, change(self._now, PLAIN)))

    def _forget_as_shown(self) -> None:
        if self._times_forgotten != self._shown.times_forgotten:
            self._times_forgotten = self._shown.times_forgotten
            self._changed.clear()

    def _put(self, run: Run) -> None:
        y, x, end, rendition, text = run
        if self._place != (y, x):
            self._out.append(self._way(y, x))
        if rendition is not self._now:
            self._turn(text, rendition)
        words = text.rstrip(" ")
        blanks = len(text) - len(words)
        seen = self._now.attributes & ON_BLANKS or self._now.link
        if blanks > _ERASED and self._shown.fills and not seen:
            text = f"{words}\x1b[{blanks}X"  # ECH of ECMA-48 (8.3.38)
            end -= blanks
        self._out.append(text)
        self._place = (y, end)

    def _put_each(self, y: int, x: int, piece: Sequence[Cell]) -> None:
        """Write cells some of which may take another number of them than is thought."""
        if self._place != (y, x):
            self._out.append(self._way(y, x))
        self._place = (y, x + len(piece))
        for at, (text, rendition) in enumerate(piece, x):
            if rendition is not self._now:
                self._turn(text, rendition)
            if is_contested(text):
                self._put_contested(y, at, text, x + len(piece))
            else:
                self._out.append(text)

    def _put_contested(self, y: int, x: int, text: str, end: int) -> None:
        """Write what may take another number of cells than is thought, and go on behind it."""
        cells = cell_len(text)
        self._out.append(f"\x1b[{cells}X{text}")
        self._place = (-1, -1)
        if x + cells < end:
            self._out.append(f"\x1b[{y + 1};{x + cells + 1}H")
            self._place = (y, end)

    def _way(self, y: int, x: int) -> str:
        """Return the shortest that goes to a cell: by its place, or from where the last run ended.

        CUP of ECMA-48 (8.3.21), what is not given being 1.
        """
        there = f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H"
        row, column = self._place
        down = y - row
        if row < 0 or not 0 <= down <= _FEW:
            return there
        if column >= len(self._shown.row(row)):
            return min(_DOWN * down + f"\x1b[{x + 1}G", there, key=len)  # it may wait to wrap
        return min(_DOWN * down + _along(column, x), there, key=len)

    def _turn(self, text: str, wanted: Rendition) -> None:
        """Go on in another rendition; blanks take no more of it than there is to be seen."""
        if text.isspace() and is_seen_alike(wanted, self._now):
            return
        self._out.append(change(self._now, wanted))
        self._now = wanted


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield from where to where there are places side by side."""
    start = last = places[0]
    for place in places[1:]:
        if place - last > 1:
            yield start, last + 1
            start = place
        last = place
    yield start, last + 1


def _runs(y: int, row: Sequence[Cell], places: Sequence[int]) -> list[Run]:
    """Cut what is to be written of a row where its looks change, or where much is as it was.

    Blanks belong to what is before them, if they look the same there, or else behind them.
    """
    runs: list[Run] = []
    start = end = places[0]
    looks, blank = row[start][1], True
    alike = looks  # what blanks had that were taken for the same
    for x in places:
        text, rendition = row[x]
        following: Rendition | None = looks
        if x != end and not _are_near(row[end:x], looks):
            following = None
        elif rendition is not looks and (text != " " or rendition is not alike):
            following = _looks_with(looks, blank, text, rendition)
            if following is looks:
                alike = rendition
        if following is None:
            runs.append(Run(y, start, end, looks, "".join([text for text, _ in row[start:end]])))
            start, following, blank = x, rendition, True
        if following is not looks:
            looks = alike = following
        end, blank = x + 1, blank and text == " "
    runs.append(Run(y, start, end, looks, "".join([text for text, _ in row[start:end]])))
    return runs


def _are_near(between: Sequence[Cell], looks: Rendition) -> bool:
    """Whether cells that are as they were may be written again, to go on behind them."""
    if len(between) > _NEAR:
        return False
    for text, rendition in between:
        if rendition is not looks and _looks_with(looks, False, text, rendition) is None:
            return False
    return True


def _looks_with(looks: Rendition, blank: bool, text: str, rendition: Rendition) -> Rendition | None:
    """Return the looks of a run, all `blank` or not, with one more cell; None if it is another."""
    if rendition == looks or (text == " " and is_seen_alike(rendition, looks)):
        return looks
    return rendition if blank and is_seen_alike(looks, rendition) else None


@lru_cache(4096)
def _along(column: int, x: int) -> str:
    """Return what goes to another column of a row: CUF or CHA of ECMA-48 (8.3.20, 8.3.9)."""
    there = f"\x1b[{x + 1}G"
    if x == column:
        return ""
    if x < column:
        return there
    return min(f"\x1b[{x - column}C".replace("[1C", "[C"), there, key=len)


def _in_order(runs: Sequence[Run]) -> Iterator[Run]:
    """Yield runs whose looks are rare in the order of the screen, then the others look by look."""
    count = Counter([run.rendition for run in runs])
    groups: dict[Rendition, list[Run]] = {}
    for run in runs:
        if count[run.rendition] < _ALIKE:
            yield run
        else:
            groups.setdefault(run.rendition, []).append(run)
    for group in groups.values():
        yield from group
