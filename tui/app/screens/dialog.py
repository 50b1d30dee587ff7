"""Opening and closing what lies over the main screen: the one way for every dialog."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any, ClassVar, TypeVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.await_complete import AwaitComplete
from textual.color import Color
from textual.geometry import Region
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import Screen
from textual.strip import Strip

from tui.app.output.private import OverlaidScreen, keep_below, painted_strips
from tui.app.screens.breakpoints import DIALOG_WIDTHS, apply_breakpoints
from tui.app.widgets.frame import Pane

Result = TypeVar("Result")


class Dialog(OverlaidScreen[Result]):
    """A screen over another one. It closes once, and only while nothing lies over it.

    A key or a click may still be on its way to a dialog that an earlier one has closed: Textual
    would then close the screen below, and end the app when there is none.
    """

    HORIZONTAL_BREAKPOINTS = DIALOG_WIDTHS
    OF_ALL_EVENTS: ClassVar[bool] = False
    """Whether what it shows is worked out from all events: of a part of a log it says so."""

    takes_text = False
    """Whether letters are those of a text: what the dialog lists is found by it."""

    reads_line = False
    """Whether a line is being typed in it: no key does anything else."""

    note = ""
    """What a dialog of all events says behind its title."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Textual's hook: the screen below, dimmed.

        Textual dims each piece of text of it anew, three times while a dialog opens.
        """
        stack, tint = self.app.screen_stack, self.styles.background
        if self not in stack[1:] or tint.a == 1:
            return super().render_lines(crop)
        below = stack[stack.index(self) - 1]
        lines = [_dimmed(line, tint) for line in painted_strips(below)]
        # While the terminal gets another size, each of the screens has another one.
        lines += [Strip.blank(crop.right, self.rich_style)] * (crop.bottom - len(lines))
        lines = [line.adjust_cell_length(crop.right) for line in lines[crop.y : crop.bottom]]
        if crop.x:
            lines = [line.crop(crop.x) for line in lines]
        return lines

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close, and give the opener a result; do nothing unless this dialog is on top."""
        if self.is_active:
            return super().dismiss(result)
        return AwaitComplete()

    def on_mount(self) -> None:
        """Choose the layout for the size of the terminal."""
        apply_breakpoints(self)
        if self.OF_ALL_EVENTS:
            for pane in self.query(Pane):
                pane.note = self.note

    def on_click(self, event: events.Click) -> None:
        """Close at a click beside what is shown."""
        if event.widget is self:
            self.close()

    def close(self) -> bool:
        """Close without a result; False when this dialog was not on top."""
        on_top = self.is_active
        self.dismiss()
        return on_top


def open_over(
    screen: Screen[Any],
    dialog: Dialog[Result],
    then: Callable[[Result | None], None] | None = None,
) -> None:
    """Open a dialog over the screen that asks for it; do nothing unless that screen is on top.

    `then` is called with the result when the dialog closes.
    """
    if screen.is_active:
        dialog.note = getattr(screen, "note", "")
        apply_breakpoints(dialog)
        screen.app.push_screen(dialog, then)
        keep_below(screen)


def _dimmed(line: Strip, tint: Color) -> Strip:
    pieces = [Segment(text, _dimmed_style(style, tint), control) for text, style, control in line]
    return Strip(pieces, line.cell_length)


@lru_cache(2048)
def _dimmed_style(style: Style | None, tint: Color) -> Style | None:
    """Return a style with a tint over both of its colours."""
    (dimmed,) = BackgroundScreen.process_segments([Segment(" ", style)], tint)
    return dimmed.style
