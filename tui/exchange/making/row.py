"""What an importer makes of a file, event by event, and what it has to tell of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from tui.log.text import clean

Tree = dict[str, Any]
"""A record as YAML has it: mappings, lists, text, numbers."""


def without_nothing(event: Tree) -> Tree:
    """Return a record without what says nothing."""
    return {name: value for name, value in event.items() if value not in ("", None, [], {})}


class Row(NamedTuple):
    """An event, and the line of the file that it comes from, from 1."""

    line: int
    event: Tree


class Told(NamedTuple):
    """What could not be read at a line of a file, in words."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class ImportFault(Exception):  # noqa: N818 - a fault is what a log calls it too
    """A file that cannot be imported, in a sentence for people; line and column from 1, if any."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        self.message = clean(message)  # it may quote the names of columns
        super().__init__(self.message)
        self.line = line
        self.column = column


class Options(NamedTuple):
    """What the reader asks of an import.

    `mapping` has a column for each field that it names. `order` says how dates such as 1/2/2024
    are to be read (dmy, mdy, ymd), "" for what the column shows. `zone` is of clock times without
    an offset, "" for what the file says. `known` are mappings that the reader has set: without
    `mapping` the first holds whose columns a table has all.
    """

    mapping: Mapping[str, str] = MappingProxyType({})
    order: str = ""
    zone: str = ""
    title: str = ""
    known: Sequence[Mapping[str, str]] = ()
