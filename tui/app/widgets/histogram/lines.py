"""The lines of the histogram: bars, the axis below them, and words about what is selected."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from math import isqrt
from typing import Final, NamedTuple

from rich.cells import cell_len

from tui.app.output.paint import Parts
from tui.app.widgets.histogram.data import HistogramData
from tui.report.text.bars import bar
from tui.report.text.fit import fit, shorten

_HIDDEN: Final = "◦"
_POINTER: Final = "▲"
_EARLIER: Final = "◂"
_LATER: Final = "▸"


class Selection(NamedTuple):
    """The bucket under the cursor, and the one where a range was begun that ends there."""

    bucket: int
    anchor: int | None = None

    @property
    def ends(self) -> tuple[int, int]:
        """The first and the last bucket of the range."""
        anchor = self.bucket if self.anchor is None else self.anchor
        return min(self.bucket, anchor), max(self.bucket, anchor)


def bar_line(data: HistogramData, counts: Sequence[int], selection: Selection | None) -> Parts:
    """A bar for the matches of each bucket; a small sign where the filter hides all there is.

    The highest bar stands for the most matches in a bucket, so that some among very many have a
    shape too, but for no fewer than the root of the most events, so that one does not look like
    many. A single match is always to be seen.
    """
    edges, width = data.scale.edges, data.scale.bar
    columns = Columns(edges[-1])
    blocks = bar([*counts, isqrt(max(data.totals))])
    for bucket in data.buckets:
        if counts[bucket]:
            columns.put(edges[bucket], blocks[bucket] * width, "bar")
        elif data.totals[bucket]:
            columns.put(edges[bucket], _HIDDEN, "muted")
    if selection:
        first, last = selection.ends
        columns.give(edges[first], edges[last] + width, "bar.range")
        columns.give(edges[selection.bucket], edges[selection.bucket] + width, "bar.cursor")
    return columns.parts


def open_signs(data: HistogramData) -> tuple[str, str]:
    """Signs at the ends of the bars, where something began earlier, or goes on."""
    earlier, later = data.open_ends
    return _EARLIER if earlier else " ", _LATER if later else " "


def axis_line(data: HistogramData, selection: Selection | None) -> Parts:
    """Names of buckets, and folds with their length; the era around the cursor stands out."""
    columns = Columns(len(data.scale.words))
    columns.put(0, data.scale.words, "muted")
    if selection and (era := data.era_columns(*selection.ends)):
        columns.give(*era, "base")
    if selection and selection.bucket in data.scale.spans:
        columns.give(*data.scale.spans[selection.bucket], "cursor")
    return columns.parts


def words_line(x: int | None, words: str, hint: str, width: int) -> Parts:
    """Words beside a pointer to a column, and a hint at the right edge.

    What there is no room for is left out: first the hint, then the pointer. At the right edge
    the words stand before the pointer, and the hint at the left edge.
    """
    if x is None:
        return _with_hint(words, "muted", hint, width)
    cells = cell_len(words)
    if x + 2 + cells <= width:
        return _with_hint(f"{'':{x}}{_POINTER} {words}", "title", hint, width)
    if cells < x:
        room = x - 1 - cells
        hint = hint.strip()
        if cell_len(hint) + 2 > room:
            hint = ""
        return [(fit(hint, room), "muted"), (f"{words} {_POINTER}", "title")]
    return [(shorten(words, width), "title")]


def _with_hint(words: str, role: str, hint: str, width: int) -> Parts:
    """Words at the left edge, and a hint at the right one, if there is room for it."""
    room = width - cell_len(words) - cell_len(hint)
    if room <= 1:
        return [(words, role)]
    return [(words, role), (" " * room + hint, "muted")]


class Columns:
    """A line of text, each of its columns in a role of its own."""

    def __init__(self, width: int) -> None:
        self._text = [" "] * width
        self._roles = ["base"] * width

    def put(self, x: int, text: str, role: str) -> None:
        """Write a text of one cell a character from a column on."""
        self._text[x : x + len(text)] = text
        self.give(x, x + len(text), role)

    def give(self, start: int, end: int, role: str) -> None:
        """Give a role to the columns from one to before another."""
        end = min(end, len(self._text))
        self._roles[start:end] = [role] * (end - start)

    @property
    def parts(self) -> Parts:
        """The text in pieces of one role each."""
        parts: Parts = []
        start = 0
        for role, run in groupby(self._roles):
            end = start + len([*run])
            parts.append(("".join(self._text[start:end]), role))
            start = end
        return parts
