"""Printing logical lines: styled and fitted on a terminal, plain in a pipe."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable
from itertools import islice

from rich.text import Text

from tui.report.text.columns import set_lines
from tui.report.text.document import Document

STYLES: dict[str, str] = {
    "title": "bold",
    "heading": "bold underline",
    "label": "dim",
    "muted": "dim",
    "speaker": "bold",
    "quote": "",
    "paraphrase": "italic",
    "original": "cyan",
    "source": "green",
    "link": "blue underline",
    "bar": "cyan",
    "ai": "bold reverse",
    "alert": "bold yellow",
    "good": "green",
}
"""Style name to Rich style, for the sixteen colours that every terminal has."""


PIPE_WIDTH = 80
"""Cells a document is set to when nobody says how wide the page is."""

_AT_ONCE = 200  # lines
_MEASURE = 96  # cells; longer lines are hard to read


def page_width() -> int:
    """Return the cells of the terminal on stdout, or of the page in a pipe."""
    if not sys.stdout.isatty():
        return PIPE_WIDTH
    return shutil.get_terminal_size((PIPE_WIDTH, 24)).columns


def table_width() -> int | None:
    """Return the cells that a table is fitted to; None in a pipe, where nothing is left out."""
    if sys.stdout.isatty():
        return page_width()
    return None


def document_width() -> int:
    """Return the cells that a document is set to."""
    return min(page_width(), _MEASURE)


def print_document(document: Document) -> None:
    """Print the entries one below the other; addresses stay whole, to be clicked or copied."""
    width = document_width()
    print_lines([line for entry in document for line in set_lines(entry, width, whole=True)])


def print_lines(lines: Iterable[Text]) -> None:
    """Print lines as they are, with colours and emphasis if stdout is a terminal that has them."""
    if sys.stdout.isatty() and os.environ.get("TERM") != "dumb":
        _print_styled(lines)
    else:
        sys.stdout.writelines(f"{line.plain.rstrip(' ')}\n" for line in lines)


def _print_styled(lines: Iterable[Text]) -> None:
    from rich.console import Console  # noqa: PLC0415 - a pipe does without, and is quicker
    from rich.theme import Theme  # noqa: PLC0415

    console = Console(theme=Theme(STYLES), highlight=False, markup=False, emoji=False)
    rest = iter(lines)
    # Many lines at once: each call costs as much as twenty lines.
    while some := list(islice(rest, _AT_ONCE)):
        console.print(Text("\n").join(some), soft_wrap=True)
