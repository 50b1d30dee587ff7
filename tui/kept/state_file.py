"""What a reader keeps of a log between sessions: marks, named filters, where the reading stopped.

One small file a log, in `$XDG_STATE_HOME/syria-timeline` or `~/.local/state/syria-timeline` (XDG
Base Directory Specification). Files are not trusted: one that is not as this module writes it is
neither used nor replaced.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta, Struct

from tui.kept.alone import alone_in
from tui.kept.durable import NO_FILE, OvertakenError, State, state_of
from tui.kept.imported import is_kept_log
from tui.kept.private_files import (
    NotOursError,
    folder_of,
    read_private,
    replace_private,
    set_aside,
)
from tui.log.text import clean

LARGEST: Final = 1 << 20
"""The most bytes that a file may have."""

LONGEST_NAME: Final = 60
"""The most characters that the name of a view may have."""

LONGEST_FILTER: Final = 4_000
"""The most characters that a filter may have, written out: as many as one that is read."""

LONGEST_ID: Final = 1_000
"""The most characters that the id of an event may have."""

MOST: Final = 500
"""The most files that are looked at for what was kept of a log that was renamed."""

_ATTEMPTS: Final = 50
_NAME: Final = re.compile(r"[0-9a-f]{32}\.json")
_Name = Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
_Filter = Annotated[str, Meta(max_length=LONGEST_FILTER)]
_Arrangement = Annotated[str, Meta(max_length=100)]
_Id = Annotated[str, Meta(max_length=LONGEST_ID)]


class StateError(Exception):
    """What is kept cannot be read or written, in words."""


class DamagedError(StateError):
    """Something is there, but nothing that any version of the program would have written.

    Another user may have, or it is damaged.
    """


class Kept(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """What is kept of one log: filters by name, ids of marked events, and the last place.

    `event` is the id of the event that the cursor was on, `filter` the one in force then, and
    `arrangement` that of the list. `arrangements` are those of views that are not in time order.
    """

    views: dict[_Name, _Filter] = {}
    marks: frozenset[_Id] = frozenset()
    filter: _Filter = ""
    event: _Id = ""
    arrangements: dict[_Name, _Arrangement] = {}
    arrangement: _Arrangement = ""


class _File(Struct, frozen=True, forbid_unknown_fields=True):
    """A file: which log it is about, so that one is never taken for another, and what is kept."""

    version: Literal[1]
    path: str
    title: str
    kept: Kept


class _Any(Struct, frozen=True):
    """What a file of any version has."""

    version: int


class StateFile:
    """What is kept of the log at a path and with a title."""

    def __init__(self, log: Path, title: str, environ: Mapping[str, str] = os.environ) -> None:
        path = os.path.realpath(log)
        digest = sha256(f"{path}\0{title}".encode(errors="surrogatepass")).hexdigest()
        self.path = state_folder(environ) / f"{digest[:32]}.json"
        self._about = (clean(path), clean(title))

    def load(self) -> Kept:
        """Read what is kept, nothing if there is no file; raises StateError.

        A log that was renamed, or got another title, has what was kept of it before.
        """
        try:
            data = read_private(self.path, LARGEST)
        except FileNotFoundError:
            return self._inherited()
        except NotOursError as error:
            raise DamagedError(str(self._error(error))) from None
        except OSError as error:
            raise self._error(error) from None
        return self._decode(data)

    def set_aside(self) -> str:
        """Keep what is damaged, or not ours, under another name; returns it. Raises StateError.

        "" where nothing is damaged any more: another window has done so, and begun anew.
        """
        try:
            with alone_in(self.path.parent):
                if self._is_sound():
                    return ""
                return clean(str(set_aside(self.path)))
        except OSError as error:
            raise self._error(error) from None

    def _is_sound(self) -> bool:
        """Whether what is there can be read, if there is anything; raises StateError."""
        try:
            self.load()
        except DamagedError:
            return False
        return True

    def change(self, change: Callable[[Kept], Kept]) -> Kept:
        """Apply a change to what is kept, and keep that; raises StateError, and keeps what was.

        What is kept is read anew: another window on the same log may have changed it.
        """
        try:
            with alone_in(self.path.parent):
                return self._changed(change)
        except OSError as error:
            raise self._error(error) from None

    def _changed(self, change: Callable[[Kept], Kept]) -> Kept:
        """Change what is kept; once more where somebody did who is not held off by locks.

        There may be none on the file system; a window that was stopped and goes on had one.
        """
        for _ in range(_ATTEMPTS):
            seen = state_of(self.path)
            kept = _cleaned(change(self.load()))
            with suppress(OvertakenError):
                self._replace(kept, seen)
                if seen == NO_FILE:
                    self._drop_former()
                return kept
        raise self._error("others change it all the time")

    def _drop_former(self) -> None:
        """Drop the file under another title that this one goes on from.

        The log may get that title again, and would have what was kept of it before this.
        """
        for path, file in self._former():
            if file.path == self._about[0]:
                with suppress(OSError):
                    path.unlink()
            return

    def _replace(self, kept: Kept, seen: State) -> None:
        data = msgspec.json.encode(_File(1, *self._about, kept), order="deterministic")
        if len(data) > LARGEST:
            raise self._error("more than is kept of one log")
        try:
            self._decode(data)
        except StateError:  # what is there is not damaged
            raise self._error(unkeepable(kept) or "it could not be read again") from None
        replace_private(self.path, data, lasting=True, still=lambda: state_of(self.path) == seen)

    def _inherited(self) -> Kept:
        """What was kept of the log under another title, or a path that is no more; the latest.

        A log in the cache stands for a file, of which what was kept is kept now.
        """
        for _, file in self._former():
            return _cleaned(file.kept)
        return Kept()

    def _former(self) -> Iterator[tuple[Path, _File]]:
        """Yield the files of the log before it was called so, the latest first."""
        for path, file in _files(self.path.parent):
            if path != self.path and self._is_before(file):
                yield path, file

    def _is_before(self, file: _File) -> bool:
        path, title = self._about
        if file.path == path:
            return True
        gone = is_kept_log(file.path) or not os.path.lexists(file.path)
        return bool(title) and file.title == title and gone

    def _decode(self, data: bytes) -> Kept:
        try:
            file = msgspec.json.decode(data, type=_File)
        except (ValueError, RecursionError):
            raise self._unknown(data) from None
        if (file.path, file.title) != self._about:
            raise self._error("it is about another log")
        return _cleaned(file.kept)

    def _unknown(self, data: bytes) -> StateError:
        """Say that a file is of a later version, or else that it is damaged."""
        with suppress(ValueError, RecursionError):
            if msgspec.json.decode(data, type=_Any).version > 1 or _has_more(data):
                return self._error("a later version of syria-timeline has written it")
        path = clean(str(self.path))
        return DamagedError(f"{path}: it is not as syria-timeline writes it")

    def _error(self, why: OSError | str) -> StateError:
        return StateError(f"{clean(str(self.path))}: {getattr(why, 'strerror', why)}")


def unkeepable(kept: Kept) -> str:
    """Say what of this is longer than any file may have; "" if nothing is."""
    if any(len(each) > LONGEST_FILTER for each in (*kept.views.values(), kept.filter)):
        return f"the filter is longer than {LONGEST_FILTER:,} characters, written out"
    if any(len(each) > LONGEST_ID for each in (*kept.marks, kept.event)):
        return f"the id of the event is longer than {LONGEST_ID:,} characters"
    return ""


def _has_more(data: bytes) -> bool:
    """Whether a file would be right but for fields that are not known: a later version has some.

    Raises ValueError and RecursionError for what is no such file.
    """
    tree = msgspec.json.decode(data, type=dict[str, Any])
    known = {name: tree[name] for name in _File.__struct_fields__ if name in tree}
    kept = msgspec.convert(known.get("kept"), dict[str, Any])
    known["kept"] = {name: kept[name] for name in Kept.__struct_fields__ if name in kept}
    msgspec.convert(known, _File)
    return True


def _files(folder: Path) -> Iterator[tuple[Path, _File]]:
    """Yield the files that can be read, the latest first; no more than any reader has."""
    with suppress(OSError):
        paths = [path for path in folder.iterdir() if _NAME.fullmatch(path.name)]
        for path in sorted(paths, key=_written_at, reverse=True)[:MOST]:
            with suppress(OSError, ValueError, RecursionError):
                yield path, msgspec.json.decode(read_private(path, LARGEST), type=_File)


def _written_at(path: Path) -> int:
    return state_of(path)[1]


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
        {clean(name): clean(text) for name, text in kept.arrangements.items()},
        clean(kept.arrangement),
    )
