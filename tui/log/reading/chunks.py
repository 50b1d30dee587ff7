"""Where a large log can be cut, so that every chunk is parsed as it would be in the whole.

A chunk begins where an event begins, so libyaml reads it in the state that it would be in there.
What only looks like such a place lies in quotes or brackets that go over several lines; a cut there
leaves them open, and the chunk before cannot be parsed. So chunks are right as long as all before
them could be parsed. A chunk with an alias is refused, for that may stand for something in another;
and a log in which anything follows the events, or libyaml sees more lines than others, is not cut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, NamedTuple

from tui.log.parsing.layout import Section, Span
from tui.log.parsing.libyaml import ODD_BREAKS, has_odd_breaks
from tui.log.parsing.tree import Tree, read_events
from tui.log.problems import LogError
from tui.log.reading.files import LogFile, decode
from tui.log.reading.log_tree import read_log_tree

CHUNK: Final = 1 << 18
"""Bytes of a chunk, at least; one event more than that makes it larger."""

FIRST: Final = 1 << 16
"""Bytes of the first chunk, at least: about a hundred events, which are shown before the others."""

BEGINNING: Final = 128
"""Bytes by which a former chunk is looked for, at most."""

_AHEAD: Final = 16  # former chunks of which any may come next
_NEAR: Final = 4 * CHUNK  # bytes in which it is looked for first
_FAR: Final = 256 * CHUNK  # bytes, at most: beyond, all that follows is new
_LONGEST_HEAD: Final = 1 << 26
# The key, and after it nothing but blank lines and comments before the first event.
_KEY: Final = b"\nevents:"
_EVENTS: Final = re.compile(rb"\nevents:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)- ")
# A line that may end the list: it begins in the first column, and is no comment (and no event).
_END: Final = re.compile(rb"\n[^ #\r\n]")
_END_OF_UNINDENTED: Final = re.compile(rb"\n(?![ #\r\n]|-[ \t\r\n]|\Z)")
_ODD_BREAKS: Final = tuple(each.encode() for each in ODD_BREAKS)
_ASCII: Final = bytes(range(128))


class Chunk(NamedTuple):
    """A part of a file: its first byte, the one behind its last, the line that it begins with."""

    start: int
    end: int
    line: int


class FormerChunk(NamedTuple):
    """A chunk as it was when the log was read before: its bytes, line breaks, digest, beginning."""

    size: int
    breaks: int
    digest: bytes
    beginning: bytes


class FormerLog(NamedTuple):
    """A log as it was read before: the digest of its head, and its chunks."""

    head: bytes
    chunks: Sequence[FormerChunk]


@dataclass(frozen=True, slots=True)
class CutLog:
    """A log that can be cut: its head as text and as a tree, and the chunks of its events.

    `formers` has for each chunk the number of the former one that it is the same as, if any.
    """

    head: str
    tree: Tree
    chunks: tuple[Chunk, ...]
    formers: tuple[int | None, ...] = ()


def cut(file: LogFile, size: int = CHUNK, former: FormerLog | None = None) -> CutLog | None:
    """Find the head of a log and the chunks of its events; None when it must be read whole.

    `size` is the least of a chunk, in bytes. Where the log is as it was, its chunks are too.
    """
    start = _find_events(file)
    head = start and _read_head(start)
    if not start or not head:
        return None
    cutter = _Cutter(file, start.indent, size)
    begin = Place(len(start.head), start.head.count(b"\n") + 1)
    try:
        if former is None or former.head != digest(start.head):
            return CutLog(*head, tuple(cutter.chunks(begin, file.size, FIRST)))
        found = list(cutter.compared(begin, former.chunks))
    except _UncertainError:
        return None
    return CutLog(*head, tuple(chunk for chunk, _ in found), tuple(same for _, same in found))


def digest(data: bytes) -> bytes:
    """Return what tells bytes from others."""
    return sha256(data).digest()


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
        tree = read_log_tree(head)
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


class Place(NamedTuple):
    """A place in a file: its byte and its line."""

    at: int
    line: int


class _Cutter:
    """Cuts the events of one file into chunks of some size at least."""

    def __init__(self, file: LogFile, indent: int, least: int) -> None:
        self._file = file
        self._least = least
        self._first = b"\n" + b" " * indent + b"- "
        self._end_of_list = _END if indent else _END_OF_UNINDENTED

    def chunks(self, begin: Place, end: int, first: int = CHUNK) -> Iterator[Chunk]:
        """Yield the chunks of a part; raises _UncertainError for one that may not be all events.

        The first one may have no more than `first` bytes. An event begins at the `end` if that is
        not the end of the file.
        """
        at, line = begin
        data, size = b"", min(first, self._least)
        while True:
            start = at + len(data)
            block = self._file.part(start, min(start + size, end))
            data += block
            cut_at = data.rfind(self._first) + 1 if block else len(data)
            if not cut_at:
                size *= 2  # an event that is larger than a chunk
                continue
            chunk = data[:cut_at]
            if self._end_of_list.search(chunk) or _has_odd_breaks(chunk):
                raise _UncertainError
            yield Chunk(at, at + cut_at, line)
            if not block:
                return
            at, line = at + cut_at, line + chunk.count(b"\n")
            data, size = data[cut_at:], self._least

    def compared(
        self, begin: Place, formers: Sequence[FormerChunk]
    ) -> Iterator[tuple[Chunk, int | None]]:
        """Yield the chunks, those that are as they were with their number then."""
        here, number = begin, 0
        while here.at < self._file.size:
            found = self._found_again(here, formers, number)
            at = self._file.size if found is None else found.at
            if at > here.at:
                for chunk in self.chunks(here, at):
                    yield chunk, None
                here = Place(at, here.line + self._breaks(here.at, at))
            if found is None:
                return
            former = formers[found.number]
            yield Chunk(at, at + former.size, here.line), found.number
            here = Place(at + former.size, here.line + former.breaks)
            number = found.number + 1

    def _found_again(
        self, here: Place, formers: Sequence[FormerChunk], number: int
    ) -> _Again | None:
        """Find the next former chunk, from a number on, that is still there."""
        window = _NEAR
        while number < len(formers):
            data = self._file.part(here.at, here.at + window)
            for each in range(number, min(number + _AHEAD, len(formers))):
                former = formers[each]
                at = data.find(former.beginning)
                while at >= 0:
                    if self._is_same(here.at + at, former):
                        return _Again(here.at + at, each)
                    at = data.find(former.beginning, at + 1)
            if window >= _FAR or here.at + window >= self._file.size:
                return None
            window *= 4
        return None

    def _is_same(self, at: int, former: FormerChunk) -> bool:
        """Tell whether a former chunk is at a place, with an event or the end after it."""
        end = at + former.size
        around = self._file.part(max(0, at - 1), end + len(self._first) - 1)
        data = around[1 : former.size + 1]
        ends = end == self._file.size or around[former.size :] == self._first
        return ends and around[:1] == b"\n" and digest(data) == former.digest

    def _breaks(self, start: int, end: int) -> int:
        return sum(
            self._file.part(at, min(at + CHUNK, end)).count(b"\n")
            for at in range(start, end, CHUNK)
        )


class _Again(NamedTuple):
    """Where a former chunk was found, and its number."""

    at: int
    number: int


def _has_odd_breaks(data: bytes) -> bool:
    if b"\r" in data and data.count(b"\r") != data.count(b"\r\n"):
        return True
    rest = data.translate(None, _ASCII)  # soon gone through; in UTF-8 no part of it means another
    return any(each in rest for each in _ODD_BREAKS)
