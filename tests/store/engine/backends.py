"""For tests of backends: a log in Parquet files, and edges of buckets near the dates of logs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from tests.store.strategies import DATES
from tui.log.dates.date import parse_date
from tui.log.model import Log
from tui.store.engine.export import export
from tui.store.engine.parquet import open_folder
from tui.store.engine.protocol import Backend
from tui.store.store import Store

BOUNDS = sorted(
    {
        bound
        for text in DATES
        for date in [parse_date(text)]
        for bound in (date.earliest, date.latest)
        if bound is not None
    }
)
near = st.builds(int.__add__, st.sampled_from(BOUNDS), st.integers(-2, 2) | st.just(1800))
edges = st.lists(near, min_size=2, max_size=6, unique=True).map(sorted)


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
