"""Building a tree of dict, list and str from libyaml's events, one by one.

So nothing is built that is not allowed: no tags but str, seq and map, at most 24 levels, aliases of
at most 200,000 nodes. Every scalar stays text.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import Any, Final, NoReturn

import yaml

from tui.log.free_ids import FreeIds
from tui.log.parsing.anchors import DEEPEST, TOO_DEEP, Anchors, Node
from tui.log.parsing.layout import Layout, Section, Span
from tui.log.parsing.libyaml import Marks, YamlEvent
from tui.log.problems import LogError, Problem
from tui.log.text import backquoted, clean

ABSENT: Final = frozenset(("", "~", "null", "Null", "NULL"))
_TAGS: Final = frozenset(
    (None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")
)
_SHARED_LENGTH: Final = 24  # only texts as short as this are worth sharing, and only so many
_MOST_SHARED: Final = 50_000
_TABLE: Final = 2  # the depth at which keys are the ids of records
_TICK: Final = 256  # events of the log between two calls of progress

Parsed = Callable[[int, float], None]
"""Is told the number of events that were parsed, and what part of the text lies before them."""


class Builder:
    """Builds the tree of one text by recursive descent."""

    def __init__(
        self, get_event: Callable[[], YamlEvent], marks: Marks, progress: Parsed | None
    ) -> None:
        self.get_event = get_event
        self.marks = marks
        self.progress = progress
        self.layout = Layout()
        self.problems: list[Problem] = []
        self.anchors = Anchors()
        self.keys: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.free_ids = FreeIds()  # of the table that is being built
        self.last: YamlEvent = None  # what ended the mapping or list that was built last

    def document(self) -> Node:
        """Build the only document of the stream, or None when the stream is empty."""
        self.get_event()  # the start of the stream
        if type(self.get_event()) is yaml.StreamEndEvent:
            return None
        event = self.get_event()
        self.layout.root = self.marks.position(event.start_mark)
        if type(event) is yaml.MappingStartEvent:
            root: Node = self.root(event)
        else:
            root = self.node(event, 0)
        self.get_event()  # the end of the document
        event = self.get_event()
        if type(event) is not yaml.StreamEndEvent:
            self.refuse(event, "a second YAML document (---): a log is one document")
        return root

    def list_of_events(self) -> list[Any]:
        """Build the list that is the only document of the stream."""
        self.get_event()  # the start of the stream
        self.get_event()  # the start of the document
        event = self.get_event()
        if type(event) is not yaml.SequenceStartEvent:
            raise LogError("no list")
        events = self.events(event)
        self.get_event()  # the end of the document
        event = self.get_event()
        if type(event) is not yaml.StreamEndEvent:
            raise LogError("more than a list")
        return events

    def root(self, start: YamlEvent) -> dict[str, Any]:
        """Build the mapping that is the log, and note where its sections stand."""
        self.check(start, 0)
        made: dict[str, Any] = {}
        while type(event := self.get_event()) is not yaml.MappingEndEvent:
            key = self.key(event)
            doubled = key in made and self.doubled(event, key)
            place = self.marks.position(event.start_mark)
            self.free_ids = FreeIds()
            event = self.get_event()
            if key == "events" and not doubled and type(event) is yaml.SequenceStartEvent:
                value: Node = self.events(event)
            else:
                value = self.node(event, 1)
            if not doubled:
                made[key] = value
                self.layout.sections[key] = Section(place, self.span(event))
        return made

    def events(self, start: YamlEvent) -> list[Any]:
        """Build the list of events, and note where each of them stands."""
        self.check(start, 1)
        made: list[Any] = []
        while type(event := self.get_event()) is not yaml.SequenceEndEvent:
            if self.progress is not None and len(made) % _TICK == 0:
                self.progress(len(made), self.marks.fraction(event.start_mark))
            made.append(self.node(event, 2))
            self.layout.add_item(self.span(event))
        self.last = event
        if start.anchor is not None:
            self.anchors.keep(start.anchor, made)
        return made

    def node(self, event: YamlEvent, depth: int) -> Node:
        """Build the value that begins with an event, inside `depth` others."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self.text(event)
        if kind is yaml.AliasEvent:
            return self.alias(event, depth)
        self.check(event, depth)
        value: Node
        if kind is yaml.MappingStartEvent:
            value = self.mapping(depth + 1)
        else:
            value = self.sequence(depth + 1)
        if event.anchor is not None:
            self.anchors.keep(event.anchor, value)
        return value

    def mapping(self, depth: int) -> dict[str, Any]:
        """Build a mapping up to its end; of a key that stands twice the first value is kept."""
        get_event, keys, texts = self.get_event, self.keys, self.texts
        made: dict[str, Any] = {}
        while type(event := get_event()) is not yaml.MappingEndEvent:
            key = keys.get(event.value) if type(event) is yaml.ScalarEvent else None
            if key is None or event.tag is not None or event.anchor is not None:
                key = self.key(event)
            doubled = key in made and self.doubled(event, key, made if depth == _TABLE else None)
            event = get_event()
            if type(event) is yaml.ScalarEvent:
                value: Node = texts.get(event.value)
                if value is None or event.tag is not None or event.anchor is not None:
                    value = self.text(event)
            else:
                value = self.node(event, depth)
            # A table keeps the ids of what says nothing.
            if (value is not None or depth == _TABLE) and not doubled:
                made[key] = value
        self.last = event
        return made

    def sequence(self, depth: int) -> list[Any]:
        """Build a list up to its end; an empty item is None."""
        get_event, texts = self.get_event, self.texts
        made: list[Any] = []
        while type(event := get_event()) is not yaml.SequenceEndEvent:
            if type(event) is yaml.ScalarEvent:
                value: Node = texts.get(event.value)
                if value is None or event.tag is not None or event.anchor is not None:
                    value = self.text(event)
                made.append(value)
            else:
                made.append(self.node(event, depth))
        self.last = event
        return made

    def text(self, event: YamlEvent) -> str | None:
        """Return a scalar as clean text, or None where it is plain and says nothing."""
        if event.tag not in _TAGS:
            self.refuse_tag(event)
        written: str = event.value
        value: str | None
        if written in ABSENT:
            plain = event.tag is None and not event.style
            value = None if plain else written
        else:
            value = self.cleaned(event)
            if value == written and len(value) <= _SHARED_LENGTH and len(self.texts) < _MOST_SHARED:
                self.texts[value] = value
        if event.anchor is not None:
            self.anchors.keep(event.anchor, value)
        return value

    def key(self, event: YamlEvent) -> str:
        """Return a key as clean text."""
        if type(event) is not yaml.ScalarEvent:
            self.refuse(event, "a list, mapping or alias is no key (or quotes are missing)")
        if event.tag not in _TAGS:
            self.refuse_tag(event)
        key = self.cleaned(event)
        if event.anchor is not None:
            self.anchors.keep(event.anchor, key)
        if key == event.value and len(self.keys) < _MOST_SHARED:
            self.keys[key] = key
        return key

    def cleaned(self, event: YamlEvent) -> str:
        """Return the clean text of a scalar, and note when something had to be taken out."""
        written: str = event.value
        value = clean(written)
        if value != written and value != written.replace("\r\n", "\n"):
            hidden = f"hidden or control characters in {backquoted(value)}"
            self.note(event, f"{hidden}: they show as marks")
        return value

    def doubled(self, event: YamlEvent, key: str, ids: Container[str] | None = None) -> bool:
        """Note a key that stands twice in one mapping; in a table it is one of these ids."""
        way = "take one of the two out"
        if ids is not None:
            other = backquoted(self.free_ids.free(key, ids))
            way = f"give one of the two another id, such as {other}"
        self.note(event, f"{backquoted(key)} stands twice here: the first is taken; {way}")
        return True

    def alias(self, event: YamlEvent, depth: int) -> Node:
        """Return what an alias stands for."""
        try:
            return self.anchors.repeat(event.anchor, depth)
        except LogError as error:
            self.refuse(event, error.message)

    def span(self, event: YamlEvent) -> Span:
        """Return where the value stands that began with an event, and was built last."""
        start, end = event.start_mark, event.end_mark
        if type(event) in (yaml.MappingStartEvent, yaml.SequenceStartEvent):
            end = self.last.end_mark
        return Span(start.index, end.index, self.marks.line(start))

    def note(self, event: YamlEvent, message: str) -> None:
        """Note a problem at the place of an event."""
        self.problems.append(Problem(*self.marks.position(event.start_mark), message))

    def check(self, event: YamlEvent, depth: int) -> None:
        """Raise LogError for a mapping or list that has a tag or lies too deep."""
        if event.tag not in _TAGS:
            self.refuse_tag(event)
        if depth >= DEEPEST:
            self.refuse(event, TOO_DEEP)

    def refuse_tag(self, event: YamlEvent) -> NoReturn:
        """Raise LogError for a tag: values are typed by the format, not by the file."""
        tag = backquoted(clean(event.tag))
        self.refuse(event, f"tag {tag} is not allowed: a log has no tags, take it out")

    def refuse(self, event: YamlEvent, message: str) -> NoReturn:
        """Raise LogError at the place of an event."""
        raise LogError(message, *self.marks.position(event.start_mark))
