"""Connections to SQLite that are closed when nobody holds them any more.

Python leaves that to the reader of its documentation, and warns of it from 3.13 on.
"""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress


class Database(sqlite3.Connection):
    """A connection that closes itself at the end."""

    def __del__(self) -> None:
        with suppress(sqlite3.Error):
            self.close()


def connect(path: str | os.PathLike[str] = ":memory:", *, uri: bool = False) -> Database:
    """Open a database, in memory by default; any thread may use it. Raises sqlite3.Error.

    Nothing is begun or ended but what is asked for in SQL.
    """
    made = sqlite3.connect(
        path, uri=uri, isolation_level=None, check_same_thread=False, factory=Database
    )
    assert isinstance(made, Database)  # noqa: S101 - the stub of sqlite3 does not know
    return made
