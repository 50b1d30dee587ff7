"""What differs between two logs as rows: one for each field that changed, or record that came."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter
from typing import Final, NamedTuple

from tui.exchange.compare.changes import Changed, Difference


class Row(NamedTuple):
    """A field that changed, with what it was and is; or a record that is in one log alone."""

    change: str
    kind: str
    id: str
    title: str
    matched_by: str = ""
    field: str = ""
    old: object = None
    new: object = None


COLUMNS: Final[dict[str, Callable[[Row], object]]] = {
    name: attrgetter(name) for name in Row._fields
}


def rows_of(found: Difference) -> Iterator[Row]:
    """Yield what was removed, what was added, then what changed."""
    for change in ("removed", "added"):
        yield from (Row(change, each.kind, each.id, each.title) for each in getattr(found, change))
    for each in found.changed:
        yield from _changed(each)


def _changed(record: Changed) -> Iterator[Row]:
    for each in record.changes:
        known = record.kind, record.id, record.title, record.by
        yield Row("changed", *known, each.path, each.old, each.new)
