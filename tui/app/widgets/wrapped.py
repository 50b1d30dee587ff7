"""A document wrapped to a width: its lines, the entry of each, and what is found in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from rich.text import Text

from tui.app.state.search import Sought
from tui.app.widgets.highlight import FOUND, highlighted
from tui.report.text.columns import set_lines
from tui.report.text.document import Document

NARROWEST = 8
"""Cells below which nothing is wrapped: a pane that is not laid out yet, or of no use."""


class DocumentLine(NamedTuple):
    """A line as it is shown, and the number of its entry."""

    text: Text
    entry: int


class WrappedDocument:
    """The lines of a document at a width in cells, with what is searched for highlighted."""

    def __init__(self, document: Document, width: int, needles: Sequence[Sought] = ()) -> None:
        self.width = width
        self._document = document
        self._searched = bool(needles)
        self.lines: list[DocumentLine] = []
        if width >= NARROWEST:
            self.lines = [
                DocumentLine(line, number)
                for number, entry in enumerate(document)
                for line in set_lines(entry, width, partial(highlighted, needles=needles))
            ]
        self._entries = [line.entry for line in self.lines]

    def __len__(self) -> int:
        return len(self.lines)

    def extent(self, entry: int) -> tuple[int, int]:
        """The first and the last line of an entry; those of the document's beginning for none."""
        first, behind = (bisect_left(self._entries, number) for number in (entry, entry + 1))
        return (first, behind - 1) if first < behind else (0, 0)

    @property
    def headings(self) -> list[tuple[int, int]]:
        """Line and entry of each heading."""
        return [
            (y, entry)
            for y, (text, entry) in enumerate(self.lines)
            if not self._document[entry].stop and text.plain.startswith("── ")
        ]

    @property
    def found(self) -> list[int]:
        """The lines in which something is highlighted."""
        if not self._searched:
            return []
        return [
            y
            for y, (text, _) in enumerate(self.lines)
            if any(span.style == FOUND for span in text.spans)
        ]
