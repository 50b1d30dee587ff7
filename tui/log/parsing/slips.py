"""What most likely went wrong where libyaml complains, by the text around the place."""

from __future__ import annotations

import re
from typing import Final

_KEY_ALONE: Final = re.compile(r"\s*[\w-]+")
_NO_SPACE: Final = (
    (re.compile(r"\s*-[^\W\d]"), "a space is missing after the - of the line above"),
    (
        re.compile(r"\s*(?:- )?[\w-]+:[^\s/]"),
        "a space is missing after the colon of the line above",
    ),
)
_GOES_ON: Final = (
    "this line goes on with the text above it: "
    "indent it as the keys above, or put the text in quotes"
)


def slip(fault: str, text: str, index: int) -> str:
    """Return what a complaint means at a place of a text, counted from 0; "" for what it says."""
    if "cannot start any token" in fault:
        return _odd_beginning(text[index : index + 1])
    if "mapping values are not allowed" in fault:
        return _odd_colon(text, index)
    return ""


def _odd_beginning(character: str) -> str:
    if character == "\t":
        return "a tab in the indentation: write spaces"
    return f"a text that begins with {character} needs quotes" * character.isprintable()


def _odd_colon(text: str, index: int) -> str:
    """Say why a line that begins with a key is none of its own; "" for a colon further on."""
    start = text.rfind("\n", 0, index) + 1
    if not start or not _KEY_ALONE.fullmatch(text, start, index):
        return ""
    above = text[text.rfind("\n", 0, start - 1) + 1 : start - 1]
    return next((words for wrong, words in _NO_SPACE if wrong.match(above)), _GOES_ON)
