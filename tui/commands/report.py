"""`report`: events as a web page to hand over, one file or a folder of them."""

from __future__ import annotations

import os
import re
import shutil
import time
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from tui.commands.errors import CommandError
from tui.commands.help import PROGRAM
from tui.commands.opening import not_written, open_store, path_of, shown
from tui.commands.selection import selected, view_asked_for
from tui.kept.durable import flush_path, write_new
from tui.kept.imported import called
from tui.log.text import clean, one_line
from tui.report.export.endings import no_page
from tui.report.page.front import Origin
from tui.report.page.report import Report
from tui.report.text.words import plural
from tui.terminal.streams import say

_EPOCH: Final = re.compile(r"[0-9]{1,11}")  # seconds that time has a year for


def run(arguments: Namespace) -> int:
    """Write the page or the folder, and say on stderr how many events it holds.

    Raises CommandError for what cannot be written, and for a name that is none of a web page.
    """
    if reason := no_page(arguments.output):
        raise CommandError(f"{shown(arguments.output)}: {reason}")
    store = open_store(arguments.log, arguments.cached)
    view = view_asked_for(arguments, store.head)
    ranks = selected(store, arguments)
    if not ranks:
        raise CommandError("no events match: nothing to report")
    report = Report(store, ranks, _origin(arguments, view))
    try:
        _write(report, Path(arguments.output))
    except OSError as error:
        raise not_written(arguments.output, error) from None
    say(f"{plural(len(ranks), 'event')} reported in {shown(arguments.output)}{_where(report)}")
    return 0


def _write(report: Report, path: Path) -> None:
    """Write the files; raises OSError, FileExistsError for what is there.

    Nothing is left of a folder that could not be written whole.
    """
    if not report.is_folder:
        for file in report.files():
            write_new(path, file.text)
        return
    path.mkdir()
    try:
        for file in report.files():
            write_new(path / file.name, file.text)
        flush_path(path.parent)
    except BaseException:
        shutil.rmtree(path, ignore_errors=True)
        raise


def _where(report: Report) -> str:
    return ": begin with index.html" if report.is_folder else ""


def _origin(arguments: Namespace, view: str) -> Origin:
    """Return what the report says of how it was made."""
    name = arguments.made.names if arguments.made else called(path_of(arguments.log))
    made = f"Made by {PROGRAM} from {name} on {_today()}. The page loads nothing and asks nobody."
    asked = " ".join(_asked(arguments, view))
    return Origin(one_line(clean(name)), asked, one_line(clean(made)), bool(arguments.marked))


def _asked(arguments: Namespace, view: str) -> Iterator[str]:
    for each in (view, arguments.where):
        yield from filter(None, [one_line(clean(each or ""))])


def _today() -> str:
    """Return the day in UTC; that of SOURCE_DATE_EPOCH where it is set (reproducible builds)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = int(epoch) if _EPOCH.fullmatch(epoch) else time.time()
    return time.strftime("%-d %B %Y", time.gmtime(moment))
