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

ON_BLANKS: Final = frozenset({4, 7, 9})
"""Attributes that are seen where there is no letter: underline, reverse, strike."""

_UNKNOWN: Final[Cell] = ("\0", PLAIN)


class Cells:
    """The cells of one terminal, as far as they are known."""

    def __init__(self) -> None:
        self.fills = True
        """Whether the terminal gives erased cells the ground of text (bce of terminfo)."""
        self.times_forgotten = 0
        self._rows: dict[int, list[Cell]] = {}
        self._mixed: set[int] = set()  # rows in which a text of no cell or of two may be

    def forget(self) -> None:
        """Know nothing any longer: another size, a screen that somebody else has written to."""
        self.times_forgotten += 1
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
        out, now = list[str](), PLAIN
        for _, row in sorted(self._rows.items()):
            for text, rendition in row:
                if text != " " or not is_seen_alike(rendition, now):
                    out.append(change(now, rendition))
                    now = rendition
                out.append(text)
            out.append("\r\n")
        return "".join((*out[:-1], change(now, PLAIN)))

    def take(self, other: Cells) -> None:
        """Know what another one does."""
        self.times_forgotten += 1
        self._rows, self._mixed = other._rows, other._mixed

    def changed(self, y: int, x: int, line: Sequence[Cell]) -> Iterable[int]:
        """Know a piece of a row from now on; return the columns that differ."""
        row = self._rows.setdefault(y, [])
        if len(row) < x + len(line):
            row.extend([_UNKNOWN] * (x + len(line) - len(row)))
        before = row[x : x + len(line)]
        if before == line:
            return ()
        row[x : x + len(line)] = line
        if not _is_simple(line):
            self._mixed.add(y)
        elif y not in self._mixed or _is_simple(before):
            return [x + at for at, cell in enumerate(line) if cell != before[at]]
        return range(x, x + len(line))

    def row(self, y: int) -> Sequence[Cell]:
        """What a row shows, as far as it is known: nothing, where all has been forgotten since."""
        return self._rows.get(y, ())


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
    if not rendition.attributes & ON_BLANKS:
        blank = (" ", Rendition(ground=rendition.ground, link=rendition.link))
    # A list is made in one go, where a tuple would ask for each.
    return tuple([blank if each == " " else (each, rendition) for each in text])


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


@lru_cache(4096)
def is_seen_alike(blank: Rendition, looks: Rendition) -> bool:
    """Whether a blank of one rendition looks the same in another."""
    if (blank.attributes | looks.attributes) & ON_BLANKS:
        return blank == looks
    return looks._replace(attributes=blank.attributes, text=blank.text) == blank
