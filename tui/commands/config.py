"""`config`: what is set, where, and what else may be; as TOML it is a file to begin with."""

from __future__ import annotations

import json
import sys
from argparse import Action, Namespace
from collections.abc import Iterator
from typing import Any, Final

from tui.commands.settings.keys import KeyTable
from tui.commands.settings.settings import said_of, settable
from tui.kept.config import Settings
from tui.log.text import clean
from tui.terminal.streams import as_data, say


def run(arguments: Namespace) -> int:
    """Print the settings in force; 1 when something in the file is wrong, which is told."""
    settings: Settings = arguments.settings
    bindings: KeyTable = arguments.bindings(settings.keys)
    if arguments.format == "json":
        as_data(sys.stdout)
        print(_json(_tree(settings, bindings)))
    else:
        sys.stdout.writelines(f"{line}\n" for line in _lines(settings, bindings))
    name = clean(str(settings.path))
    for problem in settings.problems:
        say(f"{name}:{problem.line}:{problem.column}: {problem.message}")
    return min(len(settings.problems), 1)


def _json(tree: dict[str, Any]) -> str:
    """Return a tree as JSON, with all letters as numbers where one is not to be printed."""
    text = json.dumps(tree, ensure_ascii=False, indent=2)
    return text if clean(text) == text else json.dumps(tree, indent=2)


def _tree(settings: Settings, bindings: KeyTable) -> dict[str, Any]:
    """Return everything with the value that it has, set or not."""
    options = {
        name: settings.options.get(name, _default(action)) for name, action in settable().items()
    }
    keys = {name: list(names) for name, (names, _) in bindings.items()}
    return {"file": str(settings.path), **options, "keys": keys, "import": dict(settings.mappings)}


def _lines(settings: Settings, bindings: KeyTable) -> Iterator[str]:
    """Yield what is set as it is set, and what is not behind a sign of comment."""
    there = "" if settings.path.exists() else ", which is not there"
    yield f"# {clean(str(settings.path))}{there}"
    yield "# A line behind a # is not set: it says what holds then, or gives an example."
    yield "# Take the # away to set it."
    for name, action in settable().items():
        yield from ("", f"# {_told(name, action)}", _option(settings, name, action))
    yield from ("", "# Keys by what they do: a key, or several in brackets.", "[keys]")
    for name, (names, does) in bindings.items():
        value = f"{name} = {_value(list(names))}"
        yield f"{value:40} # {does}" if name in settings.keys else f"# {value:38} # {does}"
    yield from _mappings(settings)


def _option(settings: Settings, name: str, action: Action) -> str:
    if name in settings.options:
        return f"{name} = {_value(settings.options[name])}"
    return f"# {name} = {_value(_default(action) or _SHOWN.get(name, False))}"


_SHOWN: Final = {"log": "~/logs/events.yaml", "theme": "auto", "columns": ["date", "id", "title"]}
"""What stands behind the sign of comment where the command line has nothing."""


def _default(action: Action) -> object:
    """Return what holds of an option that is not set; "" where nothing does."""
    return "" if action.default is None else action.default


def _told(name: str, action: Action) -> str:
    choices = f" ({', '.join(map(str, action.choices))})" if action.choices else ""
    return f"{said_of(name, action)}{choices}"


def _mappings(settings: Settings) -> Iterator[str]:
    yield ""
    yield "# Which column of a table is which field, under a name of yours; taken for tables that"
    yield "# have all of these columns, and at `import --map NAME`."
    if not settings.mappings:
        yield from ("# [import.incidents]", '# date = "When"', '# title = "What"')
    for name, columns in settings.mappings.items():
        yield f"[import.{_value(name)}]"
        yield from (f"{field} = {_value(column)}" for field, column in columns.items())


def _value(value: object) -> str:
    """Return a value as TOML writes it, which writes text and lists as JSON does."""
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    return "".join(map(_escaped, json.dumps(value, ensure_ascii=False)))


def _escaped(character: str) -> str:
    """Return a character, as its number where a terminal would obey it or show nothing."""
    return character if clean(character) == character else f"\\U{ord(character):08x}"
