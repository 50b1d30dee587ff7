"""A document: the entries that `show` prints and that the app's panes show, without a width.

A logical line is a `rich.text.Text` whose leading spaces, and the label it may begin with, are its
hanging indent. Spans are styled by name (see `tui.report.text.printing`). What follows a tab
belongs at the right edge. All of this is done by `wrap`: lines are for it, not for a screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from rich.text import Span, Text

from tui.log.model import Quote
from tui.report.text.words import and_more, phrase
from tui.report.text.wrap import NO_BREAK, wrap

__all__ = [
    "DOT",
    "Document",
    "Entry",
    "Ref",
    "RefField",
    "Row",
    "heading",
    "joined",
    "more",
    "nothing",
    "paragraph",
    "ref_to",
    "styled",
    "subheading",
    "unbroken",
    "wrap",
]

RefField = Literal["actor", "source", "place", "type", "tag", "speaker", "event", "question"]


@dataclass(frozen=True, slots=True)
class Ref:
    """Where an entry leads: to the events in which a field of the query language has a value.

    An `event`, by its id, is gone to and not narrowed to. `also` must hold besides.
    """

    field: RefField
    value: str
    also: Ref | None = None


def ref_to(field: RefField, value: str | None) -> Ref | None:
    """Return where an entry leads; None for no value."""
    return Ref(field, value) if value else None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its label, and a cell of logical lines for each column.

    `margin` are the cells that labels have, the same for all rows of one table.
    """

    label: Text
    cells: tuple[tuple[Text, ...], ...]
    margin: int


@dataclass(frozen=True, slots=True)
class Entry:
    """Logical lines that belong together, and what can be done with them.

    Where a `row` has room it stands in place of the lines. `source` is the id of the source behind
    the entry, "" for none. `stop` is False for headings and gaps, which a cursor passes over.
    `quote` is the quote that the entry shows, to be cited. `named` are the ids of the sources whose
    names the lines have, in their order; "" for one of which nothing more is known.
    """

    lines: tuple[Text, ...]
    ref: Ref | None = None
    source: str = ""
    stop: bool = True
    quote: Quote | None = None
    row: Row | None = None
    named: tuple[str, ...] = ()


Document = tuple[Entry, ...]

DOT = f"{NO_BREAK}· "
"""What stands between two facts."""

_SHORT = 28  # cells: what the narrowest pane has


def heading(words: str) -> Entry:
    """Return an empty line and a heading, which a line before it tells from text without colour."""
    return Entry((Text(), styled(("── ", "muted"), (words, "heading"))), stop=False)


def subheading(words: str) -> Entry:
    """Return a small heading, close to what stands above it."""
    return Entry((Text(f"{words}:", "label"),), stop=False)


def nothing(words: str) -> Entry:
    """Return what is said where there is nothing to show."""
    return Entry((Text(f"  {words}", "muted"),), stop=False)


def more(count: int, ref: Ref | None = None, indent: int = 2) -> Iterator[Entry]:
    """Yield how many are left out of a list, if any are, and where they are to be found."""
    if count > 0:
        words = Text(" " * indent + and_more(count), "muted")
        yield Entry((words,), ref, stop=ref is not None)


def joined(facts: Iterable[str]) -> str:
    """Return the facts that there are with a dot between them, to be broken after the dots."""
    return DOT.join(unbroken(fact) for fact in facts if fact)


def unbroken(words: str) -> str:
    """Return a few words as one that no line is broken in; many stay as they are."""
    if len(words) <= _SHORT:
        return words.replace(" ", NO_BREAK)
    return words


def styled(*parts: str | tuple[str, str]) -> Text:
    """Return words, and (words, style), as one line: quicker than to append them one by one."""
    spans: list[Span] = []
    plain: list[str] = []
    end = 0
    for part in parts:
        words, style = (part, "") if isinstance(part, str) else part
        start, end = end, end + len(words)
        plain.append(words)
        if style and words:
            spans.append(Span(start, end, style))
    return Text("".join(plain), spans=spans)


def paragraph(words: str, style: str = "", indent: int = 0, label: str = "") -> list[Text]:
    """Return one logical line for each line of `words`, after a label on the first; none for ""."""
    if not words:
        return []
    first, *rest = words.expandtabs(1).split("\n")
    margin, named = " " * indent, (phrase("", label, " "), "label")
    return [
        styled(margin, named, (first, style)),
        *(styled(margin, (each, style)) for each in rest),
    ]
