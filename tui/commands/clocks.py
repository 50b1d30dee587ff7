"""`--zone` and `--elapsed`: on whose clocks a command says times, and from which event on."""

from __future__ import annotations

from argparse import Namespace

from tui.commands.errors import CommandError
from tui.log.dates.edtf import DateError
from tui.log.dates.shown import Clocks, say_on
from tui.store.engine.protocol import Backend
from tui.store.store import Store


def say_as_asked(arguments: Namespace, store: Store | Backend) -> None:
    """Say times in the zone, and from the event on, that are asked for; raises CommandError."""
    say_in(arguments.zone, _origin(store, arguments.elapsed))


def say_in(zone: str, origin: int | None = None) -> None:
    """Say times in a zone, and from a moment on; raises CommandError for what is no zone."""
    try:
        say_on(Clocks(zone, origin))
    except DateError as error:
        raise CommandError(f"--zone: {error} (or log, utc, own)") from None


def _origin(store: Store | Backend, event_id: str | None) -> int | None:
    """Return when an event begins, in seconds since 1970; None where none is asked for."""
    if not event_id:
        return None
    if not isinstance(store, Store):
        raise CommandError("--elapsed is for logs: write them out with --format yaml")
    from tui.commands.opening import find_event  # noqa: PLC0415

    start = find_event(store, event_id).date.earliest
    if start is None:
        raise CommandError(f"--elapsed: when {event_id} began is not known")
    return start
