"""`diff`: what differs between two logs, or two versions of one."""

from __future__ import annotations

import sys
from argparse import Namespace

from tui.commands.opening import read_store
from tui.exchange.compare.changes import difference
from tui.exchange.compare.texts import as_json, as_text, counts
from tui.terminal.streams import as_data, say


def run(arguments: Namespace) -> int:
    """Print what differs; 0 when nothing does, 1 when something does, as `diff` has it.

    Raises CommandError when a log cannot be read.
    """
    old, new = (read_store(path, arguments.cached) for path in arguments.logs)
    found = difference(old.head, new.head, list(old.events()), list(new.events()))
    as_data(sys.stdout)
    if arguments.format == "json":
        sys.stdout.write(as_json(found))
    else:
        sys.stdout.writelines(as_text(found))
    say(counts(found))
    return int(not found.same)
