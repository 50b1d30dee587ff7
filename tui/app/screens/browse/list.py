"""The list of the browse dialog: a section at a time, as much of it as is in sight."""

from __future__ import annotations

from collections.abc import Iterator

from textual import events
from textual.strip import Strip

from tui.app.screens.browse.rows import ChoiceRow, choice_parts, hint_parts, narrow_parts, tabs
from tui.app.state.state import State
from tui.app.widgets.frame import Pane
from tui.report.text.fit import shorten
from tui.store.completion.catalogue import SECTIONS, Choice, catalogue
from tui.store.completion.vocabulary import Value, Vocabulary

HEAD = 2  # rows above the list: the sections, what it is narrowed to
FIELDS = tuple(SECTIONS)
LONGEST = 60  # letters that a list is narrowed by


class BrowseList(Pane):
    """Keeps where the reader is: the section, what was typed, the cursor, what was picked."""

    def __init__(self, state: State, section: str) -> None:
        super().__init__(id="browse")
        self._state = state
        self._vocabulary = Vocabulary(state.store.index)
        self._sections: dict[str, list[Choice]] = {}
        self._choices: list[Choice] = []
        self.field = self._beginning(section)
        self._picked: dict[tuple[str, str], str] = {}
        self._cursor = self._top = 0
        self.narrowing = ""
        self._fill()

    @property
    def chosen(self) -> list[tuple[str, str]]:
        """Field and value of what was picked, else of what is under the cursor."""
        here = self._choices[self._cursor : self._cursor + 1]
        return [*self._picked] or [(each.field, each.value) for each in here if each.value]

    def _beginning(self, section: str) -> str:
        """The section to begin with: one that the log has something in."""
        return next(filter(self._section, (section, *FIELDS)), section)

    # Moving and choosing.

    def step(self, count: int) -> None:
        """Go to another section; what was typed was meant for this one."""
        self.field = FIELDS[(FIELDS.index(self.field) + count) % len(FIELDS)]
        self.narrow("")

    def narrow(self, text: str) -> None:
        """Show only what has a name, or a word of a name, that begins so, of all sections."""
        self.narrowing = text[:LONGEST]
        self._fill()
        self.refresh()

    def pick(self) -> None:
        """Pick what is under the cursor, or no longer, and go on to the next."""
        for choice in self._choices[self._cursor : self._cursor + 1]:
            key = (choice.field, choice.value)
            if choice.value and self._picked.pop(key, None) is None:
                self._picked[key] = choice.label
        self.move(1)

    def move(self, count: int) -> None:
        """Move the cursor; at the edge the window jumps by half its height."""
        self._cursor = max(0, min(len(self._choices) - 1, self._cursor + count))
        height = self._height
        if not self._top <= self._cursor < self._top + height:
            top = min(self._cursor - height // 2, len(self._choices) - height)
            self._top = max(0, top)
        self.repaint_body(*range(self.body_size[1]))

    def page(self, direction: int) -> None:
        """Move by a window."""
        self.move(direction * max(1, self._height - 1))

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self.move(0)

    def end(self, direction: int) -> None:
        """Move to the first or the last."""
        self.move(direction * len(self._choices))

    def _fill(self) -> None:
        """List the section, or what fits what was typed: of it, then of each other section."""
        self._cursor = self._top = 0
        every = self._section(self.field)
        if self.narrowing:
            every = [*self._fitting(self.field), *self._elsewhere()]
        self._choices = every
        self._most = max((each.events for each in every), default=0)

    def _section(self, section: str) -> list[Choice]:
        if section not in self._sections:
            store, within = self._state.store, self._state.matches.bitmap
            self._sections[section] = catalogue(store.index, store.head, section, within)
        return self._sections[section]

    def _fitting(self, section: str) -> list[Choice]:
        """List what of a section fits what was typed, what most events have first."""
        fields = (
            [section, "tier"] if section == "source" else [section]
        )  # sources have theirs above
        values = [each for field in fields for each in self._matching(field)]
        names = {(value.field, value.name) for value in values}
        if not names:
            return []
        found = [each for each in self._section(section) if (each.field, each.value) in names]
        found.sort(key=lambda each: -each.events)
        return [each._replace(depth=0) for each in found]

    def _matching(self, field: str) -> list[Value]:
        return self._vocabulary.matching(field, self.narrowing)

    def _elsewhere(self) -> Iterator[Choice]:
        """Yield what fits in the other sections, each below its name."""
        for section in FIELDS:
            found = self._fitting(section) if section != self.field else []
            if found:
                yield Choice(section, "", SECTIONS[section], 0)
                yield from (each._replace(depth=1) for each in found)

    # The mouse.

    def on_click(self, event: events.Click) -> None:
        """Go to a section, or put the cursor on a row; on the one it is on, take it."""
        row = self.row_at(event)
        if row == 0:
            self._click_tab(event)
        number = self._top + row - HEAD
        if row < HEAD or not (row < HEAD + self._height and number < len(self._choices)):
            return
        if number == self._cursor:
            self.post_message(self.Opened(self))
        else:
            self.move(number - self._cursor)

    def _click_tab(self, event: events.Click) -> None:
        right = self.region.x + 2
        for text, field in tabs(self.field, self.body_size[0]):
            right += len(text)
            if event.screen_x < right and field:
                self.step(FIELDS.index(field) - FIELDS.index(self.field))
                return

    def on_mouse_scroll_down(self) -> None:
        """Three down."""
        self.move(3)

    def on_mouse_scroll_up(self) -> None:
        """Three up."""
        self.move(-3)

    # Drawing.

    @property
    def _height(self) -> int:
        """The rows there are for choices: between the head and the keys."""
        return max(1, self.body_size[1] - HEAD - 1)

    @property
    def title(self) -> str:
        """What the counts are within."""
        words = f"Browse · {self._state.count} · {str(self._state.query) or 'no filter'}"
        return shorten(words, self.size.width - 8)

    def foot(self) -> str:
        """Where the cursor is."""
        number = min(self._cursor + 1, len(self._choices))
        return f"{number:,}/{len(self._choices):,}"

    def body_line(self, y: int) -> Strip:
        """The sections, what the list is narrowed to, a choice, or the keys."""
        width, height = self.body_size
        if y == 0:
            shown = tabs(self.field, width)
            here = {True: "title", False: "muted"}
            return self.strip([(text, here[each == self.field]) for text, each in shown], width)
        if y == 1:
            return self.strip(narrow_parts(self.narrowing, [*self._picked.values()], width), width)
        if y == height - 1:
            return self.strip(hint_parts(width), width)
        number = self._top + y - HEAD
        if number >= len(self._choices):
            return self.strip([(self._nothing(y), "muted")], width)
        return self._choice(number, width)

    def _nothing(self, y: int) -> str:
        """What stands where there are no choices: why there are none at all."""
        if y != HEAD:
            return ""
        if self.narrowing:
            return "  Nothing is called that."
        return "  The log has none."

    def _alias(self, choice: Choice) -> str:
        """The name that was typed, where it is another than what is shown."""
        if not self.narrowing:
            return ""
        return self._state.store.index.alias(choice.field, choice.value, self.narrowing)

    def _choice(self, number: int, width: int) -> Strip:
        choice = self._choices[number]
        picked = (choice.field, choice.value) in self._picked
        machine = choice.field == "source" and choice.value in self._state.store.machine_sources
        row = ChoiceRow(choice, self._alias(choice), picked, machine)
        parts = choice_parts(row, width - 2, self._most)
        if number != self._cursor:
            return self.strip([("  ", "base"), *parts], width)
        parts = [("▌ ", "cursor"), *((text, "cursor") for text, _ in parts)]
        return self.strip(parts, width, "cursor")
