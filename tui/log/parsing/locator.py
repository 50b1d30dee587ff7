"""Lines and columns for faults: of each part of a text that has one, and of that part alone.

While a text is read, only the top-level keys and the events are noted. To find a place inside one
of them, libyaml runs through its piece of the text again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final

import yaml

from tui.log.parsing.layout import Layout, Span
from tui.log.parsing.libyaml import ODD_BREAKS, Position, YamlEvent, closing_parser
from tui.log.problems import Fault, Key, Path, Problem
from tui.log.text import clean

_BEGINNINGS: Final = (yaml.StreamStartEvent, yaml.DocumentStartEvent)
_STARTS: Final = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS: Final = (yaml.MappingEndEvent, yaml.SequenceEndEvent)

_WIDEST: Final = 1_000  # characters before a part on its line; behind more, it is in brackets

_Wanted = dict[Key, Any]  # a trie of the keys of paths


class Locator:
    """Finds where paths stand in a text, by its layout."""

    def __init__(self, text: str, layout: Layout) -> None:
        self._lines = _Lines(text)
        self._layout = layout

    def problems(self, faults: Sequence[Fault]) -> Iterator[Problem]:
        """Yield the faults with their lines and columns.

        A path that the text does not have is where the nearest thing around it begins.
        """
        wanted = [(fault.path, fault.on_key) for fault in faults]
        for fault, position in zip(faults, self._positions(wanted), strict=True):
            yield Problem(*position, fault.message)

    def _positions(self, wanted: Sequence[tuple[Path, bool]]) -> Iterator[Position]:
        """Yield line and column of paths, those in one part of the text found together."""
        inside: defaultdict[Span, list[Path]] = defaultdict(list)
        for path, _ in wanted:
            span, rest = self._part(path)
            if span is not None:
                inside[span].append(rest)
        parts = {span: _Part(self._lines, span, paths) for span, paths in inside.items()}
        for path, on_key in wanted:
            span, rest = self._part(path)
            if span is None:
                yield self._layout.root
            elif on_key and len(path) == 1:
                yield self._layout.sections[str(path[0])].key
            else:
                yield parts[span].position(rest, on_key=on_key)

    def _part(self, path: Path) -> tuple[Span | None, Path]:
        """Return the part of the text that a path leads into, and the rest of the path in it."""
        match path:
            case ("events", int(number), *rest) if number < len(self._layout.starts):
                return self._layout.item(number), tuple(rest)
            case (str(key), *rest) if key in self._layout.sections:
                return self._layout.sections[key].value, tuple(rest)
        return None, path


class _Part:
    """Where the wanted paths stand in one part of a text."""

    def __init__(self, lines: _Lines, span: Span, paths: Iterable[Path]) -> None:
        self._lines = lines
        self._text = lines.text
        self._span = span
        self._known = (span.start, span.line)  # a place, and its line
        self._values: dict[Path, int] = {(): span.start}
        self._keys: dict[Path, int] = {}
        wanted = _trie(paths)
        if wanted:
            self._read(wanted)

    def position(self, path: Path, *, on_key: bool) -> Position:
        """Return line and column of the value of a path, or of its key."""
        if on_key and path in self._keys:
            return self._position(self._keys[path])
        while path not in self._values:
            path = path[:-1]
        return self._position(self._values[path])

    def _position(self, index: int) -> Position:
        before, line = self._known
        if index < before:
            before, line = self._span.start, self._span.line
        line += self._text.count("\n", before, index)
        self._known = (index, line)
        return line, index - self._lines.start(index) + 1

    def _read(self, wanted: _Wanted) -> None:
        """Run through the part, moved to the column that libyaml found it in.

        In brackets the column says nothing, and a pair there, [key: value], may go on in any.
        """
        start, end, _ = self._span
        piece = self._text[start:end]
        column = self._column()
        if column <= _WIDEST and self._has_run(" " * column + piece, column, wanted):
            return
        self._has_run(f"[{piece}]", 1, wanted)

    def _has_run(self, piece: str, before: int, wanted: _Wanted) -> bool:
        """Run through a piece of YAML; False, and nothing found, for one that is none alone."""
        try:
            self._run(piece, before, wanted)
        except yaml.YAMLError:
            self._values, self._keys = {(): self._span.start}, {}
            return False
        return True

    def _column(self) -> int:
        """Return the column of the part as libyaml counts it, from 0."""
        start = self._span.start
        line = max(self._lines.start(start), start - _WIDEST - 1)
        odd = max(self._text.rfind(each, line, start) for each in "\r" + ODD_BREAKS)
        return start - max(line, odd + 1)

    def _run(self, piece: str, before: int, wanted: _Wanted) -> None:
        """Run through a piece of YAML that has so many characters before the part."""
        self._moved = self._span.start - before
        with closing_parser(piece) as parser:
            self._get_event = parser.get_event
            event = self._get_event()
            while event.start_mark.index < before or type(event) in _BEGINNINGS:
                event = self._get_event()
            self._node(event, (), wanted)
            # What is no more YAML behind the part was cut out of brackets, where it says another.
            while type(event) is not yaml.StreamEndEvent:
                event = self._get_event()
        del self._get_event  # it would keep the piece as long as the places

    def _node(self, event: YamlEvent, path: Path, wanted: _Wanted) -> None:
        self._values.setdefault(path, event.start_mark.index + self._moved)
        if type(event) is yaml.MappingStartEvent:
            self._mapping(path, wanted)
        elif type(event) is yaml.SequenceStartEvent:
            self._sequence(path, wanted)

    def _mapping(self, path: Path, wanted: _Wanted) -> None:
        seen = set()
        while type(event := self._get_event()) is not yaml.MappingEndEvent:
            key = clean(event.value)
            inner = None
            if key not in seen:
                inner = wanted.get(key)
                seen.add(key)
            if inner is not None:
                self._keys[*path, key] = event.start_mark.index + self._moved
            self._into_or_past(self._get_event(), (*path, key), inner)

    def _sequence(self, path: Path, wanted: _Wanted) -> None:
        index = 0
        while type(event := self._get_event()) is not yaml.SequenceEndEvent:
            self._into_or_past(event, (*path, index), wanted.get(index))
            index += 1

    def _into_or_past(self, event: YamlEvent, path: Path, inner: _Wanted | None) -> None:
        """Look into a value that holds something wanted; else run past it."""
        if inner is not None:
            self._node(event, path, inner)
            return
        depth = 0
        while True:
            if type(event) in _STARTS:
                depth += 1
            elif type(event) in _ENDS:
                depth -= 1
            if depth == 0:
                return
            event = self._get_event()


class _Lines:
    """Where the lines of a text begin, for places that are mostly asked for in their order.

    So that no line is gone through once for each of many places in it.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._index = self._start = 0

    def start(self, index: int) -> int:
        """Return where the line of a place begins."""
        before = self._index if index >= self._index else 0
        found = self.text.rfind("\n", before, index) + 1
        if found or not before:
            self._start = found
        self._index = index
        return self._start


def _trie(paths: Iterable[Path]) -> _Wanted:
    root: _Wanted = {}
    for path in paths:
        level = root
        for key in path:
            level = level.setdefault(key, {})
    return root
