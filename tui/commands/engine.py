"""Logs that are held in Parquet files or on a server: opening one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tui.commands.errors import CommandError
from tui.log.text import clean, one_line
from tui.store.engine.detect import is_engine, is_server
from tui.terminal.streams import say

if TYPE_CHECKING:  # what asks engines is loaded when one is opened
    from tui.store.engine.protocol import Backend


def name_of(path: str) -> str:
    """Return what to call a log: never with the password of a server; "" for a wrong address."""
    if not is_server(path):
        return one_line(clean(path))
    from tui.store.engine.clickhouse import read_address  # noqa: PLC0415
    from tui.store.engine.protocol import EngineError  # noqa: PLC0415

    try:
        return str(read_address(path))
    except EngineError:
        return ""


def refuse(path: str, what: str) -> None:
    """Raise CommandError where a log is held by an engine, for what cannot read such a log yet."""
    if is_engine(path):
        message = f"{what} cannot read such a log yet; list, stats and the app can"
        raise CommandError(f"{_called(path)}{message}")


@contextmanager
def open_backend(path: str) -> Iterator[Backend]:
    """Open such a log, and close it at the end.

    What it lacks is told on stderr. Raises CommandError for whatever cannot be done with it.
    """
    from tui.store.engine.opening import open_engine  # noqa: PLC0415
    from tui.store.engine.protocol import EngineError  # noqa: PLC0415

    try:
        backend = open_engine(path)
        try:
            if backend.lacks:
                lacking = ", ".join(sorted(backend.lacks))
                say(f"{_called(path)}it does not hold {lacking}")
            yield backend
        finally:
            backend.close()
    except EngineError as error:
        raise CommandError(f"{_called(path)}{clean(str(error))}") from None


def _called(path: str) -> str:
    """Return what a message about a log begins with."""
    name = name_of(path)
    return f"{name}: " if name else ""
