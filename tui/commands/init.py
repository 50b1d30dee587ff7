"""`init`: a log to begin with, commented."""

from __future__ import annotations

import sys
from argparse import Namespace
from importlib.resources import files
from pathlib import Path

from tui.kept.durable import write_new
from tui.log.text import clean, one_line
from tui.terminal.streams import say


def run(arguments: Namespace) -> int:
    """Print the log, or write it to a file that is not there yet."""
    text = beginning(arguments.kind)
    if not arguments.output:
        sys.stdout.write(text)
        return 0
    try:
        write_new(Path(arguments.output), [text])
    except OSError as error:
        from tui.commands.opening import not_written  # noqa: PLC0415 - what is written needs none

        raise not_written(arguments.output, error) from None
    say(
        f"a log to begin with, for {arguments.kind}, written to {one_line(clean(arguments.output))}"
    )
    return 0


def beginning(kind: str) -> str:
    """Return the log to begin with, for a conflict, an incident or a history."""
    return (files("tui.commands") / "beginnings" / f"{kind}.yaml").read_text(encoding="utf-8")
