"""Texts that a # cuts short: YAML takes what follows a space and a # for a comment."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import yaml

from tui.log.parsing.libyaml import CUT, CUT_SHORT, Marks, YamlEvent
from tui.log.problems import Problem

NextEvent: TypeAlias = Callable[[], YamlEvent]


def watched(get_event: NextEvent, text: str, marks: Marks, found: list[Problem]) -> NextEvent:
    """Return what gives the same events of a text, and notes in `found` plain texts that end so."""
    candidates = {match.start() for match in CUT.finditer(text)} if " #" in text else set[int]()
    if not candidates:
        return get_event

    def noted() -> YamlEvent:
        event = get_event()
        end = event.end_mark
        # In this order: there is next to never a # behind what ends.
        if end.index in candidates and type(event) is yaml.ScalarEvent and not event.style:
            line, column = marks.position(end)
            found.append(Problem(line, column + 1, CUT_SHORT))
        return event

    return noted
