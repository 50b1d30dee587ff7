"""plaso's l2tcsv, once log2timeline's: seventeen columns, a trace to a line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from tui.exchange.files.input import Input
from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import Row, Tree, without_nothing
from tui.exchange.tables.table import has_columns, records
from tui.log.dates.date import DateError
from tui.log.dates.zones import find_zone

KEEPS: Final = (
    "date and time in their zone, short and desc, host and user, all other columns as own fields",
)
BENDS: Final = (
    "`short` is the title and `desc` the summary; `type` (Last Access Time …) becomes a "
    "word of the log",
    "the zone of the first line is that of the log; a line in another zone is told",
    "`-` says nothing, and is left out",
)

_NO_DAY: Final = "00/00/0000"
_HOMES: Final = frozenset(
    ("date", "time", "timezone", "type", "user", "host", "short", "desc", "notes")
)


def detect(file: Input) -> bool:
    """Tell whether the columns are those of l2tcsv."""
    return has_columns(file.sample, "date", "time", "macb", "sourcetype", "short", "desc")


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the traces."""
    draft.title("log2timeline")
    for line, cells in records(file, draft):
        said = {name.lower(): cell for name, cell in cells.items() if cell != "-"}
        event = _event(draft, said)
        _zone(draft, line, said.get("timezone", ""), str(event.get("date", "")))
        yield Row(line, event)


def _zone(draft: Draft, line: int, zone: str, date: str) -> None:
    if (
        not zone
        or draft.options.zone
        or _is_called(str(draft.about.get("timezone", "")), zone, date)
    ):
        return
    try:
        find_zone(zone)
    except DateError:
        draft.tell(line, f"{zone} is no zone that is known: name one with --zone")
        return
    if draft.about.setdefault("timezone", zone) != zone:
        draft.tell(line, f"is in {zone}, not in {draft.about['timezone']} as the lines before")


def _is_called(name: str, zone: str, date: str) -> bool:
    """Tell whether the zone of the log is called so at a time: CET is CEST in summer."""
    with suppress(DateError, ValueError):
        find_zone(name)  # which keeps from names that are paths
        return datetime.fromisoformat(date).replace(tzinfo=ZoneInfo(name)).tzname() == zone
    return False


def _event(draft: Draft, said: dict[str, str]) -> Tree:
    kind = said.get("type", "")
    title, body = said.get("short", ""), said.get("desc", "")
    written = f"{said.get('date', '')} {said.get('time', '')}".strip()
    event: Tree = {"date": edtf(written, "mdy")}
    if written.startswith(_NO_DAY):
        draft.bent["traces of no date (00/00/0000): undated"] += 1
        event = {"date": "..", "date_note": written}
    event |= {
        "title": title or body,
        "summary": body if body != title else "",
        "type": draft.word("event_types", kind),
        "participants": [
            {"actor": draft.actor(said[name], note=name)}
            for name in ("host", "user")
            if name in said
        ],
        "note": said.get("notes", ""),
    }
    for name, cell in said.items():
        if name not in _HOMES:
            event |= draft.said(name, cell)
    return without_nothing(event)
