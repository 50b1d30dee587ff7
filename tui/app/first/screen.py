"""The main screen in a state, drawn without Textual: cell by cell what Textual then draws."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, cast

from rich.segment import Segment

from tui.app.first.area import Extent, Surroundings, standing
from tui.app.first.layout import Place, places
from tui.app.first.look import Look
from tui.app.keys import Keyboard
from tui.app.output.differences import Painted, differences
from tui.app.output.segments import Segments
from tui.app.state.file_status import FileStatus
from tui.app.state.state import State
from tui.app.widgets.drawn import Drawn, DrawnPane
from tui.app.widgets.drawn_bars import (
    SMALLEST,
    DrawnFilterWords,
    DrawnFooter,
    DrawnHeader,
    DrawnLabel,
)
from tui.app.widgets.drawn_details import DrawnActors, DrawnDetails, DrawnQuotes
from tui.app.widgets.histogram.drawn import DrawnHistogram
from tui.app.widgets.timeline.drawn import DrawnTimeline
from tui.terminal.cells import Cells

if TYPE_CHECKING:
    from textual.strip import Strip

LEAST = Extent(*SMALLEST)
"""The size below which the screen is left to Textual."""

AT_ONCE = ("timeline", "histogram")
"""What follows the cursor at once; the panes beside the list do a moment later."""

AFTER = ("quotes", "actors")


def fits(size: tuple[int, int]) -> bool:
    """Whether the screen is drawn at a size."""
    return size[0] >= LEAST.width and size[1] >= LEAST.height


class FirstScreen:
    """The main screen as a log opens, and where the cursor goes in it."""

    def __init__(
        self, state: State, size: tuple[int, int], look: Look, file: FileStatus, shown: Cells
    ) -> None:
        self.state = state
        self._look = look
        self._shown = shown
        self._places = places(*size, state.store.index.has("actor"))
        around = Surroundings(state, look.theme, Keyboard(), Extent(*size), file)
        self._areas = dict(_made(self._places, around))

    @property
    def timeline(self) -> DrawnTimeline:
        """The list."""
        return cast(DrawnTimeline, self._areas["timeline"])

    def move(self, position: int) -> None:
        """Put the cursor elsewhere in the list; the panes beside it are told by `follow`."""
        self.state = self.timeline.state = self.state.at(position)
        if "histogram" in self._areas:
            cast(DrawnHistogram, self._areas["histogram"]).state = self.state
        self.timeline.follow(self.state)

    def follow(self) -> None:
        """Let the panes beside the list show the event under the cursor."""
        for name in AFTER:
            if name in self._areas:
                pane = cast(DrawnDetails, self._areas[name])
                pane.state = self.state
                pane.begin()

    def written(self, *names: str) -> str:
        """Return what makes the terminal show these parts, all by default."""
        chosen = names or tuple(self._places)
        painted = [line for name in chosen for line in self._painted(name)]
        painted.sort(key=lambda line: line[:2])
        return differences(painted, self._look.colours, self._shown)

    def _painted(self, name: str) -> Painted:
        """Yield the lines of a part that is there, as they go to the terminal."""
        area = self._areas.get(name)
        if area is None:
            return
        x, y, width, height = self._places[name]
        if isinstance(area, DrawnPane):
            area.fit_once()
        for line in range(height):
            segments = self._stepped(area.line(line))
            if isinstance(area, DrawnPane) and 0 < line < height - 1:
                body = self._stepped(area.body_line(line - 1))
                segments = [*_framed(segments, body, width)]
            yield y + line, x, segments

    def _stepped(self, line: Strip) -> Segments:
        segments = cast(Segments, line)
        for step in self._look.steps:
            segments = step(segments)
        return segments


def _framed(frame: Segments, body: Segments, width: int) -> Iterator[Segment]:
    """Yield a row of a pane: what lies in a frame of which two cells are seen at either side."""
    left, _, right = Segment.divide(frame, (2, width - 2, width))
    yield from (*left, *body, *right)


def _made(found: dict[str, Place], around: Surroundings) -> Iterable[tuple[str, Drawn]]:
    """Yield the parts that have a place, each with what it shows first."""
    state = around.state
    yield "header", standing(DrawnHeader, found["header"], around)()
    if "histogram" in found:
        yield "histogram", standing(DrawnHistogram, found["histogram"], around)()
    yield "label", standing(DrawnLabel, found["label"], around)("Filter")
    words = standing(DrawnFilterWords, found["filter"], around, filter="", meaning="")()
    words.show(state)
    yield "filter", words
    timeline = standing(DrawnTimeline, found["timeline"], around, has_focus=True)
    yield "timeline", timeline("timeline", state)
    for name, drawn in (("quotes", DrawnQuotes), ("actors", DrawnActors)):
        if name in found:
            pane = standing(drawn, found[name], around)(name, state)
            pane.begin()
            yield name, pane
    yield "footer", standing(DrawnFooter, found["footer"], around)()
