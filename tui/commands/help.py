"""Help, and the parser that has it: laid out as it is written, an error where nobody gets it."""

from __future__ import annotations

import os
import sys
from argparse import Action, ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

PROGRAM = "syria-timeline"
_NO_CACHE_HELP = "read the log itself, and keep nothing of it: see cache"


class _Layout(RawDescriptionHelpFormatter):
    """Help as it is laid out, as wide as the terminal; argparse would load `shutil` to ask."""

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=_columns() - 2)


def _columns() -> int:
    """Return the columns of the terminal, as `shutil.get_terminal_size` does."""
    with suppress(KeyError, ValueError):
        if columns := int(os.environ["COLUMNS"]):
            return columns
    with suppress(AttributeError, ValueError, OSError):
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or 80  # type: ignore[union-attr]
    return 80


class _Parser(ArgumentParser):
    """A parser whose help is an error where it cannot be written: argparse says nothing then."""

    def print_help(self, file: SupportsWrite[str] | None = None) -> None:
        """Print the help; raises OSError."""
        print(self.format_help(), end="", file=file)


def parser(program: str, description: str, epilog: str, usage: str | None = None) -> ArgumentParser:
    """Return a parser with what all have: help as it is laid out, and --ascii."""
    made = _Parser(
        program,
        usage,
        description,
        epilog,
        formatter_class=_Layout,
        allow_abbrev=False,
    )
    made.add_argument("--ascii", action="store_true", help="print no character outside ASCII")
    made.add_argument("--no-cache", dest="cached", action="store_false", help=_NO_CACHE_HELP)
    return made


def actions_of(parser: ArgumentParser) -> Sequence[Action]:
    """Return what a parser takes, in order; argparse names it nowhere else (a test holds that)."""
    return tuple(parser._actions)


def told_of(action: Action) -> str:
    """Return what help says of what a parser takes, in one line and without signs of argparse's."""
    return " ".join((action.help or "").replace("%%", "%").split())


def examples_of(*lines: str) -> str:
    """Return examples as help has them, each a line."""
    return "\n".join(("examples:", *(f"  {line}" for line in lines)))
