"""The first screen of a log as it was the last time, shown again while the app is being loaded.

It is shown only where it would be drawn anew: the same file, unchanged, in a terminal of the same
kind and size. Kept in `$XDG_CACHE_HOME/syria-timeline/screens`, or under `~/.cache` (XDG Base
Directory Specification), for its owner alone; anything doubtful is passed over.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Final
from zlib import crc32

from tui.kept.private_files import folder_of, read_private, replace_private
from tui.log.text import clean

LARGEST = 1 << 20
"""The most bytes that a screen may have."""

MOST = 64
"""The most screens that are kept: of as many logs, or terminals."""

# What decides how a screen looks, besides the log and the size.
_LOOKS = ("TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG")
_ENTER = b"\x1b[?1049h\x1b[?25l\x1b[H"
# What a screen may hold besides text: looks, and ends of lines.
_MEANT: Final = re.compile(r"\x1b\[[\d;]*m|\r\n")
# OSC 8: links are left out, and are there again when the app is.
_LINKS: Final = re.compile(r"\x1b\]8;[^\x1b\x07]*\x1b\\")
_NAME: Final = re.compile("[0-9a-f]{8}")


class FirstFrame:
    """The first screen of one log in the terminal of standard error; `shown` once it is."""

    def __init__(self, log: Path, environ: Mapping[str, str], looks: str = "") -> None:
        self._log = os.path.realpath(log)
        told = [environ.get(name, "") for name in _LOOKS]
        about = "\0".join((self._log, looks, *told, *_version()))
        self._stamp = _stamp(self._log)
        name = f"{crc32(about.encode(errors='surrogatepass')):08x}"
        self._path = screens_folder(environ) / name
        self.shown = ""

    def show(self, take: Callable[[], object] = lambda: None) -> bool:
        """Show it, if there is one and it holds; whether it did.

        `take` is called just before: from then on there is something to restore.
        """
        try:
            stamp, _, screen = read_private(self._path, LARGEST).partition(b"\n")
            text = screen.decode()
            if self._stamp is None or stamp != self._stamp or not _harmless(text):
                return False
            take()
            with open(2, "wb", closefd=False) as terminal:
                terminal.write(_ENTER + screen)
            self.shown = text
        except (OSError, UnicodeError):
            return False
        return True

    def announce(self, words: str, take: Callable[[], object] = lambda: None) -> None:
        """Say what is being waited for, where there is no screen to show; `take` as for `show`."""
        take()
        with contextlib.suppress(OSError), open(2, "wb", closefd=False) as terminal:
            terminal.write(_ENTER + words.encode(errors="replace"))

    def keep(self, screen: str) -> None:
        """Keep a screen for the next time; it ends where it cannot be written.

        Nothing is kept when log or terminal are no longer as they were at the start.
        """
        screen = _LINKS.sub("", screen)
        if self._stamp is None or self._stamp != _stamp(self._log) or not _harmless(screen):
            return
        with contextlib.suppress(OSError, UnicodeError):
            replace_private(self._path, self._stamp + b"\n" + screen.encode())
            _forget(self._path.parent)


def screens_folder(environ: Mapping[str, str]) -> Path:
    """Say where screens are kept, which is a cache."""
    return folder_of(environ, "XDG_CACHE_HOME", ".cache") / "screens"


def _harmless(screen: str) -> bool:
    """Whether it is text and looks alone, so that nothing but the screen can change."""
    text = _MEANT.sub("", screen)
    return not {"\n", "\t"} & set(text) and clean(text) == text


def _stamp(path: str) -> bytes | None:
    """What tells one state of a file, and one size of the terminal, from another; None unknown."""
    try:
        found, size = Path(path).stat(), os.get_terminal_size(2)
    except OSError:
        return None
    parts = (found.st_ino, found.st_size, found.st_mtime_ns, size.columns, size.lines)
    return " ".join(map(str, parts)).encode()


def _version() -> tuple[str, str]:
    """A screen holds for the code that drew it: its place, and when it was last changed."""
    code = Path(__file__).resolve().parent.parent
    try:
        changed = max(path.stat().st_mtime_ns for path in _files(code))
        drawn_by = [path.stat().st_mtime_ns for path in _libraries()]
    except (OSError, ValueError):
        return str(code), ""
    return str(code), f"{changed} {drawn_by}"


def _files(code: Path) -> Iterator[Path]:
    """Modules and style sheets."""
    yield from code.rglob("*.py")
    yield from (code / "app").glob("*.tcss")


def _libraries() -> Iterator[Path]:
    """A file of each library that draws, as new as its version; found without an import."""
    specs = (find_spec(name) for name in ("textual", "rich"))
    return (Path(spec.origin) for spec in specs if spec is not None and spec.origin)


def _forget(folder: Path) -> None:
    """Drop the oldest screens."""
    screens = [path for path in folder.iterdir() if _NAME.fullmatch(path.name)]
    for path in sorted(screens, key=lambda path: path.stat().st_mtime_ns)[:-MOST]:
        path.unlink()
