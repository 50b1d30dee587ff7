"""The command line: opens the app on a log, or runs one of the commands that work without it.

stdout is data, stderr is talk. Exit codes: 0 good, 1 problems found (`check`), 2 cannot do it.
Modules are imported where they are needed: `--help` waits for none, and only the app loads Textual,
and that shows what it showed the last time before it loads anything.
"""

from __future__ import annotations

import os
import sys
from itertools import islice

from tui.commands.errors import CommandError
from tui.commands.names import NAMES
from tui.kept.private_files import config_name
from tui.terminal.environment import wants_ascii
from tui.terminal.streams import accept_all, flush_talk, give_up, say, stand_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path
    from typing import NoReturn

    from tui.app.run import Options
    from tui.commands.settings.keys import KeyTable
    from tui.exchange.remaking import Made
    from tui.kept.config import Settings

PROGRAM = "syria-timeline"
CANNOT = 2
JOINED = ("--where", "--view", "--sort", "--zone", "--elapsed")
"""Options whose value may look like an option, or like a command."""

INTERRUPTED = 130
"""Exit code after Ctrl-C: 128 and the number of SIGINT, as shells have it."""


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words ask for, those of the command line by default; return the exit code."""
    stand_in()
    try:
        code = _run(list(sys.argv[1:] if words is None else words))
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return _unwritten(error)
    except ImportError:
        _warn_of_rivals()
        raise
    return code


def script() -> NoReturn:
    """Do what the command line asks for, as a process of its own that ends at once.

    All is written and saved by then. Python would free each object first, which takes longer than
    many a command; it is let to where other processes work for this one.
    """
    code = main()
    flush_talk()
    if "multiprocessing" in sys.modules:
        sys.exit(code)
    os._exit(code)


def _unwritten(error: OSError) -> int:
    """Return the exit code when standard output takes no more; say why, at exit no more."""
    if error.filename is not None:
        raise error
    give_up(sys.stdout)
    if isinstance(error, BrokenPipeError):
        return 0  # the reader has gone, as `head` does, and wants no more
    say(f"{PROGRAM}: standard output: {error.strerror}")
    return CANNOT


def _run(words: list[str]) -> int:
    """Open the app, unless the first word that is no option is a command."""
    words = _joined(words)
    name = next((word for word in words if not word.startswith("-")), "")
    has_settings = os.path.lexists(config_name(os.environ))
    if words in ([], [name]) and name not in NAMES and not has_settings:
        return _reported(lambda: _open_unset(name))  # nothing is set: what reads it is left out
    if "--kiosk" in words:
        return _welcome_guest(words)
    settings = None
    if has_settings:
        settings = _settings()
    if name in NAMES:
        words.remove(name)
        return _run_command(name, words, settings)
    from tui.commands.arguments import app_parser  # noqa: PLC0415

    arguments = _parsed(app_parser(), "", words, settings)
    if arguments.version:
        return _print_version()
    return _reported(lambda: _open_asked(arguments), arguments.ascii)


def _welcome_guest(words: list[str]) -> int:
    """Open the app for a guest: of the surroundings nothing counts but the terminal."""
    from pathlib import Path  # noqa: PLC0415

    from tui.commands.arguments import app_parser  # noqa: PLC0415
    from tui.kept.config import Settings  # noqa: PLC0415
    from tui.terminal.kiosk import drop_environment  # noqa: PLC0415 - few are guests

    drop_environment(os.environ)
    arguments = _parsed(app_parser(), "", words, Settings(Path()))
    return _reported(lambda: _open_for_guest(arguments), arguments.ascii)


def _open_for_guest(arguments: Namespace) -> int:
    from tui.app.kiosk import run_for_guest  # noqa: PLC0415
    from tui.app.run import Options  # noqa: PLC0415
    from tui.log.sample import sample_name  # noqa: PLC0415

    logs: list[str] = arguments.log
    if len(logs) > 1:
        raise CommandError("--kiosk: guests look at one log")
    path, engine = _path_or_engine("".join(logs))
    if engine:
        raise CommandError("--kiosk: guests look at a log that is a file")
    options = Options(arguments.ascii, bidi=arguments.bidi, where=arguments.where)
    return run_for_guest(path or sample_name(), options)


def _run_command(name: str, words: list[str], settings: Settings | None) -> int:
    """Run a command with the words behind its name."""
    from importlib import import_module  # noqa: PLC0415

    from tui.commands.arguments import COMMANDS, command_parser  # noqa: PLC0415

    arguments = _parsed(command_parser(name), name, words, settings)
    if arguments.settings.trouble and name != "config":
        say(arguments.settings.trouble)

    def run() -> int:
        _read_as_logs(arguments)
        if getattr(arguments, "open", False):
            return _open_compared(arguments)
        module = import_module(f"tui.commands.{COMMANDS[name].module or name}")
        code: int = module.run(arguments)
        return code

    return _reported(run, arguments.ascii)


def _settings() -> Settings:
    """Return what the reader has set, which is nothing where there is no file."""
    from tui.kept.config import Settings, read_config  # noqa: PLC0415

    file = read_config()
    if file.problem or file.tree:
        from tui.commands.settings.settings import settings_of  # noqa: PLC0415 - few have the file

        return settings_of(file, _bindings)
    return Settings(file.path)


def _bindings(own: Mapping[str, tuple[str, ...]] | None = None) -> KeyTable:
    """Return the keys of the app by binding, the reader's own where given, for the commands."""
    from tui.app.keys import bindings  # noqa: PLC0415

    return bindings(own or {})


