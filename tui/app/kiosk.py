"""Opens the app for a guest, in a process that can do no more than a guest may."""

from __future__ import annotations

import os

from tui.app.keys import Own
from tui.app.run import CANNOT, Options, run
from tui.log.reading.reader import read
from tui.terminal.environment import require_terminal
from tui.terminal.kiosk import KioskError, shut_in, try_reading
from tui.terminal.streams import say


def run_for_guest(log: str | os.PathLike[str], options: Options) -> int:
    """Show a log to a guest; returns the exit code."""
    if reason := require_terminal():
        say(reason)
        return CANNOT
    try:
        try_reading(lambda: read(log))
    except KioskError as error:
        say(f"syria-timeline: {error}")
        return CANNOT
    shut_in()
    return run(log, options._replace(cached=False, own=Own({}, guest=True)))
