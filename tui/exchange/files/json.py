"""JSON: whole documents and lines of it, with the lines that their items begin at."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

from tui.exchange.files.input import Input
from tui.exchange.making.draft import Draft
from tui.exchange.making.own import words
from tui.exchange.making.row import ImportFault, Tree
from tui.log.parsing.tree import read_tree
from tui.log.problems import LogError

__all__ = [
    "document",
    "is_json",
    "items_of",
    "lines_of",
    "listing",
    "looks_like_json",
    "mapping",
    "numbered",
    "words",
]

_WRAPPER: Final = re.compile(
    r"[\ufeff\s]*+(?>/\*.*?\*/\s*|//[^\n]*\n\s*)*+"
    r"(?:(?:export\s+default|(?:(?:export\s+)?(?:var|let|const)\s+)?[\w$.]+(?:\s*:[^=\n]*)?\s*="
    r"|[\w$.]+\()\s*)?"
    r"(?=[\[{])",
    re.DOTALL,
)
"""What stands before JSON in a script that holds it: `var timeline =`, `callback(`."""
_COMMENT: Final = re.compile(r"(?m)^[^\S\n]*//[^\n]*$|/\*(?:.*?\*/|.*)", re.DOTALL)
_MOST_MISSED: Final = 10  # lists
_LONGEST_SCRIPT: Final = 1 << 23  # characters
_BLANK: Final = re.compile(r"[ \t\r\n,]*")


def looks_like_json(file: Input, *patterns: str) -> bool:
    """Tell whether a file begins as JSON and has all of the patterns in its beginning."""
    return is_json(file.sample) and all(re.search(each, file.sample) for each in patterns)


def is_json(sample: str) -> bool:
    """Tell whether a text begins as JSON, or as a script that holds some."""
    return bool(_WRAPPER.match(sample))


def document(file: Input) -> Any:  # noqa: ANN401 - whatever JSON says
    """Return a whole document; raises ImportFault with the line of a fault.

    What scripts allow beyond JSON is read too: names and texts in other quotes or in none, commas
    before an end.
    """
    text = file.text()
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except json.JSONDecodeError as error:
        found = _in_script(text)
        if found is None:
            raise ImportFault(f"is no JSON: {error.msg}", error.lineno, error.colno) from None
        return found
    except RecursionError:
        raise ImportFault("is nested too deep") from None
    except ValueError as error:  # a number of too many digits
        raise ImportFault(f"is no JSON that can be read: {error}") from None


def _in_script(text: str) -> Any:  # noqa: ANN401 - whatever it says
    """Return what a script assigns or hands over; None for what is no such thing."""
    start = _WRAPPER.match(text)
    end = max(text.rfind("}"), text.rfind("]")) + 1
    if start is None or end <= start.end():
        return None
    written = text[start.end() : end]
    with suppress(ValueError):
        return json.loads(written)
    if len(written) > _LONGEST_SCRIPT:
        return None
    with suppress(LogError):
        return read_tree(_COMMENT.sub("", written.replace("\t", " "))).root
    return None


def mapping(value: object) -> Tree:
    """Return a value of JSON that is an object; an empty one for anything else."""
    if isinstance(value, dict):
        return value
    return {}


def listing(value: object) -> list[Any]:
    """Return a value of JSON that is a list; an empty one for anything else."""
    if isinstance(value, list):
        return value
    return []


def items_of(document: Any, *names: str) -> list[Any]:  # noqa: ANN401 - whatever JSON says
    """Return the list that a document is, or has under the first of these names."""
    if isinstance(document, list):
        return document
    for name in names:
        if isinstance(document, dict) and isinstance(found := document.get(name), list):
            return found
    return []


def numbered(text: str, items: list[Any], name: str = "") -> Iterator[tuple[int, Any]]:
    """Yield the items of a list with the line that each begins at; line 1 where it is not found.

    `name` is what the list stands under; "" for a document that is a list.
    """
    return Lines(text).numbered(items, name)


class Lines:
    """Finds the lines of the items of lists, which stand in a text one behind the other."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._missed = 0

    def numbered(self, items: list[Any], name: str = "") -> Iterator[tuple[int, Any]]:
        """Yield the items of the next list with their lines, as `numbered` does.

        After some lists that are not found, no more are looked for: each takes the whole text.
        """
        places = [*self._places(name)] if self._missed < _MOST_MISSED else []
        if len(places) != len(items):
            self._missed += 1
            return zip([1] * len(items), items, strict=True)
        return zip(self._counted(places), items, strict=True)

    def _counted(self, places: list[int]) -> list[int]:
        """Return the lines of places, counted on from those of the list before."""
        lines: list[int] = []
        for at in places:
            self._line += self._text.count("\n", self._at, at)
            self._at = at
            lines.append(self._line)
        return lines

    def _places(self, name: str) -> Iterator[int]:
        """Yield where the items of the next list of a name begin."""
        key = rf'"{re.escape(name)}"\s*+:\s*+' * bool(name)
        start = re.compile(rf"{key}\[").search(self._text, self._at)
        if start is None:
            return
        text, at, decode = self._text, start.end(), json.JSONDecoder().raw_decode
        while True:
            if found := _BLANK.match(text, at):
                at = found.end()
            if at >= len(text) or text[at] == "]":
                return
            yield at
            try:
                _, at = decode(text, at)
            except (ValueError, RecursionError):
                return


def lines_of(file: Input, draft: Draft) -> Iterator[tuple[int, Tree]]:
    """Yield the objects of JSON Lines, with their lines; what is none is told."""
    with file.lines() as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                found = json.loads(line)
            except (ValueError, RecursionError) as error:
                draft.tell(number, f"is no JSON: {error}")
                continue
            if isinstance(found, dict):
                yield number, found
            else:
                draft.tell(number, "is no object")
