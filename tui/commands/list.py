"""`list`: the events that match, for people or for other programs."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence

from tui.commands.opening import open_store
from tui.commands.selection import selected, view_asked_for
from tui.report.export.formats import FORMATS
from tui.store.store import Store


def run(arguments: Namespace) -> int:
    """Print the events in time order, in the format asked for."""
    store = open_store(arguments.log)
    ranks = selected(store, arguments.where, view_asked_for(arguments, store.head))
    ranks = ranks[: arguments.limit]
    write = FORMATS[arguments.format].write
    if write is None:
        _print_table(store, ranks)
        return 0
    # Data is UTF-8 whatever the terminal is, and its line ends are its own.
    reconfigure = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", newline="")
    sys.stdout.writelines(write(store, store.events(ranks), arguments.ascii))
    return 0


def _print_table(store: Store, ranks: Sequence[int]) -> None:
    # Rich is needed for people only: other programs get their data sooner without it.
    from tui.report.export.listing import listing  # noqa: PLC0415
    from tui.report.text.printing import print_lines, table_width  # noqa: PLC0415

    if not ranks:
        print("no events match", file=sys.stderr)
        return
    width = table_width()
    print_lines(listing(store.head, list(store.events(ranks)), width))
    if width is not None and len(ranks) < len(store):
        print(f"{len(ranks):,} of {len(store):,} events", file=sys.stderr)
