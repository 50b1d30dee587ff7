"""Timesketch, and plaso for it: csv or JSON Lines with message, datetime and timestamp_desc."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.files.json import lines_of, looks_like_json, words
from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.own import own_fields, texts
from tui.exchange.making.row import Row, Tree, without_nothing
from tui.exchange.tables.table import has_columns, records

KEEPS: Final = (
    "message, datetime to the microsecond, `timestamp_desc` as type, tags and labels",
    "all other attributes as own fields; host and user also as participants",
)
BENDS: Final = (
    "`timestamp_desc` becomes a word of the log (`event_types`)",
    "the first line of the message is the title; all of it the summary where it is longer",
)

_HOMES: Final = frozenset(
    ("message", "datetime", "timestamp_desc", "tag", "tags", "label", "_index", "_type")
)
_PEOPLE: Final = (("hostname", "host"), ("computer_name", "host"), ("username", "person"))
_LONGEST: Final = 120


def detect(file: Input) -> bool:
    """Tell whether this has the three fields that Timesketch asks for."""
    if looks_like_json(file, r'"message"\s*:', r'"timestamp_desc"\s*:', r'"datetime"\s*:'):
        return True
    return has_columns(file.sample, "message", "datetime", "timestamp_desc")


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the events."""
    draft.title("Timesketch")
    draft.about.setdefault("timezone", "UTC")
    if file.sample.lstrip("\ufeff \t\r\n")[:1] == "{":
        for line, record in lines_of(file, draft):
            yield Row(line, _event(draft, record))
        return
    for line, cells in records(file, draft):
        yield Row(line, _event(draft, dict(cells)))


def _event(draft: Draft, record: Tree) -> Tree:
    message = words(record.get("message"))
    title = " ".join(message.partition("\n")[0].split())
    if len(title) > _LONGEST:
        title = f"{title[: _LONGEST - 1].rstrip()}…"
    described = words(record.get("timestamp_desc"))
    event: Tree = {
        "id": words(record.get("_id") or record.get("uuid")),
        "date": edtf(words(record.get("datetime"))),
        "title": title,
        "summary": message if message.strip() != title else "",
        "type": draft.word("event_types", described),
        "participants": [
            {"actor": draft.actor(name, note=kind)}
            for field, kind in _PEOPLE
            if (name := words(record.get(field)).strip("- "))
        ],
        "tags": _tags(record),
    }
    return without_nothing(event | own_fields(draft, record, _HOMES))


def _tags(record: Tree) -> list[str]:
    """Return tags and labels, which csv has in one cell: `['a', 'b']` or `a b`."""
    found: list[str] = []
    for name in ("tag", "tags", "label"):
        for each in texts(record.get(name)):
            found += each.translate(str.maketrans("[]'\"", "    ")).replace(",", " ").split()
    return [each for each in dict.fromkeys(found) if each != "-"]
