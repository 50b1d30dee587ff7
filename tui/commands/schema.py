"""`schema`: the format of logs as a JSON Schema, with the words of one log."""

from __future__ import annotations

import sys
from argparse import Namespace

from tui.commands.opening import read_head
from tui.log.schema import text


def run(arguments: Namespace) -> int:
    """Print the schema: of any log without one, else with the words that a log declares."""
    head = read_head(arguments.log) if arguments.log else None
    sys.stdout.write(text(head))
    return 0
