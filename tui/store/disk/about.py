"""What an index file says of its log beside the events; loads nothing that knows an event."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from sqlite3 import Connection
from typing import Final
from urllib.parse import quote

from tui.log.problems import Checked, Problem
from tui.store.sqlite import connect

_ABOUT: Final = "select value from about where name = ?"
_PROBLEMS: Final = "select line, at, message from problem order by rowid"


def read_about(database: Connection, name: str) -> bytes:
    """Return what the file says of its log under a name; raises ValueError for nothing."""
    row = database.execute(_ABOUT, (name,)).fetchone()
    if row is None:
        raise ValueError(f"the index has no {name}")
    return bytes(row[0])


def open_database(path: Path) -> Connection:
    """Open an index file to read it; raises sqlite3.Error."""
    # Immutable: it is never written to once it is sealed, so that nothing needs to be locked.
    uri = f"file:{quote(str(path))}?mode=ro&immutable=1"
    return connect(uri, uri=True)


def read_problems(database: Connection) -> tuple[Problem, ...]:
    """Return what is to mend in the log, by place; raises sqlite3.Error."""
    return tuple(Problem(*row) for row in database.execute(_PROBLEMS))


def read_checked(path: Path) -> Checked:
    """Return what was found when the log was read; raises sqlite3.Error, ValueError."""
    with closing(open_database(path)) as database:
        size = int(read_about(database, "size"))
        return Checked(size, read_problems(database))
