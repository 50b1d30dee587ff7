"""`stats`: a log in numbers, or the numbers that are in it."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable

from tui.commands.engine import name_of, open_backend
from tui.commands.errors import CommandError
from tui.commands.opening import asked_for, open_store
from tui.log.model import Event, Head
from tui.report.text.printing import document_width, print_document
from tui.store.engine.detect import is_engine
from tui.store.engine.opening import matching
from tui.store.query.ast import Field, all_of
from tui.terminal.streams import as_data

_WITH_FIGURES = Field("has", ("figure",))


def run(arguments: Namespace) -> int:
    """Print what the log holds, or its figures."""
    if arguments.figures:
        _print_figures(arguments)
        return 0
    for option in ("where", "format"):
        if getattr(arguments, option) is not None:
            raise CommandError(f"--{option} goes with --figures")
    _print_statistics(arguments)
    return 0


def _print_statistics(arguments: Namespace) -> None:
    from tui.report.stats.counts import counts  # noqa: PLC0415
    from tui.report.stats.statistics import statistics  # noqa: PLC0415

    if arguments.log and is_engine(arguments.log):
        with open_backend(arguments.log) as backend:
            print_document(counts(backend, name_of(arguments.log), document_width()))
    else:
        store = open_store(arguments.log, arguments.cached)
        print_document(statistics(store, document_width()))


def _print_figures(arguments: Namespace) -> None:
    query = all_of((asked_for(arguments.where), _WITH_FIGURES))
    if arguments.log and is_engine(arguments.log):
        with open_backend(arguments.log) as backend:
            events = matching(backend, query, None)
            _print(backend.head, events, backend.count(query), arguments)
    else:
        store = open_store(arguments.log, arguments.cached)
        ranks = store.index.select(query)
        _print(store.head, store.events(ranks), len(ranks), arguments)


def _print(head: Head, events: Iterable[Event], count: int, arguments: Namespace) -> None:
    """Print the figures of some events, so many of them, in the format asked for."""
    if arguments.format in ("csv", "json"):
        from tui.report.figures.export import figures_csv, figures_json  # noqa: PLC0415

        as_data(sys.stdout)
        lines = figures_csv(events)
        if arguments.format == "json":
            lines = figures_json(events, arguments.ascii)
        sys.stdout.writelines(lines)
        return
    from tui.report.figures.document import figures_document, figures_of  # noqa: PLC0415

    print_document(figures_document(head, figures_of(events), document_width(), count))
