"""Finds what is searched for in the text that is shown, however it is written there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple
from unicodedata import category

from rich.text import Text

from tui.app.output.paint import Parts
from tui.app.state.expression import Expression
from tui.app.state.needle import Needle
from tui.app.state.search import Sought
from tui.store.query.folding import PICTURES, article_length, joined, normalise, tokens

FOUND = "found"
"""The style of what is searched for."""

_PART = re.compile(rf"[{PICTURES}]|[^\s{PICTURES}-]+")


class _NormalisedWord(NamedTuple):
    """A word of a normalised text, without its article and with it, and where each begins."""

    word: str
    start: int
    written: str
    written_start: int


def spans(text: str, needles: Sequence[Sought]) -> Sequence[tuple[int, int]]:
    """Where a text shows what is searched for: (start, end) in characters, ascending, apart."""
    for needle in needles:
        if isinstance(needle, Expression):
            return needle.spans(text)
    return _spans_of_words(text, [each for each in needles if isinstance(each, Needle)])


def _spans_of_words(text: str, needles: Sequence[Needle]) -> list[tuple[int, int]]:
    text = joined(text)
    normalised = normalise(text)
    present = [needle for needle in needles if needle.words[-1] in normalised]
    if not present:
        return []
    words = list(_normalised_words(text, normalised))
    ends = sorted(
        span
        for needle in present
        for number in range(len(words) - len(needle.words) + 1)
        for span in _matched(words[number : number + len(needle.words)], needle)
    )
    return _as_shown(text, _joined(ends))


def highlighted(line: Text, needles: Sequence[Sought]) -> Text:
    """The line with what is searched for in the style `found`; the same line if nothing is."""
    found = spans(line.plain, needles) if needles else []
    if not found:
        return line
    line = line.copy()
    for start, end in found:
        line.stylize(FOUND, start, end)
    return line


def split(text: str, needles: Sequence[Sought], role: str, found_role: str) -> Parts:
    """The text in pieces of one role and another, which is that of what is searched for."""
    edges = list(chain.from_iterable(spans(text, needles))) if needles else []
    edges = [0, *edges, len(text)]
    roles = (role, found_role)
    return [
        (text[edges[number] : edges[number + 1]], roles[number % 2])
        for number in range(len(edges) - 1)
        if edges[number] < edges[number + 1]
    ]


def _normalised_words(text: str, normalised: str) -> Iterator[_NormalisedWord]:
    """Yield the words that the index has of a text, with where each stands.

    `tokens` leaves out articles and takes them off Arabic words; the others are all there.
    """
    words = iter(tokens(text))
    word = next(words, None)
    for part in _PART.finditer(normalised):
        if word is not None and part[0] in (word, part[0][: article_length(part[0])] + word):
            yield _NormalisedWord(word, part.end() - len(word), part[0], part.start())
            word = next(words, None)


def _matched(words: Sequence[_NormalisedWord], needle: Needle) -> Iterator[tuple[int, int]]:
    """Yield from where to where words of a normalised text are those of the needle, if they are."""
    *first, last = needle.words
    if [each.word for each in words[:-1]] != first:
        return
    end = words[-1]
    for word, start in ((end.word, end.start), (end.written, end.written_start)):
        if word == last or (needle.prefix and word.startswith(last)):
            if first:
                yield words[0].start, start + len(last)
            else:
                yield start, start + len(last)
            return


def _joined(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Make one of those that overlap."""
    joined: list[tuple[int, int]] = []
    for start, end in found:
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _as_shown(text: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Turn spans of the normalised text into spans of the text itself.

    A letter takes the marks above and below it along.
    """
    origin = [number for number, letter in enumerate(text) for _ in normalise(letter)]
    origin.append(len(text))
    shown = []
    for start, end in found:
        last = origin[end - 1] + 1
        while last < len(text) and category(text[last]) == "Mn":
            last += 1
        shown.append((origin[start], last))
    return shown
