"""The list of problems found in the log, each with its line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import ClassVar, Final

from rich.text import Text
from textual.binding import BindingType

from tui.app.dispatch import bindings_of
from tui.app.keys import MENDING
from tui.app.screens.sheets.sheet import Sheet
from tui.app.state.file_status import WHOLE, FileStatus
from tui.exchange.yaml import titles_at
from tui.kept.imported import is_made, shown
from tui.log.problems import Problem
from tui.report.text.document import Document, Entry
from tui.report.text.words import plural
from tui.store.store import Store

_MOST: Final = 1 << 24  # characters of a log that are looked through while a reader waits


class ProblemsSheet(Sheet):
    """Every problem of the file; the events that are sound are open all the same."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(MENDING)

    def __init__(self, store: Store, file: FileStatus, edit: Callable[[int], None]) -> None:
        super().__init__(_title(store, file), _document(store, file))
        self._lines = _lines(store, file)
        self._edit = edit

    def renew(self, store: Store, file: FileStatus) -> None:
        """Show what is wrong now: who mends one problem beside it sees what is left."""
        self._pane.entitle(_title(store, file))
        self._pane.renew(_document(store, file))
        self._lines = _lines(store, file)

    def action_edit(self) -> None:
        """Open the file at the line of the problem under the cursor."""
        line = next(iter(self._lines[self._pane.at :]), 0)
        if line and self.close():
            self._edit(line)


def _title(store: Store, file: FileStatus) -> str:
    if file.trouble or file.part is not None:
        return f"Problems in {shown(store.name)}"
    return f"{plural(len(store.problems), 'problem')} in {shown(store.name)}"


def _document(store: Store, file: FileStatus) -> Document:
    return (*_of_file(file), *document(store, file))


def _lines(store: Store, file: FileStatus) -> list[int]:
    """Return the line of each entry, 0 for one that is nowhere, or not in what was given."""
    if is_made(store.name):
        return [0] * (len(_of_file(file)) + len(store.problems))
    return [*(file.line for _ in _of_file(file)), *(each.line for each in store.problems)]


def _of_file(file: FileStatus) -> Document:
    """Why the file cannot be read, if it cannot."""
    if not file.trouble:
        return ()
    words = [Text(f"The file cannot be read: {file.trouble}", "alert")]
    if file.as_of:
        words.append(Text(f"What is shown was read at {file.as_of}.", "muted"))
    return (Entry(tuple(words)),)


def document(store: Store, file: FileStatus = WHOLE) -> Document:
    """One entry a problem: line, column, and what to do."""
    if file.part is not None:
        words = "What else is to mend is told when the whole log has been read."
        return (Entry((Text(words, "muted"),), stop=False),)
    if not store.problems and not file.trouble:
        return (Entry((Text("No problem was found.", "good"),), stop=False),)
    titles = {}
    if is_made(store.name):
        titles = titles_at(Path(store.name), (each.line for each in store.problems), _MOST)
    return tuple(_entry(store, problem, titles) for problem in store.problems)


def _entry(store: Store, problem: Problem, titles: Mapping[int, str]) -> Entry:
    """Return what is to mend at a line; of what a log was made of, in an event of a title."""
    if not is_made(store.name):
        return Entry(
            (Text.assemble((f"{problem.line}:{problem.column}  ", "number"), problem.message),)
        )
    title = titles.get(problem.line, "")
    return Entry((Text.assemble((f"{title}  " * bool(title), "number"), problem.message),))
