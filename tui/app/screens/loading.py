"""What is on the screen while a log is being read, and the keys that are typed meanwhile."""

from __future__ import annotations

from typing import ClassVar

from rich.cells import cell_len
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.message import Message
from textual.screen import Screen
from textual.strip import Strip

from tui.app.keys import KEYS
from tui.app.loader import Loader
from tui.app.widgets.bars import Bar
from tui.log.text import clean, one_line
from tui.report.text.fit import fit, shorten

LOOK = 0.02
"""How often a log being read is looked at, in seconds."""


class LoadingScreen(Screen[None]):
    """Says what is being read, until that has ended."""

    BINDINGS: ClassVar = [
        Binding(key.names, key.action, key.does, show=False)
        for key in KEYS
        if key.action in ("app.quit", "app.suspend_process")
    ]

    class Ended(Message):
        """The log has been read, or cannot be."""

    def __init__(self, loader: Loader) -> None:
        super().__init__()
        self._loader = loader
        self._progress = ProgressBar(loader)

    def compose(self) -> ComposeResult:
        """One line; the rest is for the log."""
        yield self._progress

    def on_mount(self) -> None:
        """Look after the log."""
        self._timer = self.set_interval(LOOK, self._look)
        self._look()

    def _look(self) -> None:
        self._progress.repaint(0)
        if self._loader.ended:
            self._timer.stop()
            self.post_message(self.Ended())


class ProgressBar(Bar):
    """The name of the program, that of the file, and how much of it has been read."""

    def __init__(self, loader: Loader) -> None:
        super().__init__()
        self._loader = loader

    def line(self, y: int) -> Strip:
        """The program on the left, the file on the right."""
        width = self.size.width
        name = one_line(clean(self._loader.path.name))
        right = shorten(f" reading {name} {self._loader.fraction:.0%} ", width)
        left = fit(" syria-timeline", width - cell_len(right))
        return self.strip([(left + right, "band")], width)


AT_ONCE = frozenset({"ctrl+c", "ctrl+z"})
"""Keys that leave, or put the app aside: these never wait."""

ASKING = frozenset({"f", "slash", "t", "w", "b", "colon", "ctrl+p"})
"""Keys after which letters are text, and q no longer quits."""


class EarlyKeys:
    """Keeps keys in the order typed until they can be acted on."""

    def __init__(self) -> None:
        self.waiting = True
        self._keys: list[events.Key] = []

    def takes(self, event: events.Event) -> bool:
        """Whether this is a key that has to wait; it is kept then."""
        if not self.waiting or not isinstance(event, events.Key) or self._leaves(event.key):
            return False
        self._keys.append(event)
        return True

    def _leaves(self, key: str) -> bool:
        return key in AT_ONCE or (key == "q" and ASKING.isdisjoint(each.key for each in self._keys))

    def end(self) -> list[events.Key]:
        """Let keys through from now on; those kept."""
        self.waiting = False
        kept, self._keys = self._keys, []
        return kept
