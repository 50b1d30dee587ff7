"""Anchors and aliases of one text: what is repeated, and no more than a log can need."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from tui.log.problems import LogError
from tui.log.text import backquoted, clean

Node = dict[str, Any] | list[Any] | str | None
"""A value of a tree."""

DEEPEST: Final = 24
MOST_ALIASED: Final = 200_000
TOO_DEEP: Final = f"nested deeper than {DEEPEST} levels"


class Anchors:
    """The values of a text that have an anchor; `repeated` counts what its aliases stand for."""

    def __init__(self) -> None:
        self._values: dict[str, Node] = {}
        self.repeated = 0

    def keep(self, name: str, value: Node) -> None:
        """Keep the value of an anchor, in place of an earlier one of its name."""
        self._values[name] = value

    def repeat(self, name: str, depth: int) -> Node:
        """Return what an alias inside `depth` others stands for.

        Raises LogError, without a place, when it names nothing, or when that makes the log too
        deep or, all aliases taken together, too large.
        """
        if name not in self._values:
            shown = backquoted(clean(name))
            raise LogError(f"*{shown} names nothing, or what it stands in")
        value = self._values[name]
        self._count(value, depth)
        return value

    def _count(self, value: Node, depth: int) -> None:
        self.repeated += 1
        if self.repeated > MOST_ALIASED:
            raise LogError(f"aliases repeat more than {MOST_ALIASED:,} values")
        if isinstance(value, dict | list):
            if depth >= DEEPEST:
                raise LogError(TOO_DEEP)
            for part in _parts(value):
                self._count(part, depth + 1)


def _parts(value: dict[str, Any] | list[Any]) -> Iterable[Node]:
    if isinstance(value, dict):
        return value.values()
    return value
