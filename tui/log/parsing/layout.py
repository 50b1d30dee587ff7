"""Where the parts of a text stand, as far as that is noted while it is read."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.log.parsing.libyaml import Position


class Span(NamedTuple):
    """Where a value stands in a text: its first character, the one behind its last, its line."""

    start: int
    end: int
    line: int


class Section(NamedTuple):
    """Where a top-level key stands, and its value."""

    key: Position
    value: Span


def _numbers() -> array[int]:
    return array("I")  # up to 4 GiB of text, a quarter of what a list would take


@dataclass(slots=True)
class Layout:
    """Where the root of a text, its top-level keys and its events stand.

    `starts`, `ends` and `lines` are those of the items of the top-level list `events`; they are
    empty when that is no list of its own.
    """

    root: Position = (1, 1)
    sections: dict[str, Section] = field(default_factory=dict)
    starts: array[int] = field(default_factory=_numbers)
    ends: array[int] = field(default_factory=_numbers)
    lines: array[int] = field(default_factory=_numbers)

    def add_item(self, span: Span) -> None:
        """Note where the next item of `events` stands."""
        self.starts.append(span.start)
        self.ends.append(span.end)
        self.lines.append(span.line)

    def item(self, number: int) -> Span:
        """Return where an item of `events` stands."""
        return Span(self.starts[number], self.ends[number], self.lines[number])
