"""Writes a log as a folder of Parquet files, part by part, with bounded memory."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any, Final

import msgspec

from tui.kept.durable import flush_path, flush_tree
from tui.store.engine.detect import EVENTS
from tui.store.engine.head import write_head
from tui.store.engine.layout import COLUMNS, RECORD, WORD, Rows, as_record
from tui.store.engine.parquet import (
    HEAD,
    MEMORY,
    RECORDS,
    WORDS,
    limit,
    load_duckdb,
    quoted,
    said,
)
from tui.store.engine.protocol import EngineError
from tui.store.events import EventStore

PART: Final = 1 << 20
"""Events in one file of each table, at most."""

_TYPES: Final = {"number": "BIGINT", "text": "VARCHAR", "list": "VARCHAR[]"}
# A record is fetched alone, so few lie together; the rest is read from end to end.
_TABLES: Final = {
    EVENTS: ({name: _TYPES[kind] for name, kind in COLUMNS.items()}, 122_880),
    RECORDS: ({"rank": "BIGINT", RECORD: "VARCHAR"}, 2_048),
}
"""The columns of each table with their types, and the rows that are kept together in a file."""


def export(store: EventStore, folder: Path, memory: str = MEMORY, part: int = PART) -> None:
    """Write the events of a store into a folder that is not there yet.

    It appears when all of it is written. Raises EngineError.
    """
    if os.path.lexists(folder):
        raise EngineError(f"{folder.name} is there already: name a folder that is not")
    load_duckdb()
    try:
        aside = Path(mkdtemp(prefix=f".{folder.name}-", dir=folder.parent))
        try:
            with said():
                _write(store, aside, memory, part)
            aside.chmod(0o755)
            flush_tree(aside)
            aside.rename(folder)
            flush_path(folder.parent)
        except BaseException:
            shutil.rmtree(aside, ignore_errors=True)
            raise
    except OSError as error:
        raise EngineError(f"{folder.name} cannot be written: {error.strerror}") from None


def _write(store: EventStore, folder: Path, memory: str, part: int) -> None:
    """Write the parts of the tables, then the head, which tells what the events name."""
    rows = Rows(store)
    with TemporaryDirectory(prefix="lines-", dir=folder) as work:
        connection = load_duckdb().connect(":memory:")
        try:
            limit(connection, memory, work)
            for number, lines in enumerate(_parts(store, rows, Path(work), part)):
                for table, path in lines.items():
                    _copy(connection, table, path, _file(folder, table, number))
                _copy_words(connection, *(_file(folder, t, number) for t in (EVENTS, WORDS)))
        finally:
            connection.close()
    (folder / HEAD).write_bytes(write_head(store.head, rows.values))


def _file(folder: Path, table: str, number: int) -> Path:
    return folder / f"{table}-{number:05}.parquet"


def _parts(store: EventStore, rows: Rows, work: Path, part: int) -> Iterator[dict[str, Path]]:
    """Yield the files of lines of JSON that each part is made of; the next part overwrites them.

    A log without events has one part without rows, so that the folder has its tables.
    """
    paths = {table: work / f"{table}.jsonl" for table in _TABLES}
    for start in range(0, max(1, len(store)), part):
        with paths[EVENTS].open("wb") as events, paths[RECORDS].open("wb") as records:
            ranks = range(start, min(start + part, len(store)))
            for rank, event in zip(ranks, store.events(ranks), strict=True):
                events.write(msgspec.json.encode(rows.row(rank, event)) + b"\n")
                record = {"rank": rank, RECORD: as_record(event)}
                records.write(msgspec.json.encode(record) + b"\n")
        yield paths


def _copy(connection: Any, table: str, lines: Path, target: Path) -> None:  # noqa: ANN401
    """Turn lines of JSON into a Parquet file."""
    columns, together = _TABLES[table]
    types = ", ".join(f"{name}: {quoted(kind)}" for name, kind in columns.items())
    connection.execute(
        f"copy (select {', '.join(columns)} from read_json({quoted(str(lines))}, "
        f"format = 'newline_delimited', columns = {{{types}}})) "
        f"to {quoted(str(target))} (format parquet, compression zstd, row_group_size {together})"
    )


def _copy_words(connection: Any, events: Path, target: Path) -> None:  # noqa: ANN401
    """Write the table of words of one part of the table of events."""
    connection.execute(
        f"copy (select distinct {WORD}, rank "
        f"from (select unnest(string_split(trim(words), ' ')) as {WORD}, rank "
        f"from read_parquet({quoted(str(events))})) "
        f"where {WORD} not in ('', chr(10)) order by {WORD}, rank) "
        f"to {quoted(str(target))} (format parquet, compression zstd)"
    )
