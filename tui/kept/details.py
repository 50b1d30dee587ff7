"""What broke the program, at length, in a file of the reader's own: for a report, if they wish.

`$XDG_STATE_HOME/syria-timeline/last-fault.txt`, for its owner alone; the next takes its place.
What an error says may be of the log, so that it is cleaned as the log itself is.
"""

from __future__ import annotations

import os
import platform
import sys
import time
import traceback
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui.kept.private_files import PROGRAM, folder_of, replace_private
from tui.log.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST: Final = 100_000
"""The most characters that are kept of it, from its end."""

_TOLD: Final = ("TERM", "COLORTERM", "LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR")


def details_file(environ: Mapping[str, str]) -> Path:
    """Say where it is kept."""
    return folder_of(environ, "XDG_STATE_HOME", ".local/state") / "last-fault.txt"


def keep_details(error: BaseException, environ: Mapping[str, str] = os.environ) -> Path:
    """Write down what broke, and what may have to do with it; returns where. Raises OSError."""
    path = details_file(environ)
    text = "\n".join(_details(error, environ))
    replace_private(path, text.encode(errors="replace"))
    return path


def _details(error: BaseException, environ: Mapping[str, str]) -> Iterator[str]:
    yield f"{PROGRAM} {_version(PROGRAM)}, Textual {_version('textual')}"
    yield f"Python {platform.python_version()} on {sys.platform}"
    yield time.strftime("%Y-%m-%d %H:%M:%S %z")
    yield from (f"{name}={clean(environ[name])}" for name in _TOLD if name in environ)
    yield ""
    written = "".join(traceback.format_exception(error))
    lines = written[-MOST:].splitlines()
    yield from map(clean, lines)
    yield ""


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed)"
