"""`stats`: a log in numbers."""

from __future__ import annotations

from argparse import Namespace

from tui.commands.engine import name_of, open_backend
from tui.commands.opening import open_store
from tui.report.stats.counts import counts
from tui.report.stats.statistics import statistics
from tui.report.text.printing import document_width, print_document
from tui.store.engine.detect import is_engine


def run(arguments: Namespace) -> int:
    """Print what the log holds."""
    if arguments.log and is_engine(arguments.log):
        with open_backend(arguments.log) as backend:
            print_document(counts(backend, name_of(arguments.log), document_width()))
        return 0
    store = open_store(arguments.log, arguments.cached)
    print_document(statistics(store, document_width()))
    return 0
