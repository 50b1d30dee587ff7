"""Going outside: to the reader's editor, at the line of what is under the cursor, or a browser."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from textual.app import SuspendNotSupported

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.widgets.details import Actors, Quotes
from tui.log.model import Event, Quote, Source
from tui.log.problems import LogError
from tui.log.reading.lines import line_of_event, line_of_source
from tui.log.sourcing.corroboration import cited
from tui.terminal.browser import (
    BrowserError,
    host_of,
    open_address,
    opener,
    require_web_link,
    show_address,
)
from tui.terminal.editor import EditorError, edit, editor_command

_WIKIDATA = "https://www.wikidata.org/wiki/"


class OutsideController(Controller):
    """Opens the editor and the browser; `reload` reads the file again after the editor.

    `made_of` names the files that the log is made of, "" where it is a file itself.
    """

    def __init__(
        self,
        screen: StateScreen,
        reload: Callable[[], None],
        copy: Callable[[str, str], None],
        made_of: Callable[[], str],
    ) -> None:
        super().__init__(screen)
        self._made_of = made_of
        self._reload = reload
        self._copy = copy

    # The editor.

    def edit(self) -> None:
        """Open the log at the line of the event, quote or source under the cursor."""
        try:
            self.edit_at(self._line())
        except LogError as error:
            self.notify(f"Not opened: {error}.", "warning")

    def edit_at(self, line: int) -> None:
        """Open the log at a line, and come back to the same place when the editor has ended.

        Not one that is made of other files: what is written there goes when one of these changes.
        """
        if names := self._made_of():
            self.notify(f"This log is made of {names}: edit there, and it is read again.")
            return
        try:
            command = editor_command(self._file, line, os.environ)
            with self.screen.app.suspend():
                trouble = _tried(lambda: edit(command, os.environ))
        except (EditorError, SuspendNotSupported) as error:
            trouble = str(error)
        if trouble:
            self.notify(f"The editor: {trouble}.", "warning")
        self._reload()

    @property
    def _file(self) -> Path:
        return self.screen.keeper.log

    def _line(self) -> int:
        """Return the line of what is under the cursor."""
        event, quotes = self.state.event, self.screen.query_one(Quotes)
        if event is None:
            return 1
        entry = quotes.entry if quotes.has_focus else None
        if entry and entry.quote:
            return line_of_event(self._file, event.id, ("quotes", _number(event, entry.quote)))
        if entry and entry.source:
            return line_of_source(self._file, entry.source)
        return line_of_event(self._file, event.id)

    # The browser.

    def open(self) -> None:
        """Open the link under the cursor; over SSH, show it whole and copy it."""
        url = self._address()
        if not url:
            self.notify("There is no link here.")
            return
        try:
            self._open(url)
        except (BrowserError, SuspendNotSupported) as error:
            self.notify(f"{error}: {url}", "warning")

    def _open(self, url: str) -> None:
        require_web_link(url)
        program = opener(os.environ)
        if program is not None:
            open_address(url, program, os.environ)
            self.notify(f"Opened in the browser: {host_of(url)}")
            return
        # First the screen, then the words of what was copied, which would be painted over.
        with self.screen.app.suspend():
            show_address(url, f"On {host_of(url)}:", sys.__stderr__ or sys.stderr)
        self._copy(url, "the link")

    def _address(self) -> str:
        """Return the address under the cursor; "" for none."""
        head, event = self.state.store.head, self.state.event
        quotes, actors = self.screen.query_one(Quotes), self.screen.query_one(Actors)
        if actors.has_focus:
            actor = head.actors.get(actors.actor or "")
            return _WIKIDATA + actor.wikidata if actor and actor.wikidata else ""
        ids = [*cited(event)] if event else []
        if quotes.has_focus and quotes.entry and quotes.entry.source:
            ids = [quotes.entry.source]
        sources = (head.sources[each] for each in ids if each in head.sources)
        return next(filter(None, map(_address_of, sources)), "")


def _address_of(source: Source) -> str:
    return source.url or source.archive_url


def _number(event: Event, quote: Quote) -> int:
    """Return which quote of an event this is."""
    return next((number for number, each in enumerate(event.quotes) if each == quote), 0)


def _tried(run: Callable[[], None]) -> str:
    """Say why it failed; nothing may be raised while the screen is not the app's."""
    try:
        run()
    except EditorError as error:
        return str(error)
    return ""
