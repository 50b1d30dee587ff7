"""A document wrapped to a width: its lines, the entry of each, and what is found in them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from rich.text import Text

from tui.app.state.search import Sought
from tui.app.widgets.highlight import FOUND, highlighted
from tui.app.widgets.linked import linked
from tui.report.text.columns import set_lines
from tui.report.text.document import Entry

if TYPE_CHECKING:
    from textual.strip import Strip

NARROWEST = 8
"""Cells below which nothing is wrapped: a pane that is not laid out yet, or of no use."""


class DocumentLine(NamedTuple):
    """A line as it is shown, and the number of its entry."""

    text: Text
    entry: int


class WrappedDocument:
    """The lines of a document at a width in cells, with what is searched for highlighted.

    They are wrapped as far as somebody looks: a pane shows the first rows of a long document.
    """

    def __init__(
        self, document: Sequence[Entry], width: int, needles: Sequence[Sought] = ()
    ) -> None:
        self.width = width
        self.document = document
        self.strips: dict[tuple[int, str, str], Strip] = {}  # by line, mark and theme
        self._needles = needles
        self._lines: list[DocumentLine] = []
        self._entries: list[int] = []
        self._rest = self._wrapped()

    def _wrapped(self) -> Iterator[DocumentLine]:
        if self.width < NARROWEST:
            return
        for number, entry in enumerate(self.document):
            for line in set_lines(entry, self.width, self._shown):
                yield DocumentLine(line, number)

    def _shown(self, line: Text) -> Text:
        """Return a logical line as it is shown."""
        return linked(highlighted(line, self._needles))

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def lines(self) -> list[DocumentLine]:
        """All lines."""
        self._add(self._rest)
        return self._lines

    def between(self, first: int, behind: int) -> list[DocumentLine]:
        """The lines from one to before another, as far as there are any."""
        self._add(islice(self._rest, max(0, behind - len(self._lines))))
        return self._lines[first:behind]

    def has(self, y: int) -> bool:
        """Whether there is such a line."""
        return bool(self.between(y, y + 1))

    def _add(self, lines: Iterable[DocumentLine]) -> None:
        for line in lines:
            self._lines.append(line)
            self._entries.append(line.entry)

    def extent(self, entry: int) -> tuple[int, int]:
        """The first and the last line of an entry; those of the document's beginning for none."""
        while not self._entries or self._entries[-1] <= entry:
            line = next(self._rest, None)
            if line is None:
                break
            self._add((line,))
        first, behind = (bisect_left(self._entries, number) for number in (entry, entry + 1))
        return (first, behind - 1) if first < behind else (0, 0)

    @property
    def headings(self) -> list[tuple[int, int]]:
        """Line and entry of each heading."""
        return [
            (y, entry)
            for y, (text, entry) in enumerate(self.lines)
            if not self.document[entry].stop and text.plain.startswith("── ")
        ]

    @property
    def found(self) -> list[int]:
        """The lines in which something is highlighted."""
        if not self._needles:
            return []
        return [
            y
            for y, (text, _) in enumerate(self.lines)
            if any(span.style == FOUND for span in text.spans)
        ]
