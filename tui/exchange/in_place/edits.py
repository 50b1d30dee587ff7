"""What is written where, to make a log say something else: its comments stay where they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tui.exchange.in_place.outline import Item, Key, Mark, outline
from tui.exchange.making.row import Tree
from tui.exchange.yaml import event_text, flow_text, head_text

_ENDS: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


class Edit(NamedTuple):
    """Some characters that give way to others."""

    start: int
    end: int
    text: str


class Page:
    """The text of a log, by line and column, and the edits that it is to have."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(found.end() for found in _ENDS.finditer(text))]
        self._edits: list[Edit] = []
        self._keys = outline(text)

    @property
    def events(self) -> list[Item]:
        """The events, in the order in which they stand."""
        return self._keys["events"].items

    def edited(self) -> str:
        """Return the text with all edits."""
        parts: list[str] = []
        at = 0
        for start, end, text in sorted(self._edits, key=lambda each: (each.start, each.end)):
            parts += self._text[at:start], text
            at = max(at, end)
        return "".join((*parts, self._text[at:]))

    def change(self, number: int, changed: Tree) -> None:
        """Let an event say some fields otherwise."""
        item = self.events[number]
        if not item.value.block:
            self._change_in_braces(item, changed)
            return
        stop = self._stop(number)
        starts = sorted(key.start[0] for key in item.keys.values())
        margin = min(key.start[1] for key in item.keys.values())
        new = {name: value for name, value in changed.items() if name not in item.keys}
        for name in changed.keys() - new.keys():
            key = item.keys[name]
            following = next((line for line in starts if line > key.start[0]), stop)
            self._replace(key, name, changed[name], following)
        if new:
            line = self._after(starts[-1], stop, margin)
            self._insert(line, _indented(head_text(new), margin))

    def _change_in_braces(self, item: Item, changed: Tree) -> None:
        new = {name: value for name, value in changed.items() if name not in item.keys}
        for name in changed.keys() - new.keys():
            value = item.keys[name].value
            self._put(value.start, value.end, flow_text(changed[name]))
        if new:
            line, column = item.value.end
            end = line, column - 1
            self._put(end, end, ", " * bool(item.keys) + flow_text(new)[1:-1])

    def append(self, events: Sequence[Tree]) -> None:
        """Put further events at the end of the list."""
        if not events:
            return
        key, text = self._keys["events"], "".join(map(event_text, events))
        if not key.value.block:
            self._put(key.value.start, key.value.end, f"\n{text.rstrip()}")
            return
        last, stop = self.events[-1], self._stop(len(self.events) - 1)
        margin = key.value.start[1]
        at = self._after(last.value.start[0], stop, margin)
        self._insert(at, _indented(re.sub(r"(?m)^  ", "", text), margin))

    def declare(self, table: str, records: Tree) -> None:
        """Put further records into a table of the head, or the whole table above the events."""
        key = self._keys.get(table)
        if key is None:
            self._insert(self._keys["events"].start[0], head_text({table: records}))
        elif not key.keys:
            self._put(
                key.value.start, key.value.end, f"\n{_indented(head_text(records), 2).rstrip()}"
            )
        elif not key.value.block:
            inside = ", ".join(flow_text({name: each})[1:-1] for name, each in records.items())
            line, column = key.value.end
            self._put((line, column - 1), (line, column - 1), f", {inside}")
        else:
            margin = min(each.start[1] for each in key.keys.values())
            last = max(each.start[0] for each in key.keys.values())
            at = self._after(last, self._next_key(key.start[0]), margin)
            self._insert(at, _indented(head_text(records), margin))

    def _replace(self, key: Key, name: str, value: object, following: int) -> None:
        """Write a key with another value: on its line where that will do."""
        line, column = key.value.end
        if not key.value.block and not ("\n" in str(value) and isinstance(value, str)):
            self._put(key.value.start, key.value.end, flow_text(value))
            return
        text = _indented(head_text({name: value}), key.start[1]).lstrip(" ")
        if key.value.block:
            end = self._after(key.start[0], following, key.start[1]), 0
            self._put(key.start, end, text)
        else:
            self._put(key.start, (line, column), text.rstrip("\n"))

    def _stop(self, number: int) -> int:
        """Return the line at which what comes behind an event begins."""
        if number + 1 < len(self.events):
            return self._item_line(self.events[number + 1])
        return self._next_key(self._keys["events"].start[0])

    def _item_line(self, item: Item) -> int:
        """Return the line of the dash before an item."""
        line = item.value.start[0]
        while not self._line(line).lstrip().startswith("-"):
            line -= 1
        return line

    def _next_key(self, line: int) -> int:
        """Return the line of the key of the log that comes after a line, or of the end."""
        lines = (key.start[0] for key in self._keys.values())
        last = len(self._starts)
        if self._text.endswith(("\n", "\r")):
            last -= 1
        return min((each for each in lines if each > line), default=last)

    def _after(self, line: int, stop: int, margin: int) -> int:
        """Return the line behind what a value has from a line on, without comments below it."""
        while stop > line + 1 and self._is_between(self._line(stop - 1), margin):
            stop -= 1
        return stop

    def _is_between(self, line: str, margin: int) -> bool:
        """Tell whether a line is blank, or a comment that stands no further in than a margin."""
        bare = line.lstrip()
        ends = line.startswith(("---", "..."))
        return not bare.strip() or ends or (bare[0] == "#" and len(line) - len(bare) <= margin)

    def _line(self, number: int) -> str:
        if number >= len(self._starts):
            return ""
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
        return self._text[self._starts[number] : end]

    def _at(self, mark: Mark) -> int:
        line, column = mark
        if line >= len(self._starts):
            return len(self._text)
        return self._starts[line] + column

    def _put(self, start: Mark, end: Mark, text: str) -> None:
        self._edits.append(Edit(self._at(start), self._at(end), text))

    def _insert(self, line: int, text: str) -> None:
        """Put whole lines before a line."""
        at = self._at((line, 0))
        if at and self._text[at - 1] not in "\n\r\x85\u2028\u2029":
            text = f"\n{text}"
        self._edits.append(Edit(at, at, text))


def _indented(text: str, margin: int) -> str:
    return "".join(_margined(text, " " * margin))


def _margined(text: str, margin: str) -> Iterator[str]:
    for line in text.splitlines(keepends=True):
        yield margin + line if line.strip() else line
