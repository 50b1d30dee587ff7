"""The list of problems found in the log, each with its line."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from rich.text import Text
from textual.binding import BindingType

from tui.app.dispatch import bindings_of
from tui.app.keys import MENDING
from tui.app.screens.sheets.sheet import Sheet
from tui.app.state.file_status import WHOLE, FileStatus
from tui.report.text.document import Document, Entry
from tui.report.text.words import plural
from tui.store.store import Store


class ProblemsSheet(Sheet):
    """Every problem of the file; the events that are sound are open all the same."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(MENDING)

    def __init__(self, store: Store, file: FileStatus, edit: Callable[[int], None]) -> None:
        title = f"{plural(len(store.problems), 'problem')} in {store.name}"
        if file.part is not None:
            title = f"Problems in {store.name}"
        above = _of_file(file)
        super().__init__(title, (*above, *document(store, file)))
        self._first = len(above)  # entry of the problems
        self._problems = store.problems
        self._edit = edit

    def action_edit(self) -> None:
        """Open the file at the line of the problem under the cursor."""
        number = self._pane.at - self._first
        if 0 <= number < len(self._problems) and self.close():
            self._edit(self._problems[number].line)


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
