"""`export`: events in a file of another format, or a log as a folder of Parquet files."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from tui.commands.errors import CommandError
from tui.commands.opening import marked_among, open_store, selected, shown, view_asked_for
from tui.report.export.writing import export_events, format_of
from tui.report.text.words import plural
from tui.store.store import Store
from tui.terminal.streams import say

PARQUET = "parquet"


def run(arguments: Namespace) -> int:
    """Write the file or the folder, and say on stderr how many events it holds."""
    store = open_store(arguments.log, arguments.cached)
    name = arguments.format or format_of(arguments.output) or PARQUET
    if name == PARQUET:
        written = _to_parquet(store, arguments)
    else:
        written = _to_file(store, name, arguments)
    say(f"{plural(written, 'event')} written to {shown(arguments.output)}")
    return 0


def _to_parquet(store: Store, arguments: Namespace) -> int:
    from tui.store.engine.export import export  # noqa: PLC0415
    from tui.store.engine.protocol import EngineError  # noqa: PLC0415

    if arguments.where or arguments.view or arguments.marked:
        raise CommandError("a folder of Parquet files has all events: leave --where out")
    try:
        export(store, Path(arguments.output))
    except EngineError as error:
        raise CommandError(str(error)) from None
    return len(store)


def _to_file(store: Store, name: str, arguments: Namespace) -> int:
    ranks = selected(store, arguments.where, view_asked_for(arguments, store.head))
    if arguments.marked:
        ranks = marked_among(store, ranks, arguments)
    events = list(store.events(ranks))
    try:
        written = export_events(store, events, name, Path(arguments.output))
    except OSError as error:
        raise CommandError(f"{shown(arguments.output)}: {error.strerror}") from None
    if written < len(events):
        say(f"{plural(len(events) - written, 'event')} without a date left out of {name}")
    return written
