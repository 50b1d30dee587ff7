"""Where a large log can be cut, so that every chunk is parsed as it would be in the whole.

A chunk begins where an event begins, so libyaml reads it in the state that it would be in there.
What only looks like such a place lies in quotes or brackets that go over several lines; a cut there
leaves them open, and the chunk before cannot be parsed. So chunks are right as long as all before
them could be parsed. A chunk with an alias is refused, for that may stand for something in another;
and a log in which anything follows the events, or libyaml sees more lines than others, is not cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from tui.log.parsing.layout import Section, Span
from tui.log.parsing.libyaml import ODD_BREAKS, has_odd_breaks
from tui.log.parsing.tree import Tree, read_events, read_tree
from tui.log.problems import LogError
from tui.log.reading.files import LogFile, decode

CHUNK: Final = 1 << 18
"""Bytes of a chunk, at least; one event more than that makes it larger."""

_LONGEST_HEAD: Final = 1 << 26
# The key, and after it nothing but blank lines and comments before the first event.
_KEY: Final = b"\nevents:"
_EVENTS: Final = re.compile(rb"\nevents:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)- ")
# A line that may end the list: it begins in the first column, and is no comment (and no event).
_END: Final = re.compile(rb"\n[^ #\r\n]")
_END_OF_UNINDENTED: Final = re.compile(rb"\n(?![ #\r\n]|-[ \t\r\n]|\Z)")
_ODD_BREAKS: Final = tuple(each.encode() for each in ODD_BREAKS)


class Chunk(NamedTuple):
    """A part of a file: its first byte, the one behind its last, the line that it begins with."""

    start: int
    end: int
    line: int


@dataclass(frozen=True, slots=True)
class CutLog:
    """A log that can be cut: its head as text and as a tree, and the chunks of its events."""

    head: str
    tree: Tree
    chunks: tuple[Chunk, ...]


def cut(file: LogFile, size: int = CHUNK) -> CutLog | None:
    """Find the head of a log and the chunks of its events; None when it must be read whole.

    `size` is the least of a chunk, in bytes.
    """
    start = _find_events(file)
    head = start and _read_head(start)
    if not start or not head:
        return None
    try:
        return CutLog(*head, tuple(_chunks(file, start, size)))
    except _UncertainError:
        return None


def read_chunk(data: bytes, line: int) -> Tree | None:
    """Build the tree of a chunk; None when it depends on others, or was cut in a wrong place."""
    try:
        return read_events(data.decode(), line)
    except UnicodeDecodeError:
        return None


class _UncertainError(Exception):
    """Something in a log for which it should be read whole."""


class _Start(NamedTuple):
    """Where events begin: the bytes before them, the line of their key, and how far they indent."""

    head: bytes
    key_line: int
    indent: int


def _find_events(file: LogFile) -> _Start | None:
    """Find the first line that begins with `events:`, if a list in lines of its own follows."""
    data = bytearray(b"\n")  # so that the first line begins as all others do
    at = -1
    while at < 0:
        block = file.part(len(data) - 1, len(data) - 1 + CHUNK)
        if not block or len(data) > _LONGEST_HEAD:
            return None
        searched = max(0, len(data) - len(_KEY))
        data += block
        at = data.find(_KEY, searched)
    data += file.part(len(data) - 1, len(data) - 1 + CHUNK)
    found = _EVENTS.match(data, at)
    if found is None:
        return None
    return _Start(bytes(data[1 : found.start(1)]), data.count(b"\n", 0, at + 1), len(found[1]))


def _read_head(start: _Start) -> tuple[str, Tree] | None:
    """Read what stands before the events; None unless it ends with their key in the first column.

    A head that ends inside quotes or brackets cannot be parsed, so what was found is the key.
    """
    try:
        head = decode(start.head)
        tree = read_tree(head)
    except LogError:
        return None
    sections = tree.layout.sections
    if has_odd_breaks(head) or "events" not in sections:
        return None
    key, value = sections["events"]
    if key != (start.key_line, 1) or value.start != value.end:
        return None
    first = len(head) + start.indent
    sections["events"] = Section(key, Span(first, first, head.count("\n") + 1))
    return head, tree


def _chunks(file: LogFile, start: _Start, least: int) -> Iterator[Chunk]:
    """Yield the chunks; raises _UncertainError for one that may not be all events."""
    first = b"\n" + b" " * start.indent + b"- "
    end_of_list = _END if start.indent else _END_OF_UNINDENTED
    at, line = len(start.head), start.head.count(b"\n") + 1
    data, size = b"", least
    while True:
        block = file.part(at + len(data), at + len(data) + size)
        data += block
        end = data.rfind(first) + 1 if block else len(data)
        if not end:
            size *= 2  # an event that is larger than a chunk
            continue
        chunk = data[:end]
        if end_of_list.search(chunk) or _has_odd_breaks(chunk):
            raise _UncertainError
        yield Chunk(at, at + end, line)
        if not block:
            return
        at, line = at + end, line + chunk.count(b"\n")
        data, size = data[end:], least


def _has_odd_breaks(data: bytes) -> bool:
    return data.count(b"\r") != data.count(b"\r\n") or any(each in data for each in _ODD_BREAKS)
