"""What completes the command line in fish."""

from __future__ import annotations

from collections.abc import Iterator

from tui.commands.help import PROGRAM
from tui.commands.shells.table import Option, Words, app_words, words_of_commands


def script() -> str:
    """Return the script."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    commands = words_of_commands()
    names = " ".join(each.name for each in commands)
    yield f"# What completes {PROGRAM} in fish; made by: {PROGRAM} completion fish"
    none = f"not __fish_seen_subcommand_from {names}"
    for words in commands:
        yield _line(none, f"-a {words.name} -d {_quoted(words.told)}")
    yield from _options(none, app_words())
    for words in commands:
        yield from _options(f"__fish_seen_subcommand_from {words.name}", words)


def _options(condition: str, words: Words) -> Iterator[str]:
    for option in words.options:
        yield _line(condition, f"{_names(option)}{_taken(option)} -d {_quoted(option.told)}")
    for argument in words.arguments:
        if argument.choices:
            yield _line(condition, f"-f -a {_quoted(' '.join(argument.choices))}")


def _line(condition: str, rest: str) -> str:
    return f"complete -c {PROGRAM} -n {_quoted(condition)} {rest}"


def _names(option: Option) -> str:
    return " ".join(
        f"-{'l' if name[1] == '-' else 's'} {name.lstrip('-')}" for name in option.names
    )


def _taken(option: Option) -> str:
    """Return what follows an option: nothing, a path, one of some words, a text of the reader's."""
    if not option.takes:
        return ""
    if option.takes_file:
        return " -r -F"
    if option.choices:
        return f" -x -a {_quoted(' '.join(option.choices))}"
    return " -x"


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
