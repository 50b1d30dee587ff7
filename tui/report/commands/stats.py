"""`stats`: a log in numbers."""

from __future__ import annotations

from argparse import Namespace

from tui.report.commands.opening import open_log
from tui.report.output import document_width, print_document
from tui.report.statistics import statistics


def run(arguments: Namespace) -> int:
    """Print what the log holds."""
    reading = open_log(arguments.log)
    print_document(statistics(reading.log, reading.name, document_width()))
    return 0
