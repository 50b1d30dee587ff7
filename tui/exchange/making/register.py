"""The sources, actors and places of a log in the making: each once, under an id of its own."""

from __future__ import annotations

from collections.abc import Hashable

from tui.exchange.making.names import slug
from tui.exchange.making.row import Tree
from tui.log.free_ids import FreeIds


class Register:
    """Records by id, found again by what tells them apart."""

    def __init__(self, kind: str) -> None:
        self.records: dict[str, Tree] = {}
        self._kind = kind
        self._free_ids = FreeIds()
        self._ids: dict[Hashable, str] = {}

    def known(self, identity: Hashable) -> str | None:
        """Return the id of what has this identity; None for what is new."""
        return self._ids.get(identity)

    def add(self, identity: Hashable, record: Tree, name: str, qualifier: str = "") -> str:
        """Return the id of a record, which is added unless its identity is known.

        The id is the slug of its name; of two with one name the later has the `qualifier` after
        it, or a number.
        """
        found = self._ids.get(identity)
        if found is None:
            found = self._free(slug(name) or self._kind, slug(qualifier))
            self._ids[identity] = found
            self.records[found] = record
        return found

    def _free(self, wanted: str, qualifier: str) -> str:
        if wanted not in self.records:
            return wanted
        if qualifier and f"{wanted}-{qualifier}" not in self.records:
            return f"{wanted}-{qualifier}"
        return self._free_ids.free(wanted, self.records)
