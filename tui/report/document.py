"""A document: the entries that `show` prints and that the app's panes show, without a width.

A logical line is a `rich.text.Text` whose leading spaces, and the label it may begin with, are its
hanging indent. Spans are styled by name (see `tui.report.styles`). What follows a tab belongs at
the right edge. All of this is done by `wrap`: lines are for it, not for a screen.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from rich.text import Text

from tui.log.model import Quote
from tui.report.wrapping import NO_BREAK, wrap

__all__ = [
    "DOT",
    "Document",
    "Entry",
    "Ref",
    "RefField",
    "heading",
    "joined",
    "paragraph",
    "subheading",
    "unbroken",
    "wrap",
]

RefField = Literal["actor", "source", "place", "type", "tag", "speaker", "event"]


@dataclass(frozen=True, slots=True)
class Ref:
    """Where an entry leads: to the events in which a field of the query language has a value.

    An `event`, by its id, is gone to and not narrowed to. `also` must hold besides.
    """

    field: RefField
    value: str
    also: Ref | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """Logical lines that belong together, and what can be done with them.

    `source` is the id of the source behind the entry and `link` its address, as the log has them
    ("" for none). `stop` is False for headings and gaps, which a cursor passes over. `quote` is the
    quote that the entry shows, to be cited.
    """

    lines: tuple[Text, ...]
    ref: Ref | None = None
    source: str = ""
    link: str = ""
    stop: bool = True
    quote: Quote | None = None


Document = tuple[Entry, ...]

DOT = f"{NO_BREAK}· "
"""What stands between two facts."""

_SHORT = 28  # cells: what the narrowest pane has


def heading(words: str) -> Entry:
    """Return an empty line and a heading, which a line before it tells from text without colour."""
    return Entry((Text(), Text().append("── ", "muted").append(words, "heading")), stop=False)


def subheading(words: str) -> Entry:
    """Return a small heading, close to what stands above it."""
    return Entry((Text(f"{words}:", "label"),), stop=False)


def joined(facts: Iterable[str]) -> str:
    """Return the facts that there are with a dot between them, to be broken after the dots."""
    return DOT.join(unbroken(fact) for fact in facts if fact)


def unbroken(words: str) -> str:
    """Return a few words as one that no line is broken in; many stay as they are."""
    return words.replace(" ", NO_BREAK) if len(words) <= _SHORT else words


def paragraph(words: str, style: str = "", indent: int = 0, label: str = "") -> list[Text]:
    """Return one logical line for each line of `words`, after a label on the first."""
    lines = []
    for number, line in enumerate(words.expandtabs(1).split("\n")):
        text = Text(" " * indent)
        if label and number == 0:
            text.append(f"{label} ", "label")
        lines.append(text.append(line, style or None))
    return lines
