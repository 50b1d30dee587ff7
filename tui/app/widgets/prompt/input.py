"""The input of a prompt: one line of text, in which a fault can be marked."""

from __future__ import annotations

from rich.highlighter import Highlighter
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import Input

from tui.app.keys import LOCAL_KEYS
from tui.app.output.theme import styles
from tui.log.text import as_typed, one_line
from tui.store.query.ast import QueryError
from tui.store.query.lexer import LONGEST


class PromptInput(Input):
    """A line of text in which a fault can be marked."""

    # Textual's, but for the layout of the whole screen at each letter: it is as wide as before.
    virtual_size: Reactive[Size] = Reactive(Size(0, 0))

    def __init__(self, id: str, placeholder: str, keys: str) -> None:
        """Make it, with the keys of a group: they act in the order in which they are typed."""
        self._fault = _Fault()
        self._actions = {key.names: key.action for key in LOCAL_KEYS if key.group == keys}
        super().__init__(
            id=id,
            placeholder=placeholder,
            highlighter=self._fault,
            compact=True,
            select_on_focus=False,
            max_length=LONGEST,
        )
        self.cursor_blink = False
        self._example = placeholder

    def mark(self, fault: QueryError | None = None) -> None:
        """Mark where the fault is; nothing without one."""
        style = styles(self.app.theme)["alert"] + Style(underline=True)
        mark = (0, 0, style)
        if fault is not None:
            mark = (fault.start, fault.end, style)
        if mark != self._fault.mark:
            self._fault.mark = mark
            self.refresh()

    def put(self, text: str, cursor: int) -> None:
        """Put another text in place of this one."""
        self.value = text
        self.cursor_position = cursor

    def on_resize(self) -> None:
        """Cut what may be typed where it has no room, and show that it is cut."""
        self.placeholder = one_line(self._example, max(2, self.size.width - 1))

    async def on_key(self, event: events.Key) -> None:
        """Do what a key does in the line, before the next letter is put in."""
        if event.key in self._actions:
            event.stop()
            event.prevent_default()
            await self.app.run_action(self._actions[event.key], self.parent)

    def on_paste(self, event: events.Paste) -> None:
        """Put in what was pasted, cleaned and on one line, in place of what Textual would do."""
        event.prevent_default()
        event.stop()
        room = LONGEST - len(self.value) + len(self.selected_text)
        self.replace(as_typed(event.text, LONGEST)[:room], *self.selection)


class _Fault(Highlighter):
    """Shows where the fault is."""

    mark: tuple[int, int, Style] = (0, 0, Style())

    def highlight(self, text: Text) -> None:
        start, end, style = self.mark
        text.stylize(style, start, end)
