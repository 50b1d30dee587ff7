"""`sources`: the sources of a log, what each is worth, and what one of them says that holds."""

from __future__ import annotations

from argparse import Namespace

from tui.commands.errors import CommandError
from tui.commands.opening import open_store
from tui.log.model import Head
from tui.log.sourcing.audit import machines
from tui.log.spelling import did_you_mean
from tui.log.text import clean
from tui.report.audit.audit import audit_document
from tui.report.stats.bibliography import bibliography
from tui.report.text.printing import print_document, print_lines, table_width

MACHINES = "ai"
"""What stands for all machine-written sources together, unless a source has this id."""


def run(arguments: Namespace) -> int:
    """Print a table of the sources, or the audit of one, or of all that machines wrote."""
    store = open_store(arguments.log, arguments.cached)
    if arguments.audit is not None:
        ids = _audited(store.head, arguments.audit)
        print_document(audit_document(store.head, store.audit(ids)))
    else:
        print_lines(bibliography(store, table_width()))
    return 0


def _audited(log: Head, source_id: str) -> tuple[str, ...]:
    """Return the sources that are asked for; raises CommandError with the ids most like it."""
    if source_id in log.sources:
        return (source_id,)
    if source_id == MACHINES:
        return machines(log)
    hint = did_you_mean(source_id, [*log.sources, MACHINES], 3)
    raise CommandError(f"no source has the id {clean(source_id)!r}{hint}")
