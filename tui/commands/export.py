"""`export`: a log as a folder of Parquet files, for logs and tools that outgrow one file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from tui.commands.errors import CommandError
from tui.commands.opening import open_store, shown
from tui.report.text.words import plural
from tui.store.engine.export import export
from tui.store.engine.protocol import EngineError
from tui.terminal.streams import say


def run(arguments: Namespace) -> int:
    """Write the folder, and say on stderr how many events it holds."""
    store = open_store(arguments.log, arguments.cached)
    try:
        export(store, Path(arguments.output))
    except EngineError as error:
        raise CommandError(str(error)) from None
    events = plural(len(store), "event")
    say(f"{events} written to {shown(arguments.output)}")
    return 0
