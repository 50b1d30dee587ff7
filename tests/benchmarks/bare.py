"""The least that Textual can be: a line that counts a key. What it costs is Textual's share."""

from __future__ import annotations

from typing import ClassVar

from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    """Counts how often `j` is pressed."""

    BINDINGS: ClassVar = [("q", "quit", "Quit"), ("j", "count", "Count")]
    ENABLE_COMMAND_PALETTE = False
    pressed = 0

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("1/2", id="line")

    def action_count(self) -> None:
        """Count."""
        self.pressed += 1
        self.query_one("#line", Static).update(f"{self.pressed + 1}/2")


if __name__ == "__main__":
    Bare().run()
