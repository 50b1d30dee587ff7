"""`list`: the events that match, for people or for other programs."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence

from tui.commands.engine import open_backend
from tui.commands.errors import CommandError
from tui.commands.opening import asked_for, marked_among, open_store, selected, view_asked_for
from tui.log.model import Event
from tui.report.export.formats import FORMATS
from tui.report.text.words import plural
from tui.store.engine.detect import is_engine
from tui.store.engine.opening import matching, words_of
from tui.store.engine.protocol import Backend
from tui.store.store import Store
from tui.terminal.streams import as_data, say


def run(arguments: Namespace) -> int:
    """Print the events in time order, in the format asked for."""
    if arguments.log and is_engine(arguments.log):
        if arguments.view:
            raise CommandError("no view is kept of such a log: write --where and its filter")
        if arguments.marked:
            raise CommandError("no marks are kept of such a log: write --where and a filter")
        with open_backend(arguments.log) as backend:
            query = asked_for(arguments.where, words=words_of(backend))
            return _print(backend, matching(backend, query, arguments.limit), arguments)
    store = open_store(arguments.log, arguments.cached)
    ranks = selected(store, arguments.where, view_asked_for(arguments, store.head))
    if arguments.marked:
        ranks = marked_among(store, ranks, arguments)
    return _print(store, store.events(ranks[: arguments.limit]), arguments)


def _print(store: Store | Backend, events: Iterable[Event], arguments: Namespace) -> int:
    form = FORMATS[arguments.format]
    if form.write is None:
        _print_table(store, list(events))
        return 0
    if form.dated:
        events = _dated(list(events), arguments.format)
    as_data(sys.stdout)
    if arguments.bom:
        sys.stdout.write("\ufeff")
    sys.stdout.writelines(form.write(store, events, arguments.ascii))
    return 0


def _dated(events: Sequence[Event], name: str) -> Sequence[Event]:
    """Return the events that have a date, and tell how many have none."""
    dated = [event for event in events if event.date.start or event.date.end]
    if len(dated) < len(events):
        say(f"{plural(len(events) - len(dated), 'event')} without a date left out of {name}")
    return dated


def _print_table(store: Store | Backend, events: Sequence[Event]) -> None:
    # Rich is needed for people only: other programs get their data sooner without it.
    from tui.report.export.listing import listing  # noqa: PLC0415
    from tui.report.text.printing import print_lines, table_width  # noqa: PLC0415

    if not events:
        say("no events match")
        return
    width = table_width()
    print_lines(listing(store.head, events, width))
    if width is not None and len(events) < len(store):
        say(f"{len(events):,} of {len(store):,} events")
