"""A folder of Parquet files as a log, through DuckDB: read in place, within a limit of memory.

`events*.parquet` hold the table of events, `records*.parquet` the events as the format has them,
`words*.parquet` their words in order, `head.json` the rest of the log. All but the first may be
missing. DuckDB is an optional dependency.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from typing import Any, Final
from weakref import finalize

from tui.store.engine.detect import EVENTS
from tui.store.engine.head import LogHead, read_head
from tui.store.engine.layout import RECORD, WORD
from tui.store.engine.protocol import EngineError
from tui.store.engine.sql.backend import Row, SqlBackend
from tui.store.engine.sql.dialect import DUCKDB, Dialect, Parameter

HEAD: Final = "head.json"
RECORDS: Final = "records"
WORDS: Final = "words"

MEMORY: Final = "1GB"
"""What DuckDB may use; beyond that it works on disk, in a folder that goes when it is closed."""

_LARGEST_HEAD: Final = 1 << 28  # bytes


def open_folder(folder: Path, memory: str = MEMORY) -> SqlBackend:
    """Open a folder as a log; raises EngineError."""
    if not _files(folder, EVENTS):
        raise EngineError(f"there is no {EVENTS}*.parquet in this folder")
    head = _head(folder)
    return SqlBackend(ParquetFiles(folder, memory), head)


class ParquetFiles:
    """The tables of a folder; nothing else on the machine can be read or written through them."""

    dialect: Dialect = DUCKDB
    events = EVENTS

    def __init__(self, folder: Path, memory: str) -> None:
        self._connection = load_duckdb().connect(":memory:")
        spill = mkdtemp(prefix="syria-timeline-")
        self._clean_up = finalize(self, rmtree, spill, ignore_errors=True)
        with said():
            limit(self._connection, memory, spill)
            self._connection.execute("set parquet_metadata_cache = true")
            tables = {table for table in (EVENTS, RECORDS, WORDS) if self._view(folder, table)}
            seal(self._connection, [folder, spill])
            columns = {table: self._columns(table) for table in tables}
        self.columns = columns[EVENTS]
        self.records = RECORDS if {"rank", RECORD} <= columns.get(RECORDS, set()) else None
        self.words = WORDS if {"rank", WORD} <= columns.get(WORDS, set()) else None

    def ask(self, statement: str, parameters: Sequence[Parameter] = ()) -> list[Row]:
        """Run a statement, and return its rows; raises EngineError."""
        with said():
            rows: list[Row] = self._connection.execute(statement, [*parameters]).fetchall()
            return rows

    def close(self) -> None:
        """Let go of the files, and of what did not fit into memory."""
        self._connection.close()
        self._clean_up()

    def _view(self, folder: Path, table: str) -> bool:
        files = _files(folder, table)
        if files:
            self._connection.read_parquet(files).create_view(table)
        return bool(files)

    def _columns(self, table: str) -> frozenset[str]:
        return frozenset(row[0] for row in self._connection.execute(f"describe {table}").fetchall())


def load_duckdb() -> Any:  # noqa: ANN401 - an optional module, whose types are not always there
    """Return DuckDB; raises EngineError that says how to install it."""
    try:
        return import_module("duckdb")
    except ImportError:
        raise EngineError(
            "Parquet files need DuckDB: pip install '.[parquet]' in the checkout"
        ) from None


def limit(connection: Any, memory: str, spill: str) -> None:  # noqa: ANN401
    """Let a connection use so much memory, and work in a folder beyond that."""
    for name, value in (("memory_limit", memory), ("temp_directory", spill)):
        connection.execute(f"set {name} = {quoted(value)}")


def seal(connection: Any, folders: Sequence[Path | str]) -> None:  # noqa: ANN401
    """Keep a connection to some folders: no other files, no network, no extensions, for good."""
    names = ", ".join(quoted(str(folder)) for folder in folders)
    for setting in (
        "autoinstall_known_extensions = false",
        "autoload_known_extensions = false",
        f"allowed_directories = [{names}]",
        "enable_external_access = false",
        "lock_configuration = true",
    ):
        connection.execute(f"set {setting}")


@contextmanager
def said() -> Iterator[None]:
    """Say what DuckDB could not do in the first line of its message."""
    try:
        yield
    except load_duckdb().Error as error:
        raise EngineError(str(error).partition("\n")[0]) from None


def quoted(text: str) -> str:
    """Write a text as SQL has it: for settings and file names, which cannot be bound."""
    return "'" + text.replace("'", "''") + "'"


def _files(folder: Path, table: str) -> list[str]:
    """List the files of a table, in the order of their names."""
    return sorted(str(path) for path in folder.glob(f"{table}*.parquet") if path.is_file())


def _head(folder: Path) -> LogHead:
    """Read the head of a folder; without one, the log has no names."""
    path = folder / HEAD
    try:
        with path.open("rb") as file:
            text = file.read(_LARGEST_HEAD + 1)
    except FileNotFoundError:
        return LogHead()
    except OSError as error:
        raise EngineError(f"{HEAD}: {error.strerror}") from None
    if len(text) > _LARGEST_HEAD:
        raise EngineError(f"{HEAD} is larger than {_LARGEST_HEAD >> 20} MB")
    return read_head(text)
