"""What the command line asks the app to be opened on: a log, several as one, or two to compare.

A file in another format is read as a log first. What there is not is said before a terminal is
asked for.
"""

from __future__ import annotations

import os

from tui.app.run import CANNOT, Options
from tui.commands.errors import CommandError
from tui.commands.given import STDIN, Given
from tui.commands.names import NAMES
from tui.terminal.streams import read_keys_from_terminal, say

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence


def open_unset(log: str) -> int:
    """Open the app on a log, "" for the sample, where nothing is asked of it and nothing set.

    Returns the exit code; raises CommandError for a log that there is not, as all of these do.
    """
    path = made = None
    if log:
        from tui.commands.others import made_of, read_as_log  # noqa: PLC0415

        path = read_as_log(log)
        made = made_of(path)
    return _open(path, Options(made=made))


def open_asked(arguments: Namespace) -> int:
    """Open the app as the command line and the reader's settings ask."""
    from tui.app.keys import Own  # noqa: PLC0415
    from tui.commands.clocks import say_in  # noqa: PLC0415
    from tui.commands.others import read_as_logs  # noqa: PLC0415
    from tui.terminal.bidi import problem  # noqa: PLC0415

    _check_first(arguments.log)
    read_as_logs(arguments)
    if reason := problem(arguments.bidi):
        say(reason)
        return CANNOT
    say_in(arguments.zone)
    asked = {
        name: value for name, value in vars(arguments).items() if name in Options.__match_args__
    }
    own = Own(arguments.settings.keys, arguments.settings.trouble)
    return _open(arguments.log, Options(**asked, own=own))


def open_compared(arguments: Namespace) -> int:
    """Open the app on two logs, if there is a terminal to open it on."""
    from tui.terminal.environment import require_terminal  # noqa: PLC0415

    if reason := require_terminal():
        say(reason)
        return CANNOT
    from tui.app.keys import Own  # noqa: PLC0415
    from tui.app.run import run  # noqa: PLC0415

    old, new = map(_existing, arguments.logs)
    own = Own(arguments.settings.keys, arguments.settings.trouble)
    return run(new, Options(arguments.ascii, old=old, own=own))


def open_for_guest(arguments: Namespace) -> int:
    """Open the app on a log that is a file, for a guest."""
    from tui.app.kiosk import run_for_guest  # noqa: PLC0415
    from tui.log.sample import sample_name  # noqa: PLC0415

    logs: list[str] = arguments.log
    if len(logs) > 1:
        raise CommandError("--kiosk: guests look at one log")
    path, engine = _path_or_engine("".join(logs))
    if engine:
        raise CommandError("--kiosk: guests look at a log that is a file")
    options = Options(arguments.ascii, bidi=arguments.bidi, where=arguments.where)
    return run_for_guest(path or sample_name(), options)


def _open(log: str | None, options: Options) -> int:
    """Open the app, if there is a terminal to open it on and a log to show."""
    from tui.terminal.environment import require_terminal  # noqa: PLC0415

    path, engine = _path_or_engine(log)
    if isinstance(log, Given) and log.is_piped:
        read_keys_from_terminal()
    if reason := require_terminal():
        say(reason)
        return CANNOT
    from tui.app.run import run  # noqa: PLC0415

    return run(path, options._replace(engine=engine))


def _check_first(logs: Sequence[str]) -> None:
    """Look for the first of several logs: no file is a command that is spelt wrong."""
    if len(logs) > 1 and logs[0] != STDIN:
        _path_or_engine(logs[0])


def _path_or_engine(log: str | None) -> tuple[str | None, str]:
    """Return the path of a log; of one that is no file, what to call it, and where it is."""
    from tui.store.engine.detect import is_engine  # noqa: PLC0415

    if not log:
        return None, ""
    if not is_engine(log):
        return _existing(log), ""
    from tui.commands.engine import name_of  # noqa: PLC0415

    return name_of(log) or "clickhouse", log


def _existing(word: str) -> str:
    """Return the path of a file that is there; raises CommandError where that cannot be said."""
    try:
        os.stat(word)
        return word
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise CommandError(_missing(word)) from None
    except OSError as error:  # too long a name, a folder that may not be searched
        from tui.log.text import clean, one_line  # noqa: PLC0415

        raise CommandError(f"{one_line(clean(word))}: {error.strerror}") from None


def _missing(word: str) -> str:
    """Return that there is no such file, and the command that was meant, if it is like one."""
    from tui.log.spelling import nearest  # noqa: PLC0415
    from tui.log.text import clean, one_line  # noqa: PLC0415

    message = f"{one_line(clean(word))}: no such file"
    for command in nearest(word, sorted(NAMES)):
        return f"{message}: did you mean the command {command}?"
    return message
