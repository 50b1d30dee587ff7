"""`diff`: what differs between two logs, or two versions of one."""

from __future__ import annotations

import os
import sys
from argparse import Namespace

from tui.commands.opening import read_store
from tui.commands.shape import is_shaped, put
from tui.exchange.compare.changes import Difference, difference
from tui.exchange.compare.rows import COLUMNS, rows_of
from tui.exchange.compare.texts import as_json, as_text, counts
from tui.store.store import Store
from tui.terminal.streams import as_data, say, while_read


def run(arguments: Namespace) -> int:
    """Print what differs; 0 when nothing does, 1 when something does, as `diff` has it.

    Raises CommandError when a log cannot be read.
    """
    old, new = (_read(path, arguments) for path in arguments.logs)
    found = difference(old.head, new.head, list(old.events()), list(new.events()))
    with while_read():
        _print(found, arguments)
    say(counts(found))
    return int(not found.same)


def _read(path: str, arguments: Namespace) -> Store:
    if path == os.devnull:  # what git gives for a file that is in one version alone
        from tui.log.model import Log  # noqa: PLC0415

        return Store.of(Log())
    return read_store(path, arguments.cached)


def _print(found: Difference, arguments: Namespace) -> None:
    """Print it as text, as one object, or as rows where they are asked for."""
    given = (arguments.sort, arguments.columns, arguments.limit)
    if arguments.format == "json" and given == (None, None, None):
        as_data(sys.stdout)
        sys.stdout.write(as_json(found))
    elif is_shaped(arguments) or arguments.format == "table":
        put(rows_of(found), COLUMNS, arguments)
    else:
        as_data(sys.stdout)
        sys.stdout.writelines(as_text(found))
