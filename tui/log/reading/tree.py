"""From text to a tree of dict, list and str, bounded while it is read.

libyaml's events are read one by one, so that nothing is built that is not allowed: no tags but
str, seq and map, at most 24 levels, aliases of at most 200,000 nodes. Every scalar stays text.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final, NoReturn

import yaml

from tui.log.problems import LogError, Problem
from tui.log.reading.libyaml import Marks, YamlEvent, explain, open_parser, refuse_tag_directives
from tui.log.text import backquoted, clean

Node = dict[str, Any] | list[Any] | str | None

DEEPEST: Final = 24
MOST_ALIASED: Final = 200_000
ABSENT: Final = frozenset(("", "~", "null", "Null", "NULL"))
_TAGS: Final = frozenset(
    (None, "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map")
)
_TABLES: Final = 2  # down to this level, the log and its tables, a key without a value is kept
_SHORT: Final = 24  # only texts as short as this are worth sharing, and only so many of them
_MOST_SHARED: Final = 50_000
_TICK: Final = 256  # events of the log between two calls of progress


@dataclass(slots=True)
class Tree:
    """What a text says, before it is a log.

    `lines` has the line of each item of the top-level list `events`; `problems` are those that
    only the text shows: duplicate keys and hidden characters.
    """

    root: Node = None
    lines: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_tree(text: str, progress: Callable[[float], None] | None = None) -> Tree:
    """Build the tree of a YAML text; raises LogError, and whatever `progress` raises."""
    refuse_tag_directives(text)
    marks = Marks(text)
    parser = open_parser(text)
    try:
        builder = _Builder(parser.get_event, marks, progress)
        return Tree(builder.document(), builder.lines, builder.problems)
    except yaml.YAMLError as error:
        raise explain(error, text, marks) from None
    finally:
        parser.dispose()


class _Builder:
    """Builds the tree of one text by recursive descent, at most `DEEPEST` calls deep."""

    def __init__(
        self,
        get_event: Callable[[], YamlEvent],
        marks: Marks,
        progress: Callable[[float], None] | None,
    ) -> None:
        self.get_event = get_event
        self.marks = marks
        self.progress = progress
        self.lines: list[int] = []
        self.problems: list[Problem] = []
        self.keys: dict[str, str] = {}
        self.texts: dict[str, str] = {}
        self.anchors: dict[str, Node] = {}
        self.aliased = 0
        self.table = ""  # the top-level key that is being read

    def document(self) -> Node:
        """Build the only document of the stream, or None when the stream is empty."""
        self.get_event()  # the start of the stream
        if type(self.get_event()) is yaml.StreamEndEvent:
            return None
        root = self.node(self.get_event(), 0)
        self.get_event()  # the end of the document
        event = self.get_event()
        if type(event) is not yaml.StreamEndEvent:
            self.refuse(event, "a second YAML document (---): a log is one document")
        return root

    def node(self, event: YamlEvent, depth: int) -> Node:
        """Build the value that begins with an event, inside `depth` others."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self.text(event)
        if kind is yaml.AliasEvent:
            return self.alias(event, depth)
        if event.tag not in _TAGS:
            self.refuse_tag(event)
        if depth >= DEEPEST:
            self.refuse(event, f"nested deeper than {DEEPEST} levels")
        value: Node = (
            self.mapping(depth + 1) if kind is yaml.MappingStartEvent else self.sequence(depth + 1)
        )
        if event.anchor is not None:
            self.anchors[event.anchor] = value
        return value

    def mapping(self, depth: int) -> dict[str, Any]:
        """Build a mapping up to its end; of a key that stands twice the first value is kept."""
        get_event, keys, texts = self.get_event, self.keys, self.texts
        made: dict[str, Any] = {}
        while type(event := get_event()) is not yaml.MappingEndEvent:
            if type(event) is not yaml.ScalarEvent:
                self.refuse(event, "a list, mapping or alias is no key (or quotes are missing)")
            key = keys.get(event.value)
            if key is None or event.tag is not None or event.anchor is not None:
                key = self.key(event)
            if depth == 1:
                self.table = key
            doubled = key in made and self.doubled(event, key)
            event = get_event()
            if type(event) is yaml.ScalarEvent:
                value: Node = texts.get(event.value)
                if value is None or event.tag is not None or event.anchor is not None:
                    value = self.text(event)
            else:
                value = self.node(event, depth)
            if (value is not None or depth <= _TABLES) and not doubled:
                made[key] = value
        return made

    def sequence(self, depth: int) -> list[Any]:
        """Build a list up to its end; an empty item is None."""
        get_event, texts = self.get_event, self.texts
        in_events = depth == 2 and self.table == "events"
        made: list[Any] = []
        while type(event := get_event()) is not yaml.SequenceEndEvent:
            if in_events:
                self.begin_event(event)
            if type(event) is yaml.ScalarEvent:
                value: Node = texts.get(event.value)
                if value is None or event.tag is not None or event.anchor is not None:
                    value = self.text(event)
                made.append(value)
            else:
                made.append(self.node(event, depth))
        return made

    def begin_event(self, event: YamlEvent) -> None:
        """Keep the line of an event of the log, and say now and then how far we are."""
        if self.progress is not None and len(self.lines) % _TICK == 0:
            self.progress(self.marks.fraction(event.start_mark))
        self.lines.append(self.marks.line(event.start_mark))

    def text(self, event: YamlEvent) -> str | None:
        """Give a scalar as clean text, or None where it is plain and says nothing."""
        if event.tag not in _TAGS:
            self.refuse_tag(event)
        written: str = event.value
        if written in ABSENT and not event.style and event.tag is None:
            value = None
        else:
            value = self.cleaned(event)
            if len(written) <= _SHORT and len(self.texts) < _MOST_SHARED:
                self.texts[written] = value
        if event.anchor is not None:
            self.anchors[event.anchor] = value
        return value

    def key(self, event: YamlEvent) -> str:
        """Give a key as clean text."""
        if event.tag not in _TAGS:
            self.refuse_tag(event)
        key = self.cleaned(event)
        if event.anchor is not None:
            self.anchors[event.anchor] = key
        if len(self.keys) < _MOST_SHARED:
            self.keys[event.value] = key
        return key

    def cleaned(self, event: YamlEvent) -> str:
        written: str = event.value
        value = clean(written)
        if value != written and value != written.replace("\r\n", "\n"):
            line, column = self.marks.place(event.start_mark)
            message = f"hidden or control characters in {backquoted(value)}: they show as marks"
            self.problems.append(Problem(line, column, message))
        return value

    def doubled(self, event: YamlEvent, key: str) -> bool:
        """Note a key that stands twice in one mapping."""
        if self.table == key:
            self.table = ""
        line, column = self.marks.place(event.start_mark)
        message = f"{backquoted(key)} stands twice here: the first is taken"
        self.problems.append(Problem(line, column, message))
        return True

    def alias(self, event: YamlEvent, depth: int) -> Node:
        """Give what an alias stands for, as long as all of them together stay small."""
        if event.anchor not in self.anchors:
            name = backquoted(clean(event.anchor))
            self.refuse(event, f"*{name} names nothing, or what it stands in")
        value = self.anchors[event.anchor]
        self.measure(event, value, depth)
        return value

    def measure(self, event: YamlEvent, value: Node, depth: int) -> None:
        """Count the nodes that an alias adds, and refuse too many or too deep ones."""
        self.aliased += 1
        if self.aliased > MOST_ALIASED:
            self.refuse(event, f"aliases repeat more than {MOST_ALIASED:,} values")
        if isinstance(value, dict | list):
            if depth >= DEEPEST:
                self.refuse(event, f"nested deeper than {DEEPEST} levels")
            for part in value.values() if isinstance(value, dict) else value:
                self.measure(event, part, depth + 1)

    def refuse_tag(self, event: YamlEvent) -> NoReturn:
        """Raise LogError for a tag: values are typed by the format, not by the file."""
        self.refuse(event, f"tag {backquoted(clean(event.tag))} is not allowed: a log has no tags")

    def refuse(self, event: YamlEvent, message: str) -> NoReturn:
        """Raise LogError at the place of an event."""
        raise LogError(message, *self.marks.place(event.start_mark))
