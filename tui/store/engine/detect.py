"""Tells a log that an engine holds from a file, by its name and its folder; loads nothing."""

from __future__ import annotations

import os

SCHEME = "clickhouse://"
"""What the address of a server begins with."""

EVENTS = "events"
"""What the names of the Parquet files begin with that hold the table of events."""


def is_server(log: str) -> bool:
    """Tell whether a log is named as a table on a server."""
    return log.startswith(SCHEME)


def is_folder(path: str | os.PathLike[str]) -> bool:
    """Tell whether a path is that of a folder with the table of events in it."""
    try:
        if not os.path.isdir(path):
            return False
        with os.scandir(path) as entries:
            return any(map(_is_table, entries))
    except (OSError, ValueError):  # no name that a file can have, or not to be looked into
        return False


def is_engine(log: str) -> bool:
    """Tell whether a log is on a server or in a folder of Parquet files."""
    return is_server(log) or is_folder(log)


def _is_table(entry: os.DirEntry[str]) -> bool:
    return entry.name.startswith(EVENTS) and entry.name.endswith(".parquet")
