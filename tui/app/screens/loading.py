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
from tui.app.state.file_status import progress_words
from tui.app.widgets.bars import Bar
from tui.kept.imported import called
from tui.log.reading.progress import Progress
from tui.log.text import clean, one_line
from tui.report.text.fit import fit, shorten
from tui.report.text.words import phrase

BEGUN = Progress(0.0, 0, 0, 0, None)
"""How far reading is before anybody has told."""

_PROGRAM = " syria-timeline"
_LONG = 3_000_000  # bytes that take more than half a second to read

LOOK = 0.02
"""How often a log being read is looked at, in seconds."""


class LoadingScreen(Screen[None]):
    """Says what is being read, until there is something to show of it."""

    BINDINGS: ClassVar = [
        *(
            Binding(key.names, key.action, key.does, show=False)
            for key in KEYS
            if key.action in ("app.quit", "app.suspend_process")
        ),
        Binding("escape", "app.quit", "stop reading", show=False),
    ]

    class Long(Message):
        """Reading takes so long that Esc should end it."""

    class Ended(Message):
        """The log has been read, so far that there is something to show, or cannot be."""

    def __init__(self, loader: Loader) -> None:
        super().__init__()
        self._loader = loader
        self._progress = ProgressBar(loader)
        self._was_long = False

    def compose(self) -> ComposeResult:
        """One line; the rest is for the log."""
        yield self._progress

    def on_mount(self) -> None:
        """Look after the log."""
        self._timer = self.set_interval(LOOK, self._look)
        self._look()

    def _look(self) -> None:
        self._progress.repaint(0)
        if self._progress.is_long and not self._was_long:
            self._was_long = True
            self.post_message(self.Long())
        if self._loader.session or self._loader.ended:
            self._timer.stop()
            self.post_message(self.Ended())


class ProgressBar(Bar):
    """The name of the program, that of the file, and how much of it has been read."""

    def __init__(self, loader: Loader) -> None:
        super().__init__()
        self._loader = loader

    @property
    def is_long(self) -> bool:
        """Whether the log is one that takes long to read."""
        progress = self._loader.progress
        return progress is not None and progress.size >= _LONG

    def line(self, y: int) -> Strip:
        """The program on the left, the file on the right."""
        width = self.size.width
        name = one_line(clean(called(self._loader.path)))
        progress = self._loader.progress or BEGUN
        how = phrase(" · ", "Esc stops" * self.is_long)
        lines = [f" {name} · {words}{how} " for words in progress_words(progress)]
        right = next((line for line in lines if cell_len(line) < width), shorten(lines[-1], width))
        room = width - cell_len(right)
        left = fit(_PROGRAM * (cell_len(_PROGRAM) < room), room)
        return self.strip([(left + right, "band")], width)


AT_ONCE = frozenset({"ctrl+c", "ctrl+z"})
"""Keys that leave, or put the app aside: these never wait."""

ASKING = frozenset({"f", "slash", "t", "w", "b", "colon", "ctrl+p"})
"""Keys after which letters are text, and q no longer quits."""


class EarlyKeys:
    """Keeps keys in the order typed until they can be acted on."""

    def __init__(self) -> None:
        self.waiting = True
        self._leaving = {"q"}
        self._typed: list[events.Key | events.Paste] = []

    def takes(self, event: events.Event) -> bool:
        """Whether this is a key, or a paste, that has to wait; it is kept then."""
        if not self.waiting or not isinstance(event, events.Key | events.Paste):
            return False
        if isinstance(event, events.Key) and self._leaves(event.key):
            return False
        self._typed.append(event)
        return True

    def _leaves(self, key: str) -> bool:
        typed = {each.key for each in self._typed if isinstance(each, events.Key)}
        return key in AT_ONCE or (key in self._leaving and ASKING.isdisjoint(typed))

    def leave_by(self, key: str) -> None:
        """Take one more key for one that leaves, from now on."""
        self._leaving.add(key)

    def end(self) -> list[events.Key | events.Paste]:
        """Let keys through from now on; what was kept."""
        self.waiting = False
        kept, self._typed = self._typed, []
        return kept
