"""Tells a log that an engine holds from a file, by its name and its folder; loads nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

SCHEME: Final = "clickhouse://"
"""What the address of a server begins with."""

EVENTS: Final = "events"
"""What the names of the Parquet files begin with that hold the table of events."""


def is_server(log: str) -> bool:
    """Tell whether a log is named as a table on a server."""
    return log.startswith(SCHEME)


def is_folder(path: Path) -> bool:
    """Tell whether a path is that of a folder with the table of events in it."""
    try:
        return path.is_dir() and any(path.glob(f"{EVENTS}*.parquet"))
    except (OSError, ValueError):  # no name that a file can have, or not to be looked into
        return False


def is_engine(log: str) -> bool:
    """Tell whether a log is on a server or in a folder of Parquet files."""
    return is_server(log) or is_folder(Path(log))
