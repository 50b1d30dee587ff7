"""An app that may be shown to a guest: who never leaves it for another program, nor stays idle."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from textual.app import SuspendNotSupported
from textual.events import Event, InputEvent, Paste

from tui.app.output.private import QuietApp

IDLE: Final = 900.0
"""Seconds without a key after which a guest has left."""

_LOOK: Final = 15.0
_LEFT: Final = "syria-timeline: ended, as nothing was typed for a quarter of an hour"


class GuestApp(QuietApp):
    """Knows whether the reader is a guest."""

    guest = False
    _typed_at = 0.0

    def welcome(self) -> None:
        """Look after a guest, if the reader is one: to be called when the app runs."""
        if self.guest:
            self._typed_at = time.monotonic()
            self.set_interval(_LOOK, self.see_off_idle)

    def seen(self, event: Event) -> None:
        """Be told of an event: one of the keyboard or the mouse shows that somebody is there."""
        if isinstance(event, InputEvent | Paste):
            self._typed_at = time.monotonic()

    def see_off_idle(self, patience: float = IDLE) -> None:
        """End the visit if nothing was typed for so many seconds."""
        if time.monotonic() - self._typed_at >= patience:
            self.exit(return_code=0, message=_LEFT)

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Textual's hook: give the terminal to another program; a guest has none."""
        if self.guest:
            raise SuspendNotSupported("not for guests")
        with super().suspend():
            yield

    def action_suspend_process(self) -> None:
        """Textual's hook: give the terminal back to the shell; a guest has none."""
        if not self.guest:
            super().action_suspend_process()
