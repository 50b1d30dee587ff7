"""What the logs in the cache are called that stand for something else: standard input, a table.

The name of each has in it what was given, a digest, and whether its lines are those of what was
given: `a.csv-0b9fe0d2b0e9.yaml` was made of a table, `standard input.baa417af56fa.yaml` is a copy.
"""

from __future__ import annotations

import os
import re
from typing import Final

FOLDER: Final = "imported"
"""The folder of such logs in the cache."""

STANDARD_INPUT: Final = "standard input"

_STRANGE: Final = r"[^\w., ()+&@=-]"
_LONGEST: Final = 48  # characters, each of which takes four bytes at most
_NAME: Final = r"(.+)([.-])[0-9a-f]{12}\.yaml"


def name_of(given: str, digest: str, *, copied: bool = False) -> str:
    """Return the name of the file of a log that stands for what was given."""
    shown = re.sub(_STRANGE, "_", given)
    if len(shown) > _LONGEST:
        shown = f"{shown[: _LONGEST - 1]}…"
    return f"{shown}{'.' if copied else '-'}{digest[:12]}.yaml"


def called(path: str | os.PathLike[str]) -> str:
    """Return the name of the file that a reader gave where a log stands for it, else the log's."""
    found = _found(path)
    return found[1] if found else os.path.split(path)[1]


def shown(path: str | os.PathLike[str]) -> str:
    """Return what a reader gave where a log stands for it, else the path of the log."""
    found = _found(path)
    return found[1] if found else os.fspath(path)


def is_made(path: str | os.PathLike[str]) -> bool:
    """Tell whether a log was made of something else, so that its lines say nothing to a reader."""
    found = _found(path)
    return found is not None and found[2] == "-"


def is_kept_log(path: str | os.PathLike[str]) -> bool:
    """Tell whether a path is that of a log in the cache, which stands for something else."""
    return _found(path) is not None


def _found(path: str | os.PathLike[str]) -> re.Match[str] | None:
    folder, name = os.path.split(path)
    if os.path.split(folder)[1] != FOLDER:
        return None
    return re.fullmatch(_NAME, name)
