"""Everything that can be wrong with a log whose records are all of the right form."""

from __future__ import annotations

from collections.abc import Iterator

from tui.log.model import Log
from tui.log.problems import Fault


def check(log: Log) -> Iterator[Fault]:
    """Every fault of a log, its events in the order of the file."""
    yield from ()
