"""Opens other people's files, and several logs as one: as a log that is made of them and kept.

It lies in the cache folder.

A file that is a log already is told by its first lines; only for others are the formats loaded.
"""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from tui.exchange.files.beginning import is_log, is_note
from tui.exchange.including import parts
from tui.exchange.making.row import ImportFault
from tui.kept.imported import FOLDER, STANDARD_INPUT, called, name_of
from tui.kept.private_files import (
    NotOursError,
    check_private_file,
    check_private_folder,
    folder_of,
    make_private_folder,
    set_aside,
)
from tui.log.text import clean, one_line

if TYPE_CHECKING:  # loaded for what is no log
    from tui.exchange.files.input import Input

VERSION: Final = 10
"""Of how files are read: one more for each change, so that what was made before is made anew."""

_MOST: Final = 1 << 33  # bytes of standard input
_INPUT: Final = ".stdin-"
_PAIR: Final = re.compile(r"(?m)^[\w-]+:(?:\s|$)")
_LARGE: Final = 1 << 23  # bytes of a file that takes seconds to read


def is_foreign(path: Path) -> bool:
    """Tell whether a file or folder is in another format that is known; False for what is not.

    Raises ImportFault for what is packed, no text, or a table, and cannot be read.
    """
    if path.is_dir():
        return not any(each.suffix == ".parquet" for each in path.iterdir())
    if is_log(path):
        return False
    from tui.exchange.files.input import Input  # noqa: PLC0415
    from tui.exchange.formats import format_of  # noqa: PLC0415 - none is needed for a log

    file = None
    try:
        file = Input(str(path))
        if format_of(file).name != "notes" or is_note(path) or file.packed:
            return True
        from tui.exchange.files.braces import has_halves, is_log_in_braces  # noqa: PLC0415
        from tui.exchange.stories.notes import has_records, is_slip  # noqa: PLC0415 - as above

        if is_log_in_braces(file.head):
            return has_halves(path)
        return has_records(file.sample) and not is_slip(file.sample)
    except ImportFault as fault:
        if file is not None and _is_no_log(file, fault):
            raise
        return False


def _is_no_log(file: Input, fault: ImportFault) -> bool:
    """Tell whether who reads logs could say less of a file than the fault does."""
    from tui.exchange.formats import NoDateFault  # noqa: PLC0415 - as above

    if file.packed or b"\0" in file.head:
        return True
    return isinstance(fault, NoDateFault) and not _PAIR.search(file.sample)


def opened(
    paths: Sequence[Path],
    say: Callable[[str], None],
    environ: Mapping[str, str] = os.environ,
    known: Sequence[Mapping[str, str]] = (),
) -> Path:
    """Return the log that files are read as, of other formats or several; one log is itself.

    `known` are the reader's mappings of tables.
    What was bent is said when it is read. Raises ImportFault, and OSError when the log cannot be
    kept.
    """
    files = parts(paths)
    if len(files) == 1 and not is_foreign(files[0]):
        return files[0]
    path = files[0]
    made = _place(paths, files, environ, known)
    changed = changed_at(files)
    if made_at(made) == changed:
        return made
    _make_room(made)
    from tui.exchange.making.draft import Draft  # noqa: PLC0415
    from tui.exchange.making.row import Options  # noqa: PLC0415
    from tui.exchange.reading import Import, told_of  # noqa: PLC0415
    from tui.exchange.writing import write_file  # noqa: PLC0415

    if sum(map(_size, files)) >= _LARGE:
        say(f"{called(path)} is being read as a log: this takes a while, once")
    draft = Draft(Options(known=known))
    done = Import([str(each) for each in files], draft)
    write_file(done.rows(), draft, made)
    made.chmod(0o600)
    os.utime(made, ns=(changed, changed))
    for sentence in told_of(done):
        say(sentence)
    return made


def changed_at(files: Sequence[Path]) -> int:
    """Return when files were changed, in a number that is another with each change.

    Raises OSError.
    """
    return sum(map(_changed, files))


def made_at(made: Path) -> int:
    """Return the `changed_at` of the files that a log was made of.

    -1 if it is not there, or others could have written it.
    """
    try:
        return check_private_file(made).st_mtime_ns
    except OSError:
        return -1


def folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return where the logs are kept that are made of other people's files."""
    return folder_of(environ, "XDG_CACHE_HOME", ".cache") / FOLDER


def kept_logs(environ: Mapping[str, str] = os.environ) -> list[Path]:
    """Return the logs that are kept, from a folder that is the reader's alone."""
    place = folder(environ)
    try:
        check_private_folder(place)
        files = (path for path in place.iterdir() if not path.is_dir() or path.is_symlink())
        return sorted(path for path in files if path.suffix == ".yaml" or _is_begun(path))
    except OSError:
        return []


def _is_begun(path: Path) -> bool:
    """Whether it is what a process that was killed had begun to write."""
    return path.name.startswith((_INPUT, ".import-"))


def kept_input(data: IO[bytes], environ: Mapping[str, str] = os.environ) -> Path:
    """Keep what standard input gives as a file, under a name of what is in it; raises OSError."""
    place = folder(environ)
    make_private_folder(place)
    with tempfile.NamedTemporaryFile(dir=place, prefix=_INPUT, delete=False) as kept:
        try:
            digest = _copied(data, kept)
            kept.flush()
        except BaseException:  # a full disk, or somebody who does not wait for it
            Path(kept.name).unlink()
            raise
    return Path(kept.name).replace(place / name_of(STANDARD_INPUT, digest, copied=True))


def _copied(data: IO[bytes], to: IO[bytes]) -> str:
    """Copy bytes; returns their digest. Raises ImportFault for too many."""
    digest, size = hashlib.sha256(), 0
    while block := data.read(1 << 20):
        size += len(block)
        if size > _MOST:
            raise ImportFault(f"is larger than {_MOST >> 30} GiB")
        digest.update(block)
        to.write(block)
    return digest.hexdigest()


def _place(
    paths: Sequence[Path],
    files: Sequence[Path],
    environ: Mapping[str, str],
    known: Sequence[Mapping[str, str]],
) -> Path:
    """Return where the log of files is kept: under those given, and a digest of what makes it."""
    mappings = "".join(f" {sorted(each.items())}" for each in known)
    about = f"{VERSION} {' '.join(str(each.resolve()) for each in files)}{mappings}"
    digest = hashlib.sha256(about.encode("utf-8", "surrogateescape"))
    return folder(environ) / name_of(", ".join(map(called, paths)), digest.hexdigest())


def _changed(path: Path) -> int:
    """Return when a file was changed, or the last one of a folder; in ns, with its size in it.

    A file may be written twice within a second, and a table keeps its size where a figure changes.
    """
    files = [path] if not path.is_dir() else [each for each in path.rglob("*") if each.is_file()]
    stats = [each.stat() for each in files]
    newest = max((each.st_mtime_ns for each in stats), default=0)
    return newest // 1_000_000 * 1_000_000 + sum(each.st_size for each in stats) % 10**6


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _make_room(made: Path) -> None:
    """Have a folder for a log, and nothing in its place that is not ours; raises ImportFault."""
    try:
        make_private_folder(made.parent)
        check_private_file(made)
    except FileNotFoundError:
        return
    except NotOursError:
        set_aside(made)
    except OSError as error:
        where = one_line(clean(str(made.parent)))
        fault = f"nothing can be kept in {where}, where it is read as a log: {error.strerror}"
        raise ImportFault(fault) from None
