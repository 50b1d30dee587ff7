"""`stats`: a log in numbers, or the numbers that are in it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable

from tui.commands.engine import name_of, open_backend
from tui.commands.errors import CommandError
from tui.commands.opening import open_store
from tui.commands.selection import query_of, query_of_engine
from tui.commands.shape import is_shaped, put
from tui.log.model import Event, Head
from tui.report.export.formats import DEFAULT
from tui.report.text.printing import document_width, print_document
from tui.store.engine.detect import is_engine
from tui.store.engine.opening import matching, words_of
from tui.store.query.ast import Field, all_of

_WITH_FIGURES = Field("has", ("figure",))


def run(arguments: Namespace) -> int:
    """Print what the log holds, or its figures; raises CommandError."""
    if arguments.figures:
        _print_figures(arguments)
        return 0
    for option in ("where", "view", "marked"):
        if getattr(arguments, option):
            raise CommandError(f"--{option} goes with --figures")
    _print_statistics(arguments)
    return 0


def _print_statistics(arguments: Namespace) -> None:
    from tui.report.stats.counts import counts, engine_rows  # noqa: PLC0415
    from tui.report.stats.rows import COLUMNS, count_rows  # noqa: PLC0415
    from tui.report.stats.statistics import statistics  # noqa: PLC0415

    in_rows = is_shaped(arguments) or arguments.format == DEFAULT
    if arguments.log and is_engine(arguments.log):
        with open_backend(arguments.log) as backend:
            if in_rows:
                put(engine_rows(backend), COLUMNS, arguments)
            else:
                print_document(counts(backend, name_of(arguments.log), document_width()))
        return
    store = open_store(arguments.log, arguments.cached)
    if in_rows:
        put(count_rows(store), COLUMNS, arguments)
    else:
        print_document(statistics(store, document_width()))


def _print_figures(arguments: Namespace) -> None:
    if arguments.log and is_engine(arguments.log):
        with open_backend(arguments.log) as backend:
            query = all_of((query_of_engine(arguments, words_of(backend)), _WITH_FIGURES))
            events = matching(backend, query, None)
            _print(backend.head, events, backend.count(query), arguments)
    else:
        store = open_store(arguments.log, arguments.cached)
        ranks = store.index.select(all_of((query_of(store, arguments), _WITH_FIGURES)))
        _print(store.head, store.events(ranks), len(ranks), arguments)


def _print(head: Head, events: Iterable[Event], count: int, arguments: Namespace) -> None:
    """Print the figures of some events, so many of them, in the form asked for."""
    if is_shaped(arguments) or arguments.format == DEFAULT:
        from tui.report.figures.export import FIGURE_COLUMNS, figures_in  # noqa: PLC0415

        put(figures_in(events), FIGURE_COLUMNS, arguments)
        return
    from tui.report.figures.document import figures_document, figures_of  # noqa: PLC0415

    print_document(figures_document(head, figures_of(events), document_width(), count))
