"""`manual`: the manual as a man page, from the tables that the program itself is made of."""

from __future__ import annotations

import re
import sys
from argparse import Namespace
from collections.abc import Iterator

from tui.commands.arguments import COMMANDS, app_parser
from tui.commands.help import PROGRAM
from tui.commands.settings.keys import KeyTable
from tui.commands.settings.settings import said_of, settable
from tui.commands.shells.table import Option, Words, app_words, words_of_commands
from tui.kept.config import Settings

_ABOUT = """\
Explores an event log in the terminal: who did what, where, when, and according to whom.
A log is one YAML file, which is never changed. Without LOG the sample log opens.
Commands need no terminal."""
_EXIT = (("0", "good"), ("1", "problems were found"), ("2", "it cannot be done, as stderr says"))
_ENVIRONMENT = (
    ("VISUAL, EDITOR", "the editor that the key e opens"),
    ("NO_COLOR", "when set, no colours"),
    ("LC_ALL, LC_CTYPE, LANG", "whether more than ASCII may be written"),
    ("XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME", "where the files below are"),
)
_FILES = (
    ("~/.config/syria-timeline/config.toml", "settings of yours, see the command config"),
    ("~/.local/state/syria-timeline", "marks, views and where you left, of each log"),
    ("~/.cache/syria-timeline", "large logs as index files; may be deleted at any time"),
)


def run(arguments: Namespace) -> int:
    """Print the page, in the macros of man(7)."""
    settings: Settings = arguments.settings
    bindings: KeyTable = arguments.bindings(settings.keys)
    sys.stdout.writelines(f"{line}\n" for line in _page(bindings))
    return 0


def _page(bindings: KeyTable) -> Iterator[str]:
    yield f'.TH {PROGRAM.upper()} 1 "" "{PROGRAM}" "User Commands"'
    yield ".ad l"  # long choices have no spaces to be made wider
    yield from (".SH NAME", rf"{_roff(PROGRAM)} \- explore event logs in the terminal")
    yield from _synopsis()
    yield from (".SH DESCRIPTION", _roff(_ABOUT))
    yield from (".SH OPTIONS", *_options(app_words()))
    yield ".SH COMMANDS"
    for words in words_of_commands():
        yield from _command(words)
    yield from (".SH KEYS", "In brackets, what the binding is called in config.toml.")
    for name, (keys, does) in bindings.items():
        yield from _item(" ".join(keys), f"{does} [{name}]")
    yield ".SH SETTINGS"
    for name, action in settable().items():
        yield from _item(name, said_of(name, action))
    for title, rows in (("EXIT STATUS", _EXIT), ("ENVIRONMENT", _ENVIRONMENT), ("FILES", _FILES)):
        yield f".SH {title}"
        for term, told in rows:
            yield from _item(term, told)


def _synopsis() -> Iterator[str]:
    """Yield how the program is called, as its help says it."""
    yield from (".SH SYNOPSIS", ".nf")
    usage = (app_parser().usage or "").splitlines()
    yield from (_roff(re.sub(r"^ {7}", "", line)) for line in usage)
    yield ".fi"


def _command(words: Words) -> Iterator[str]:
    named = " ".join(each.shown for each in words.arguments)
    yield f".SS {_roff(f'{words.name} {named}'.rstrip())}"
    yield _roff(f"{words.told}.")
    yield from _options(words)
    examples = COMMANDS[words.name].examples
    yield from (".PP", ".nf", *(_roff(f"  {PROGRAM} {each}") for each in examples), ".fi")


def _options(words: Words) -> Iterator[str]:
    """Yield what a command takes, but for what all take."""
    common = {"--help", "--ascii", "--no-cache"} if words.name else set()
    for option in words.options:
        if not common & {*option.names}:
            yield from _item(_called(option), option.told)


def _called(option: Option) -> str:
    return f"{', '.join(option.names)} {'|'.join(option.choices) or option.takes}".rstrip()


def _item(term: str, told: str) -> Iterator[str]:
    breaking = _roff(term).replace("|", r"|\:")  # a long choice goes on in the next line
    yield from (".TP", rf"\fB{breaking}\fR", _roff(told))


def _roff(text: str) -> str:
    r"""Return text as roff takes it for itself: `\e` for a backslash, no line that is a command."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^(?=[.'])", r"\\&", text, flags=re.MULTILINE)
