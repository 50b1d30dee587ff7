"""What is being typed: the fragment of a query that the cursor is in, however faulty the rest.

The grammar is that of `tui.store.query.parser`, read leniently: quotes and brackets may still be
open, a field may be unknown, its value may be missing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tui.store.query.ast import EXACTLY

_SIGN: Final = re.compile(r"[\s()|!-]|&&|&(?!\S)")
_NAME: Final = re.compile(r"([^\W\d_][\w-]*):")
_QUOTED: Final = re.compile(r'"(?:[^"\\]|\\.)*"?', re.DOTALL)
_WORD: Final = re.compile(r'(?:(?!&&)[^\s"()|])+')
_VALUE: Final = re.compile(r'=*"(?:[^"\\]|\\.)*"?|(?:(?!&&)[^\s"(),|])*', re.DOTALL)
_ESCAPED: Final = re.compile(r"\\(.)", re.DOTALL)


class TextRange(NamedTuple):
    """A stretch of a text."""

    start: int
    end: int


class Fragment(NamedTuple):
    """A part of a condition: a word, the name of a field before its colon, or one of its values.

    `field` is the name of the field, in lower case; "" for a word. `text` is what stands before the
    cursor, without quotes; `range` is to be replaced by what it may become, `term` is that of the
    whole condition. `others` are the other values of the field as they are written.
    """

    field: str
    text: str
    range: TextRange
    term: TextRange
    is_name: bool = False
    others: tuple[str, ...] = ()


def fragment_at(text: str, cursor: int) -> Fragment | None:
    """Tell what is being typed at a cursor; None where nothing can be completed.

    That is in a phrase, and right before something that is there already.
    """
    for start, end in _terms(text):
        if start < cursor <= end:
            return _within(text, cursor, TextRange(start, end))
    if cursor < len(text) and text[cursor] not in " )":
        return None
    here = TextRange(cursor, cursor)
    return Fragment("", "", here, here)


def term_at(text: str, at: int) -> TextRange | None:
    """Find the term in which a character stands."""
    found = (TextRange(start, end) for start, end in _terms(text) if start <= at < end)
    return next(found, None)


def unclosed(text: str) -> int:
    """Count the brackets that are not closed."""
    depth = 0
    for start, end in _parts(text):
        if text[start:end] == "(":
            depth += 1
        elif text[start:end] == ")" and depth:
            depth -= 1
    return depth


def _terms(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each word, phrase and field with its values begins and ends."""
    return ((start, end) for start, end in _parts(text) if not _SIGN.fullmatch(text[start:end]))


def _parts(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while at < len(text):
        end = _end(text, at)
        yield at, end
        at = end


def _end(text: str, at: int) -> int:
    """Tell where the sign, word, phrase or field that begins at a place ends."""
    if sign := _SIGN.match(text, at):
        return sign.end()
    if name := _NAME.match(text, at):
        return _values(text, name.end())[-1].end
    found = _QUOTED.match(text, at) or _WORD.match(text, at)
    if not found:
        return at + 1
    return found.end()


def _values(text: str, at: int) -> list[TextRange]:
    """List where the values of a field stand, of which there is always one, if only empty."""
    values: list[TextRange] = []
    while not values or text[at : at + 1] == ",":
        at += len(values[:1])  # after the comma
        found = _VALUE.match(text, at)
        end = found.end() if found else at
        values.append(TextRange(at, end))
        at = end
    return values


def _within(text: str, cursor: int, term: TextRange) -> Fragment | None:
    """Tell what is being typed in a term, which the cursor is in or at the end of."""
    name = _NAME.match(text, term.start)
    if not name and text[term.start] == '"':
        return None
    if not name:
        return Fragment("", text[term.start : cursor], term, term)
    field = name[1].lower()
    if cursor < name.end():
        name_prefix = text[term.start : cursor]
        return Fragment(field, name_prefix, TextRange(*name.span()), term, is_name=True)
    values = _values(text, name.end())
    here = next(value for value in values if value.start <= cursor <= value.end)
    others = tuple(text[v.start : v.end] for v in values if v != here and v.start < v.end)
    return Fragment(field, _unquoted(text[here.start : cursor]), here, term, others=others)


def _unquoted(written: str) -> str:
    """Take off the quotes of a value, the last of which may be missing, and `=` before it."""
    written = written.lstrip(EXACTLY)
    if not written.startswith('"'):
        return written
    return _ESCAPED.sub(r"\1", written[1:]).removesuffix('"')
