"""`gaps`: what a log may be missing, for people or as rows."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Sequence
from functools import partial

from pyroaring import BitMap

from tui.commands.opening import open_store
from tui.commands.selection import selected
from tui.commands.shape import put
from tui.report.gaps.document import gaps_document, gaps_title, named
from tui.report.text.printing import print_document
from tui.store.derived.gaps import Finding, gaps, grouped
from tui.store.store import Store
from tui.terminal.streams import say


def run(arguments: Namespace) -> int:
    """Print the findings; tell how many there are on stderr."""
    store = open_store(arguments.log, arguments.cached)
    missing = gaps(store, BitMap(selected(store, arguments)))
    found = (each for gap in missing for each in gap.findings)
    columns = {
        "kind": lambda each: each.kind,
        "field": lambda each: each.field,
        "id": lambda each: each.value,
        "name": lambda each: named(store, each)[0],
        "days": lambda each: round(each.seconds / 86_400, 3) or "",
    }
    put(found, columns, arguments, partial(_print, store))
    say(gaps_title(missing))
    return 0


def _print(store: Store, found: Sequence[Finding]) -> None:
    print_document(gaps_document(store, grouped(found)))
