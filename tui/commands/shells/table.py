"""The command line as a table: of the app and of each command, what may follow it."""

from __future__ import annotations

from argparse import Action
from collections.abc import Sequence
from typing import NamedTuple

from tui.commands.arguments import COMMANDS, app_parser, command_parser
from tui.commands.help import actions_of, told_of

_FILES = ("LOG", "FILE", "PATH", "[LOG] ID")


class Option(NamedTuple):
    """An option: its names, what it takes ("" for nothing), what it may be, and what it does."""

    names: tuple[str, ...]
    takes: str
    choices: tuple[str, ...]
    told: str
    shown: str = ""
    """What it takes, as a line of usage has it."""

    @property
    def takes_file(self) -> bool:
        """Whether a path follows."""
        return self.takes in _FILES


class Words(NamedTuple):
    """What may follow the name of the program ("") or of a command."""

    name: str
    told: str
    options: tuple[Option, ...]
    arguments: tuple[Option, ...]


def app_words() -> Words:
    """Return what may follow the name of the program."""
    return _words("", "", actions_of(app_parser()))


def words_of_commands() -> tuple[Words, ...]:
    """Return what may follow each command."""
    return tuple(
        _words(name, command.summary, actions_of(command_parser(name)))
        for name, command in COMMANDS.items()
    )


def _words(name: str, told: str, actions: Sequence[Action]) -> Words:
    made = [_option(action) for action in actions]
    options = tuple(each for each in made if each.names)
    return Words(name, told, options, tuple(each for each in made if not each.names))


def _option(action: Action) -> Option:
    takes = ""
    if action.nargs != 0:
        takes = str(action.metavar or action.dest.upper())
    choices = tuple(map(str, action.choices or ()))
    names, shown = tuple(action.option_strings), _shown(action, takes)
    return Option(names, takes, choices, told_of(action), shown)


def _shown(action: Action, takes: str) -> str:
    """Return what an argument takes, in brackets where it may be left out."""
    if action.nargs == "*":
        return f"[{takes} ...]"
    return " ".join([takes] * (action.nargs if isinstance(action.nargs, int) else 1))
