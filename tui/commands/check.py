"""`check`: every problem of a log, one to a line, where editors look for them."""

from __future__ import annotations

import sys
from argparse import Namespace

from tui.commands.opening import check_log, shown
from tui.report.text.words import plural
from tui.terminal.streams import say


def run(arguments: Namespace) -> int:
    """Print `file:line:col: message` for each problem; 1 if there are any."""
    events, problems = check_log(arguments.log, arguments.cached)
    name = shown(arguments.log)
    sys.stdout.writelines(
        f"{name}:{problem.line}:{problem.column}: {problem.message}\n" for problem in problems
    )
    count = len(problems)
    found = plural(count, "problem") if count else "no problems"
    say(f"{name}: {plural(events, 'event')}, {found}")
    return min(count, 1)
