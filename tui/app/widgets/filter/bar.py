"""The filter line: the filter in force in words, or an input while it is being edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.reactive import var
from textual.widgets import Input

from tui.app.keys import LOCAL_KEYS, TYPING
from tui.app.state.draft import Draft, Recall, read_draft
from tui.app.state.state import State
from tui.app.widgets.filter.line import LABEL, FilterInput, FilterLabel, FilterNote, FilterWords
from tui.app.widgets.filter.suggestions import Suggestions
from tui.store.completion.complete import Completer
from tui.store.query.ast import Query
from tui.store.query.parser import parse


class FilterBar(Horizontal):
    """Words when at rest; an input with completion below it while it is being edited."""

    DEFAULT_CSS = """
    FilterBar { height: 1; }
    FilterBar FilterInput { width: 1fr; padding: 0; }
    FilterBar FilterLabel { width: 8; }
    FilterBar FilterNote { width: 18; }
    """
    state: var[State | None] = var(None)

    @dataclass
    class Typed(Message):
        """This is what is being asked for now."""

        query: Query

    class Kept(Message):
        """The filter is to stay as it is now."""

    def __init__(self) -> None:
        super().__init__()
        self._completer: Completer | None = None
        self._recall = Recall((), "")
        self._settled: str | None = None
        self.editing = False
        self.draft = Draft("", 0)

    def compose(self) -> ComposeResult:
        """Label, input and note; or label and words."""
        yield FilterLabel()
        yield FilterEntry()
        yield FilterNote()
        yield FilterWords()
        yield Suggestions()

    def on_mount(self) -> None:
        """Be at rest; follow the cursor, and with it the text."""
        self._arrange(editing=False)
        self.watch(self.query_one(FilterInput), "selection", self._follow, init=False)

    def watch_state(self, state: State | None) -> None:
        """Show the filter in force."""
        if self.is_mounted and state:
            if self.editing:
                self._note()
            else:
                self._say_filter(state)

    def on_resize(self) -> None:
        """Lay the list out for the new width."""
        if self.editing:
            self._arrange(editing=True)
            self._show(self.draft)

    # Editing.

    def edit(self, text: str, earlier: Sequence[str], completer: Completer) -> None:
        """Open the input with this text in it, ready for another term."""
        text += " " if text else ""
        self._completer, self._recall, self._settled = completer, Recall(earlier, text), None
        entry = self.query_one(FilterInput)
        entry.put(text, len(text))
        self._arrange(editing=True)
        # At once: what is typed ahead belongs here.
        self.screen.set_focus(entry)
        self._read(text, len(text))

    def close(self) -> None:
        """Back to words."""
        self._arrange(editing=False)
        self.query_one(Suggestions).hide()
        if self.state:
            self._say_filter(self.state)

    def _say_filter(self, state: State) -> None:
        words = self.query_one(FilterWords)
        words.filter, words.meaning = state.filter, _meaning(state)

    def _arrange(self, *, editing: bool) -> None:
        self.editing = editing
        self.query_one(FilterInput).display = editing
        self.query_one(FilterNote).display = editing and not self.screen.has_class("-tiny")
        self.query_one(FilterWords).display = not editing

    def unchoose(self) -> bool:
        """Choose no candidate; False when none was chosen."""
        return self.query_one(Suggestions).unchoose()

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        message.stop()
        self._follow()

    def _follow(self) -> None:
        """Read the text anew if it, or the cursor in it, is another."""
        entry = self.query_one(FilterInput)
        here = entry.value, entry.cursor_position
        if self.editing and here != (self.draft.text, self.draft.cursor):
            self._read(*here)

    def _read(self, text: str, cursor: int) -> None:
        if self._completer is None:
            return
        self._recall.typed(text)
        self._show(read_draft(self._completer, text, cursor))
        if self.draft.query is not None:
            self.post_message(self.Typed(self.draft.query))

    def _show(self, draft: Draft) -> None:
        self.draft = draft
        entry, suggestions = self.query_one(FilterInput), self.query_one(Suggestions)
        fault = draft.fault if not draft.unfinished else None
        entry.mark(*((fault.start, fault.end) if fault else (0, 0)))
        self._note()
        if self.state is None or self._recall.place or _is_complete(draft, self._settled):
            suggestions.hide()
        else:
            left = 0 if self.screen.has_class("-tiny") else len(LABEL) - 1
            suggestions.show(draft, self.state, left, len(LABEL) - entry.scroll_offset.x)

    def _note(self) -> None:
        """Say on the right what the text comes to."""
        note = self.query_one(FilterNote)
        if self.draft.fault and not self.draft.unfinished:
            note.say("! not applied", "alert")
        else:
            count = len(self.state.matches) if self.state else 0
            note.say(self._recall.place or f"{count:,} event{'s' * (count != 1)}", "muted")

    # What the keys of the line do.

    def action_keep(self) -> None:
        """Keep the filter, unless something is chosen, or wrong."""
        if self.query_one(Suggestions).chosen:
            self.action_take()
        elif self.draft.fault:
            self._show(replace(self.draft, unfinished=False))
        else:
            self.editing = False
            self.post_message(self.Kept())

    @on(Suggestions.Clicked)
    def action_take(self) -> None:
        """Put the chosen candidate, or the first, into the text."""
        completed = self.query_one(Suggestions).completed()
        if completed:
            text, cursor, candidate = completed
            self._settled = text if candidate.value else None
            self.query_one(FilterInput).put(text, cursor)

    def action_choose(self, count: int) -> None:
        """Choose a candidate; above the first there are the earlier filters."""
        if not self._recall.place and self.query_one(Suggestions).choose(count):
            return
        text = self._recall.step(count)
        if text is not None:
            self.query_one(FilterInput).put(text, len(text))


class FilterEntry(FilterInput):
    """The input of the bar: its keys act in the order in which they are typed."""

    async def on_key(self, event: events.Key) -> None:
        """Do what the key does in the bar, before the next letter is put in."""
        if event.key in _ACTIONS:
            event.stop()
            event.prevent_default()
            await self.app.run_action(_ACTIONS[event.key], self.parent)


_ACTIONS = {key.names: key.action for key in LOCAL_KEYS if key.group == TYPING}


def _meaning(state: State) -> str:
    """The filter in words, where these say more than the filter itself."""
    words = state.store.index.describe(parse(state.filter))
    return words if words.casefold() != state.filter.casefold() else ""


def _is_complete(draft: Draft, settled: str | None) -> bool:
    """Whether nothing is to be offered: a value was just taken, or is the only one there is."""
    candidates = draft.completion.candidates
    piece = draft.text[draft.completion.piece.start : draft.completion.piece.end]
    only = len(candidates) == 1 and candidates[0].written == piece
    return draft.fault is None and (only or draft.text == settled)
