"""The filter line: the filter in force in words, or an input while it is being edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.reactive import reactive, var

from tui.app.dispatch import run_by
from tui.app.keys import TYPING
from tui.app.state.draft import Draft, Recall
from tui.app.state.state import State
from tui.app.widgets.bars import Bar
from tui.app.widgets.drawn_bars import DrawnFilterWords
from tui.app.widgets.frame import given_at_start
from tui.app.widgets.prompt.prompt import Asker, Prompt
from tui.app.widgets.prompt.suggestions import Suggestions
from tui.report.text.words import phrase, plural


class FilterPrompt(Prompt):
    """Words when at rest; an input with completion below it while it is being edited."""

    DEFAULT_CSS = """
    FilterPrompt { layer: default; dock: none; }
    FilterPrompt PromptNote { width: 18; }
    """
    KEYS: ClassVar = TYPING
    state: var[State] = var(given_at_start)

    def __init__(self, asker: Asker, state: State) -> None:
        self._words = FilterWords()
        placeholder = "words, or place:hama -tier:secondary"
        super().__init__("filter", "Filter", placeholder, asker, self._words)
        self.set_reactive(FilterPrompt.state, state)
        self.suggestions = Suggestions()
        self.draft = Draft("", 0)
        self._recall = Recall((), "")
        self._taken: str | None = None

    def compose(self) -> ComposeResult:
        """The line, and what lies below it."""
        yield from super().compose()
        yield self.suggestions

    def on_mount(self) -> None:
        """Follow the cursor, and with it the text."""
        self.watch(self.entry, "selection", self.read, init=False)

    def watch_state(self, state: State) -> None:
        """Show the filter in force, or what the text comes to."""
        if self.asking:
            self._count()
        else:
            self._words.show(state)

    def on_resize(self) -> None:
        """Lay the list out for the new width."""
        self.update_display()
        if self.asking:
            self.show(self.draft)

    # Editing.

    def edit(self, text: str, earlier: Sequence[str]) -> None:
        """Open the input with this text in it, ready for another term."""
        text = phrase("", text, " ")
        self._recall, self._taken, self.draft = Recall(earlier, text), None, Draft("", -1)
        self.ask(text)
        self.read()

    def close(self) -> None:
        """Back to words."""
        super().close()
        self.suggestions.hide()
        self._words.show(self.state)

    @property
    def rests(self) -> bool:
        """The filter in force is always in sight."""
        return True

    def say(self, words: str, fault: bool = False) -> None:
        """Say what the text comes to, in a place that is always as wide."""
        self.note.say(words, fault)

    def unchoose(self) -> bool:
        """Choose no candidate; False when none was chosen."""
        return self.suggestions.unchoose()

    def read(self) -> None:
        """Tell what is being typed if it, or the cursor in it, is another."""
        text, cursor = self.entry.value, self.entry.cursor_position
        if self.asking and (text, cursor) != (self.draft.text, self.draft.cursor):
            self._recall.typed(text)
            self._asker.typed(text)

    def show(self, draft: Draft) -> None:
        """Show what there is to say of what is being typed."""
        self.draft = draft
        self.entry.mark(draft.mistake)
        self._count()
        if self._recall.place or _is_complete(draft, self._taken):
            self.suggestions.hide()
            return
        label, left = self.label.size.width, 0
        if not self.screen.has_class("-tiny"):
            left = label - 1
        self.suggestions.show(draft, self.state, left, label - self.entry.scroll_offset.x)

    def _count(self) -> None:
        """Say on the right what the text comes to."""
        if self.draft.mistake:
            self.say("! not applied", fault=True)
        else:
            self.say(self._recall.place or plural(len(self.state.matches), "event"))

    # What the keys of the line do.

    def action_keep(self) -> None:
        """Keep the filter, unless something is chosen, or wrong."""
        if self.suggestions.chosen:
            self.action_take()
        elif self.draft.fault:
            self.show(replace(self.draft, unfinished=False))
        else:
            self._asker.answered(self.draft.text)

    @on(Suggestions.Clicked)
    def action_take(self) -> None:
        """Put the chosen candidate, or the first, into the text."""
        completed = self.suggestions.completed()
        if completed:
            text, cursor, candidate = completed
            self._taken = None
            if candidate.value:
                self._taken = text
            self.entry.put(text, cursor)

    def action_choose(self, count: int) -> None:
        """Choose a candidate; above the first there are the earlier filters."""
        if not self._recall.place and self.suggestions.choose(count):
            return
        text = self._recall.step(count)
        if text is not None:
            self.entry.put(text, len(text))


class FilterWords(DrawnFilterWords, Bar):
    """The filter in force, as it is typed and in words, and what can be done about it."""

    filter: reactive[str] = reactive("")
    meaning: reactive[str] = reactive("")

    async def on_click(self) -> None:
        """Edit it."""
        await self.screen.run_action(run_by("filter.ask"))


def _is_complete(draft: Draft, taken: str | None) -> bool:
    """Whether nothing is to be offered: a value was just taken, or is the only one there is."""
    candidates = draft.completion.candidates
    piece = draft.text[draft.completion.range.start : draft.completion.range.end]
    only = len(candidates) == 1 and candidates[0].written == piece
    return draft.fault is None and (only or draft.text == taken)
