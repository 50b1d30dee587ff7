"""Logs read in chunks, however small they are, and as a whole."""

from __future__ import annotations

from pathlib import Path

from tui.log.problems import LogError
from tui.log.reading.chunks import cut
from tui.log.reading.files import LogFile, decode
from tui.log.reading.reader import Reading, read_stream, read_text
from tui.log.reading.sources import FileSource
from tui.log.reading.stream import LogStream
from tui.log.reading.workers import Workers

LOG = """\
title: A log
sources: {s: {publisher: p}}
events:
  - id: a
    date: 2024-12-05
    title: first
  - {id: b, date: 2024, title: second, place: nowhere}
  # a comment
  - id: c
    title: third
    quotes:
      - {text: t, mode: verbatm}
    extra: 1
  - id: d
    date: 2023
    title: fourth
"""


def whole(data: bytes) -> Reading | LogError:
    """What reading the whole ends in."""
    try:
        return read_text(decode(data), "a log")
    except LogError as error:
        return error


def in_chunks(path: Path, size: int = 1, workers: int = 0) -> Reading | LogError | None:
    """What reading in chunks of at least `size` bytes ends in; None where it cannot be cut."""
    file = LogFile(path)
    log = cut(file, size)
    if log is None:
        file.close()
        return None
    helpers = Workers(file.handle, workers) if workers else None
    source = FileSource(file, log, helpers)
    try:
        return read_stream(LogStream(source), "a log")
    except LogError as error:
        return error


def same(one: Reading | LogError, other: Reading | LogError) -> bool:
    """Whether two readings are equal, or two errors say the same of the same place."""
    if isinstance(one, LogError) and isinstance(other, LogError):
        return str(one) == str(other) and one.message == other.message
    return one == other
