"""The lines of the time strip as text and roles: bars, names, and what is under the cursor."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from math import isqrt
from typing import Final, NamedTuple

from rich.cells import cell_len

from tui.app.panes.bars import Parts, shorten
from tui.app.panes.strip_view import StripView
from tui.report.bars import bar

_HIDDEN: Final = "◦"
_POINTER: Final = "▲"


class Mark(NamedTuple):
    """The bucket under the cursor, and the one where a range was begun that ends there."""

    at: int
    anchor: int | None = None

    @property
    def ends(self) -> tuple[int, int]:
        """The first and the last bucket of the range."""
        anchor = self.at if self.anchor is None else self.anchor
        return min(self.at, anchor), max(self.at, anchor)


def bars(view: StripView, counts: Sequence[int], mark: Mark | None) -> Parts:
    """A bar for the matches of each bucket; a small sign where the filter hides all there is.

    The highest bar stands for the most matches in a bucket, so that some among very many have a
    shape too, but for no fewer than the root of the most events, so that one does not look like
    many. A single match is always to be seen.
    """
    scale = view.scale
    line = Line(scale.edges[-1])
    blocks = bar([*counts, isqrt(max(view.totals))])
    for number in view.buckets:
        if counts[number]:
            line.put(scale.edges[number], blocks[number] * scale.bar, "bar")
        elif view.totals[number]:
            line.put(scale.edges[number], _HIDDEN, "muted")
    if mark:
        first, last = mark.ends
        line.style(scale.edges[first], scale.edges[last] + scale.bar, "bar.range")
        line.style(scale.edges[mark.at], scale.edges[mark.at] + scale.bar, "bar.cursor")
    return line.parts


def names(view: StripView, mark: Mark | None) -> Parts:
    """The axis: names of buckets, and folds with their length."""
    line = Line(len(view.scale.words))
    line.put(0, view.scale.words, "muted")
    if mark and mark.at in view.scale.spans:
        line.style(*view.scale.spans[mark.at], "cursor")
    return line.parts


def callout(view: StripView, mark: Mark | None, words: str, hint: str, width: int) -> Parts:
    """Words beside a pointer to the bucket under the cursor, and a hint at the right edge.

    What there is no room for is left out: first the hint, then the pointer. On the right of the
    strip the words stand before the pointer, and the hint at the left edge.
    """
    if mark is None:
        return _hinted(words, "muted", hint, width)
    x, cells = view.scale.edges[mark.at], cell_len(words)
    if x + 2 + cells <= width:
        return _hinted(f"{'':{x}}{_POINTER} {words}", "title", hint, width)
    if cells < x:
        room = x - 1 - cells
        hint = hint.strip() if cell_len(hint.strip()) + 2 <= room else ""
        return [(f"{hint:<{room}}", "muted"), (f"{words} {_POINTER}", "title")]
    return [(shorten(words, width), "title")]


def _hinted(words: str, role: str, hint: str, width: int) -> Parts:
    room = width - cell_len(words) - cell_len(hint)
    return [(words, role), (" " * room + hint, "muted")] if room > 1 else [(words, role)]


class Line:
    """A line of text, each of its columns in a role."""

    def __init__(self, width: int) -> None:
        self._text = [" "] * width
        self._roles = ["base"] * width

    def put(self, x: int, text: str, role: str) -> None:
        """Write a text of one cell a character from a column on."""
        self._text[x : x + len(text)] = text
        self.style(x, x + len(text), role)

    def style(self, start: int, end: int, role: str) -> None:
        """Give a role to the columns from one to before another."""
        end = min(end, len(self._text))
        self._roles[start:end] = [role] * (end - start)

    @property
    def parts(self) -> Parts:
        """The text in pieces of one role each."""
        runs = groupby(zip(self._text, self._roles, strict=True), key=lambda cell: cell[1])
        return [("".join(character for character, _ in run), role) for role, run in runs]
