"""What is set, for the parsers of the command line and for the app."""

from __future__ import annotations

from argparse import Action, ArgumentParser, ArgumentTypeError
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from tui.commands.arguments import COMMANDS, app_parser, command_parser
from tui.commands.help import actions_of, told_of
from tui.commands.settings.keys import KeyTable, chosen_keys
from tui.kept.config import ConfigFile, Keys, Settings
from tui.log.problems import Problem
from tui.log.spelling import did_you_mean
from tui.log.text import backquoted, clean

OPTIONS: Final = ("log", "theme", "zone", "group", "sort", "columns", "bidi", "ascii")
"""The options that may be set, as the command line calls them, where it has them."""

TABLES: Final = ("keys", "import")

WITHOUT: Final = ("import", "diff", "init", "schema", "cache", "config", "completion")
"""Commands that only `ascii` is set for: what they are asked for is not how a log is shown."""


def settable() -> dict[str, Action]:
    """Return what may be set, with what the command line says of it."""
    shown = (command_parser(name) for name in COMMANDS if name not in WITHOUT)
    found: dict[str, Action] = {}
    for parser in (app_parser(), *shown):
        for action in actions_of(parser):
            found.setdefault(action.dest, action)
    return {name: found[name] for name in OPTIONS if name in found}


_SAID: Final = {
    "log": "the log that opens, and that commands read, when none is named: a whole path, or ~/",
    "columns": "the columns of list, in this order: as --columns has them",
}
"""What is said of settings that the command line has for one call."""


def said_of(name: str, action: Action) -> str:
    """Return what a setting is."""
    return _SAID.get(name) or told_of(action)


def settings_of(file: ConfigFile, bindings: Callable[[], KeyTable]) -> Settings:
    """Check what is in a file; what is wrong with it is told, and not set."""
    if file.problem:
        return Settings(file.path, problems=(file.problem,))
    if not file.tree:
        return Settings(file.path)
    return _Check(file).settings(bindings)


def put_into(parser: ArgumentParser, name: str, settings: Settings) -> None:
    """Let what is set stand for what the command line leaves out, of a command or of the app."""
    there = {action.dest for action in actions_of(parser)}
    if name in WITHOUT:
        there &= {"ascii"}
    if name not in LISTING:
        there -= {"columns"}
    if name:
        there -= {"group", "sort"}
    options = {each: value for each, value in settings.options.items() if each in there}
    if "log" in options:
        options["log"] = [options["log"]]  # as the command line has several
    parser.set_defaults(**options)


LISTING: Final = ("", "list")
"""Where columns are those of events: other commands list other things."""


class _Check:
    """Gathers what is right in a file, and what is not."""

    def __init__(self, file: ConfigFile) -> None:
        self._file = file
        self._problems: list[Problem] = []

    def settings(self, bindings: Callable[[], KeyTable]) -> Settings:
        """Return all that is right."""
        options = self._options()
        keys = self._table("keys")
        chosen = chosen_keys(keys, bindings(), self._tell) if keys else {}
        mappings = self._mappings()
        return Settings(self._file.path, options, chosen, mappings, sorted(self._problems))

    def _tell(self, keys: Keys, message: str) -> None:
        self._problems.append(Problem(self._file.line_of(keys), 1, message))

    def _unknown(self, what: str, keys: Keys, known: Iterable[str]) -> None:
        hint = did_you_mean(keys[-1], known)
        self._tell(keys, f"unknown {what} {backquoted(clean(keys[-1]))}{hint}")

    def _table(self, name: str) -> Mapping[str, Any]:
        table = self._file.tree.get(name, {})
        if isinstance(table, dict):
            return table
        self._tell((name,), f"`{name}` is a table: write [{name}] above its lines")
        return {}

    def _options(self) -> dict[str, object]:
        actions = settable()
        options = {}
        for name, value in self._file.tree.items():
            if name in actions:
                options[name] = self._option(actions[name], value)
            elif name not in TABLES:
                self._unknown("setting", (name,), (*actions, *TABLES))
        return {name: value for name, value in options.items() if value is not None}

    def _option(self, action: Action, value: object) -> object:
        """Return a value as the parser takes it; None for one that it would not."""
        name = action.dest
        if isinstance(action.const, bool):
            return self._of_type(name, value, bool, "true or false")
        if name == "columns" and isinstance(value, list):
            value = ",".join(map(str, value))
        text = self._of_type(name, value, str, "a text in quotes")
        if not isinstance(text, str) or not self._fits(action, text):
            return None
        return self._whole_path(text) if name == "log" else text

    def _of_type(self, name: str, value: object, kind: type, words: str) -> object:
        if isinstance(value, kind):
            return value
        self._tell((name,), f"`{name}` is {words}, not {backquoted(clean(str(value)))}")
        return None

    def _fits(self, action: Action, text: str) -> bool:
        """Tell whether an option takes a value, by the option's own rule; says why not."""
        name = action.dest
        if action.choices is not None and text not in action.choices:
            known = [str(each) for each in action.choices]
            hint = did_you_mean(text, known) or f": it is one of {', '.join(known)}"
            self._tell((name,), f"`{name}` cannot be {backquoted(clean(text))}{hint}")
            return False
        try:
            if callable(action.type):
                action.type(text)
        except (ArgumentTypeError, ValueError) as error:
            self._tell((name,), f"`{name}`: {clean(str(error))}")
            return False
        return True

    def _whole_path(self, text: str) -> str | None:
        """Return the path of the log, which may not depend on where the program is started."""
        if "://" in text:
            return text
        try:
            path = Path(text).expanduser()
        except RuntimeError:  # ~nobody
            path = Path()
        if path.is_absolute():
            return str(path)
        self._tell(("log",), "`log` is a whole path: write /home/me/log.yaml or ~/log.yaml")
        return None

    def _mappings(self) -> dict[str, dict[str, str]]:
        """Return the columns of tables, by the name that they have in the file."""
        tables = self._table("import")
        found = {}
        for name, fields in tables.items():
            if isinstance(fields, dict):
                found[name] = self._columns(name, fields)
            else:
                self._tell(("import", name), 'write [import.NAME] above lines as date = "When"')
        return {name: fields for name, fields in found.items() if fields}

    def _columns(self, table: str, fields: Mapping[str, Any]) -> dict[str, str]:
        from tui.exchange.tables.mapping import NAMES  # noqa: PLC0415 - few have mappings

        found = {}
        for field, column in fields.items():
            if field not in NAMES:
                self._unknown("field", ("import", table, field), NAMES)
            elif isinstance(column, str):
                found[field] = column
            else:
                self._tell(("import", table, field), f"`{field}` is the name of a column")
        return found
