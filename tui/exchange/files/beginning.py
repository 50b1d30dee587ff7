"""Tells by its first bytes that a file is plainly a log; loads nothing, for most files are."""

from __future__ import annotations

import os
import re
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

_HEAD = 1 << 16
_LONGEST_HEAD = 1 << 24  # bytes before the events of a log
_LOG = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?(?:schema|events|sources|actors|places)[ \t]*:")
_BEFORE = rb"(?:\xef\xbb\xbf)?(?:[ \t]*(?:#.*|%.*|---[ \t]*(?:#.*)?)?(?:\r\n?|\n))*+"
_KEY = re.compile(_BEFORE + rb"([ ]*)(?:(['\"])\w+\2|\w+)[ \t]*:(?:\s|\Z)")
BRACES = re.compile(_BEFORE + rb"(?:---)?\s*+\{")
"""How YAML begins whose names stand in braces, as those of JSON do."""

_SLIP = re.compile(  # its sections in capitals, or as one of them, before records
    rb"(?im)^(?:\xef\xbb\xbf)?(?:event|source|actor|place)s?[ \t]*:[ \t]*(?:#.*)?\r?\n"
    rb"(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*-[ \t]+(?:\{[ \t]*)?(?:id|date|title|name|place|type)[ \t]*:"
)
_INCLUDE = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?include[ \t]*:")
_EVENTS = re.compile(rb"(?m)^events[ \t]*:")
_NOTE = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:.*\n)*?---[ \t]*\r?\n\s*\S")
_GZIP = b"\x1f\x8b"


def is_log(path: str | os.PathLike[str]) -> bool:
    """Tell whether a file is plainly a log, or nothing that could be another format."""
    head = _head(path)
    if not head:
        return not _is_folder(path)
    is_ours = _LOG.search(head) or _SLIP.search(head) or _in_other_style(path, head)
    return bool(is_ours) and not head.startswith(_GZIP) and not _NOTE.match(head)


def _in_other_style(path: str | os.PathLike[str], head: bytes) -> bool:
    """Tell a log whose names stand in quotes, behind a margin, in braces, or end in CR alone."""
    if BRACES.match(head):
        from tui.exchange.files.braces import has_halves, says_schema  # noqa: PLC0415

        return says_schema(head) and not has_halves(path)
    first = _KEY.match(head)
    if first is None:
        return False
    ours = rb"[\r\n]%b(['\"]?)(?:schema|events|sources|actors|places)\1[ \t]*:" % first[1]
    return bool(re.search(ours, b"\n" + head.removeprefix(b"\xef\xbb\xbf")))


def includes(path: str | os.PathLike[str]) -> bool:
    """Tell whether a log names others, before its events, that are part of it."""
    return bool(_INCLUDE.search(before_events(path)))


def before_events(path: str | os.PathLike[str]) -> bytes:
    """Return what stands before the events of a log, of its first 16 MiB; of others, 64 KiB."""
    head = _head(path)
    begins = _LOG.search(head) or _INCLUDE.search(head)
    if len(head) == _HEAD and begins and not _EVENTS.search(head):
        head = _head(path, _LONGEST_HEAD)
    events = _EVENTS.search(head)
    return head[: events.start()] if events else head


def is_note(path: Path) -> bool:
    """Tell whether a file begins with front matter and goes on with text."""
    return bool(_NOTE.match(_head(path)))


def _is_folder(path: str | os.PathLike[str]) -> bool:
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)
    except (OSError, ValueError):  # no name that a file can have
        return False


def _head(path: str | os.PathLike[str], most: int = _HEAD) -> bytes:
    """Return the first bytes of a regular file; none of anything else."""
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            return b""
        with open(path, "rb") as file:
            return file.read(most)
    except (OSError, ValueError):
        return b""
