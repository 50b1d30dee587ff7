"""The theme that a reader chose, and the background that their terminal told the last time.

So that the first screen has its colours from the beginning: what reads it loads little. In
`$XDG_STATE_HOME/syria-timeline` or `~/.local/state/syria-timeline`: doubtful ones are left.
"""

from __future__ import annotations

import os
from collections import namedtuple
from contextlib import suppress

from tui.kept.private_files import folder_name, folder_of, read_private, replace_private

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

THEMES = ("auto", "dark", "light", "terminal", "high-contrast", "colour-blind")
"""What a theme may be called; `auto` is dark or light, as the terminal is."""

BACKGROUNDS = ("", "dark", "light")
"""What may be known of a background."""

_FOLDER = ("XDG_STATE_HOME", ".local/state")
_LARGEST = 100  # bytes


class Looks(namedtuple("Looks", "theme background", defaults=("", ""))):
    """A theme, one of THEMES or "" where none was chosen, and a background, one of BACKGROUNDS."""

    __slots__ = ()


def load_looks(environ: Mapping[str, str] = os.environ) -> Looks:
    """Read what is kept; nothing where there is no file, or one that is not as it is written."""
    with suppress(OSError, ValueError):
        data = read_private(_path(environ), _LARGEST)
        theme, background = data.decode("ascii").split("\n")
        if theme in ("", *THEMES) and background in BACKGROUNDS:
            return Looks(theme, background)
    return Looks()


def keep_looks(looks: Looks, environ: Mapping[str, str] = os.environ) -> None:
    """Keep them for the next time; it ends where they cannot be written. It waits for the disk."""
    with suppress(OSError):
        path = folder_of(environ, *_FOLDER) / "looks"
        replace_private(path, "\n".join(looks).encode("ascii"), lasting=True)


def _path(environ: Mapping[str, str]) -> str:
    return f"{folder_name(environ, *_FOLDER)}{os.sep}looks"
