"""A line in which something is typed: what is asked, the input, what the text comes to."""

from __future__ import annotations

from functools import cached_property
from typing import Any, ClassVar, Protocol

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Input

from tui.app.widgets.bars import Bar
from tui.app.widgets.drawn_bars import DrawnLabel
from tui.app.widgets.frame import Ground
from tui.app.widgets.prompt.input import PromptInput
from tui.report.text.fit import fit
from tui.report.text.words import phrase


class Asker(Protocol):
    """Who asks, and is told at once, so that keys typed ahead find everything in its place."""

    def typed(self, text: str) -> None:
        """This is what is being typed."""

    def answered(self, text: str) -> None:
        """This is the answer: Enter was pressed."""


class Prompt(Ground, Horizontal):
    """Label, input and note while it asks.

    Otherwise `resting` stands beside the label, if there is one; else it takes no room.
    """

    DEFAULT_CSS = """
    Prompt { height: 1; layer: asking; dock: bottom; }
    Prompt PromptInput { width: 1fr; padding: 0; }
    Prompt PromptNote { max-width: 50%; }
    """
    KEYS: ClassVar[str] = ""
    """The group of the keys that the line has of its own; such a line leaves its note out where
    the input needs the room."""

    def __init__(
        self, name: str, label: str, placeholder: str, asker: Asker, resting: Bar | None = None
    ) -> None:
        super().__init__(id=f"{name}-prompt")
        self.asking = False
        self._input_id, self._word, self._placeholder = name, label, placeholder
        self._asker = asker
        self._resting = resting

    # Its parts are made when they are needed: three of the four lines do not ask at the start.

    @cached_property
    def label(self) -> PromptLabel:
        """The word before the input."""
        return PromptLabel(self._word)

    @cached_property
    def entry(self) -> PromptInput:
        """The input."""
        return PromptInput(self._input_id, self._placeholder, self.KEYS)

    @cached_property
    def note(self) -> PromptNote:
        """What the line comes to."""
        return PromptNote()

    def compose(self) -> ComposeResult:
        """Label, input and note, and what stands there at rest."""
        yield self.label
        yield self.entry
        yield self.note
        if self._resting is not None:
            yield self._resting

    def on_mount(self) -> None:
        """Be at rest, until it asks."""
        self.update_display()

    async def put_on(self, screen: Screen[Any]) -> None:
        """Put the line on a screen, unless it is there: it takes time, and few are ever needed."""
        if not self.is_attached:
            # In front: the order of all others stays, else Textual would paint them all again.
            await screen.mount(self, before=0)

    def ask(self, text: str = "", note: str = "") -> None:
        """Open the input with this text in it."""
        if not self.is_attached:  # the app is being left
            return
        self.entry.put(text, len(text))
        self.asking = True
        self.entry.mark()
        self.say(note)
        self.update_display()
        # At once: what is typed ahead belongs here.
        self.screen.set_focus(self.entry)

    def close(self) -> None:
        """Ask no longer."""
        self.asking = False
        self.update_display()

    def say(self, words: str, fault: bool = False) -> None:
        """Say beside the input what the text comes to, or that it has a fault."""
        self.note.styles.width = cell_len(phrase(" ", words, " "))
        self.note.say(words, fault)

    @property
    def rests(self) -> bool:
        """Whether there is something to show when nothing is asked."""
        return False

    def update_display(self) -> None:
        """Show what asks, or else what is at rest."""
        self.display = self.asking or self.rests
        self.entry.display = self.asking
        self.note.display = self.asking and not (self.KEYS and self.screen.has_class("-tiny"))
        if self._resting is not None:
            self._resting.display = not self.asking

    def read(self) -> None:
        """Tell what is being typed."""
        self._asker.typed(self.entry.value)

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        message.stop()
        if self.asking:
            self.read()

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        message.stop()
        if self.asking:
            self._asker.answered(message.value)


class PromptLabel(DrawnLabel, Bar):
    """The word before the input."""

    def __init__(self, word: str) -> None:
        super().__init__(word)
        self.say(word)

    def say(self, word: str) -> None:
        """Have another word."""
        self._text = f" {word} "
        self.styles.width = cell_len(self._text)
        self.repaint(0)


class PromptNote(Bar):
    """What the line that is being typed comes to."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._role = "", "muted"

    def say(self, words: str, fault: bool) -> None:
        """Say this, or that this is wrong."""
        self._words, self._role = words, "muted"
        if fault:
            self._role = "alert"
        self.repaint(0)

    def line(self, y: int) -> Strip:
        """The words, on the right."""
        width = self.size.width
        return self.strip([(fit(f" {self._words} ", width, "right"), self._role)], width)
