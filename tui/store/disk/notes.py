"""What is noted of each log beside its index file: the digest of its content, and the former one.

Small records of texts, one to a line, with a digest of their own, of which nothing is trusted that
is not whole.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from tui.kept.private_files import make_private_folder, read_private, replace_private
from tui.store.disk.identity import Stamp, digest_of, stamp_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

_T = TypeVar("_T")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_LARGEST: Final = 1 << 16  # bytes of a record
_UNSURE: Final = 2_000_000_000  # ns: a file that changed so lately may change within its stamp


class _Known(NamedTuple):
    """The digest of a log that had a stamp; "" for one that may have changed within it.

    `before` is the last one before it of which an index file was kept.
    """

    stamp: str
    digest: str
    before: str


class Notes:
    """The notes in the folder of the index files."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def digest(self, log: Path) -> str:
        """Return the digest of a log, remembered while its stamp is the same; raises OSError."""
        note = self._note_of(log)
        stamp = stamp_of(log.stat())
        known = load(note, _Known)
        if known and known.stamp == stamp_text(stamp):
            return known.digest
        digest = digest_of(log)
        if stamp_of(log.stat()) != stamp:
            raise OSError(0, "changed while it was read")
        with suppress(OSError):
            save(note, _Known(_sure(stamp), digest, self._last_kept(known, digest)))
        return digest

    def before(self, log: Path) -> str:
        """Return the digest that a log had when its index file was kept last; "" for none."""
        known = load(self._note_of(log), _Known)
        return known.before if known and _DIGEST.fullmatch(known.before) else ""

    def of_others(self, log: Path) -> set[str]:
        """Return the digests of all logs but one, as far as they are noted."""
        notes = (each for each in self._folder.glob("*.path") if each != self._note_of(log))
        return {known.digest for note in notes if (known := load(note, _Known))}

    def _last_kept(self, known: _Known | None, digest: str) -> str:
        """Return the last digest before this one of which an index file was kept.

        A log may change again before it was read to its end, or without being opened.
        """
        if known is None:
            return ""
        if known.digest == digest or not self._is_kept(known.digest):
            return known.before
        return known.digest

    def _is_kept(self, digest: str) -> bool:
        return bool(_DIGEST.fullmatch(digest)) and seal_of(self._folder, digest).exists()

    def _note_of(self, log: Path) -> Path:
        name = hashlib.sha256(os.fsencode(log.resolve())).hexdigest()
        return self._folder / f"{name}.path"


def seal_of(folder: Path, digest: str) -> Path:
    """Return where the seal of the log with a digest lies; raises ValueError for no digest."""
    if not _DIGEST.fullmatch(digest):
        raise ValueError(f"{digest!r} is no digest")
    return folder / f"{digest}.seal"


def stamp_text(stamp: Stamp) -> str:
    """Return a stamp as a text of a record."""
    return " ".join(map(str, stamp))


def _sure(stamp: Stamp) -> str:
    """Return the stamp of a log as a text; "" where it may still change within its stamp.

    A copy that keeps its time is as new as the system says.
    """
    if max(stamp[3:]) < time.time_ns() - _UNSURE:
        return stamp_text(stamp)
    return ""


def save(path: Path, texts: Iterable[str]) -> None:
    """Write a small record, of texts of one line, with a digest of its own; raises OSError.

    It is not waited for until it is on the disk: one that a power cut leaves torn is made anew.
    """
    make_private_folder(path.parent)
    data = "\n".join(texts).encode()
    replace_private(path, hashlib.sha256(data).hexdigest().encode() + b"\n" + data)


def load(path: Path, kind: Callable[..., _T]) -> _T | None:
    """Read what `save` wrote, and make it of its texts; None for anything else."""
    try:
        digest, _, data = read_private(path, _LARGEST).partition(b"\n")
        if digest.decode("ascii") != hashlib.sha256(data).hexdigest():
            return None
        return kind(*data.decode().split("\n"))
    except (OSError, ValueError, TypeError):  # TypeError: of more texts, or fewer
        return None
