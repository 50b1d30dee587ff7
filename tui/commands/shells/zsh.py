"""What completes the command line in zsh, by its function `_arguments`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from shlex import quote

from tui.commands.help import PROGRAM
from tui.commands.shells.table import Option, Words, app_words, words_of_commands

_BEGINNING = """\
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
_syria_timeline() {
    local each command=
    for each in ${words[2,CURRENT-1]}; do
        case $each in
"""


def script() -> str:
    """Return the script."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    commands = words_of_commands()
    names = "|".join(each.name for each in commands)
    yield f"# What completes {PROGRAM} in zsh; made by: {PROGRAM} completion zsh"
    yield _BEGINNING + f"            {names}) command=$each; break ;;"
    yield "        esac\n    done\n    case $command in"
    for words in commands:
        yield f"        {words.name})\n            _arguments -S 1:command: \\"
        yield " \\\n".join(f"                {each}" for each in _parts(words))
        yield "            ;;"
    yield "        *)\n            local -a commands=("
    yield from (f"                {quote(_described(each))}" for each in commands)
    yield "            )\n            _arguments -S \\"
    yield " \\\n".join(f"                {each}" for each in _parts(app_words(), commands=True))
    yield "            ;;\n    esac\n}"
    yield f"compdef _syria_timeline {PROGRAM}"


def _described(words: Words) -> str:
    return f"{words.name}:{words.told}"


def _parts(words: Words, commands: bool = False) -> Iterator[str]:
    """Yield what `_arguments` takes: a specification for each option, then what else may come."""
    for option in words.options:
        for name in option.names:
            yield quote(f"{name}[{_escaped(option.told)}]{_taken(option)}")
    if commands:
        yield quote("*: :{_describe -t commands command commands; _files}")
        return
    for argument in words.arguments:
        yield quote(f"*:{_escaped(argument.takes)}:{_choices(argument)}")


def _taken(option: Option) -> str:
    if not option.takes:
        return ""
    return f":{_escaped(option.takes)}:{_choices(option)}"


def _choices(option: Option) -> str:
    if option.choices:
        return f"({' '.join(option.choices)})"
    return "_files" if option.takes_file else " "


def _escaped(text: str) -> str:
    return re.sub(r"([\[\]:\\])", r"\\\1", text)
