"""What is drawn line by line, in the roles of the theme: a framed area, and what it stands on.

Widgets are drawn so, and before Textual is loaded the first screen is. Nothing here, nor in what
is built on it, loads Textual: to the type checker a drawn area is the widget that it is most of
the time.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len

from tui.report.text.fit import shorten
from tui.report.text.words import phrase

if TYPE_CHECKING:
    from textual.strip import Strip

    from tui.app.widgets.lines import LineWidget

    Drawn = LineWidget
else:
    Drawn = object

# top left, top right, bottom left, bottom right, horizontal, vertical
ROUND, HEAVY = "╭╮╰╯─│", "┏┓┗┛━┃"


class DrawnPane(Drawn):
    """A frame with a title above and a place for "n of m" below, and rows inside."""

    TITLE: ClassVar[str] = ""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id)
        self._fitted: tuple[int, int] = (0, 0)
        self.note = ""  # what is said behind the title

    @property
    def title(self) -> str:
        """What stands in the top edge."""
        return self.TITLE

    @property
    def body_size(self) -> tuple[int, int]:
        """Columns and rows inside the frame."""
        width, height = self.size
        return max(0, width - 4), max(0, height - 2)

    def body_line(self, y: int) -> Strip:
        """Row `y` inside the frame, `body_size[0]` cells wide."""
        raise NotImplementedError

    def goes_on(self, y: int) -> bool:
        """Whether a word that is too long for row `y` goes on in the next."""
        return False

    if TYPE_CHECKING:

        def repaint_body(self, *rows: int) -> None:
            """Repaint what changed in these rows inside the frame, and in the foot."""

    def fit(self) -> None:
        """Lay out what is shown for the size that the pane has now."""

    def fit_once(self) -> None:
        """Lay out for another size when it is drawn: the event that tells of it comes later."""
        if self.size != self._fitted:
            self._fitted = self.size
            self.fit()

    def foot(self) -> str:
        """What stands in the bottom edge."""
        return ""

    def line(self, y: int) -> Strip:
        """An edge of the frame, or its two sides."""
        width, height = self.size
        frame = ROUND
        if self.has_focus:
            frame = HEAVY
        if y == 0:
            return self._edge(frame[0] + frame[4], self.title + self.note, frame[4] + frame[1])
        if y == height - 1:
            return self._edge(frame[2] + frame[4], self.foot(), frame[4] + frame[3])
        parts = [(frame[5], self._frame_role), (" " * (width - 2), "base")]
        return self.strip([*parts, (frame[5], self._frame_role)], width)

    @property
    def _frame_role(self) -> str:
        return "frame.focus" if self.has_focus else "frame"

    def _edge(self, start: str, words: str, stop: str) -> Strip:
        """An edge between two corners, with words on its left.

        On the left below, too: what changes there is sent from the left edge of the pane.
        """
        room = max(0, self.size.width - 4)
        words = phrase(" ", shorten(words, room - 2), " ")
        rule = start[1] * (room - cell_len(words))
        parts = [(each, self._frame_role) for each in (start + words, rule + stop)]
        return self.strip(parts, self.size.width)
