"""Other people's files where a log is asked for: read as one, and told."""

from __future__ import annotations

from tui.commands.errors import CommandError
from tui.exchange.files.beginning import is_log
from tui.store.engine.detect import is_engine
from tui.terminal.streams import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def read_as_log(word: str, known: Sequence[Mapping[str, str]] = ()) -> str:
    """Return the path of the log that a file is read as; that of a log is its own.

    `known` are mappings of tables that the reader has set. Raises CommandError for a file in
    another format that cannot be read.
    """
    if is_engine(word):
        return word
    if is_log(word):
        return word
    from pathlib import Path  # noqa: PLC0415

    from tui.exchange.making.row import ImportFault  # noqa: PLC0415
    from tui.exchange.opening import opened  # noqa: PLC0415 - a log needs none of it

    path = Path(word)
    try:
        made = opened(path, say, known=known)
    except ImportFault as fault:
        place = f"{_shown(word)}:{fault.line}:" if fault.line else f"{_shown(word)}:"
        raise CommandError(f"{place} {fault.message}") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandError(f"{_shown(word)}: {reason}") from None
    if made != path:
        say(f"{_shown(word)} is read as {made}")
    return str(made)


def _shown(word: str) -> str:
    from tui.log.text import clean, one_line  # noqa: PLC0415

    return one_line(clean(word))
