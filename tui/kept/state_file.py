"""What a reader keeps of a log between sessions: marks, named filters, where the reading stopped.

One small file a log, in `$XDG_STATE_HOME/syria-timeline` or `~/.local/state/syria-timeline` (XDG
Base Directory Specification). Files are not trusted: one that is not as this module writes it is
neither used nor replaced.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
from msgspec import Meta, Struct

from tui.kept.private_files import folder_of, read_private, replace_private
from tui.log.text import clean

LARGEST: Final = 1 << 20
"""The most bytes that a file may have."""

LONGEST_NAME: Final = 60
"""The most characters that the name of a view may have."""

_Name = Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
_Filter = Annotated[str, Meta(max_length=4_000)]
_Id = Annotated[str, Meta(max_length=1_000)]


class StateError(Exception):
    """What is kept cannot be read or written, in words."""


class Kept(Struct, frozen=True, forbid_unknown_fields=True):
    """What is kept of one log: filters by name, ids of marked events, and the last place.

    `event` is the id of the event that the cursor was on, `filter` the one in force then.
    """

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

    def __init__(self, log: Path, title: str, environ: Mapping[str, str] = os.environ) -> None:
        path = os.path.realpath(log)
        digest = sha256(f"{path}\0{title}".encode(errors="surrogatepass")).hexdigest()
        self.path = state_folder(environ) / f"{digest[:32]}.json"
        self._about = (clean(path), clean(title))

    def load(self) -> Kept:
        """Read what is kept, nothing if there is no file; raises StateError."""
        try:
            data = read_private(self.path, LARGEST)
        except FileNotFoundError:
            return Kept()
        except OSError as error:
            raise self._error(error) from None
        return self._decode(data)

    def change(self, change: Callable[[Kept], Kept]) -> Kept:
        """Apply a change to what is kept, and keep that; raises StateError, and keeps what was.

        What is kept is read anew: another window on the same log may have changed it.
        """
        kept = _cleaned(change(self.load()))
        data = msgspec.json.encode(_File(1, *self._about, kept), order="deterministic")
        if len(data) > LARGEST:
            raise self._error("more than is kept of one log")
        self._decode(data)
        try:
            replace_private(self.path, data)
        except OSError as error:
            raise self._error(error) from None
        return kept

    def _decode(self, data: bytes) -> Kept:
        try:
            file = msgspec.json.decode(data, type=_File)
        except (ValueError, RecursionError):
            raise self._error("it is not as syria-timeline writes it") from None
        if (file.path, file.title) != self._about:
            raise self._error("it is about another log")
        return _cleaned(file.kept)

    def _error(self, why: OSError | str) -> StateError:
        return StateError(f"{clean(str(self.path))}: {getattr(why, 'strerror', why)}")


def state_folder(environ: Mapping[str, str]) -> Path:
    """Say where state is kept."""
    return folder_of(environ, "XDG_STATE_HOME", ".local/state")


def _cleaned(kept: Kept) -> Kept:
    """Pass all texts through the gate: they are shown as the log's own are."""
    return Kept(
        {clean(name): clean(text) for name, text in kept.views.items()},
        frozenset(map(clean, kept.marks)),
        clean(kept.filter),
        clean(kept.event),
    )
