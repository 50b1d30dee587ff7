"""`check`: every problem of a log, one to a line, where editors look for them."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Final

from tui.commands.given import Given
from tui.commands.opening import check_captures_of, check_log, shown
from tui.commands.shape import put
from tui.report.text.words import plural
from tui.terminal.streams import say, while_read

if TYPE_CHECKING:
    from tui.log.problems import Problem
    from tui.log.reading.captures import Captures
    from tui.report.export.rows import Columns

COLUMNS: Final[dict[str, Callable[[Problem], object]]] = {
    name: attrgetter(name) for name in ("line", "column", "message")
}


def run(arguments: Namespace) -> int:
    """Print `file:line:col: message` for each problem; 1 if there are any.

    With `--files` those of the captures beside the log, too. Raises CommandError.
    """
    events, problems = check_log(arguments.log, arguments.cached)
    more = ""
    if arguments.files:
        captures = check_captures_of(arguments.log)
        problems = tuple(sorted({*problems, *captures.problems}))
        more = f", {_told(captures)}"
    name = shown(arguments.log)
    columns = {"file": lambda _: name, **COLUMNS}
    if isinstance(arguments.log, Given) and not arguments.log.has_lines:
        columns = {"file": lambda _: name, **_without_lines(arguments.log, problems)}

    def lines(some: Sequence[Problem]) -> None:
        sys.stdout.writelines(f"{_place(columns, each)}: {each.message}\n" for each in some)

    with while_read():
        put(problems, columns, arguments, lines)
    count = len(problems)
    found = plural(count, "problem") if count else "no problems"
    say(f"{name}: {plural(events, 'event')}, {found}{more}")
    return min(count, 1)


def _place(columns: Columns[Problem], problem: Problem) -> str:
    """Return the file and the place in it; the event instead, where the place is none of it."""
    if "event" not in columns:
        return f"{columns['file'](problem)}:{problem.line}:{problem.column}"
    words = [str(columns[name](problem)) for name in ("file", "event")]
    return ": ".join(filter(None, words))


def _without_lines(log: str, problems: Sequence[Problem]) -> Columns[Problem]:
    """Return the columns of problems of what a log was made of: by event, as its lines differ."""
    from tui.exchange.yaml import titles_at  # noqa: PLC0415 - most logs are their own

    titles = titles_at(Path(log), (each.line for each in problems))
    return {
        "line": lambda _: None,
        "column": lambda _: None,
        "event": lambda each: titles.get(each.line, ""),
        "message": attrgetter("message"),
    }


def _told(captures: Captures) -> str:
    """Return how many captures were read, and how many there is nothing to hold against."""
    bare = captures.named - captures.hashed
    words = plural(captures.named, "capture")
    return f"{words}, {bare:,} without `sha256`" if bare else words
