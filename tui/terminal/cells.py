"""What the terminal shows, cell by cell, so that only cells that differ are written again.

Textual paints a line, a pane or all of the screen, and writes what it has painted; most of it is
there already. A piece is written whole where a character in it takes no cell, or two. Terminals do
not agree on the width of some text: what was in its cells is erased first, and what stands behind
it is put in its place again, so that nothing of another text remains and no border moves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from rich.cells import cell_len

from tui.terminal.contested import is_contested, pieces_of
from tui.terminal.sgr import PLAIN, Rendition, change, renditions

Cell = tuple[str, Rendition]
"""A character and how it looks.

A text with characters of no cell or of two is in its first cell as a whole, and "" in the others.
"""

_NEAR: Final = 8
"""Cells between two differences that are written again: to go there takes as many bytes."""

_ON_BLANKS: Final = frozenset({4, 7, 9})
"""Attributes that are seen where there is no letter: underline, reverse, strike."""

_UNKNOWN: Final[Cell] = ("\0", PLAIN)


class Cells:
    """The cells of one terminal, as far as they are known."""

    def __init__(self) -> None:
        self._rows: dict[int, list[Cell]] = {}

    def forget(self) -> None:
        """Know nothing any longer: another size, a screen that somebody else has written to."""
        self._rows.clear()

    def read(self, screen: str) -> None:
        """Know what a screen shows that was written from the top left: text, looks, ends of lines.

        Whatever else it has, `sgr.thin` leaves as it is; then nothing is known.
        """
        self.forget()
        lines: list[list[tuple[str, Rendition]]] = [[]]
        for text, rendition in renditions(screen) or ():
            first, *rest = text.split("\r\n")
            lines[-1].append((first, rendition))
            lines += ([(line, rendition)] for line in rest)
        self._rows = {y: line_of(line) for y, line in enumerate(lines)}

    def spans(self, y: int, x: int, line: Sequence[Cell]) -> Iterator[tuple[int, int]]:
        """Know a piece of a row from now on; yield from where to where of it differs."""
        row = self._rows.setdefault(y, [])
        if len(row) < x + len(line):
            row.extend([_UNKNOWN] * (x + len(line) - len(row)))
        before = row[x : x + len(line)]
        if before == line:
            return
        row[x : x + len(line)] = line
        if _is_simple(before) and _is_simple(line):
            yield from _runs([at for at, cell in enumerate(line) if cell != before[at]])
        else:
            yield 0, len(line)


class Writer:
    """Writes pieces of a screen, in the order that they are given, in few bytes."""

    def __init__(self, shown: Cells) -> None:
        self._shown = shown
        self._out: list[str] = []
        self._now = PLAIN
        self._place = (-1, -1)

    def put(self, y: int, x: int, line: Sequence[Cell]) -> None:
        """Write what differs of a piece that begins at a column of a row."""
        for start, end in self._shown.spans(y, x, line):
            if self._place != (y, x + start):
                self._out.append(f"\x1b[{y + 1};{x + start + 1}H")
            self._place = (y, x + end)
            for at, (text, rendition) in enumerate(line[start:end], x + start):
                if rendition is not self._now:
                    self._turn(text, rendition)
                if is_contested(text):
                    self._put_contested(y, at, text, x + end)
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

    def _turn(self, text: str, wanted: Rendition) -> None:
        """Go on in another rendition; a blank takes no more of it than there is to be seen."""
        now = self._now
        if (
            text == " "
            and wanted != PLAIN
            and not (now.attributes | wanted.attributes) & _ON_BLANKS
        ):
            if now.ground == wanted.ground:
                return
            wanted = now._replace(ground=wanted.ground)
        self._out.append(change(now, wanted))
        self._now = wanted

    def end(self) -> str:
        """Return all that there is to write, plain again at its end; "" when nothing differs."""
        return "".join((*self._out, change(self._now, PLAIN)))


def line_of(pieces: Iterable[tuple[str, Rendition]]) -> list[Cell]:
    """Return the cells that pieces of text take side by side."""
    line: list[Cell] = []
    for text, rendition in pieces:
        taken = _cells(text, rendition)
        if taken:
            line.extend(taken)
        elif text and line:  # marks that take no cell stand on what is before them
            line[-1] = (line[-1][0] + text, line[-1][1])
    return line


@lru_cache(8192)
def _cells(text: str, rendition: Rendition) -> tuple[Cell, ...]:
    if not text.isascii() and (
        cell_len(text) != len(text) or any(cell_len(each) != 1 for each in text)
    ):
        return tuple(_of_several(text, rendition))
    blank = (" ", rendition)
    if not rendition.attributes & _ON_BLANKS:
        blank = (" ", Rendition(ground=rendition.ground))
    return tuple(blank if each == " " else (each, rendition) for each in text)


def _of_several(text: str, rendition: Rendition) -> Iterator[Cell]:
    """Yield the cells of a text that has characters of none, or of two."""
    pieces = pieces_of(text) if is_contested(text) else [text]
    widths = [*map(cell_len, pieces)]
    if not all(widths) or sum(widths) != cell_len(text):  # they hang together after all
        pieces, widths = [text], [cell_len(text)]
    for piece, width in zip(pieces, widths, strict=True):
        yield from ((piece, rendition), *(("", rendition) for _ in range(width - 1)))[:width]


def _is_simple(line: Sequence[Cell]) -> bool:
    """Whether each character has a cell of its own."""
    texts = [text for text, _ in line]
    return "" not in texts and len("".join(texts)) == len(texts)


def _runs(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first place and the one behind the last of those that are near to each other."""
    start = last = places[0]
    for place in places:
        if place - last > _NEAR:
            yield start, last + 1
            start = place
        last = place
    yield start, last + 1
