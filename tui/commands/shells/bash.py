"""What completes the command line in bash, from version 3.2 on."""

from __future__ import annotations

from collections.abc import Iterator
from shlex import quote

from tui.commands.help import PROGRAM
from tui.commands.shells.table import Words, app_words, words_of_commands

_BEGINNING = """\
_syria_timeline() {
    local IFS=$'\\n' word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
    local command= each options= words=
    # bash takes the sign in --format=json for a word.
    if [[ $word == = ]]; then
        word=
    elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD-2]}
    fi
    for each in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $each in
"""
_ENDING = """\
    esac
    case $word in
        -*) COMPREPLY=($(compgen -W "$options" -- "$word")) ;;
        *) COMPREPLY=($(compgen -W "$words" -- "$word"; compgen -f -- "$word")) ;;
    esac
}
"""


def script() -> str:
    """Return the script."""
    return "".join(f"{line}\n" for line in _lines())


def _lines() -> Iterator[str]:
    commands = words_of_commands()
    names = [each.name for each in commands]
    yield f"# What completes {PROGRAM} in bash; made by: {PROGRAM} completion bash"
    yield _BEGINNING + f"            {'|'.join(names)}) command=$each; break ;;"
    yield "        esac\n    done\n    case $command:$before in"
    for words in (app_words(), *commands):
        yield from _values(words)
    yield "    esac\n    case $command in"
    for words in (app_words(), *commands):
        yield f"        {quote(words.name)}) {_choices(words, names)} ;;"
    yield _ENDING + f"complete -o filenames -F _syria_timeline {PROGRAM}"


def _values(words: Words) -> Iterator[str]:
    """Yield what follows the options that take something; a text of the reader's is left to him."""
    for option in words.options:
        if not option.takes or option.takes_file:
            continue
        names = "|".join(f"{words.name}:{name}" for name in option.names)
        found = f'COMPREPLY=($(compgen -W {_listed(option.choices)} -- "$word")); '
        yield f"        {names}) {found if option.choices else ''}return ;;"
    for argument in words.arguments:
        if argument.choices:
            found = f'COMPREPLY=($(compgen -W {_listed(argument.choices)} -- "$word"))'
            yield f"        {words.name}:{words.name}) {found}; return ;;"


def _choices(words: Words, commands: list[str]) -> str:
    names = [name for option in words.options for name in option.names]
    more = [] if words.name else commands
    return f"options={_listed(names)} words={_listed(more)}"


def _listed(words: list[str] | tuple[str, ...]) -> str:
    r"""Return words for `compgen -W`, a line each: `$'a\nb'`."""
    return "$'" + "\\n".join(word.replace("'", "\\'") for word in words) + "'"
