"""Writes what was imported as a log: to a stream, or to a file in one step."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Row, Tree
from tui.exchange.spool import TextSpool
from tui.exchange.update import Update
from tui.exchange.yaml import event_text, head_text
from tui.kept.durable import OvertakenError, State, flush_file, flush_path, state_of


def write(rows: Iterable[Row], draft: Draft, out: BinaryIO) -> None:
    """Write a log of the events to a stream; in memory is the head alone."""
    spool = TextSpool()
    for _, event in rows:
        spool.add(event_text(event))
    _write(out, draft.head(), spool)


def write_file(
    rows: Iterable[Row],
    draft: Draft,
    path: Path,
    update: Update | None = None,
    seen: State | None = None,
) -> None:
    """Write a log to a file, which is replaced in one step once it is on the disk; raises OSError.

    With an `update`, what the log has is brought up to date where it stands. A file that is in
    another state than `seen` is left as it is, with OvertakenError: reading takes a while.
    """
    if update is not None:
        text = update.revised(rows, draft.head)
        _replaced(path, lambda out: out.write(text.encode()), seen)
        return
    spool = TextSpool()
    for _, event in rows:
        spool.add(event_text(event))
    _replaced(path, lambda out: _write(out, draft.head(), spool), seen)


def _replaced(path: Path, write: Callable[[BinaryIO], object], seen: State | None) -> None:
    folder = path.resolve().parent
    handle, name = tempfile.mkstemp(prefix=".import-", dir=folder)
    try:
        with os.fdopen(handle, "wb") as out:
            write(out)
            out.flush()
            flush_file(out.fileno())
        Path(name).chmod(_mode(path))
        if seen is not None and state_of(path) != seen:
            raise OvertakenError(0, "somebody has written it meanwhile, and it stays so: try again")
        Path(name).replace(path.resolve())
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    flush_path(folder)


def _mode(path: Path) -> int:
    """Return the mode of the file that is replaced, or of any new one."""
    with suppress(OSError):
        return path.stat().st_mode & 0o777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _write(out: BinaryIO, head: Tree, spool: TextSpool) -> None:
    out.write(head_text(head).encode())
    written = False
    for block in spool.blocks():
        if not written:
            out.write(b"events:\n")
        written = True
        out.write(block)
    if not written:
        out.write(b"events: []\n")
