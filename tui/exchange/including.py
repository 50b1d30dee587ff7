"""The files that a log is read with: those that it names under `include`, and that these name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from tui.exchange.files.beginning import includes
from tui.exchange.making.row import ImportFault
from tui.kept.imported import STANDARD_INPUT, called
from tui.log.text import one_line

_MOST: Final = 1_000  # files


def parts(paths: Sequence[Path]) -> list[Path]:
    """Return files, and those that logs among them include; raises ImportFault."""
    return [*dict.fromkeys(each for path in paths for each in (path, *_included(path)))]


def _included(path: Path) -> list[Path]:
    """Return the files that a log includes, and those that they include; raises ImportFault."""
    found: dict[Path, Path] = {}  # by where they are
    todo = [path]
    while todo:
        log = todo.pop(0)
        for other in _named_in(log) if includes(log) else ():
            place = other.resolve()
            if place != path.resolve() and place not in found:
                found[place] = other
                todo.append(other)
        if len(found) > _MOST:
            raise ImportFault(f"`include`: more than {_MOST:,} files")
    return [*found.values()]


def _named_in(log: Path) -> Iterator[Path]:
    """Yield the files that a log names, those of folders too; raises ImportFault."""
    from tui.exchange.reading import files_of  # noqa: PLC0415 - few logs have it
    from tui.exchange.stories.joining import included  # noqa: PLC0415

    if called(log) == STANDARD_INPUT:
        raise ImportFault("`include`: nothing is beside standard input: name the file of the log")
    for name in included(log):
        _check_beside(log, log.parent / name, name)
        try:
            found = files_of(str(log.parent / name))
        except ImportFault as fault:
            raise ImportFault(f"`include`: {one_line(name)} {fault.message}") from None
        for each in map(Path, found):
            _check_beside(log, each, name)
            yield each


def _check_beside(log: Path, other: Path, name: str) -> None:
    """Raise ImportFault for what is not in the folder of a log, wherever links lead to."""
    try:
        place, folder = other.resolve(), log.parent.resolve()
        is_there = place.exists()
    except (OSError, RuntimeError, ValueError):  # a link to itself, no name that a file can have
        place, folder, is_there = log, log, False
    if folder not in (*place.parents, place):
        raise ImportFault(f"`include`: {one_line(name)} is not beside this log or below")
    if not is_there:
        raise ImportFault(f"`include`: there is no {one_line(name)} beside this log")
