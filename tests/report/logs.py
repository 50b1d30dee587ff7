"""Small logs for tests of documents, and documents as text."""

from __future__ import annotations

from collections.abc import Iterable

from rich.text import Text

from tui.log.model import Log
from tui.log.reading.reader import read_text
from tui.report.text.columns import set_lines
from tui.report.text.document import Entry, wrap

AT = 200  # cells: a page too wide for any line to break


def log_of(text: str, problems: int = 0) -> Log:
    """A log, read from a text that has no problem."""
    reading = read_text(text, "a log")
    assert len(reading.problems) == problems
    return reading.log


def printed(entries: Iterable[Entry], width: int = AT) -> list[str]:
    """The lines of a document as they are printed."""
    return [line.plain.rstrip() for entry in entries for line in set_lines(entry, width)]


def of_lines(lines: Iterable[Text], width: int = AT) -> list[str]:
    """Logical lines as they are printed."""
    return [line.plain.rstrip() for line in wrap(lines, width)]
