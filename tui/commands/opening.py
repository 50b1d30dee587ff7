"""Opening the log that a command is about, and finding the events that it asks for."""

from __future__ import annotations

import sys
from pathlib import Path

from tui.commands.errors import CommandError
from tui.log.model import Event, Log
from tui.log.problems import LogError
from tui.log.reading.reader import Reading, read, sample
from tui.log.spelling import did_you_mean
from tui.log.text import clean


def open_log(path: str | None) -> Reading:
    """Read the log at a path, the sample without one; tell of problems on stderr.

    Raises CommandError when it cannot be read.
    """
    reading = read_log(path)
    count = len(reading.problems)
    if count:
        problems = "1 problem" if count == 1 else f"{count:,} problems"
        name = shown(path)
        print(f"{name}: {problems}, see: syria-timeline check {name}", file=sys.stderr)
    return reading


def read_log(path: str | None) -> Reading:
    """Read the log at a path, the sample without one; raises CommandError `file:line:col: why`."""
    try:
        return read(Path(path) if path is not None else sample())
    except LogError as error:
        raise CommandError(error.of(str(sample() if path is None else path))) from None


def shown(path: str | None) -> str:
    """Return the path as it may be printed."""
    return clean(str(sample() if path is None else path)).replace("\n", "␊")


def find_event(log: Log, event_id: str) -> Event:
    """Return the event with an id; raises CommandError with the ids most like it."""
    for event in log.events:
        if event.id == event_id:
            return event
    hint = did_you_mean(event_id, [event.id for event in log.events], 3)
    raise CommandError(f"no event has the id {clean(event_id)!r}{hint}")
