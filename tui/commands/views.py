"""`views`: the filters that are kept of a log under names."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence

from tui.commands.opening import open_store
from tui.commands.selection import kept_views
from tui.commands.shape import put
from tui.report.export.rows import Columns
from tui.report.text.printing import print_lines, table_width
from tui.report.views import count, view_table
from tui.terminal.streams import say


def run(arguments: Namespace) -> int:
    """Print a table of the views."""
    store = open_store(arguments.log, arguments.cached)
    views = kept_views(arguments, store.head)
    if not views:
        say("no view is kept of this log: w in the app keeps one")
    columns: Columns[str] = {
        "view": lambda name: name,
        "events": lambda name: count(store.index, views[name]),
        "filter": lambda name: views[name],
    }

    def as_table(names: Sequence[str]) -> None:
        if names:
            print_lines(view_table(store.index, views, names, table_width()))

    put(sorted(views), columns, arguments, as_table)
    return 0
