"""Places by one pass over the whole text: what finding them part by part is held against."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

import yaml

from tui.log.parsing.libyaml import Marks, Position, YamlEvent, closing_parser
from tui.log.problems import Key, Path
from tui.log.text import clean

_Wanted = dict[Key, Any]  # a trie of the steps of the wanted paths


class WholeTextLocator:
    """Where the wanted paths of a text stand, as (line, column) of their values and keys."""

    def __init__(self, text: str, paths: Iterable[Path]) -> None:
        self.values: dict[Path, Position] = {(): (1, 1)}
        self.keys: dict[Path, Position] = {}
        wanted = _trie(paths)
        self._marks = Marks(text)
        with closing_parser(text) as parser:
            self._get_event = parser.get_event
            self._document(wanted)

    def find(self, path: Path, *, on_key: bool = False) -> Position:
        """Find the place of a path, or of the nearest thing around it that the text shows."""
        if on_key and path in self.keys:
            return self.keys[path]
        while path not in self.values:
            path = path[:-1]
        return self.values[path]

    def _document(self, wanted: _Wanted) -> None:
        while type(event := self._get_event()) is not yaml.StreamEndEvent:
            if type(event) not in (yaml.StreamStartEvent, yaml.DocumentStartEvent):
                self._node(event, (), wanted)
                return

    def _node(self, event: YamlEvent, path: Path, wanted: _Wanted) -> None:
        self.values[path] = self._marks.position(event.start_mark)
        if type(event) is yaml.MappingStartEvent:
            self._mapping(path, wanted)
        elif type(event) is yaml.SequenceStartEvent:
            self._sequence(path, wanted)

    def _mapping(self, path: Path, wanted: _Wanted) -> None:
        seen = set()
        while type(event := self._get_event()) is not yaml.MappingEndEvent:
            key = clean(event.value)
            inner = wanted.get(key) if key not in seen else None
            seen.add(key)
            if inner is not None:
                self.keys[*path, key] = self._marks.position(event.start_mark)
            self._either(self._get_event(), (*path, key), inner)

    def _sequence(self, path: Path, wanted: _Wanted) -> None:
        index = 0
        while type(event := self._get_event()) is not yaml.SequenceEndEvent:
            self._either(event, (*path, index), wanted.get(index))
            index += 1

    def _either(self, event: YamlEvent, path: Path, inner: _Wanted | None) -> None:
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


_STARTS: Final = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS: Final = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


def _trie(paths: Iterable[Path]) -> _Wanted:
    root: _Wanted = {}
    for path in paths:
        level = root
        for step in path:
            level = level.setdefault(step, {})
    return root
