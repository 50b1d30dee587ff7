"""`sources`: the sources of a log, what each is worth and how much rests on it."""

from __future__ import annotations

import sys
from argparse import Namespace

from tui.report.bibliography import bibliography
from tui.report.commands.opening import open_log
from tui.report.output import page_width, print_lines


def run(arguments: Namespace) -> int:
    """Print a table of the sources."""
    log = open_log(arguments.log).log
    print_lines(bibliography(log, page_width() if sys.stdout.isatty() else None))
    return 0
