"""Values of the log's own fields that are not of their declared type."""

from __future__ import annotations

from collections.abc import Iterator

from tui.log.model import Log
from tui.log.problems import Fault
from tui.log.text import backquoted
from tui.log.vocabulary.own_fields import fault_of


def wrong_own_fields(log: Log) -> Iterator[Fault]:
    """Find values of declared fields that are no number, no date, no address, no such word."""
    if not log.fields:
        return
    for index, event in enumerate(log.events):
        for key, value in (event.fields or {}).items():
            declared = log.fields.get(key)
            if declared and (fault := fault_of(declared, value)):
                yield Fault(("events", index, key), f"{backquoted(key)}: {fault}")
