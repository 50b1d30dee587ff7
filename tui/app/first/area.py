"""What a drawn area stands on while there is no widget: a place, a theme, and no messages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from rich.segment import Segment

from tui.app.first.layout import Place
from tui.app.keys import Keyboard
from tui.app.output.paint import Part, segments_of
from tui.app.state.file_status import FileStatus
from tui.app.state.state import State
from tui.app.widgets.drawn import Drawn

Area = TypeVar("Area", bound=Drawn)


class Extent(NamedTuple):
    """Columns and rows."""

    width: int
    height: int


class Still:
    """What widgets have of Textual, as far as drawing asks for it."""

    theme: str
    lagging = False
    comparing = ""
    has_focus = False

    def __init__(self, id: str | None = None) -> None:
        self.id = id

    def strip(self, parts: Iterable[Part], width: int, role: str = "base") -> list[Segment]:
        """Parts painted in the theme, in exactly `width` cells."""
        return segments_of(parts, self.theme, width, role)

    def repaint(self, *_lines: int) -> None:
        """Nothing: what is drawn is drawn as a whole."""

    repaint_body = repaint


@dataclass(frozen=True)
class Surroundings:
    """What all areas of a screen have in common."""

    state: State
    theme: str
    keyboard: Keyboard
    terminal_size: Extent
    file: FileStatus


def standing(drawn: type[Area], place: Place, around: Surroundings, **own: object) -> type[Area]:
    """Return the class of a drawn area that stands at a place of the screen."""
    size = Extent(place.width, place.height)
    found: type[Area] = type(drawn.__name__, (drawn, Still), {**vars(around), "size": size, **own})
    return found
