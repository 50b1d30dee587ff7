"""stdout and stderr that take every character, whatever their encoding."""

from __future__ import annotations

import codecs
from typing import TextIO

_HANDLER = "syria-timeline.fold"


def accept_all(stream: TextIO, ascii_only: bool) -> None:
    """Make a stream write the nearest likeness of what it cannot encode.

    With `ascii_only` that is all that is not ASCII. Streams without an encoding stay as they are.
    """
    codecs.register_error(_HANDLER, _fold)
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    if ascii_only:
        reconfigure(encoding="ascii", errors=_HANDLER)
    else:
        reconfigure(errors=_HANDLER)


def _fold(error: UnicodeError) -> tuple[str, int]:
    """Return what stands for a run of characters that cannot be encoded, and where to go on."""
    from tui.terminal.ascii import to_ascii  # noqa: PLC0415 - few streams need it

    if not isinstance(error, UnicodeEncodeError):
        raise error
    return to_ascii(error.object[error.start : error.end]), error.end
