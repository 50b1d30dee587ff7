"""What the filter line is made of: label, input, note; the filter in words."""

from __future__ import annotations

from rich.cells import cell_len
from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text
from textual import events
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import Input

from tui.app.output.theme import styles
from tui.app.widgets.bars import Bar
from tui.log.text import clean, one_line
from tui.report.text.fit import shorten
from tui.store.query.lexer import LONGEST

LABEL = " Filter "


class FilterLabel(Bar):
    """The word before the filter."""

    def line(self, y: int) -> Strip:
        """The label."""
        return self.strip([(LABEL, "label")], self.size.width)


class FilterInput(Input):
    """A line of text in which a fault can be marked."""

    def __init__(
        self, id: str = "filter", placeholder: str = "words, or place:hama -tier:secondary"
    ) -> None:
        self._fault = _Fault()
        super().__init__(
            id=id,
            placeholder=placeholder,
            highlighter=self._fault,
            compact=True,
            select_on_focus=False,
            max_length=LONGEST,
        )
        self.cursor_blink = False

    def mark(self, start: int, end: int) -> None:
        """Mark what is wrong, from a character to before another."""
        style = styles(self.app.theme)["alert"] + Style(underline=True)
        if (start, end, style) != self._fault.mark:
            self._fault.mark = (start, end, style)
            self.refresh()

    def put(self, text: str, cursor: int) -> None:
        """Put another text in place of this one."""
        self.value = text
        self.cursor_position = cursor

    def on_paste(self, event: events.Paste) -> None:
        """Put in what was pasted, cleaned and on one line; Textual would cut it at the first."""
        event.prevent_default()
        event.stop()
        room = LONGEST - len(self.value) + len(self.selected_text)
        self.replace(one_line(clean(event.text), LONGEST)[:room], *self.selection)


class _Fault(Highlighter):
    """Shows where the fault is."""

    mark: tuple[int, int, Style] = (0, 0, Style())

    def highlight(self, text: Text) -> None:
        start, end, style = self.mark
        text.stylize(style, start, end)


class FilterNote(Bar):
    """What the line that is being typed comes to."""

    def __init__(self) -> None:
        super().__init__()
        self._note, self._role = "", "muted"

    def say(self, note: str, role: str) -> None:
        """Say this."""
        self._note, self._role = note, role
        self.repaint(0)

    def line(self, y: int) -> Strip:
        """The note, on the right."""
        width = self.size.width
        note = shorten(f" {self._note} ", width)
        return self.strip([(" " * (width - cell_len(note)) + note, self._role)], width)


class FilterWords(Bar):
    """The filter in force, as it is typed and in words, and what can be done about it."""

    filter: reactive[str] = reactive("")
    meaning: reactive[str] = reactive("")

    def line(self, y: int) -> Strip:
        """As much of it as fits, the filter first."""
        width = self.size.width
        hint = "f edit · Esc clear · [ back " if self.filter else "f to filter "
        words = shorten(self.filter or "all events", width - 1)
        room = width - cell_len(words)
        hint = hint if room > cell_len(hint) + 2 else ""
        room -= cell_len(hint)
        meaning = shorten(self.meaning, room - 5) if room > 20 and self.meaning else ""
        meaning = f"  = {meaning}" if meaning else ""
        gap = " " * (room - cell_len(meaning))
        role = "title" if self.filter else "muted"
        return self.strip([(words, role), (meaning + gap + hint, "muted")], width)

    async def on_click(self) -> None:
        """Edit it."""
        await self.screen.run_action("filter")
