"""Which commands are meant by what is typed: by a name, by any words, else by some letters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tui.app.screens.palette.commands import Command
from tui.app.screens.palette.fuzzy import match

_LONGEST: Final = 200
"""The most characters by which a command is meant: what is pasted is looked for in vain."""


class Found(NamedTuple):
    """A command, and which characters of its title were typed, ascending."""

    command: Command
    places: tuple[int, ...] = ()


def find(typed: str, commands: Sequence[Command]) -> list[Found]:
    """Return the commands that are meant, the most likely first; without letters, those shown.

    A key or a name in full, as `q` or `quit!`, comes before all words; words may stand in any
    order. Where no command has them all, those are meant whose letters stand in that order.
    """
    if len(typed) > _LONGEST:
        return []
    words = typed.split()
    if not words:
        return [Found(command) for command in commands if command.shown]
    named = [Found(each) for each in commands if typed.strip().rstrip("!") in each.names]
    named += [Found(each) for each in commands if typed.strip() == "!" and "!" in each.names]
    by_words = [found for _, found in sorted(_by_words(words, commands), key=lambda each: each[0])]
    found = [*named, *(each for each in by_words if all(each[0] is not one[0] for one in named))]
    return found or _by_letters("".join(words), commands)


def _by_words(words: Sequence[str], commands: Sequence[Command]) -> Iterator[tuple[int, Found]]:
    """Yield the commands that have all of some words, and how far each is from what was typed."""
    for command in commands:
        title = "".join(letter.lower()[:1] for letter in command.title)
        fits = [_fit(word.lower(), title, command.names) for word in words]
        if all(fit is not None for fit in fits):
            known = [fit for fit in fits if fit is not None]
            places = sorted({place for _, places in known for place in places})
            yield sum(off for off, _ in known), Found(command, tuple(places))


def _fit(word: str, title: str, names: Sequence[str]) -> tuple[int, range] | None:
    """Return how far a word is from the beginning of one of a command, and where it stands."""
    begins = re.search(rf"(?<!\w){re.escape(word)}", title)
    inside = begins or re.search(re.escape(word), title)
    if inside is not None:
        return (0 if begins else 2), range(*inside.span())
    if any(name.lower().startswith(word) for name in names):
        return 1, range(0)
    return None


def _by_letters(letters: str, commands: Sequence[Command]) -> list[Found]:
    matches = [(command, match(letters, command.title)) for command in commands]
    fitting = [(fit, Found(command, fit.places)) for command, fit in matches if fit]
    fitting.sort(key=lambda each: (-each[0].score, each[0].places[-1] - each[0].places[0]))
    return [found for _, found in fitting]
