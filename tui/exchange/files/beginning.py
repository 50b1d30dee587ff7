"""Tells by its first bytes that a file is plainly a log; loads nothing, for most files are."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

_HEAD: Final = 1 << 16
_LOG: Final = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?(?:schema|events|sources|actors|places)[ \t]*:")
_NOTE: Final = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:.*\n)*?---[ \t]*\r?\n\s*\S")
_GZIP: Final = b"\x1f\x8b"


def is_log(path: Path) -> bool:
    """Tell whether a file is plainly a log, or nothing that could be another format."""
    head = _head(path)
    if not head:
        return not _is_folder(path)
    return bool(_LOG.search(head)) and not head.startswith(_GZIP) and not _NOTE.match(head)


def is_note(path: Path) -> bool:
    """Tell whether a file begins with front matter and goes on with text."""
    return bool(_NOTE.match(_head(path)))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # no name that a file can have
        return False


def _head(path: Path) -> bytes:
    """Return the first bytes of a regular file; none of anything else."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_HEAD)
    except (OSError, ValueError):
        return b""
