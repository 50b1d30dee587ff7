"""A document: the entries that `show` prints and that the app's panes show, without a width.

A logical line is a `rich.text.Text` whose leading spaces are its hanging indent. Spans are styled
by name (see `tui.report.styles`). One tab in a line means: what follows stands at the right edge.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from rich.text import Text

from tui.report.wrapping import wrap

__all__ = ["Document", "Entry", "Ref", "RefField", "heading", "paragraph", "subheading", "wrap"]

RefField = Literal["actor", "source", "place", "type", "tag", "speaker"]


@dataclass(frozen=True, slots=True)
class Ref:
    """What an entry narrows to: a field of the query language and the value it must have."""

    field: RefField
    value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """Logical lines that belong together, and what can be done with them.

    `link` is the address behind the entry, as the log has it ("" for none). `stop` is False for
    headings and gaps, which a cursor passes over.
    """

    lines: tuple[Text, ...]
    ref: Ref | None = None
    link: str = ""
    stop: bool = True


Document = tuple[Entry, ...]


def heading(words: str) -> Entry:
    """Return an empty line and a heading, which a line before it tells from text without colour."""
    return Entry((Text(), Text("── ", "muted").append(words, "heading")), stop=False)


def subheading(words: str) -> Entry:
    """Return a small heading, close to what stands above it."""
    return Entry((Text(f"{words}:", "label"),), stop=False)


def paragraph(words: str, style: str = "", indent: int = 0, label: str = "") -> list[Text]:
    """Return one logical line for each line of `words`, after a label on the first."""
    lines = []
    for number, line in enumerate(words.expandtabs(1).split("\n")):
        text = Text(" " * indent)
        if label and number == 0:
            text.append(f"{label} ", "label")
        lines.append(text.append(line, style or None))
    return lines
