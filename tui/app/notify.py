"""Says something in passing, in the corner of the screen."""

from __future__ import annotations

from typing import Final

from textual.notifications import SeverityLevel
from textual.widget import Widget

STAYS: Final = 4.0
"""Seconds for which it can be read."""


def notify(widget: Widget, words: str, severity: SeverityLevel = "information") -> None:
    """Say it as plain text: the words may come from a log, where markup could run actions."""
    widget.app.notify(words, severity=severity, timeout=STAYS, markup=False)
