"""TimelineJS 3: an event a slide; what is undated is left out."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable, Iterator
from typing import Any, Final

from tui.exchange.writers.flat import addresses, is_dated, source_names
from tui.log.dates.edtf import Point
from tui.log.dates.zones import find_zone, on_clocks
from tui.log.model import Event, Head

KEEPS: Final = frozenset(
    ("id", "date", "date_note", "title", "summary", "sources", "tags", "media")
)


def write(head: Head, events: Iterable[Event]) -> Iterator[str]:
    """Yield the text of a timeline, a slide to a line."""
    title = {"text": {"headline": html.escape(head.title), "text": _paragraphs(head.summary)}}
    about = json.dumps({"title": title, "timezone": head.timezone}, ensure_ascii=False)
    yield f'{about[:-1]}, "events": ['
    first = True
    for event in events:
        if not holds(event):
            continue
        yield "\n" if first else ",\n"
        yield json.dumps(slide(head, event), ensure_ascii=False)
        first = False
    yield "\n]}\n"


holds: Final = is_dated


def slide(head: Head, event: Event) -> dict[str, Any]:
    """Return an event as a slide: its sources are links below the text."""
    start, end = event.date.start or event.date.end, event.date.end
    made: dict[str, Any] = {
        "unique_id": event.id,
        "start_date": _date(start, head.timezone),
        "text": {"headline": html.escape(event.title), "text": _text(head, event)},
        "display_date": html.escape(event.date_note or event.date.human()),
    }
    if end is not None and end != start:
        made["end_date"] = _date(end, head.timezone)
    if event.tags:
        made["group"] = event.tags[0]
    for each in event.media[:1]:
        made["media"] = {
            "url": each.url,
            "caption": html.escape(each.caption),
            "credit": html.escape(each.credit),
        }
    return made


def _date(point: Point | None, zone: str) -> dict[str, int]:
    """Return the parts of a date that are known, on the clock of the log."""
    if point is None:
        return {}
    clocks = find_zone(zone)
    point = on_clocks(point, clocks, clocks)
    year = point.year
    if -9999 < year <= 0:  # 44 BC is -44 there; of what lies far back only the size counts
        year -= 1
    parts = {"year": year, "month": point.month, "day": point.day}
    made = {name: int(value) for name, value in parts.items() if value or name == "year"}
    if point.clock is not None and "day" in made:
        hour, rest = divmod(int(point.clock), 3600)
        made |= {"hour": hour, "minute": rest // 60}
        if point.unit == "second":
            made["second"] = rest % 60
    return made


def _text(head: Head, event: Event) -> str:
    named = zip(source_names(head, event), addresses(head, event), strict=False)
    links = [f'<a href="{html.escape(address)}">{html.escape(name)}</a>' for name, address in named]
    below = f"<p>{'; '.join(links)}</p>" if links else ""
    return _paragraphs(event.summary) + below


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(each)}</p>" for each in text.split("\n\n") if each.strip())
