"""Where the parts of a log stand in its text: its keys, its events, and the keys of each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, NamedTuple

import yaml

from tui.log.parsing.libyaml import closing_parser

Mark = tuple[int, int]
"""A line and a column, from 0."""

_BLOCK_STYLES: Final = ("|", ">")


class Value(NamedTuple):
    """Where a value begins and ends; that of a block ends somewhere before what comes next."""

    start: Mark
    end: Mark
    block: bool


class Key(NamedTuple):
    """Where a key begins, its value, and the keys in that."""

    start: Mark
    value: Value
    keys: dict[str, Key]
    items: list[Item]


class Item(NamedTuple):
    """An item of a list: where it stands, and its keys."""

    value: Value
    keys: dict[str, Key]


def outline(text: str) -> dict[str, Key]:
    """Return the keys of a log with those of its tables, and the events with theirs.

    The text has been read before: it is YAML, and a mapping.
    """
    with closing_parser(text) as parser:
        events = iter(parser.get_event, None)
        for event in events:
            if isinstance(event, yaml.MappingStartEvent):
                return dict(_keys(events, deep=True))
    return {}


def _keys(events: Iterator[Any], *, deep: bool) -> Iterator[tuple[str, Key]]:
    """Yield the keys of the mapping that has begun, to its end; with those in them when `deep`."""
    for name in events:
        if isinstance(name, yaml.MappingEndEvent):
            return
        _value(events, name)
        first = next(events)
        keys: dict[str, Key] = {}
        items: list[Item] = []
        if deep and isinstance(first, yaml.MappingStartEvent):
            keys, end = _within(events)
            value = Value(_start(first), end, not first.flow_style)
        elif deep and isinstance(first, yaml.SequenceStartEvent):
            items, end = _items(events)
            value = Value(_start(first), end, not first.flow_style)
        else:
            value = _value(events, first)
        yield str(getattr(name, "value", "")), Key(_start(name), value, keys, items)


def _within(events: Iterator[Any]) -> tuple[dict[str, Key], Mark]:
    """Return the keys of the mapping that has begun, and where it ends."""
    ends: list[Mark] = []
    watched = _watched(events, ends)
    return dict(_keys(watched, deep=False)), ends[-1]


def _watched(events: Iterator[Any], ends: list[Mark]) -> Iterator[Any]:
    """Yield events, and note where each ends."""
    for event in events:
        ends.append((event.end_mark.line, event.end_mark.column))
        del ends[:-1]
        yield event


def _items(events: Iterator[Any]) -> tuple[list[Item], Mark]:
    """Return the items of the list that has begun, and where it ends."""
    found: list[Item] = []
    for first in events:
        if isinstance(first, yaml.SequenceEndEvent):
            ended: Any = first.end_mark
            return found, (ended.line, ended.column)
        if isinstance(first, yaml.MappingStartEvent):
            keys, end = _within(events)
            found.append(Item(Value(_start(first), end, not first.flow_style), keys))
        else:
            found.append(Item(_value(events, first), {}))
    return found, (0, 0)


def _value(events: Iterator[Any], first: Any) -> Value:  # noqa: ANN401 - libyaml's events
    """Return where the value that begins with an event stands, and go on behind it."""
    depth = 0
    last: Any = first
    block = getattr(first, "flow_style", True) is False
    block = block or getattr(first, "style", "") in _BLOCK_STYLES
    while True:
        depth += isinstance(last, yaml.CollectionStartEvent)
        depth -= isinstance(last, yaml.CollectionEndEvent)
        if not depth:
            break
        last = next(events)
    return Value(_start(first), (last.end_mark.line, last.end_mark.column), block)


def _start(event: Any) -> Mark:  # noqa: ANN401 - as above
    return event.start_mark.line, event.start_mark.column
