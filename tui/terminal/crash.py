"""What is said of a crash: little, and nothing that a terminal would obey."""

from __future__ import annotations

import traceback
from pathlib import PurePath

from tui.log.text import clean, one_line

_PACKAGE = "/tui/"
_PLACES = 3


def crash_message(error: BaseException) -> str:
    """Say in a few lines what `error` is: name, text cut and cleaned, innermost places of ours.

    No values of variables: they hold the log, and may be long or private.
    """
    lines = [f"syria-timeline broke off: {_summary(error)}", *_places(error)]
    return "\n".join([*lines, "The log was not touched."])


def _summary(error: BaseException) -> str:
    try:
        text = one_line(clean(str(error)))
    except Exception:  # a broken __str__ must not hide the crash
        text = ""
    return ": ".join(filter(None, (type(error).__name__, text)))


def _places(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if _PACKAGE in frame.filename] or frames[-1:]
    return [f"  in {each.name}, {_short(each.filename)}:{each.lineno}" for each in ours[-_PLACES:]]


def _short(path: str) -> str:
    """Name a file from our package on, another by its last part: folders are the reader's own."""
    _, package, rest = path.rpartition(_PACKAGE)
    if package:
        return clean(f"tui/{rest}")
    return clean(PurePath(path).name)
