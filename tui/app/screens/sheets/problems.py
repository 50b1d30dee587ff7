"""The list of problems found in the log, each with its line."""

from __future__ import annotations

from rich.text import Text

from tui.app.screens.sheets.sheet import Sheet
from tui.report.text.document import Document, Entry
from tui.report.text.words import plural
from tui.store.store import Store


def problems_sheet(store: Store) -> Sheet:
    """Every problem of the file; the events that are sound are open all the same."""
    count = len(store.problems)
    title = f"{plural(count, 'problem')} in {store.name}"
    return Sheet(title, document(store))


def document(store: Store) -> Document:
    """One entry a problem: line, column, and what to do."""
    if not store.problems:
        return (Entry((Text("No problem was found.", "good"),), stop=False),)
    return tuple(
        Entry((Text.assemble((f"{problem.line}:{problem.column}  ", "number"), problem.message),))
        for problem in store.problems
    )
