"""Other people's files, and several, where a log is asked for: read as one, and told."""

from __future__ import annotations

from tui.commands.errors import CommandError
from tui.commands.given import STDIN, Given, shown_word
from tui.exchange.files.beginning import includes, is_log
from tui.store.engine.detect import is_engine
from tui.terminal.streams import say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tui.exchange.remaking import Made


def read_as_log(word: str, known: Sequence[Mapping[str, str]] = ()) -> str:
    """Return the path of the log that a file is read as; that of a log is its own.

    `known` are mappings of tables that the reader has set. Raises CommandError for a file in
    another format that cannot be read.
    """
    return read_as_one((word,), known)


def read_as_one(words: Sequence[str], known: Sequence[Mapping[str, str]] = ()) -> str:
    """Return the path of the log that several files are read as, of any formats; `-` is one."""
    engines = [word for word in words if is_engine(word)]
    if engines and len(words) == 1:
        return words[0]
    if engines:
        raise CommandError(f"{shown_word(engines[0])} cannot be read together with other logs")
    if len(words) == 1 and words[0] != STDIN and _is_whole(words[0]):
        return words[0]
    from tui.exchange.making.row import ImportFault  # noqa: PLC0415
    from tui.exchange.opening import opened  # noqa: PLC0415 - a log needs none of it

    shown = ", ".join(map(shown_word, words))
    try:
        paths = [_path(word) for word in words]
        made = opened(paths, say, known=known)
    except ImportFault as fault:
        place = f"{shown}:{fault.line}:" if fault.line else f"{shown}:"
        raise CommandError(f"{place} {fault.message}") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CommandError(f"{shown}: {reason}") from None
    if made != paths[0]:
        say(f"{shown} {'is' if len(words) == 1 else 'are'} read as {made}")
    elif words[0] != STDIN:
        return words[0]
    return Given(str(made), words)


def read_as_logs(arguments: Namespace) -> None:
    """Put a log in place of each file in another format: made of it, and kept beside the cache.

    `made` says of what, where the log is not what was given.
    """
    named, known = vars(arguments), arguments.settings.known
    if "log" in named:
        arguments.log = read_as_one(arguments.log, known) if arguments.log else None
    arguments.made = made_of(named.get("log"), known)
    if "logs" in named:
        arguments.logs = [read_as_log(each, known) for each in arguments.logs]


def made_of(log: str | None, known: Sequence[Mapping[str, str]] = ()) -> Made | None:
    """Return what a log was made of, to be made again; None for one that is itself, or piped."""
    if not isinstance(log, Given) or log.is_piped:
        return None
    from pathlib import Path  # noqa: PLC0415 - as above

    from tui.exchange.remaking import Made  # noqa: PLC0415 - has been loaded, to make it

    return Made(Path(log), [Path(word) for word in log.words], known)


def _is_whole(word: str) -> bool:
    """Tell whether a file is a log that names no others as parts of it."""
    return is_log(word) and not includes(word)


def _path(word: str) -> Path:
    """Return the file of a word; for `-` one that has what standard input gives."""
    from pathlib import Path  # noqa: PLC0415 - as above

    if word != STDIN:
        path = Path(word)
        if not path.exists():
            raise CommandError(f"{shown_word(word)}: cannot be read: No such file or directory")
        return path
    import sys  # noqa: PLC0415

    from tui.exchange.opening import kept_input  # noqa: PLC0415

    return kept_input(sys.stdin.buffer)
