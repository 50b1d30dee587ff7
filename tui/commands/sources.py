"""`sources`: the sources of a log, what each is worth, and what one of them says that holds."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from tui.commands.errors import CommandError
from tui.commands.opening import open_store
from tui.commands.selection import selected
from tui.commands.shape import is_rows, is_shaped, put, shaped
from tui.log.model import Head
from tui.log.sourcing.audit import machines
from tui.log.spelling import did_you_mean
from tui.log.text import clean
from tui.report.cite.lists import LIST_FORMS
from tui.report.export.formats import ROW_FORMS
from tui.report.text.words import listed, plural
from tui.store.store import Store
from tui.terminal.streams import as_data, say

if TYPE_CHECKING:
    from rich.text import Text

    from tui.report.export.rows import Columns

    Matrix = tuple[Callable[[int], Iterable[Text]], Sequence[Any], Columns[Any]]

MACHINES = "ai"
"""What stands for all machine-written sources together, unless a source has this id."""


FORMS: Final[dict[str, tuple[str, ...]]] = {
    "the list": ("table", *LIST_FORMS, *ROW_FORMS),
    "--audit": ("text", "claimreview", *ROW_FORMS),
    "--matrix": ("text", *ROW_FORMS),
}
"""What `--format` may be, by what is printed; the first where it is not given."""


def run(arguments: Namespace) -> int:
    """Print the sources, as a table or for other programs, or the audit of one or several."""
    _require_fitting(arguments)
    store = open_store(arguments.log, arguments.cached)
    if arguments.audit is not None:
        _print_audit(store, _audited(store.head, arguments.audit), arguments)
    elif arguments.matrix is not None:
        _print_matrix(store, arguments)
    else:
        _print_list(store, arguments)
    return 0


def _require_fitting(arguments: Namespace) -> None:
    """Raise CommandError when options are given that do not go together."""
    asked = {"--audit": arguments.audit, "--matrix": arguments.matrix}
    mode = next((option for option, value in asked.items() if value is not None), "the list")
    if mode == "--audit" and (arguments.where is not None or arguments.view or arguments.marked):
        raise CommandError("an audit is of all events: leave --where out with --audit")
    fitting = FORMS[mode]
    if arguments.format not in (None, *fitting):
        words = listed(fitting, len(fitting))
        raise CommandError(f"--format {arguments.format} is not for {mode}, which has {words}")


def _print_audit(store: Store, ids: tuple[str, ...], arguments: Namespace) -> None:
    audit = store.audit(ids)
    if arguments.format == "claimreview":
        from tui.report.audit.claim_review import claim_reviews, reviews_left_out  # noqa: PLC0415

        as_data(sys.stdout)
        sys.stdout.writelines(claim_reviews(store.head, audit, arguments.ascii))
        if left_out := reviews_left_out(audit):
            say(f"no review of {plural(left_out, 'comment')}: no fact to check")
        return
    if is_shaped(arguments):
        from tui.report.audit.rows import CLAIM_COLUMNS  # noqa: PLC0415

        put(audit.claims, CLAIM_COLUMNS, arguments)
        return
    from tui.report.audit.audit import audit_document  # noqa: PLC0415
    from tui.report.text.printing import print_document  # noqa: PLC0415

    print_document(audit_document(store.head, audit))


def _print_list(store: Store, arguments: Namespace) -> None:
    """Print all sources, or those that events which match name."""
    # Rich is needed for people only.
    from tui.report.stats.bibliography import bibliography, named, source_columns, uses  # noqa: PLC0415
    from tui.report.text.printing import print_lines, table_width  # noqa: PLC0415

    head, ranks = store.head, selected(store, arguments)
    ids = list(head.sources)
    if arguments.where is not None or arguments.view or arguments.marked:
        ids = named(store, ranks)
    used = uses(store, ranks)
    columns = source_columns(head, used)
    if arguments.format in LIST_FORMS:
        if arguments.columns:
            raise CommandError(f"--columns is for tables: {arguments.format} has its own")
        as_data(sys.stdout)
        some = shaped(ids, columns, arguments)
        sys.stdout.writelines(LIST_FORMS[arguments.format].write(head, some, arguments.ascii))
    elif is_rows(arguments):
        put(ids, columns, arguments)
    else:
        print_lines(bibliography(head, used, shaped(ids, columns, arguments), table_width()))


def _print_matrix(store: Store, arguments: Namespace) -> None:
    """Print which sources appear together in events, or who contradicts whom."""
    lines, items, columns = MATRICES[arguments.matrix](store, selected(store, arguments))
    if is_shaped(arguments):
        put(items, columns, arguments)
        return
    from tui.report.text.printing import page_width, print_lines  # noqa: PLC0415

    print_lines(lines(page_width()))


def _overlap(store: Store, ranks: Sequence[int]) -> Matrix:
    from tui.report.matrices.overlap import overlap_columns, overlap_lines  # noqa: PLC0415
    from tui.store.derived.overlap import overlap  # noqa: PLC0415

    found = overlap(store.head, store.events(ranks))
    columns = overlap_columns(store.head)
    return partial(overlap_lines, store.head, found), found.pairs, columns


def _contradictions(store: Store, ranks: Sequence[int]) -> Matrix:
    from tui.report.matrices.contradictions import (  # noqa: PLC0415
        CONTRADICTION_COLUMNS,
        contradiction_lines,
    )
    from tui.store.derived.contradictions import contradictions  # noqa: PLC0415

    found = contradictions(store, ranks)
    return partial(contradiction_lines, found), found, CONTRADICTION_COLUMNS


MATRICES: Final[dict[str, Callable[[Store, Sequence[int]], Matrix]]] = {
    "overlap": _overlap,
    "contradictions": _contradictions,
}


def _audited(log: Head, source_id: str) -> tuple[str, ...]:
    """Return the sources that are asked for; raises CommandError with the ids most like it."""
    if source_id in log.sources:
        return (source_id,)
    if source_id == MACHINES:
        return machines(log)
    hint = did_you_mean(source_id, [*log.sources, MACHINES], 3)
    raise CommandError(f"no source has the id {clean(source_id)!r}{hint}")
