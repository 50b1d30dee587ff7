"""Writing the events that are listed to a file for other programs."""

from __future__ import annotations

import asyncio
from pathlib import Path

from tui.app.controllers.controller import PromptController, StateScreen
from tui.app.widgets.prompt.prompt import Prompt
from tui.log.text import clean, one_line
from tui.report.export.formats import FORMATS
from tui.report.export.writing import ENDINGS, Form, export_events, format_of
from tui.report.text.words import plural

_ENDINGS = " ".join(ENDINGS)


class ExportController(PromptController):
    """Asks for the name of a file, whose ending says the format, and writes it."""

    def __init__(self, screen: StateScreen) -> None:
        super().__init__(screen)
        self.prompt = Prompt("export-file", "Export to", f"file: {_ENDINGS}", self)

    async def ask(self) -> None:
        """Ask where the matches should go."""
        if not self.state.matches:
            self.notify("No events are listed.")
            return
        await self.prompt.put_on(self.screen)
        self.prompt.ask()

    def typed(self, text: str) -> None:
        """Say what would be written."""
        name = format_of(text)
        if not name:
            self.prompt.say("")
            return
        events = plural(len(self.state.matches), "event")
        self.prompt.say(f"{events}, {FORMATS[name].summary}")

    def answered(self, text: str) -> None:
        """Write them."""
        name = format_of(text.strip())
        if not name:
            self.prompt.say(f"! needs an ending: {_ENDINGS}", fault=True)
            return
        path = Path(text.strip()).expanduser()
        if path.exists():
            self.prompt.say("! is there already", fault=True)
            return
        self.cancel()
        self.screen.run_worker(self._written(name, path), group="exporting", exclusive=True)

    async def _written(self, name: str, path: Path) -> None:
        store, ranks = self.state.store, list(self.state.matches)
        shown = one_line(clean(str(path)))
        try:
            events = list(store.events(ranks))
            written = await asyncio.to_thread(export_events, store, events, Form(name), path)
        except OSError as error:
            self.notify(f"Not exported: {shown}: {error.strerror}.", "warning")
            return
        left = ""
        if written < len(events):
            left = f" {plural(len(events) - written, 'event')} without a date left out."
        self.notify(f"{plural(written, 'event')} written to {shown}.{left}")
