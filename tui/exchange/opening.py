"""Opens other people's files directly: as a log that is made of them and kept in the cache folder.

A file that is a log already is told by its first lines; only for others are the formats loaded.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from tui.kept.private_files import folder_of, make_private_folder

VERSION: Final = 1
"""Of how files are read: one more for each change, so that what was made before is made anew."""

_HEAD: Final = 1 << 16
_LOG: Final = re.compile(rb"(?m)^(?:\xef\xbb\xbf)?(?:schema|events|sources|actors|places)[ \t]*:")
_NOTE: Final = re.compile(rb"(?:\xef\xbb\xbf)?---[ \t]*\r?\n(?:.*\n)*?---[ \t]*\r?\n\s*\S")
_GZIP: Final = b"\x1f\x8b"


def is_foreign(path: Path) -> bool:
    """Tell whether a file or folder is in another format that is known; False for what is not."""
    if path.is_dir():
        return not any(each.suffix == ".parquet" for each in path.iterdir())
    head = _head(path)
    note = bool(_NOTE.match(head))
    if not head or (_LOG.search(head) and not note and not head.startswith(_GZIP)):
        return False
    from tui.exchange.formats import format_of  # noqa: PLC0415 - none is needed for a log
    from tui.exchange.input import Input  # noqa: PLC0415
    from tui.exchange.row import ImportFault  # noqa: PLC0415

    try:
        return format_of(Input(str(path))).name != "notes" or note
    except ImportFault:
        return False


def opened(path: Path, say: Callable[[str], None], environ: Mapping[str, str] = os.environ) -> Path:
    """Return the log that a file of another format is read as; a log is itself.

    What was bent is said when it is read. Raises ImportFault, and OSError when the log cannot be
    kept.
    """
    if not is_foreign(path):
        return path
    made = _place(path, environ)
    changed = _changed(path)
    if _kept(made) == changed:
        return made
    from tui.exchange.draft import Draft  # noqa: PLC0415
    from tui.exchange.reading import Import, told_of  # noqa: PLC0415
    from tui.exchange.writing import write_file  # noqa: PLC0415

    make_private_folder(made.parent)
    draft = Draft()
    done = Import([str(path)], draft)
    write_file(done.rows(), draft, made)
    made.chmod(0o600)
    os.utime(made, ns=(changed, changed))
    for sentence in told_of(done):
        say(sentence)
    return made


def _head(path: Path) -> bytes:
    """Return the first bytes of a regular file; none of anything else."""
    try:
        if not path.is_file():
            return b""
        with path.open("rb") as file:
            return file.read(_HEAD)
    except (OSError, ValueError):
        return b""


def _place(path: Path, environ: Mapping[str, str]) -> Path:
    """Return where the log of a file is kept: under its name, and a digest of where it lies."""
    digest = hashlib.sha256(f"{VERSION} {path.resolve()}".encode("utf-8", "surrogateescape"))
    folder = folder_of(environ, "XDG_CACHE_HOME", ".cache") / "imported"
    stem = re.sub(r"[^\w.-]", "_", path.stem)[:60]
    return folder / f"{stem}-{digest.hexdigest()[:12]}.yaml"


def _changed(path: Path) -> int:
    """Return when a file was changed, or the last one of a folder; in ns, with its size in it."""
    files = [path] if not path.is_dir() else [each for each in path.rglob("*") if each.is_file()]
    stats = [each.stat() for each in files]
    newest = max((each.st_mtime_ns for each in stats), default=0)
    return newest // 1_000_000_000 * 1_000_000_000 + sum(each.st_size for each in stats) % 10**9


def _kept(made: Path) -> int:
    try:
        return made.stat().st_mtime_ns
    except OSError:
        return -1
