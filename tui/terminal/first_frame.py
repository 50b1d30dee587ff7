"""The first screen of a log as it was the last time, shown again while the app is being loaded.

It is shown only where it would be drawn anew: the same file, unchanged, in a terminal of the same
kind and size. Kept in `$XDG_CACHE_HOME/syria-timeline` or `~/.cache/syria-timeline` (XDG Base
Directory Specification), for its owner alone; anything doubtful is passed over.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

from tui.terminal.private_files import read_private, replace_private

LARGEST = 1 << 20
"""The most bytes that a screen may have."""

MOST = 64
"""The most screens that are kept: of as many logs, or terminals."""

# What decides how a screen looks, besides the log and the size.
_LOOKS = ("TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG")
_ENTER = b"\x1b[?1049h\x1b[?25l\x1b[H"


class FirstFrame:
    """The first screen of one log in the terminal of standard error."""

    def __init__(self, log: Path, environ: Mapping[str, str], looks: str = "") -> None:
        real = os.path.realpath(log)
        told = [environ.get(name, "") for name in _LOOKS]
        about = "\0".join((real, looks, *told, *_version()))
        self._stamp = _stamp(real)
        name = f"{crc32(about.encode(errors='surrogatepass')):08x}"
        self._path = cache_folder(environ) / name

    def show(self) -> bool:
        """Show it, if there is one and it holds; whether it did."""
        try:
            data = read_private(self._path, LARGEST)
            stamp, _, screen = data.partition(b"\n")
            if stamp != self._stamp:
                return False
            with open(2, "wb", closefd=False) as terminal:
                terminal.write(_ENTER + screen)
        except OSError:
            return False
        return True

    def keep(self, screen: str) -> None:
        """Keep a screen for the next time; it ends where it cannot be written."""
        with contextlib.suppress(OSError, UnicodeError):
            replace_private(self._path, self._stamp + b"\n" + screen.encode())
            _forget(self._path.parent)


def cache_folder(environ: Mapping[str, str]) -> Path:
    """Where what can be made again is kept; the specification has a relative folder ignored."""
    base = Path(environ.get("XDG_CACHE_HOME", ""))
    if not base.is_absolute():
        base = Path(environ.get("HOME", "")) / ".cache"
    return base / "syria-timeline"


def _stamp(path: str) -> bytes:
    """What tells one state of a file, and one size of the terminal, from another."""
    try:
        found, size = Path(path).stat(), os.get_terminal_size(2)
    except OSError:
        return b"nothing"
    parts = (found.st_ino, found.st_size, found.st_mtime_ns, size.columns, size.lines)
    return " ".join(map(str, parts)).encode()


def _version() -> tuple[str, str]:
    """A screen holds for the code that drew it: its place, and when it was last changed."""
    code = Path(__file__).resolve().parent.parent
    try:
        newest = max(path.stat().st_mtime_ns for path in code.rglob("*.py"))
    except (OSError, ValueError):
        newest = 0
    return str(code), str(newest)


def _forget(folder: Path) -> None:
    """Drop the oldest screens."""
    kept = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)
    for path in kept[:-MOST]:
        path.unlink()
