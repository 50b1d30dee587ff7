"""The first screen of a log as it was the last time, shown again while the app is being loaded.

It is shown only where it would be drawn anew: the same file, unchanged, in a terminal of the same
kind and size. Kept in `$XDG_CACHE_HOME/syria-timeline/screens`, or under `~/.cache` (XDG Base
Directory Specification), for its owner alone; anything doubtful is passed over. None is
waited for until it is on the disk: one that a power cut leaves empty is drawn anew.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from zlib import crc32

from tui.kept.private_files import folder_name, read_private
from tui.log.text import clean

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

LARGEST = 1 << 20
"""The most bytes that a screen may have."""

MOST = 64
"""The most screens that are kept: of as many logs, or terminals."""

# What decides how a screen looks, besides the log and the size.
_LOOKS = ("TERM", "COLORTERM", "NO_COLOR", "LC_ALL", "LC_CTYPE", "LANG")
_ENTER = b"\x1b[?1049h\x1b[?25l\x1b[H"
# What a screen may hold besides text: looks, and ends of lines.
_MEANT = re.compile(r"\x1b\[[\d;]*m|\r\n")
# OSC 8: links are left out, and are there again when the app is.
_LINKS = r"\x1b\]8;[^\x1b\x07]*\x1b\\"
_NAME = "[0-9a-f]{8}"


class FirstFrame:
    """The first screen of one log in the terminal of standard error; `shown` once it is.

    `size` are the columns and rows that it is for, None where they are not known. It `is_kept`
    once there is one to be shown the next time.
    """

    def __init__(
        self, log: str | os.PathLike[str], environ: Mapping[str, str], looks: str = ""
    ) -> None:
        self._log = os.path.realpath(log)
        told = [environ.get(name, "") for name in _LOOKS]
        about = "\0".join((self._log, looks, *told, *_version()))
        self.size = _size()
        self._stamp = _stamp(self._log, self.size)
        name = f"{crc32(about.encode(errors='surrogatepass')):08x}"
        self._path = os.path.join(screens_folder(environ), name)
        self.shown = ""
        self.is_kept = False

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
            self.is_kept = True
        except (OSError, UnicodeError):
            return False
        return True

    def announce(self, words: str, take: Callable[[], object] = lambda: None) -> None:
        """Say what is being waited for, where there is no screen to show; `take` as for `show`."""
        take()
        with suppress(OSError), open(2, "wb", closefd=False) as terminal:
            terminal.write(_ENTER + words.encode(errors="replace"))

    def keep(self, screen: str) -> None:
        """Keep a screen for the next time; it ends where it cannot be written.

        Nothing is kept when log or terminal are no longer as they were at the start.
        """
        from pathlib import Path  # noqa: PLC0415 - the app has loaded it

        from tui.kept.private_files import replace_private  # noqa: PLC0415

        screen = re.sub(_LINKS, "", screen)
        if (
            not screen
            or self._stamp is None
            or self._stamp != _stamp(self._log, _size())
            or not _harmless(screen)
        ):
            return
        with suppress(OSError, UnicodeError):
            path = Path(self._path)
            replace_private(path, self._stamp + b"\n" + screen.encode())
            self.is_kept = True
            _forget(path.parent)

    def drop(self) -> None:
        """Keep none: the log opens otherwise the next time."""
        with suppress(OSError):
            os.unlink(self._path)


def screens_folder(environ: Mapping[str, str]) -> str:
    """Say where screens are kept, which is a cache."""
    return os.path.join(folder_name(environ, "XDG_CACHE_HOME", ".cache"), "screens")


def _harmless(screen: str) -> bool:
    """Whether it is text and looks alone, so that nothing but the screen can change."""
    text = _MEANT.sub("", screen)
    return not {"\n", "\t"} & set(text) and clean(text) == text


def _size() -> os.terminal_size | None:
    with suppress(OSError):
        return os.get_terminal_size(2)
    return None


def _stamp(path: str, size: os.terminal_size | None) -> bytes | None:
    """What tells one state of a file, and one size of the terminal, from another; None unknown."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    if size is None:
        return None
    parts = (found.st_ino, found.st_size, found.st_mtime_ns, size.columns, size.lines)
    return " ".join(map(str, parts)).encode()


def _version() -> tuple[str, str]:
    """A screen holds for the code that drew it: its place, and when it was last changed."""
    code = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    try:
        return code, f"{max(_changes(code))} {[*_libraries()]}"
    except (OSError, ValueError):
        return code, ""


def _changes(folder: str) -> Iterator[int]:
    """Yield when each module and style sheet was changed, in ns."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith((".py", ".tcss")):
                yield entry.stat().st_mtime_ns
            elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                yield from _changes(entry.path)


def _libraries() -> Iterator[int]:
    """Yield when each library that draws came, by a file of it; found without an import."""
    for name in ("textual", "rich"):
        for folder in sys.path:
            with suppress(OSError):
                yield os.stat(os.path.join(folder, name, "__init__.py")).st_mtime_ns
                break


def _forget(folder: Path) -> None:
    """Drop the oldest screens."""
    screens = [path for path in folder.iterdir() if re.fullmatch(_NAME, path.name)]
    for path in sorted(screens, key=lambda path: path.lstat().st_mtime_ns)[:-MOST]:
        with suppress(OSError):  # what somebody has put there stays there
            path.unlink()
