"""What a log says beside its events, as one JSON text, and what its names mean in a query.

The text is `head.json` of a folder, or the row of a table on a server:

    {"layout": 1, "log": {"title": …, "timezone": …, "actors": …}, "values": {"tag": […], …}}

`values` lists what the events say of the fields that names are looked up in, records left out. It
may be missing, then the events are asked when a name is first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final, NamedTuple

import msgspec

from tui.log.dates.date import date_text
from tui.log.model import Head
from tui.log.reading.records import RecordConverter
from tui.store.engine.layout import VERSION
from tui.store.engine.protocol import EngineError
from tui.store.engine.records import cleaned
from tui.store.index.names import ValueNames, value_names
from tui.store.query.fields import NAMED
from tui.store.query.words import LogWords


class LogHead(NamedTuple):
    """The head of a log, and the values of fields that its events have, as far as it says them."""

    head: Head = Head()
    values: Mapping[str, Sequence[str]] = {}


def write_head(head: Head, values: Mapping[str, set[str]]) -> bytes:
    """Return the head of a log as JSON; `values` are those that its events have of fields."""
    records: Mapping[str, Mapping[str, object]] = {
        "actor": head.actors,
        "place": head.places,
        "source": head.sources,
        "question": head.questions,
    }
    made = {
        "layout": VERSION,
        "log": {name: getattr(head, name) for name in Head.__struct_fields__},
        "values": {
            field: sorted(values.get(field, set()) - records.get(field, {}).keys())
            for field in NAMED
        },
    }
    return msgspec.json.encode(made, enc_hook=date_text)


def read_head(text: str | bytes) -> LogHead:
    """Read what `write_head` wrote; raises EngineError."""
    try:
        raw = cleaned(msgspec.json.decode(text))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise EngineError(f"the head of the log is not JSON: {error}") from None
    if not isinstance(raw, dict) or not isinstance(raw.get("log"), dict):
        raise EngineError("the head of the log has no `log`")
    if raw.get("layout") != VERSION:
        raise EngineError(f"the head of the log is not of layout {VERSION}: another version's")
    head = RecordConverter().head(raw["log"])
    return LogHead(head, _values(raw.get("values")))


def _values(raw: object) -> dict[str, list[str]]:
    """Return the values of fields that a head lists; what is no list of texts is passed over."""
    if not isinstance(raw, dict):
        return {}
    return {
        field: [each for each in values if isinstance(each, str)]
        for field, values in raw.items()
        if isinstance(values, list)
    }


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
        self.words = LogWords(head.head, distinct)
        self.has_id = lru_cache(_REMEMBERED)(has_id)
        self._head = head
        self._distinct = distinct
        self._names = cache(self._gather)
        self._used = cache(lambda field: tuple(distinct(field)))

    def named(self, field: str, text: str, /) -> Sequence[str]:
        """List the values of a field that a text means."""
        return self._names(field).find(text)

    def used(self, field: str, /) -> Sequence[str]:
        """List the values that events have of a field; they are asked once."""
        return self._used(field)

    def _gather(self, field: str) -> ValueNames:
        values = self._head.values
        known = values[field] if field in values else self._distinct(field)
        return value_names(self._head.head, field, known)
