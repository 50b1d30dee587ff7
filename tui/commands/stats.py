"""`stats`: a log in numbers."""

from __future__ import annotations

from argparse import Namespace

from tui.commands.opening import open_store
from tui.report.stats.statistics import statistics
from tui.report.text.printing import document_width, print_document


def run(arguments: Namespace) -> int:
    """Print what the log holds."""
    store = open_store(arguments.log)
    print_document(statistics(store, document_width()))
    return 0
