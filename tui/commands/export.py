"""`export`: events in a file of another format, or a log as a folder of Parquet files."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from tui.commands.errors import CommandError
from tui.commands.list import chosen, form_of, told_dated
from tui.commands.opening import not_written, open_store, shown
from tui.report.export.endings import format_of, no_format
from tui.report.export.writing import export_events
from tui.report.text.words import listed, plural
from tui.store.store import Store
from tui.terminal.streams import say

PARQUET = "parquet"


def run(arguments: Namespace) -> int:
    """Write the file or the folder, and say on stderr how many events it holds.

    Raises CommandError for what cannot be written, and for a name whose ending says no format.
    """
    if not arguments.format and (reason := no_format(arguments.output)):
        raise CommandError(f"{shown(arguments.output)}: {reason}")
    arguments.format = arguments.format or format_of(arguments.output) or PARQUET
    store = open_store(arguments.log, arguments.cached)
    if arguments.format == PARQUET:
        written = _to_parquet(store, arguments)
    else:
        written = _to_file(store, arguments)
    say(f"{plural(written, 'event')} written to {shown(arguments.output)}")
    return 0


def _to_parquet(store: Store, arguments: Namespace) -> int:
    from tui.store.engine.export import export  # noqa: PLC0415
    from tui.store.engine.protocol import EngineError  # noqa: PLC0415

    options = ("where", "view", "marked", "sort", "columns", "limit", "bom")
    given = [f"--{name}" for name in options if getattr(arguments, name) not in (None, False)]
    if given:
        words = listed(given, len(given))
        raise CommandError(
            f"a folder of Parquet files has all events: leave {words} out, or name a file, "
            f"as -o {shown(arguments.output)}.csv"
        )
    try:
        export(store, Path(arguments.output))
    except EngineError as error:
        raise CommandError(str(error)) from None
    return len(store)


def _to_file(store: Store, arguments: Namespace) -> int:
    form = form_of(store.head, arguments)
    events = told_dated(chosen(store, arguments), form.name)
    try:
        return export_events(store, events, form, Path(arguments.output))
    except OSError as error:
        raise not_written(arguments.output, error) from None
