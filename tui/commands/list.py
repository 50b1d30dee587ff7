"""`list`: the events that match, for people or for other programs."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence

from tui.commands.clocks import say_as_asked
from tui.commands.engine import open_backend
from tui.commands.errors import CommandError
from tui.commands.groups import is_grouped, print_groups
from tui.commands.opening import open_store
from tui.commands.selection import query_of_engine, selected
from tui.commands.shape import names_of, put_rows, shaped
from tui.log.model import Event, Head
from tui.report.export.columns import columns_of, sort_keys
from tui.report.export.formats import DEFAULT, FORMATS, OF_COLUMNS
from tui.report.export.writing import MARKABLE, Form, dated, texts_of
from tui.report.text.words import listed, plural
from tui.store.engine.detect import is_engine
from tui.store.engine.opening import matching, words_of
from tui.store.engine.protocol import Backend
from tui.store.store import Store
from tui.terminal.streams import as_data, say


def run(arguments: Namespace) -> int:
    """Print the events in the order and the form asked for; else as a table, in that of time."""
    if arguments.log and is_engine(arguments.log):
        if is_grouped(arguments):
            raise CommandError("--group is for a log in a file: --sort puts what is alike together")
        with open_backend(arguments.log) as backend:
            say_as_asked(arguments, backend)
            query = query_of_engine(arguments, words_of(backend))
            if arguments.sort:
                events = in_shape(backend, matching(backend, query, None), arguments)
            else:
                events = matching(backend, query, arguments.limit)
            _print(backend, events, arguments)
    else:
        store = open_store(arguments.log, arguments.cached)
        say_as_asked(arguments, store)
        if is_grouped(arguments):
            print_groups(store, arguments)
        else:
            _print(store, chosen(store, arguments), arguments)
    return 0


def chosen(store: Store, arguments: Namespace) -> Iterable[Event]:
    """Return the events that are asked for, in that order; raises CommandError."""
    ranks = selected(store, arguments)
    if arguments.sort:
        return in_shape(store, store.events(ranks), arguments)
    return store.events(ranks[: arguments.limit])


def in_shape(
    store: Store | Backend, events: Iterable[Event], arguments: Namespace
) -> Iterable[Event]:
    """Return as many of some events as are asked for, in that order; raises CommandError."""
    return shaped(events, columns_of(store.head), arguments, sort_keys(store.head))


def form_of(head: Head, arguments: Namespace) -> Form:
    """Return the form that is asked for; raises CommandError for what the format does not have."""
    name = arguments.format
    if arguments.columns and name not in OF_COLUMNS:
        known = listed(OF_COLUMNS, len(OF_COLUMNS))
        raise CommandError(f"--columns is for {known}: {name} has its own")
    if arguments.bom and name not in MARKABLE:
        raise CommandError(f"--bom is for {listed(MARKABLE, len(MARKABLE))}, not for {name}")
    columns = names_of("columns", arguments.columns, tuple(columns_of(head)))
    return Form(name, columns, arguments.bom)


def told_dated(events: Iterable[Event], name: str) -> list[Event]:
    """Return the events that a format has a place for, and tell how many it has none for."""
    found = list(events)
    kept = dated(found, name)
    if len(kept) < len(found):
        left = plural(len(found) - len(kept), "event")
        say(f"{left} without a date that {name} can hold left out")
    return kept


def _print(store: Store | Backend, events: Iterable[Event], arguments: Namespace) -> None:
    form = form_of(store.head, arguments)
    if form.name != DEFAULT:
        if FORMATS[form.name].dated:
            events = told_dated(events, form.name)
        as_data(sys.stdout)
        sys.stdout.writelines(texts_of(store, events, form, arguments.ascii))
    elif form.columns:
        put_rows(events, columns_of(store.head), arguments)
    else:
        _print_table(store, list(events), arguments)


def _print_table(store: Store | Backend, events: Sequence[Event], arguments: Namespace) -> None:
    # Rich is needed for people only: other programs get their data sooner without it.
    from tui.report.export.listing import listing, unheaded  # noqa: PLC0415
    from tui.report.text.printing import print_lines, table_width  # noqa: PLC0415
    from tui.report.text.times import times_words  # noqa: PLC0415

    if not events and arguments.limit != 0:
        say("no events match")
        return
    width = table_width()
    lay_out = unheaded if arguments.sort else listing
    print_lines(lay_out(store.head, events, width))
    if width is None:
        return
    times = f"times: {times_words(store.head)}"
    if len(events) < len(store):
        times = f"{len(events):,} of {len(store):,} events · {times}"
    say(times)
