"""Texts that a # cuts short: YAML takes what follows a space and a # for a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

import yaml

from tui.log.parsing.libyaml import Marks, YamlEvent, closing_parser
from tui.log.problems import Problem

# A comment has a space after its #; a tag and a number have none.
_CUT: Final = re.compile(r"(?<=\S) #(?=\w)")
_MESSAGE: Final = "the text ends before this #, the rest is taken for a comment: put it in quotes"


def cut_texts(text: str, marks: Marks) -> Iterator[Problem]:
    """Find plain texts that end before a # that was meant to be in them."""
    candidates = {match.start() for match in _CUT.finditer(text)} if " #" in text else set[int]()
    if not candidates:
        return
    with closing_parser(text) as parser:
        event: YamlEvent
        while type(event := parser.get_event()) is not yaml.StreamEndEvent:
            plain = type(event) is yaml.ScalarEvent and not event.style
            if plain and event.end_mark.index in candidates:
                line, column = marks.position(event.end_mark)
                yield Problem(line, column + 1, _MESSAGE)