def _parsed(
    parser: ArgumentParser, name: str, words: list[str], settings: Settings | None
) -> Namespace:
    """Return the arguments; leaves when they are wrong, or when they only ask for help."""
    if settings and settings.options:
        from tui.commands.settings.settings import put_into  # noqa: PLC0415 - as above

        put_into(parser, name, settings)
    from argparse import Namespace  # noqa: PLC0415

    own = Namespace(views_of=_views_of, bindings=_bindings)
    try:
        arguments = parser.parse_args(words, own)
    except SystemExit:
        # Here, and not at exit, when nothing can be done about it.
        flush_talk()
        sys.stdout.flush()
        raise
    arguments.settings = settings or _settings()
    return arguments


def _joined(words: list[str]) -> list[str]:
    """Return the words with `--where` and its query as one, `--view` and its name, and their like.

    argparse takes a -term or a -column for an option, and a name may be that of a command.
    """
    rest = iter(words)
    return ["=".join((word, *islice(rest, word in JOINED))) for word in rest]


def _reported(run: Callable[[], int], ascii_only: bool = False) -> int:
    """Run it, with streams that take every character; say on stderr why it could not be done.

    In a locale that is not of UTF-8 text keeps to ASCII, whatever Python takes the locale for.
    """
    ascii_only = ascii_only or wants_ascii(os.environ)
    accept_all(sys.stdout, ascii_only)
    accept_all(sys.stderr, ascii_only)
    try:
        return run()
    except CommandError as error:
        say(f"{PROGRAM}: {error}")
        return CANNOT


def _read_as_logs(arguments: Namespace) -> None:
    """Put a log in place of each file in another format: made of it, and kept beside the cache."""
    from tui.commands.others import read_as_log, read_as_one  # noqa: PLC0415

    named, known = vars(arguments), arguments.settings.known
    if "log" in named:
        arguments.log = read_as_one(arguments.log, known) if arguments.log else None
    if "logs" in named:
        arguments.logs = [read_as_log(each, known) for each in arguments.logs]


def _open_unset(log: str) -> int:
    """Open the app on a log, "" for the sample, where nothing is asked of it and nothing set."""
    path = made = None
    if log:
        from tui.commands.others import read_as_log  # noqa: PLC0415

        path = read_as_log(log)
        made = _made_of([log], path)
    from tui.app.run import Options  # noqa: PLC0415

    return _open_app(path, Options(made=made))


