"""What is wrong with a log: what cannot be read at all, and what can be read but needs mending."""

from __future__ import annotations

from typing import NamedTuple

from tui.log.text import clean, one_line

Key = str | int
Path = tuple[Key, ...]
"""Where something stands in a log: `("events", 3, "quotes", 0, "mode")`."""


class LogError(Exception):
    """A file that cannot be read as a log.

    `message` is one sentence for people; `line` and `column` count from 1 and are None when
    the fault has no place.
    """

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.column = column

    def __str__(self) -> str:
        if self.line is None:
            return self.message
        if self.column is None:
            return f"line {self.line}: {self.message}"
        return f"line {self.line}:{self.column}: {self.message}"

    def of(self, name: str) -> str:
        """Return `file:line:col: message`, as compilers say it; `name` is cleaned."""
        place = "".join(f"{number}:" for number in (self.line, self.column) if number is not None)
        return f"{one_line(clean(name))}:{place} {self.message}"


class Problem(NamedTuple):
    """Something to mend in a log that opened all the same; line and column count from 1."""

    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"line {self.line}:{self.column}: {self.message}"


class Checked(NamedTuple):
    """The number of events of a log that can be read, and its problems by place."""

    events: int
    problems: tuple[Problem, ...]


class Fault(NamedTuple):
    """A problem whose line is not known yet: the path to its value, or to its key."""

    path: Path
    message: str
    on_key: bool = False
