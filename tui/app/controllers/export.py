"""Writing events for other programs: the matches, the marked ones or one, to a file or to copy."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from tui.app.controllers.controller import PromptController, StateScreen
from tui.app.widgets.prompt.export import ExportPrompt
from tui.log.text import clean, one_line
from tui.report.export.endings import ENDINGS, format_of, no_format
from tui.report.export.formats import FORMATS
from tui.report.export.writing import WRITTEN, Form, dated, export_events, texts_of
from tui.report.text.words import agreeing, plural

_FORMATS = f"a file ({' '.join(ENDINGS)}), or to copy: {' '.join(WRITTEN)}"


class Subject(NamedTuple):
    """Events to write, and what they are called."""

    words: str
    ranks: list[int]


class ExportController(PromptController):
    """Asks for the name of a file, whose ending says the format, or of a format, and writes it."""

    prompt: ExportPrompt

    def __init__(self, screen: StateScreen, copy: Callable[[str, str], None]) -> None:
        super().__init__(screen)
        self._copy = copy
        self._turned = 0
        self.prompt = ExportPrompt(self, self._turn)

    async def ask(self) -> None:
        """Ask where the events should go."""
        if not self._subjects:
            self.notify("No events are listed.")
            return
        await self.prompt.put_on(self.screen)
        self._turned = 0
        self.prompt.ask()
        self._show()

    @property
    def _subjects(self) -> list[Subject]:
        """What there is to write: all that is listed, what is marked, and what the cursor is on."""
        state = self.state
        cursor = [state.cursor] if state.event is not None else []
        matches, marked = list(state.matches), list(state.marked)
        found = (
            Subject(f"{len(matches):,} listed", matches),
            Subject(f"{len(marked):,} marked", marked),
            Subject("this event", cursor),
        )
        return [each for each in found if each.ranks]

    @property
    def _subject(self) -> Subject:
        subjects = self._subjects
        return subjects[self._turned % len(subjects)]

    def _turn(self) -> None:
        """Write others of those that there are."""
        self._turned += 1
        self._show()

    def _show(self) -> None:
        self.prompt.label.say(f"Export {self._subject.words} to")
        self.typed(self.prompt.entry.value)

    def typed(self, text: str) -> None:
        """Say what would be written, or what else there is to write."""
        name = _format(text)
        if name in WRITTEN and name == text.strip():
            self.prompt.say(f"copy: {FORMATS[name].summary}")
        elif name:
            self.prompt.say(FORMATS[name].summary)
        else:
            self.prompt.say("Tab: other events" * (len(self._subjects) > 1))

    def answered(self, text: str) -> None:
        """Write or copy them."""
        text = text.strip()
        name = _format(text)
        path = Path(text).expanduser()
        if not name:
            self.prompt.say("! no format", fault=True)
            self.notify(_unwritten(text))
        elif name == text:
            self._leave(name, None)
        elif path.exists():
            self.prompt.say("! is there already", fault=True)
        else:
            self._leave(name, path)

    def _leave(self, name: str, path: Path | None) -> None:
        subject = self._subject
        self.cancel()
        if path is None:
            self._put_to_copy(name, subject)
        else:
            work = self._written(name, subject, path)
            self.screen.run_worker(work, group="exporting", exclusive=True)

    def _put_to_copy(self, name: str, subject: Subject) -> None:
        store, events = self.state.store, list(self.state.store.events(subject.ranks))
        kept = dated(events, name)
        text = "".join(texts_of(store, kept, Form(name)))
        self._copy(text, f"{plural(len(kept), 'event')} as {name}{_left(len(events) - len(kept))}")

    async def _written(self, name: str, subject: Subject, path: Path) -> None:
        store, shown = self.state.store, one_line(clean(str(path)))
        try:
            events = list(store.events(subject.ranks))
            written = await asyncio.to_thread(export_events, store, events, Form(name), path)
        except OSError as error:
            self.notify(f"Not exported: {shown}: {error.strerror}.", "warning")
            return
        left = _left(len(events) - written)
        self.notify(f"{plural(written, 'event')} written to {shown}{left}.")


def _format(text: str) -> str:
    """Return the format that a text is the name of, or that a file of that name has."""
    text = text.strip()
    return text if text in WRITTEN else format_of(text)


def _unwritten(text: str) -> str:
    """Return what to type in place of a text that is no name of a format, or of a file of one."""
    if reason := no_format(text):
        return f"{one_line(clean(text))}: {reason}."
    return f"To {_FORMATS}."


def _left(count: int) -> str:
    if not count:
        return ""
    return f" ({count:,} whose dates it has no place for {agreeing(count, 'is', 'are')} left out)"
