"""The list of problems found in the log, each with its line."""

from __future__ import annotations

from rich.text import Text

from tui.app.screens.sheet import Sheet
from tui.log.reading.reader import Reading
from tui.report.text.document import Document, Entry


def problems_sheet(reading: Reading) -> Sheet:
    """Every problem of the file; the events that are sound are open all the same."""
    count = len(reading.problems)
    title = f"{count:,} problem{'s' * (count != 1)} in {reading.name}"
    return Sheet(title, document(reading))


def document(reading: Reading) -> Document:
    """One entry a problem: line, column, and what to do."""
    if not reading.problems:
        return (Entry((Text("No problem was found.", "good"),), stop=False),)
    return tuple(
        Entry((Text.assemble((f"{problem.line}:{problem.column}  ", "number"), problem.message),))
        for problem in reading.problems
    )
