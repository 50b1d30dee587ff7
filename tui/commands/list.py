"""`list`: the events that match, for people or for other programs."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence

from tui.commands.opening import open_store
from tui.commands.selection import selected, view_asked_for
from tui.log.model import Event
from tui.store.store import Store


def run(arguments: Namespace) -> int:
    """Print the events in time order, in the format asked for."""
    store = open_store(arguments.log)
    ranks = selected(store, arguments.where, view_asked_for(arguments, store.head))
    events = list(store.events(ranks[: arguments.limit]))
    if arguments.format == "table":
        _print_table(store, events)
        return 0
    # Data is UTF-8 whatever the terminal is, and its line ends are its own.
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="")
    sys.stdout.writelines(_text(store, events, arguments.format, arguments.ascii))
    return 0


def _print_table(store: Store, events: Sequence[Event]) -> None:
    # Rich is needed for people only: other programs get their data sooner without it.
    from tui.report.export.listing import listing  # noqa: PLC0415
    from tui.report.text.printing import page_width, print_lines  # noqa: PLC0415

    if not events:
        print("no events match", file=sys.stderr)
        return
    on_screen = sys.stdout.isatty()
    print_lines(listing(store.head, events, page_width() if on_screen else None))
    if on_screen and len(events) < len(store):
        print(f"{len(events):,} of {len(store):,} events", file=sys.stderr)


def _text(store: Store, events: Sequence[Event], form: str, ascii_only: bool) -> Iterable[str]:
    from tui.report.export import records, sheets  # noqa: PLC0415

    if form == "json":
        return records.as_json(events, ascii_only)
    if form == "jsonl":
        return records.as_jsonl(events, ascii_only)
    if form == "yaml":
        return records.as_yaml(store, events, ascii_only)
    if form == "csv":
        return sheets.as_csv(store.head, events)
    return sheets.as_markdown(store.head, events)
