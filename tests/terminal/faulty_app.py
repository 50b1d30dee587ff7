"""A small app under the guard, with keys for the faults that the real one is not meant to have."""

from __future__ import annotations

import os
import sys
import time
from typing import ClassVar

from tui.terminal.environment import require_terminal, scrub
from tui.terminal.guard import Guard

scrub(os.environ)

from textual.app import ComposeResult  # noqa: E402
from textual.binding import BindingType  # noqa: E402
from textual.content import Content  # noqa: E402
from textual.events import Resize  # noqa: E402
from textual.filter import LineFilter  # noqa: E402
from textual.widgets import Input, Static  # noqa: E402

from tui.app.output.differences import Painted, differences  # noqa: E402
from tui.app.output.driver import SafeDriver  # noqa: E402
from tui.app.output.filters import last_filters  # noqa: E402
from tui.app.output.private import QuietApp  # noqa: E402

HOSTILE = "boom \x1b]52;c;UFdORUQ=\x07 \x9b2J"


class FaultyApp(QuietApp):
    """What `q` `x` `h` `t` `s` do is in their names."""

    CSS = "Static { color: red; background: blue; border: heavy green; height: auto; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        ("q", "quit"),
        ("x", "crash"),
        ("h", "hang"),
        ("t", "thread"),
        ("z", "suspend_process"),
    ]
    AUTO_FOCUS = None

    def __init__(self, shown: str, ascii_only: bool) -> None:
        self._outgoing: list[LineFilter] = []
        super().__init__(driver_class=SafeDriver)
        self._text = shown
        self._outgoing = [*last_filters(self.no_color, ascii_only, "off")]

    def written(self, painted: Painted) -> str:
        return differences(painted, self.console.color_system, self.shown)

    def compose(self) -> ComposeResult:
        yield Static(Content(self._text))
        yield Input()
        yield Static("READY", id="ready")

    def on_resize(self, event: Resize) -> None:
        self.query_one("#ready", Static).update(f"READY {event.size.width}x{event.size.height}")

    def get_line_filters(self) -> list[LineFilter]:
        return [*super().get_line_filters(), *self._outgoing]

    @property
    def takes_text(self) -> bool:
        return True

    def action_crash(self) -> None:
        secret = "do not show"  # noqa: F841
        raise RuntimeError(HOSTILE)

    def action_hang(self) -> None:
        self.query_one("#ready", Static).update("HANGING")
        self.call_after_refresh(self._hang)

    def _hang(self) -> None:
        while True:
            time.sleep(1)

    def action_thread(self) -> None:
        self.run_worker(self._hang, thread=True)


def main() -> int:
    reason = require_terminal()
    if reason:
        print(reason, file=sys.stderr)
        return 2
    shown = "".join(sys.argv[1:2]).encode("latin-1", "backslashreplace")
    app = FaultyApp(shown.decode("unicode_escape"), "--ascii" in sys.argv)
    with Guard(lambda code: app.exit(return_code=code)) as guard:
        app.run()
        if app.crash:
            raise app.crash
    return guard.code or app.return_code or 0


if __name__ == "__main__":
    sys.exit(main())
