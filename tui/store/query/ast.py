"""A query as a tree: immutable, comparable, and printed as it would be typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from msgspec import Struct


class QueryError(ValueError):
    """A text that is no query: why, and from which character to which, counted from 0."""

    def __init__(self, message: str, start: int, end: int) -> None:
        super().__init__(message)
        self.message = message
        self.start = start
        self.end = end


EXACTLY: Final = "="
"""Stands before a value that is meant by its id alone, and not by a name: `place:=hama`."""

VALUE: Final = r'(?:(?!&&)[^\s"(),|])+'
"""A value of a field, as it may stand without quotes."""

_PLAIN_VALUE: Final = re.compile(rf"(?!![^\W_]|-[^\W\d_]){VALUE}")
_AS_ONE_NUMBER: Final = re.compile(r"(?:[<>]=?|\d*\.\.)\d{1,3},\d{3}|\d{1,3},0\d\d", re.ASCII)


class Query(Struct, frozen=True):
    """A condition on events; `str` prints what `parse` reads as the same condition."""


class Word(Query, frozen=True):
    """Some word of an event begins with this one: as typed, without quotes."""

    text: str

    def __str__(self) -> str:
        return self.text


class Phrase(Query, frozen=True):
    """These words stand in an event, one after the other."""

    text: str

    def __str__(self) -> str:
        return _quoted(self.text)


class Field(Query, frozen=True):
    """A field has any of these values, each as typed; one that begins with `=` is exact."""

    name: str
    values: tuple[str, ...]

    def __str__(self) -> str:
        values = map(_value_after, ("", *self.values), self.values)
        return f"{self.name}:{','.join(values)}"


class Not(Query, frozen=True):
    """The condition does not hold."""

    term: Query

    def __str__(self) -> str:
        if isinstance(self.term, And | Or):
            return f"-({self.term})"
        return f"-{self.term}"


class And(Query, frozen=True):
    """All of these hold; without any, every event matches."""

    terms: tuple[Query, ...] = ()

    def __str__(self) -> str:
        return " ".join(map(_bracketed_or, self.terms))


class Or(Query, frozen=True):
    """At least one of these holds."""

    terms: tuple[Query, ...]

    def __str__(self) -> str:
        return " OR ".join(map(str, self.terms))


EVERYTHING: Final = And()


def all_of(terms: Iterable[Query]) -> Query:
    """Ask for all of these, without needless nesting."""
    return _joined(terms, And)


def any_of(terms: Iterable[Query]) -> Query:
    """Ask for any of these, one or more, without needless nesting."""
    return _joined(terms, Or)


def fields_of(query: Query) -> Iterator[Field]:
    """Yield the conditions on fields, from left to right."""
    match query:
        case Field():
            yield query
        case Not(term):
            yield from fields_of(term)
        case And(terms) | Or(terms):
            for term in terms:
                yield from fields_of(term)


def _joined(terms: Iterable[Query], kind: type[And | Or]) -> Query:
    flat: list[Query] = []
    for term in terms:
        flat += term.terms if isinstance(term, kind) else (term,)
    if len(flat) == 1:
        return flat[0]
    return kind(tuple(flat))


def _bracketed_or(term: Query) -> str:
    if isinstance(term, Or):
        return f"({term})"
    return str(term)


def _value(text: str) -> str:
    if _PLAIN_VALUE.fullmatch(text):
        return text
    if text.startswith(EXACTLY):
        return EXACTLY + _value(text.removeprefix(EXACTLY))
    return _quoted(text)


def _value_after(before: str, text: str) -> str:
    """Print a value after another and a comma; 1,000 would be taken for one number."""
    return _quoted(text) if _AS_ONE_NUMBER.fullmatch(f"{before},{text}") else _value(text)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
