"""Says why a file is not read, and what to do about it.

One that is something else, and where one that looks like YAML or JSON is none.
"""

from __future__ import annotations

import json
import re
from typing import Final

from tui.exchange.files.input import HEAD, Input
from tui.exchange.files.json import is_json
from tui.exchange.making.row import ImportFault
from tui.log.parsing.tree import read_tree
from tui.log.problems import LogError
from tui.log.reading.kinds import OLD, SPREADSHEET, is_binary, kind_of

_PAIR: Final = re.compile(
    r"""\s*(?:- +)*(?:"[^"]*"|'[^']*'|[\w.@/-]+(?: [\w.@/-]+){0,3}) *:(?:\s.*)?"""
)
_ITEM: Final = re.compile(r"\s*(?:- .*|-|#.*|---.*)")


def refuse_other_kinds(file: Input) -> None:
    """Raise ImportFault for what is plainly no text, and no spreadsheet; and for an empty file."""
    head = file.head
    if not head.strip():
        raise ImportFault("is empty: there is nothing to import")
    kind = kind_of(head)
    if kind and kind != SPREADSHEET:
        raise ImportFault(f"is {kind}")
    if not kind and not head.startswith(OLD) and not file.is_wide and is_binary(head):
        raise ImportFault("is no text, and in none of the known formats: save it as csv or text")


def refuse_unreadable(file: Input) -> None:
    """Raise ImportFault, with line and column, for YAML or JSON with a fault in what is seen of it.

    A file that looks like neither, or in which nothing is wrong, is left alone.
    """
    if "\0" in file.sample or not (is_json(file.sample) or _looks_like_yaml(file.sample)):
        return
    try:
        read_tree(file.sample)
    except LogError as error:
        if _is_seen(file, error.line or 1):
            raise _fault(file.sample, error) from None


def _looks_like_yaml(sample: str) -> bool:
    """Tell whether most lines are keys with values or items of lists, and two at least are keys."""
    lines = [line for line in sample.splitlines() if line.strip()]
    keys = sum(bool(_PAIR.fullmatch(line)) for line in lines)
    items = sum(bool(_ITEM.fullmatch(line)) and not _PAIR.fullmatch(line) for line in lines)
    return keys > 1 and (keys + items) * 3 > len(lines) * 2


def _is_seen(file: Input, line: int) -> bool:
    """Tell whether a fault is in the file, and not in the end of what is seen of it."""
    return len(file.head) < HEAD or line < file.sample.count("\n")


def _fault(sample: str, error: LogError) -> ImportFault:
    """Return the fault as JSON has it where the text is JSON, else as YAML has it."""
    if is_json(sample):
        try:
            json.loads(sample.removeprefix("\ufeff"))
        except json.JSONDecodeError as fault:
            message = f"not valid JSON: {fault.msg}: mend it there, and import again"
            return ImportFault(message, fault.lineno, fault.colno)
    return ImportFault(error.message, error.line, error.column)
