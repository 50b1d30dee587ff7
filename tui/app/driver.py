"""Which of Textual's drivers to use: ours where there is a POSIX terminal."""

from __future__ import annotations

import os

from textual.driver import Driver


def driver_class() -> type[Driver] | None:
    """Choose for `App(driver_class=...)`; None leaves the choice to Textual."""
    if os.name != "posix":
        return None
    from tui.app.safe_driver import SafeDriver  # noqa: PLC0415 - needs termios

    return SafeDriver
