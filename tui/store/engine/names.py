"""What names mean in a log whose events are held elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache
from typing import Final

from tui.store.engine.head import LogHead
from tui.store.index.names import ValueNames, value_names

_REMEMBERED: Final = 256  # ids


class EngineNames:
    """Finds the values that a query means, by the names in the head of a log.

    Events have values without a record too. Where the head does not list them, `distinct` does so
    for a field, once, when a name is first needed. `has_id` tells whether an event has an id.
    """

    def __init__(
        self,
        head: LogHead,
        has_id: Callable[[str], bool],
        distinct: Callable[[str], Iterable[str]],
    ) -> None:
        self.zone = head.head.timezone
        self.has_id = lru_cache(_REMEMBERED)(has_id)
        self._head = head
        self._distinct = distinct
        self._names = cache(self._gather)

    def named(self, field: str, text: str, /) -> Sequence[str]:
        """List the values of a field that a text means."""
        return self._names(field).find(text)

    def _gather(self, field: str) -> ValueNames:
        values = self._head.values
        known = values[field] if field in values else self._distinct(field)
        return value_names(self._head.head, {field: known})[field]
