"""`completion`: what completes the command line in a shell."""

from __future__ import annotations

import sys
from argparse import Namespace
from importlib import import_module


def run(arguments: Namespace) -> int:
    """Print the script for a shell."""
    sys.stdout.write(import_module(f"tui.commands.shells.{arguments.shell}").script())
    return 0
