"""For tests of backends: a log in Parquet files, one in memory, and moments near its dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import strategies as st

from tests.store.strategies import DATES
from tui.log.dates.date import parse_date
from tui.log.model import Event, Log
from tui.store.engine.export import export
from tui.store.engine.parquet import open_folder
from tui.store.engine.protocol import Backend
from tui.store.index.endpoints import EndpointCounts
from tui.store.query.ast import Query
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
moments = st.builds(int.__add__, st.sampled_from(BOUNDS), st.integers(-2, 2) | st.just(1800))


class MemoryBackend:
    """What the index in memory answers, by the protocol of the engines."""

    def __init__(self, log: Log) -> None:
        self._store = Store.of(log)
        self._index = self._store.index
        self.head = self._store.head
        self.lacks = frozenset[str]()
        self.endpoints: EndpointCounts = self._index.endpoints

    def __len__(self) -> int:
        return len(self._store)

    def count(self, query: Query) -> int:
        return len(self._index.select(query))

    def after(self, query: Query, rank: int, most: int) -> Sequence[int]:
        return [each for each in self._index.select(query) if each > rank][:most]

    def values(self, field: str) -> list[tuple[str, int]]:
        counts = [(value, len(ranks)) for value, ranks in self._index.sets(field)]
        return sorted((each for each in counts if each[1]), key=lambda each: (-each[1], each[0]))

    def events(self, ranks: Sequence[int]) -> list[Event]:
        return [*self._store.events(ranks)]

    def close(self) -> None: ...


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
