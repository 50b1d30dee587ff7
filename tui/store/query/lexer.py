"""Reads the text of a query part by part: brackets, AND, OR, NOT, words, phrases, fields.

The three operators may be written as words, in capitals or not, or as signs: people know one of
these from elsewhere, and an operator taken for a word would silently find something else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from tui.log.text import backquoted
from tui.store.query.area import AREAS, area
from tui.store.query.ast import EXACTLY, VALUE, Field, Phrase, Query, QueryError, Word
from tui.store.query.elsewhere import check_digits, check_not_negated, check_word, comparison
from tui.store.query.fields import (
    CLOSED,
    DATES,
    Words,
    check_name,
    check_value,
    is_field,
    is_known,
    is_number,
)
from tui.store.query.folding import tokens
from tui.store.query.said_date import SaidDate, end_of_day, quoted_date, said_date

LONGEST: Final = 4_000
"""The most characters that a query may have."""

_SPACE: Final = re.compile(r"\s*")
# Signs that compare say nothing before a part; printed behind a word they would compare it.
_COMPARING: Final = re.compile(r"[<>=≥≤≠：]+(?=\S)")
_NAME: Final = re.compile(r"([^\W\d_][\w-]*):")
_WORD: Final = re.compile(r'(?:(?!&&)[^\s"()|])+')
_VALUE: Final = re.compile(VALUE)
_EXPRESSION: Final = re.compile(r"/[^/]+/")
# Text that is pasted has dashes for minus signs; between spaces they are those of a sentence.
_SIGN: Final = re.compile(
    r"[()!-]|\|\|?|&&|&(?!\S)|(?P<dash>[\u2010-\u2013\u2212\ufe63\uff0d](?=[^\W_]))"
)
_OPERATORS: Final = {
    "-": "-",
    "!": "-",
    "NOT": "NOT",
    "|": "OR",
    "||": "OR",
    "OR": "OR",
    "&": "AND",
    "&&": "AND",
    "AND": "AND",
}
_QUOTED: Final = re.compile(r'"((?:[^"\\]|\\.)*)"', re.DOTALL)
_DISTANCE: Final = re.compile(r"\s+(\d[\d.]*)\s*(km|mi|m)\b", re.IGNORECASE)
_EXACTLY: Final = re.compile(rf'{EXACTLY}+(?=")')
_ESCAPED: Final = re.compile(r'\\([\\"])')


class Part(NamedTuple):
    """A piece of a query's text: `(`, `)`, `-`, `NOT`, `AND`, `OR`, or "" with its condition.

    `-` is said of what follows at once, `NOT` of the next part. `...` stands for signs that are in
    no word, as the dash of a sentence.
    """

    sign: str
    start: int
    end: int
    condition: Query | None = None


def scan(text: str, words: Words = CLOSED) -> Iterator[Part]:
    """Yield the parts of a query from left to right; raises QueryError."""
    if len(text) > LONGEST:
        raise QueryError(f"a query has at most {LONGEST:,} characters", LONGEST, len(text))
    at = _match_end(_SPACE, text, 0)
    while at < len(text):
        part = _part(text, _match_end(_COMPARING, text, at), words)._replace(start=at)
        yield part
        at = _match_end(_SPACE, text, part.end)


def _part(text: str, at: int, words: Words) -> Part:
    if sign := _SIGN.match(text, at):
        meant = "-" if sign["dash"] else sign[0]
        return Part(_OPERATORS.get(meant, meant), at, sign.end())
    if text[at] == '"':
        phrase, end = _unquote(text, at)
        if not tokens(phrase):
            raise nothing_to_find(text, at, end)
        return Part("", at, end, Phrase(phrase))
    name = _NAME.match(text, at)
    if name and is_field(name[1], text[name.end() :], words):
        return _field(text, name, words)
    compared = comparison(text, at)
    if compared and is_known(compared[0], words):
        raise compared[1]
    end = _match_end(_WORD, text, at)
    word = text[at:end]
    if _EXPRESSION.fullmatch(word):
        raise QueryError("between slashes is a pattern: the search line (/) takes those", at, end)
    if operator := _OPERATORS.get(word.upper()):
        return Part(operator, at, end)
    if not tokens(word):
        return Part("...", at, end)
    check_word(text, at, end)
    return Part("", at, end, Word(word))


def nothing_to_find(text: str, start: int, end: int) -> QueryError:
    """Refuse to look for signs, which are in no index: `***` would find every event, or none."""
    what = f"there is no letter, digit or picture in {backquoted(text[start:end])}"
    return QueryError(f"{what}: signs are not looked for", start, end)


def _field(text: str, name: re.Match[str], words: Words) -> Part:
    """Read a field with its values."""
    field = check_name(name[1], name.start(1), text[name.end() :], words)
    if field in DATES and (said := _said(text, name.end())):
        date = check_value(field, said.date, name.end(), said.end, words)
        return Part("", name.start(), said.end, Field(field, (date,)))
    if is_number(field, words):
        check_digits(field, text, name.end())
    values: list[str] = []
    end = name.end()
    while not values or text[end : end + 1] == ",":
        start = end + len(values[:1])  # after the comma
        value, end = _one_value(text, start, field)
        values.append(check_value(field, value, start, end, words))
    if field in AREAS:
        _check_area(field, values, name.end(), end)
        _check_distance(text, name.start(), end)
    return Part("", name.start(), end, Field(field, tuple(values)))


def _said(text: str, start: int) -> SaidDate | None:
    """Read a date that people say, in quotes or not; raises QueryError for one without a year."""
    said = said_date(text, start) or quoted_date(text, start)
    if said is None and (end := end_of_day(text, start)):
        day = text[start:end]
        raise QueryError(f"{day} has no year: write {day} 2024", start, end)
    return said


def _check_area(field: str, values: Sequence[str], start: int, end: int) -> None:
    try:
        area(field, values)
    except ValueError as error:
        raise QueryError(str(error), start, end) from None


def _check_distance(text: str, start: int, end: int) -> None:
    """Refuse `near:hama 10km`, whose distance would be a word."""
    if distance := _DISTANCE.match(text, end):
        raise QueryError(
            f"write {text[start:end]},{distance[1]}{distance[2]}", start, distance.end()
        )


def _one_value(text: str, at: int, field: str) -> tuple[str, int]:
    if text[at : at + 1] == '"':
        return _unquote(text, at)
    if exactly := _EXACTLY.match(text, at):
        value, end = _unquote(text, exactly.end())
        return exactly[0] + value, end
    end = _match_end(_VALUE, text, at)
    if end == at:
        several = f"; of several any: {field}:a,b" * (text[at : at + 1] == "(")
        message = f"{field}: needs a value right after the {text[at - 1]}{several}"
        raise QueryError(message, at - 1, at)
    if field not in DATES and field not in AREAS:
        check_not_negated(field, text, at, end)
    return text[at:end], end


def _unquote(text: str, at: int) -> tuple[str, int]:
    found = _QUOTED.match(text, at)
    if not found:
        raise QueryError("this quote is not closed", at, len(text))
    if not found[1].strip():
        raise QueryError("there is nothing between the quotes", at, found.end())
    return _ESCAPED.sub(r"\1", found[1]), found.end()


def _match_end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Return where what a pattern finds at a place ends: there, if it finds nothing."""
    found = pattern.match(text, at)
    return found.end() if found else at
