"""Writes the index of a log that is in memory."""

from __future__ import annotations

from sqlite3 import Connection

from tui.log.model import Log
from tui.store.index.endpoints import Moments, write_endpoints
from tui.store.index.facts import FieldPostings, WordPositions
from tui.store.index.phrases import POSITION, WORD, write_stretches
from tui.store.index.postings import create_postings, write_postings


def write_index(database: Connection, log: Log) -> None:
    """Make the tables of the index of a log, and fill them."""
    values, words = FieldPostings(log), WordPositions(log)
    database.execute("begin")
    create_postings(database)
    for field, sets in values.ranks.items():
        write_postings(database, field, sets)
    write_postings(database, WORD, words.ranks())
    write_postings(database, POSITION, words.positions)
    write_stretches(database, words.stretches)
    write_endpoints(database, Moments.of(event.date for event in log.events))
    database.execute("commit")
