"""What `is:` asks for, and which events are marked: what no log says of its events."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyroaring import BitMap

from tui.store.index.told import Told
from tui.store.query.ast import Field, Query, fields_of
from tui.store.query.fields import TOLD
from tui.store.store import Store

MARKED: Final = "marked"
ONLY_MARKED: Final = Field(TOLD, (MARKED,))
"""Asks for the marked events."""


def asked_of_told(query: Query) -> set[str]:
    """Return what a query asks with `is:`; what it finds depends on what is told then."""
    return {value for field in fields_of(query) if field.name == TOLD for value in field.values}


def with_marked(told: Told, store: Store, marks: Iterable[str]) -> Told:
    """Return what is told, with other marks: ids, of which a log may lack some."""
    return {**told, MARKED: marked(store, marks)}


def marked(store: Store, marks: Iterable[str]) -> BitMap:
    """Return the ranks of the events that have these ids."""
    return BitMap().union(*(store.index.ranks("id", each) for each in marks))
