"""The list of views: filters that were kept under a name."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.binding import BindingType

from tui.app.dispatch import bindings_of
from tui.app.keys import VIEWING
from tui.app.notify import notify
from tui.app.screens.sheets.sheet import Sheet
from tui.app.widgets.document import DocumentPane
from tui.report.text.document import Document, Entry
from tui.store.index.index import Index
from tui.store.query.ast import QueryError
from tui.store.query.parser import parse

NONE = "No view is kept of this log. w keeps the filter in force under a name."
HINT = "Enter recalls · d removes · Esc closes"


class ViewsSheet(Sheet):
    """Lists the views of a log: Enter recalls the one under the cursor, d removes it."""

    BINDINGS: ClassVar[list[BindingType]] = bindings_of(VIEWING)

    def __init__(
        self,
        views: Mapping[str, str],
        index: Index,
        recall: Callable[[str], None],
        remove: Callable[[str], Mapping[str, str]],
    ) -> None:
        super().__init__("Views", document(views, index))
        self._views = views
        self._index = index
        self._recall = recall
        self._remove = remove

    @property
    def chosen(self) -> str | None:
        """The name under the cursor; None when no view is kept."""
        entry = self._pane.entry
        if not self._views or entry is None:
            return None
        return sorted(self._views)[self._document.index(entry)]

    @on(DocumentPane.Opened)
    def action_recall(self) -> None:
        """Put the filter in force."""
        chosen = self.chosen
        if self.close() and chosen is not None:
            self._recall(chosen)

    def action_remove(self) -> None:
        """Keep the view no longer."""
        chosen = self.chosen
        if chosen is None:
            return
        self._views = self._remove(chosen)
        self._document = document(self._views, self._index)
        self._pane.show(self._document)
        notify(self, f"Removed: {chosen}")


def document(views: Mapping[str, str], index: Index) -> Document:
    """One entry a view, by name: how many events match, and the filter itself."""
    if not views:
        return (Entry((Text(NONE),), stop=False),)
    hint = Entry((Text(), Text(HINT, "muted")), stop=False)
    return (*(_entry(name, views[name], index) for name in sorted(views)), hint)


def _entry(name: str, filter: str, index: Index) -> Entry:
    try:
        count = Text(f"{len(index.select(parse(filter, index.words))):,} events", "number")
    except QueryError as error:
        count = Text(error.message, "alert")
    return Entry((Text.assemble((name, "name"), "\t", count), Text(f"  {filter}", "muted")))
