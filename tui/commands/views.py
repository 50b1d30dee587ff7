"""`views`: the filters that are kept of a log under names."""

from __future__ import annotations

from argparse import Namespace

from tui.commands.opening import kept_views, open_store
from tui.report.text.printing import print_lines, table_width
from tui.report.views import view_table
from tui.terminal.streams import say


def run(arguments: Namespace) -> int:
    """Print a table of the views."""
    store = open_store(arguments.log, arguments.cached)
    views = kept_views(arguments, store.head)
    if not views:
        say("no view is kept of this log: w in the app keeps one")
        return 0
    print_lines(view_table(store.index, views, table_width()))
    return 0
