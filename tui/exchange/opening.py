"""Opens other people's files directly: as a log that is made of them and kept in the cache folder.

A file that is a log already is told by its first lines; only for others are the formats loaded.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from tui.exchange.files.beginning import is_log, is_note
from tui.kept.private_files import check_private_folder, folder_of, make_private_folder

VERSION: Final = 1
"""Of how files are read: one more for each change, so that what was made before is made anew."""

_LARGE: Final = 1 << 23  # bytes of a file that takes seconds to read


def is_foreign(path: Path) -> bool:
    """Tell whether a file or folder is in another format that is known; False for what is not."""
    if path.is_dir():
        return not any(each.suffix == ".parquet" for each in path.iterdir())
    if is_log(path):
        return False
    from tui.exchange.files.input import Input  # noqa: PLC0415
    from tui.exchange.formats import format_of  # noqa: PLC0415 - none is needed for a log
    from tui.exchange.making.row import ImportFault  # noqa: PLC0415

    try:
        return format_of(Input(str(path))).name != "notes" or is_note(path)
    except ImportFault:
        return False


def opened(
    path: Path,
    say: Callable[[str], None],
    environ: Mapping[str, str] = os.environ,
    known: Sequence[Mapping[str, str]] = (),
) -> Path:
    """Return the log that a file of another format is read as; a log is itself.

    `known` are the reader's mappings of tables.
    What was bent is said when it is read. Raises ImportFault, and OSError when the log cannot be
    kept.
    """
    if not is_foreign(path):
        return path
    made = _place(path, environ, known)
    changed = _changed(path)
    if _kept(made) == changed:
        return made
    from tui.exchange.making.draft import Draft  # noqa: PLC0415
    from tui.exchange.making.row import Options  # noqa: PLC0415
    from tui.exchange.reading import Import, told_of  # noqa: PLC0415
    from tui.exchange.writing import write_file  # noqa: PLC0415

    if _size(path) >= _LARGE:
        say(f"{path.name} is being read as a log: this takes a while, once")
    make_private_folder(made.parent)
    draft = Draft(Options(known=known))
    done = Import([str(path)], draft)
    write_file(done.rows(), draft, made)
    made.chmod(0o600)
    os.utime(made, ns=(changed, changed))
    for sentence in told_of(done):
        say(sentence)
    return made


def folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return where the logs are kept that are made of other people's files."""
    return folder_of(environ, "XDG_CACHE_HOME", ".cache") / "imported"


def kept_logs(environ: Mapping[str, str] = os.environ) -> list[Path]:
    """Return the logs that are kept, from a folder that is the reader's alone."""
    place = folder(environ)
    try:
        check_private_folder(place)
        return sorted(path for path in place.iterdir() if path.suffix == ".yaml")
    except OSError:
        return []


def _place(path: Path, environ: Mapping[str, str], known: Sequence[Mapping[str, str]]) -> Path:
    """Return where the log of a file is kept: under its name, and a digest of what makes it."""
    mappings = "".join(f" {sorted(each.items())}" for each in known)
    about = f"{VERSION} {path.resolve()}{mappings}"
    digest = hashlib.sha256(about.encode("utf-8", "surrogateescape"))
    stem = re.sub(r"[^\w.-]", "_", path.stem)[:60]
    return folder(environ) / f"{stem}-{digest.hexdigest()[:12]}.yaml"


def _changed(path: Path) -> int:
    """Return when a file was changed, or the last one of a folder; in ns, with its size in it."""
    files = [path] if not path.is_dir() else [each for each in path.rglob("*") if each.is_file()]
    stats = [each.stat() for each in files]
    newest = max((each.st_mtime_ns for each in stats), default=0)
    return newest // 1_000_000_000 * 1_000_000_000 + sum(each.st_size for each in stats) % 10**9


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _kept(made: Path) -> int:
    try:
        return made.stat().st_mtime_ns
    except OSError:
        return -1
