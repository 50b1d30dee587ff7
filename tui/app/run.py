"""Opens the app on a log.

The first screen of the last time is shown at once; reading begins before Textual is imported, in a
thread of its own.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tui.log.sample import sample
from tui.terminal.environment import require_terminal, scrub, wants_ascii
from tui.terminal.first_frame import FirstFrame
from tui.terminal.guard import Guard
from tui.terminal.modes import Modes

if TYPE_CHECKING:
    from tui.app.app import TimelineApp
    from tui.terminal.bidi import Bidi

CANNOT = 2


def run(
    path: Path | None,
    ascii: bool = False,
    view: str = "",
    resume: bool = False,
    bidi: Bidi = "terminal",
) -> int:
    """Show a log, the sample by default, until the reader quits; returns the exit code.

    It begins on a view, or where it was left, or with all events.
    """
    scrub(os.environ)
    if reason := require_terminal():
        print(reason, file=sys.stderr)
        return CANNOT
    gc.disable()  # the app enables it when it is up: importing and reading make no garbage
    modes = Modes()
    ascii_only = ascii or wants_ascii(os.environ)
    path = path or sample()
    # The app tells a terminal how to order text, which has to come before any text.
    plain = not view and not resume and bidi == "terminal"
    frame = FirstFrame(path, os.environ, f"ascii {ascii_only}") if plain else None
    app: TimelineApp | None = None

    def leave(code: int) -> None:
        if app is not None:
            app.exit(return_code=code)

    with Guard(leave) as guard:
        if frame is not None and frame.show():
            modes.hush()

        from tui.app.loading import Loader  # noqa: PLC0415
        from tui.app.saving import Start  # noqa: PLC0415

        loader = Loader(path, Start(view, resume))
        loader.start()

        from tui.app.app import TimelineApp  # noqa: PLC0415

        app = TimelineApp(loader, ascii_only, frame, bidi)
        modes.unhush()  # the app remembers how it finds the terminal, and leaves it so
        app.run()
        if app.crash is not None:
            raise app.crash
    if app is None:
        return guard.code
    if app.error is not None:
        print(f"syria-timeline: {app.error.of(str(loader.path))}", file=sys.stderr)
    return guard.code or app.return_code or 0
