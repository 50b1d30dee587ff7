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

    from tui.commands.settings.keys import KeyTable
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
        from tui.app.asked import open_unset  # noqa: PLC0415 - and not what reads settings

        return _reported(lambda: open_unset(name))
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
    from tui.app.asked import open_asked  # noqa: PLC0415

    return _reported(lambda: open_asked(arguments), arguments.ascii)


def _welcome_guest(words: list[str]) -> int:
    """Open the app for a guest: of the surroundings nothing counts but the terminal."""
    from pathlib import Path  # noqa: PLC0415

    from tui.commands.arguments import app_parser  # noqa: PLC0415
    from tui.kept.config import Settings  # noqa: PLC0415
    from tui.terminal.kiosk import drop_environment  # noqa: PLC0415 - few are guests

    drop_environment(os.environ)
    arguments = _parsed(app_parser(), "", words, Settings(Path()))
    from tui.app.asked import open_for_guest  # noqa: PLC0415 - of no other surroundings

    return _reported(lambda: open_for_guest(arguments), arguments.ascii)


def _run_command(name: str, words: list[str], settings: Settings | None) -> int:
    """Run a command with the words behind its name."""
    from importlib import import_module  # noqa: PLC0415

    from tui.commands.arguments import COMMANDS, command_parser  # noqa: PLC0415
    from tui.commands.others import read_as_logs  # noqa: PLC0415

    arguments = _parsed(command_parser(name), name, words, settings)
    if arguments.settings.trouble and name != "config":
        say(arguments.settings.trouble)

    def run() -> int:
        read_as_logs(arguments)
        if getattr(arguments, "open", False):
            from tui.app.asked import open_compared  # noqa: PLC0415

            return open_compared(arguments)
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


def _views_of(path: Path, title: str) -> Mapping[str, str]:
    """Return the views that are kept of a log; raises CommandError when they cannot be read."""
    from tui.kept.state_file import StateError, StateFile  # noqa: PLC0415

    try:
        return StateFile(path, title).load().views
    except StateError as error:
        raise CommandError(str(error)) from None


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
