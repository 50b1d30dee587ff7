"""Backends for tests: the same log in memory and in Parquet files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.log.model import Log
from tui.store.engine.export import export
from tui.store.engine.parquet import open_folder
from tui.store.engine.protocol import Backend
from tui.store.store import Store


@contextmanager
def in_parquet(log: Log, part: int = 1 << 20) -> Iterator[Backend]:
    with TemporaryDirectory() as home:
        folder = Path(home) / "log"
        export(Store.of(log), folder, part=part)
        backend = open_folder(folder)
        try:
            yield backend
        finally:
            backend.close()
