"""What a reader keeps of a log between sessions: marks, named filters, where the reading stopped.

One small file a log, in `$XDG_STATE_HOME/syria-timeline` or `~/.local/state/syria-timeline` (XDG
Base Directory Specification). Files are not trusted: one that is not as this module writes it is
neither used nor replaced.
"""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta, Struct

from tui.log.text import clean

LARGEST: Final = 1 << 20
"""The most bytes that a file may have."""

LONGEST_NAME: Final = 60
"""The most characters that the name of a view may have."""

_Name = Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
_Filter = Annotated[str, Meta(max_length=4_000)]
_Id = Annotated[str, Meta(max_length=1_000)]


class StateError(Exception):
    """What is kept cannot be used or replaced, in words."""


class Kept(Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept of one log. `event` is the id of the event under the cursor."""

    views: dict[_Name, _Filter] = {}
    marks: frozenset[_Id] = frozenset()
    filter: _Filter = ""
    event: _Id = ""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    """A file: which log it is about, so that one is never taken for another, and what is kept."""

    version: Literal[1]
    path: str
    title: str
    kept: Kept


class StateFile:
    """What is kept of the log at a path and with a title."""

    def __init__(self, log: Path, title: str, environ: Mapping[str, str] | None = None) -> None:
        self._about = (os.path.realpath(log), title)
        digest = sha256("\0".join(self._about).encode(errors="surrogatepass")).hexdigest()
        self.path = state_folder(os.environ if environ is None else environ) / f"{digest[:32]}.json"

    def load(self) -> Kept:
        """Read what is kept, nothing if there is no file; raises StateError."""
        try:
            text = _read(self.path)
        except FileNotFoundError:
            return Kept()
        except OSError as error:
            raise StateError(f"{clean(str(self.path))}: {error.strerror}") from None
        try:
            file = msgspec.json.decode(text, type=_File)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            raise self._doubt("is not as syria-timeline writes it") from None
        if (file.path, file.title) != self._printable_about:
            raise self._doubt("is about another log")
        return _cleaned(file.kept)

    def change(self, change: Callable[[Kept], Kept]) -> Kept:
        """Apply a change to what is kept now, and keep that; raises StateError.

        Reading it anew keeps what another window has changed meanwhile.
        """
        kept = change(self.load())
        file = _File(1, *self._printable_about, kept)
        try:
            _make_private(self.path.parent)
            _replace(self.path, msgspec.json.format(msgspec.json.encode(file)))
        except OSError as error:
            raise StateError(f"{clean(str(self.path.parent))}: {error.strerror}") from None
        return kept

    @property
    def _printable_about(self) -> tuple[str, str]:
        path, title = self._about
        return clean(path), clean(title)

    def _doubt(self, why: str) -> StateError:
        return StateError(f"{clean(str(self.path))} {why}, and is left alone")


def state_folder(environ: Mapping[str, str]) -> Path:
    """Say where state is kept; a relative XDG_STATE_HOME is to be ignored, by the specification."""
    base = Path(environ.get("XDG_STATE_HOME", ""))
    if not base.is_absolute():
        base = Path(environ.get("HOME") or "~").expanduser() / ".local" / "state"
    return base / "syria-timeline"


def _cleaned(kept: Kept) -> Kept:
    """Pass all texts through the gate: they are shown as the log's own are."""
    return Kept(
        {clean(name): clean(text) for name, text in kept.views.items()},
        frozenset(map(clean, kept.marks)),
        clean(kept.filter),
        clean(kept.event),
    )


def _read(path: Path) -> bytes:
    """Read a private file of our own; raises OSError."""
    _check_private(path.parent)
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    with open(descriptor, "rb") as file:
        found = os.fstat(descriptor)
        if not stat.S_ISREG(found.st_mode) or found.st_size > LARGEST:
            raise OSError(0, "not a file of syria-timeline")
        _check_owner(found)
        return file.read(LARGEST)


def _make_private(folder: Path) -> None:
    """Make the folder, for its owner alone; raises OSError if it is somebody else's."""
    folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with suppress(FileExistsError):
        folder.mkdir(mode=0o700)
    _check_private(folder)


def _check_private(folder: Path) -> None:
    found = os.lstat(folder)
    if not stat.S_ISDIR(found.st_mode):
        raise OSError(0, "not a folder")
    _check_owner(found)


def _check_owner(found: os.stat_result) -> None:
    """Refuse what another user could have written."""
    if hasattr(os, "geteuid") and (found.st_uid != os.geteuid() or found.st_mode & 0o022):
        raise OSError(0, "others may write to it")


def _replace(path: Path, data: bytes) -> None:
    """Put a file in the place of another in one step: there is always a whole one."""
    descriptor, temporary = tempfile.mkstemp(prefix=".new-", dir=path.parent)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
