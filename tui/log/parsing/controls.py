"""Raw control characters in a text, which YAML refuses: shown as marks, and told."""

from __future__ import annotations

import re
from typing import Final

from tui.log.problems import Problem
from tui.log.text import clean

_CONTROL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")
MOST: Final = 100
"""Of a text with more of them it is clear that it is none."""


def marked(text: str) -> tuple[str, list[Problem]]:
    """Return a text with a visible mark for each control character, and where they were.

    As it is, and no problem, when it has none or too many.
    """
    found = [match for _, match in zip(range(MOST + 1), _CONTROL.finditer(text), strict=False)]
    if not found or len(found) > MOST:
        return text, []
    problems = [_problem(text, match) for match in found]
    return _CONTROL.sub(lambda match: clean(match[0]), text), problems


def _problem(text: str, match: re.Match[str]) -> Problem:
    at = match.start()
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    name = "byte order mark" if match[0] == "\ufeff" else "control character"
    message = f"{name} U+{ord(match[0]):04X} inside the text: it shows as a mark; take it out"
    return Problem(line, column, message)
