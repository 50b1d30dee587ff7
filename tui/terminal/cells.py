"""What the terminal shows, cell by cell, so that only cells that differ are written again.

Textual paints a line, a pane or all of the screen, and writes what it has painted; most of it is
there already. A piece is written whole where a character in it takes no cell, or two. Terminals do
not agree on the width of some text: what was in its cells is erased first, and what stands behind
it is put in its place again, so that nothing of another text remains and no border moves.
"""

from __future__ import annotations

import re
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

_NEAR: Final = 5
"""Cells between two differences that are written again: to go there takes as many bytes."""

_ON_BLANKS: Final = frozenset({4, 7, 9})
"""Attributes that are seen where there is no letter: underline, reverse, strike."""

_ROW: Final = re.compile(r"\x1b\[\d+H")
"""What goes to the beginning of a row."""

_UNKNOWN: Final[Cell] = ("\0", PLAIN)


class Cells:
    """The cells of one terminal, as far as they are known."""

    def __init__(self) -> None:
        self._rows: dict[int, list[Cell]] = {}
        self._mixed: set[int] = set()  # rows in which a text of no cell or of two may be

    def forget(self) -> None:
        """Know nothing any longer: another size, a screen that somebody else has written to."""
        self._rows.clear()
        self._mixed.clear()

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
        self._mixed.update(self._rows)

    def text(self) -> str:
        """Return the screen as `read` takes it: text, looks, ends of lines; plain at its end.

        Not of text that is contested: it has to be put in its place.
        """
        writer = Writer(Cells())
        for y, row in sorted(self._rows.items()):
            writer.put(y, 0, row)
        return _ROW.sub("\r\n", writer.end()).removeprefix("\r\n")

    def take(self, other: Cells) -> None:
        """Know what another one does."""
        self._rows, self._mixed = other._rows, other._mixed

    def spans(self, y: int, x: int, line: Sequence[Cell]) -> Iterator[tuple[int, int]]:
        """Know a piece of a row from now on; yield from where to where of it differs."""
        row = self._rows.setdefault(y, [])
        if len(row) < x + len(line):
            row.extend([_UNKNOWN] * (x + len(line) - len(row)))
        before = row[x : x + len(line)]
        if before == line:
            return
        row[x : x + len(line)] = line
        if not _is_simple(line):
            self._mixed.add(y)
            yield 0, len(line)
        elif y in self._mixed and not _is_simple(before):
            yield 0, len(line)
        else:
            yield from _runs([at for at, cell in enumerate(line) if cell != before[at]])


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
                self._out.append(self._way(y, x + start))
            self._place = (y, x + end)
            piece = line[start:end]
            if is_contested("".join([text for text, _ in piece])):
                self._put_each(y, x + start, piece)
            else:
                self._put_plain(piece)

    def _put_plain(self, piece: Sequence[Cell]) -> None:
        """Write cells one behind the other."""
        append, now = self._out.append, self._now
        under = bool(now.attributes & _ON_BLANKS)
        for text, rendition in piece:
            if rendition is not now and (
                # As `_turn` has it, which is asked for the rest: most blanks need no turn.
                text != " "
                or under
                or rendition.attributes
                or not rendition.ground
                or rendition.ground != now.ground
                or rendition.link != now.link
            ):
                self._turn(text, rendition)
                now = self._now
                under = bool(now.attributes & _ON_BLANKS)
            append(text)

    def _put_each(self, y: int, x: int, piece: Sequence[Cell]) -> None:
        """Write cells some of which may take another number of them than is thought."""
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
        """Return what goes to a cell: by its column alone in the row where the last piece was.

        CUP and CHA of ECMA-48 (8.3.21, 8.3.9); a column that is not given is the first.
        """
        if y == self._place[0]:
            return f"\x1b[{x + 1}G"
        return f"\x1b[{y + 1};{x + 1}H" if x else f"\x1b[{y + 1}H"

    def _turn(self, text: str, wanted: Rendition) -> None:
        """Go on in another rendition; a blank takes no more of it than there is to be seen."""
        now = self._now
        if (
            text == " "
            and wanted != PLAIN
            and wanted.link == now.link
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
    if not text.isascii() and (cell_len(text) != len(text) or not _are_single(text)):
        return tuple(_of_several(text, rendition))
    blank = (" ", rendition)
    if not rendition.attributes & _ON_BLANKS:
        blank = (" ", Rendition(ground=rendition.ground, link=rendition.link))
    return tuple(blank if each == " " else (each, rendition) for each in text)


_SINGLE: Final[set[str]] = set()
"""Characters that were found to take one cell: there are not very many of these."""


def _are_single(text: str) -> bool:
    """Whether each character takes one cell."""
    if not _SINGLE.issuperset(text):
        _SINGLE.update(each for each in text if cell_len(each) == 1)
    return _SINGLE.issuperset(text)


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
