"""`stats`: a log in numbers."""

from __future__ import annotations

from argparse import Namespace

from tui.commands.opening import open_log
from tui.report.stats.statistics import statistics
from tui.report.text.printing import document_width, print_document


def run(arguments: Namespace) -> int:
    """Print what the log holds."""
    reading = open_log(arguments.log)
    print_document(statistics(reading.log, reading.name, document_width()))
    return 0
