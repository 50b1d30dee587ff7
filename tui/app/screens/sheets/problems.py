"""The list of problems found in the log, each with its line."""

from __future__ import annotations

from rich.text import Text

from tui.app.screens.sheets.sheet import Sheet
from tui.app.state.file_status import WHOLE, FileStatus
from tui.report.text.document import Document, Entry
from tui.report.text.words import plural
from tui.store.store import Store


def problems_sheet(store: Store, file: FileStatus) -> Sheet:
    """Every problem of the file; the events that are sound are open all the same."""
    title = f"{plural(len(store.problems), 'problem')} in {store.name}"
    if file.part is not None:
        title = f"Problems in {store.name}"
    return Sheet(title, (*_of_file(file), *document(store, file)))


def _of_file(file: FileStatus) -> Document:
    """Why the file cannot be read, if it cannot."""
    if not file.trouble:
        return ()
    return (Entry((Text(f"The file cannot be read: {file.trouble}", "alert"),)),)


def document(store: Store, file: FileStatus = WHOLE) -> Document:
    """One entry a problem: line, column, and what to do."""
    if file.part is not None:
        words = "What else is to mend is told when the whole log has been read."
        return (Entry((Text(words, "muted"),), stop=False),)
    if not store.problems:
        return (Entry((Text("No problem was found.", "good"),), stop=False),)
    return tuple(
        Entry((Text.assemble((f"{problem.line}:{problem.column}  ", "number"), problem.message),))
        for problem in store.problems
    )
