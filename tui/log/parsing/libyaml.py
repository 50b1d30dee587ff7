"""libyaml's parser, the places it names, and its complaints said for people who write logs."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final, Protocol, TypeAlias

import yaml
from yaml import Mark, YAMLError
from yaml.reader import ReaderError

from tui.log.parsing.slips import slip
from tui.log.problems import LogError
from tui.log.text import clean, one_line

YamlEvent: TypeAlias = Any
"""An event of PyYAML: its stubs know no union of the kinds of events."""

Position = tuple[int, int]
"""Line and column, from 1."""

ODD_BREAKS: Final = "\x85\u2028\u2029"
"""What also ends a line for libyaml, and not for editors, as does a carriage return alone."""

CUT: Final = re.compile(r"(?<=\S) #(?=\w)")
"""A # that was meant to be in a text: a comment has a space after it; a tag and a number, none."""

CUT_SHORT: Final = "the text ends before this #, the rest is taken for a comment: put it in quotes"
"""What is said of it."""

_CONFLICT: Final = re.compile(r"^(?:<{7} |={7}$|>{7} )", re.MULTILINE)
_TAG_DIRECTIVE: Final = re.compile("^%TAG", re.MULTILINE)
_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
_ESCAPE: Final = "after \\ in double quotes: write \\\\ for a backslash, or use single quotes"
_INDENT: Final = "the indentation does not fit the lines above, or quotes are missing"
_WORDS: Final = (
    ("mapping values are not allowed", "a colon inside a text: put the text in quotes"),
    ("alphabetic or numeric character", "a text that begins with * or & needs quotes"),
    ("expected comment or line break", "a text that begins with | or > needs quotes"),
    ("block sequence entries are not allowed", "a text that begins with - needs quotes"),
    ("tab character", "a tab in the indentation: write spaces"),
    ("unknown escape character", _ESCAPE),
    ("hexdecimal", _ESCAPE),
    ("invalid Unicode character", "\\u in double quotes names no character"),
    ("cannot start any token", "a tab in the indentation, or a text that needs quotes"),
    ("did not find expected key", _INDENT),
    ("did not find expected '-' indicator", _INDENT),
    ("did not find expected ',' or ']'", "a [ without its ], or text after a ]"),
    ("did not find expected ',' or '}'", "a { without its }, or text after a }"),
    ("could not find expected ':'", "a key without its colon"),
    ("did not find expected node content", "a [ or { without its end, or nothing between commas"),
    ("unknown directive", "a line that begins with % is no part of a log: take it out"),
    ("unexpected end of stream", "quotes that are not closed"),
    ("did not find expected <document start>", "text after the end of the log"),
    ("incompatible YAML document", "a YAML version that is not read: leave the %YAML line out"),
)


class Parser(Protocol):
    """What is used of PyYAML's loaders that are built on libyaml."""

    def get_event(self) -> YamlEvent:
        """Return the next event; raises YAMLError."""

    def dispose(self) -> None:
        """Free libyaml's memory."""


class Marks:
    """Turns libyaml's marks into lines and columns as editors count them.

    Both count from 1; `first_line` is the line in its file that the text begins with.
    """

    def __init__(self, text: str, first_line: int = 1) -> None:
        self._first_line = first_line
        self._size = max(1, len(text))
        self._feeds: list[int] | None = None
        if has_odd_breaks(text):
            self._feeds = [found.start() for found in re.finditer("\n", text)]

    def line(self, mark: Mark) -> int:
        """Return the line of a mark: line feeds before it."""
        if self._feeds is None:
            return mark.line + self._first_line
        return bisect_left(self._feeds, mark.index) + self._first_line

    def position(self, mark: Mark) -> Position:
        """Return line and column of a mark."""
        if self._feeds is None:
            return mark.line + self._first_line, mark.column + 1
        feeds = bisect_left(self._feeds, mark.index)
        start = self._feeds[feeds - 1] + 1 if feeds else 0
        return feeds + self._first_line, mark.index - start + 1

    def fraction(self, mark: Mark) -> float:
        """Return how much of the text lies before a mark, from 0 to 1."""
        return min(1.0, float(mark.index) / self._size)


def has_odd_breaks(text: str) -> bool:
    """Return whether libyaml ends a line of this text where an editor does not."""
    return text.count("\r") != text.count("\r\n") or any(each in text for each in ODD_BREAKS)


@contextmanager
def closing_parser(text: str) -> Iterator[Parser]:
    """Open libyaml's parser on a text; raises LogError where PyYAML was built without libyaml."""
    parser = _open_parser(text)
    try:
        yield parser
    finally:
        parser.dispose()


def _open_parser(text: str) -> Parser:
    loader = getattr(yaml, "CBaseLoader", None)
    if loader is None:
        raise LogError("PyYAML was installed without libyaml, which reads the logs")
    try:
        parser: Parser = loader(text)
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise LogError("half of a surrogate pair is no character", line) from None
    return parser


def refuse_tag_directives(text: str) -> None:
    """Raise LogError at a %TAG line: logs have no tags, and libyaml needs quadratic time for it."""
    found = _TAG_DIRECTIVE.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        raise LogError("%TAG is not allowed: a log has no tags", line, 1)


def explain_error(error: YAMLError, text: str, marks: Marks) -> LogError:
    """Turn a YAML error into a LogError: where it is, and what to do about it."""
    if conflict := _CONFLICT.search(text):
        line = text.count("\n", 0, conflict.start()) + 1
        return LogError("this looks like an unresolved merge conflict", line, 1)
    if isinstance(error, ReaderError) or "\ufeff" in text:
        return _bad_character(error, text)
    fault = str(getattr(error, "problem", None) or error)
    marks_of = [getattr(error, name, None) for name in ("problem_mark", "context_mark")]
    if "unexpected end of stream" in fault:  # where the quotes began says more than the end does
        marks_of.reverse()
    mark = next(filter(None, marks_of), None)
    if cut := _hash_in_brackets(fault, marks_of, text):
        return LogError(CUT_SHORT, *marks.position(cut))
    known = mark and slip(fault, text, mark.index)
    known = known or next((words for part, words in _WORDS if part in fault), None)
    message = f"not valid YAML: {known or one_line(clean(fault))}"
    if mark is None:
        return LogError(message)
    return LogError(message, *marks.position(mark))


def _hash_in_brackets(fault: str, ends: Sequence[Mark | None], text: str) -> Mark | None:
    """Return the place of a # by which what closes a bracket became a comment; None for none."""
    end, start = ends
    if start is None or end is None or "expected ',' or" not in fault:
        return None
    found = CUT.search(text, start.index, end.index)
    if found is None:
        return None
    at = found.end() - 1
    line = text.count("\n", 0, at)
    return Mark("", at, line, at - text.rfind("\n", 0, at) - 1, None, 0)


def _bad_character(error: YAMLError, text: str) -> LogError:
    found = _CONTROL.search(text)
    if not found:
        return LogError(f"not valid YAML: {one_line(clean(str(getattr(error, 'reason', error))))}")
    line = text.count("\n", 0, found.start()) + 1
    column = found.start() - text.rfind("\n", 0, found.start())
    what = {"\ufeff": "byte order mark"}.get(found[0], "control character")
    return LogError(f"{what} U+{ord(found[0]):04X} inside the text", line, column)
