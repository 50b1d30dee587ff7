"""Events for other programs, exact as the format has them: json, jsonl and yaml."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

import msgspec
import yaml

from tui.log.dates import Date
from tui.log.model import Event, Log
from tui.report.subset import subset


def plain(record: Event | Log) -> dict[str, object]:
    """Return a record as dicts, lists and scalars: defaults left out, dates as EDTF text."""
    built: dict[str, object] = msgspec.to_builtins(record, enc_hook=_date)
    return built


def as_json(events: Sequence[Event], ascii_only: bool = False) -> Iterator[str]:
    """Yield the text of one JSON array, an event to a line."""
    yield "["
    for number, event in enumerate(events):
        yield ",\n" if number else "\n"
        yield json.dumps(plain(event), ensure_ascii=ascii_only)
    yield "\n]\n"


def as_jsonl(events: Sequence[Event], ascii_only: bool = False) -> Iterator[str]:
    """Yield one JSON object a line (JSON Lines)."""
    for event in events:
        yield json.dumps(plain(event), ensure_ascii=ascii_only) + "\n"


def as_yaml(log: Log, events: Sequence[Event], ascii_only: bool = False) -> Iterator[str]:
    """Yield a log of these events and of the records that they need."""
    yield yaml.dump(
        {"schema": 1} | plain(subset(log, events)),
        Dumper=yaml.CSafeDumper,
        allow_unicode=not ascii_only,
        sort_keys=False,
        width=96,
    )


def _date(value: object) -> str:
    if isinstance(value, Date):
        return value.text
    raise TypeError(f"{type(value).__name__} has no form outside")
