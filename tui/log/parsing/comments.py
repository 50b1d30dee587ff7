"""Texts that a # cuts short: YAML takes what follows a space and a # for a comment."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final, TypeAlias

import yaml

from tui.log.parsing.libyaml import Marks, YamlEvent
from tui.log.problems import Problem

NextEvent: TypeAlias = Callable[[], YamlEvent]

# A comment has a space after its #; a tag and a number have none.
_CUT: Final = re.compile(r"(?<=\S) #(?=\w)")
_MESSAGE: Final = "the text ends before this #, the rest is taken for a comment: put it in quotes"


def watched(get_event: NextEvent, text: str, marks: Marks, found: list[Problem]) -> NextEvent:
    """Return what gives the same events of a text, and notes in `found` plain texts that end so."""
    candidates = {match.start() for match in _CUT.finditer(text)} if " #" in text else set[int]()
    if not candidates:
        return get_event

    def noted() -> YamlEvent:
        event = get_event()
        plain = type(event) is yaml.ScalarEvent and not event.style
        if plain and event.end_mark.index in candidates:
            line, column = marks.position(event.end_mark)
            found.append(Problem(line, column + 1, _MESSAGE))
        return event

    return noted
