"""`check`: every problem of a log, one to a line, where editors look for them."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from tui.commands.opening import check_captures_of, check_log, shown
from tui.report.text.words import plural
from tui.terminal.streams import say

if TYPE_CHECKING:
    from tui.log.reading.captures import Captures


def run(arguments: Namespace) -> int:
    """Print `file:line:col: message` for each problem; 1 if there are any.

    With `--files` those of the captures beside the log, too.
    """
    events, problems = check_log(arguments.log, arguments.cached)
    more = ""
    if arguments.files:
        captures = check_captures_of(arguments.log)
        problems = tuple(sorted({*problems, *captures.problems}))
        more = f", {_told(captures)}"
    name = shown(arguments.log)
    sys.stdout.writelines(
        f"{name}:{problem.line}:{problem.column}: {problem.message}\n" for problem in problems
    )
    count = len(problems)
    found = plural(count, "problem") if count else "no problems"
    say(f"{name}: {plural(events, 'event')}, {found}{more}")
    return min(count, 1)


def _told(captures: Captures) -> str:
    """Return how many captures were read, and how many there is nothing to hold against."""
    bare = captures.named - captures.hashed
    words = plural(captures.named, "capture")
    return f"{words}, {bare:,} without `sha256`" if bare else words
