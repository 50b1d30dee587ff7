"""The views of the log that a command is about.

Where they are kept only the terminal knows, which reports do not: the command line brings both
together and passes `views_of`, in the arguments.
"""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

from tui.log.model import Log
from tui.log.reader import sample
from tui.log.text import clean
from tui.report.commands.errors import CommandError
from tui.report.views import Views, find_view

ViewsOf = Callable[[Path, str], Views]
"""Tells the views of the log at a path and with a title; raises CommandError."""


def kept_views(arguments: Namespace, log: Log) -> Views:
    """Return the views of the log; raises CommandError when they cannot be read."""
    views_of: ViewsOf = arguments.views_of
    return views_of(Path(arguments.log) if arguments.log else sample(), log.title)


def view_asked_for(arguments: Namespace, log: Log) -> str:
    """Return the filter of the view that `--view` names; nothing without it.

    Raises CommandError when there is none of that name.
    """
    if not arguments.view:
        return ""
    try:
        return find_view(kept_views(arguments, log), clean(arguments.view))
    except LookupError as error:
        raise CommandError(str(error)) from None
