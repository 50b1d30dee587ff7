"""A terminal to look at: pyte, taught to pass over the newer sequences that Textual sends."""

from __future__ import annotations

import copy
import re
from typing import Any

import pyte
from pyte.modes import DECTCEM

# Private sequences that pyte would draw as text: the keyboard protocol, mode queries, strings. And
# a mark of direction, behind which it would drop the rest of the text.
_UNKNOWN = re.compile(
    r"\x1b\[[<>=][\d;]*[a-zA-Z]|\x1b\[\?[\d;]*\$p|\x1b\[\?u"
    r"|\x1b[P_^X][^\x1b]*\x1b\\|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\u200e",
)
_CUT_OFF = re.compile(r"\x1b(?:\[[\d;?<>=]*\$?|[P_^X\]][^\x07\x1b]*\x1b?)?$")


class Screen(pyte.Screen):
    """Keeps the alternate screen apart, as terminals do."""

    _main: Any = None  # the buffer and the cursor of the main screen, while the other is shown

    @property
    def alternate(self) -> bool:
        return self._main is not None

    @property
    def cursor_shown(self) -> bool:
        return DECTCEM in self.mode

    def set_mode(self, *modes: int, **kwargs: bool) -> None:
        super().set_mode(*modes, **kwargs)
        if 1049 in modes and not self.alternate:
            self._main = copy.deepcopy((self.buffer, self.cursor))
            self.erase_in_display(2)

    def reset_mode(self, *modes: int, **kwargs: bool) -> None:
        super().reset_mode(*modes, **kwargs)
        if 1049 in modes and self._main is not None:
            self.buffer, self.cursor = self._main
            self._main = None
            self.dirty.update(range(self.lines))


class Stream(pyte.Stream):
    """Feeds whole sequences only, without those that pyte does not know."""

    _rest = ""

    def feed(self, data: str) -> None:
        text = _UNKNOWN.sub("", self._rest + data)
        cut = _CUT_OFF.search(text)
        end = cut.start() if cut else len(text)
        self._rest = text[end:]
        super().feed(text[:end])


def looks(screen: pyte.Screen) -> list[Any]:
    """Each cell of a screen as it is seen: a blank has no letter to be coloured."""
    cells = [screen.buffer[y][x] for y in range(screen.lines) for x in range(screen.columns)]
    return [
        cell._replace(fg="", bold=False, italics=False)
        if cell.data == " " and not cell.reverse
        else cell
        for cell in cells
    ]
