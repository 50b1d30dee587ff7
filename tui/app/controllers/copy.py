"""Copying what is under the cursor: a quote with its citation, or the event as YAML."""

from __future__ import annotations

import asyncio
import os
from typing import get_args

from tui.app.controllers.controller import Controller, StateScreen
from tui.app.widgets.details import Quotes
from tui.log.text import one_line
from tui.report.cite.cite import FORMS, Form, cite
from tui.report.cite.facts import Subject
from tui.report.export.records import as_yaml
from tui.terminal.clipboard import ClipboardError, copy

ORDER: tuple[Form, ...] = get_args(Form)
EXCERPT = 72  # characters of what was copied that are shown


class CopyController(Controller):
    """Copies, and says what and how."""

    def __init__(self, screen: StateScreen) -> None:
        super().__init__(screen)
        self._last: tuple[Subject, Form] | None = None  # what was copied last, and how

    def cited(self, form: Form | None = None) -> None:
        """Copy the quote, source or event under the cursor; once more, in the next form."""
        subject = self._subject()
        if subject is None:
            self.notify("There is no event to copy.")
            return
        form = form or self._next_form(subject)
        self._last = (subject, form)
        excerpt = one_line(cite(subject), EXCERPT)
        more = f"y again: as {FORMS[following(form)]}."
        self._copy(cite(subject, form), f"as {FORMS[form]}", f".\n{excerpt}\n{more}")

    def event(self) -> None:
        """Copy the event, with the records that it needs, as a log of its own."""
        event = self.state.event
        if event is None:
            self.notify("There is no event to copy.")
            return
        text = "".join(as_yaml(self.state.store, [event]))
        what = f"the event {one_line(event.id, EXCERPT)} as YAML, {text.count(chr(10))} lines,"
        self._copy(text, what, ".")

    def text(self, text: str, what: str) -> None:
        """Copy a text that is called so."""
        self._copy(text, what, ".")

    def _copy(self, text: str, what: str, more: str) -> None:
        """Copy, and say what and how; keys are taken meanwhile, and what is copied next counts."""
        self.screen.run_worker(self._copied(text, what, more), group="copying", exclusive=True)

    async def _copied(self, text: str, what: str, more: str) -> None:
        left: list[str] = []  # to the terminal, which only the app's own thread writes to
        try:
            how = await asyncio.to_thread(copy, text, left.append, os.environ)
        except ClipboardError as fault:
            self._last = None
            self.notify(f"Not copied: {fault}.", "warning")
            return
        for each in left:
            self.screen.app.copy_to_clipboard(each)
        # In place of what was said before: it tells what the clipboard has now.
        self.screen.app.clear_notifications()
        self.notify(f"Copied {what} {how}{more}")

    def _subject(self) -> Subject | None:
        """What the cursor is on: the entry of the quotes, else the event's first quote."""
        head, event = self.state.store.head, self.state.event
        quotes = self.screen.query_one(Quotes)
        entry = quotes.entry
        if quotes.has_focus and entry and quotes.event:
            if entry.quote:
                return Subject(head, quotes.event, entry.quote)
            return Subject(head, quotes.event, None, entry.source)
        if event is None:
            return None
        return Subject(head, event, next(iter(event.quotes), None))

    def _next_form(self, subject: Subject) -> Form:
        if self._last is None or self._last[0] != subject:
            return ORDER[0]
        return following(self._last[1])


def following(form: Form) -> Form:
    """The form after this one, round and round."""
    return ORDER[(ORDER.index(form) + 1) % len(ORDER)]