def _open_asked(arguments: Namespace) -> int:
    """Open the app as the command line and the reader's settings ask."""
    from tui.app.keys import Own  # noqa: PLC0415
    from tui.app.run import Options  # noqa: PLC0415
    from tui.commands.clocks import say_in  # noqa: PLC0415
    from tui.terminal.bidi import problem  # noqa: PLC0415

    words, settings = arguments.log, arguments.settings
    _check_first(words)
    _read_as_logs(arguments)
    if reason := problem(arguments.bidi):
        say(reason)
        return CANNOT
    say_in(arguments.zone)
    asked = {name: value for name, value in vars(arguments).items() if name in Options._fields}
    own, made = Own(settings.keys, settings.trouble), _made_of(words, arguments.log, settings.known)
    return _open_app(arguments.log, Options(**asked, own=own, made=made))


def _made_of(
    words: Sequence[str], log: str | None, known: Sequence[Mapping[str, str]] = ()
) -> Made | None:
    """Return what a log was made of, to be made again; None for one that is itself."""
    if not log or [*words] == [log] or "-" in words:
        return None
    from pathlib import Path  # noqa: PLC0415

    from tui.exchange.remaking import Made  # noqa: PLC0415 - has been loaded, to make it

    return Made(Path(log), [Path(word) for word in words], known)


def _check_first(logs: Sequence[str]) -> None:
    """Look for the first of several logs: no file is a command that is spelt wrong."""
    from tui.commands.others import STDIN  # noqa: PLC0415

    if len(logs) > 1 and logs[0] != STDIN:
        _path_or_engine(logs[0])


def _open_app(log: str | None, options: Options) -> int:
    """Open the app, if there is a terminal to open it on and a log to show."""
    from tui.terminal.environment import require_terminal  # noqa: PLC0415

    path, engine = _path_or_engine(log)
    if reason := require_terminal():
        say(reason)
        return CANNOT
    from tui.app.run import run  # noqa: PLC0415

    return run(path, options._replace(engine=engine))


def _open_compared(arguments: Namespace) -> int:
    """Open the app on two logs, if there is a terminal to open it on."""
    from tui.terminal.environment import require_terminal  # noqa: PLC0415

    if reason := require_terminal():
        say(reason)
        return CANNOT
    from tui.app.keys import Own  # noqa: PLC0415
    from tui.app.run import Options, run  # noqa: PLC0415

    old, new = map(_existing, arguments.logs)
    own = Own(arguments.settings.keys, arguments.settings.trouble)
    return run(new, Options(arguments.ascii, old=old, own=own))


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


def _views_of(path: Path, title: str) -> Mapping[str, str]:
    """Return the views that are kept of a log; raises CommandError when they cannot be read."""
    from tui.kept.state_file import StateError, StateFile  # noqa: PLC0415

    try:
        return StateFile(path, title).load().views
    except StateError as error:
        raise CommandError(str(error)) from None


def _missing(word: str) -> str:
    """Return that there is no such file, and the command that was meant, if it is like one."""
    from tui.log.spelling import nearest  # noqa: PLC0415
    from tui.log.text import clean, one_line  # noqa: PLC0415

    message = f"{one_line(clean(word))}: no such file"
    for command in nearest(word, sorted(NAMES)):
        return f"{message}: did you mean the command {command}?"
    return message


def _print_version() -> int:
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415

    try:
        print(PROGRAM, version(PROGRAM))
    except PackageNotFoundError:
        print(PROGRAM, "(a checkout, not installed)")
    _warn_of_rivals()
    return 0


def _warn_of_rivals() -> None:
    """Say so when another distribution has put its package in place of ours."""
    from tui.commands.rivals import warning  # noqa: PLC0415 - looks at all that is installed

    if words := warning():
        say(f"{PROGRAM}: {words}")
