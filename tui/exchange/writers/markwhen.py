"""markwhen: an event a paragraph that begins with its date; what is undated is left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from tui.exchange.writers.flat import actor_of, addresses, moments, place_name, source_names, stamp
from tui.log.dates.edtf import Point
from tui.log.dates.zones import UTC_ZONE, on_clocks
from tui.log.model import Event, Head

KEEPS: Final = frozenset(
    ("id", "date", "title", "summary", "place", "participants", "sources", "tags")
)
_PLAIN_ID: Final = re.compile(r"[\w-]+(?:[.:/]+[\w-]+)*")  # another would stand in the title
_TAG: Final = re.compile(r"[^\w-]")
_MARKUP: Final = re.compile(r"([*_`\[\]#!])")


def write(head: Head, events: Iterable[Event]) -> Iterator[str]:
    """Yield the text of a page."""
    yield f"title: {_line(head.title)}\n"
    if head.summary:
        yield f"description: {_line(head.summary)}\n"
    yield f"timezone: {head.timezone}\ndateFormat: d/M/y\n"
    for event in events:
        if holds(event):
            yield "\n" + "\n".join(_event(head, event)) + "\n"


def holds(event: Event) -> bool:
    """Tell whether an event is dated, in years that have four digits."""
    points = [each for each in (event.date.start, event.date.end) if each is not None]
    return bool(points) and all(0 <= each.year <= 9999 for each in points)


def _event(head: Head, event: Event) -> Iterator[str]:
    tags = "".join(f" #{_TAG.sub('-', tag)}" for tag in event.tags)
    own_id = f" !{event.id}" * bool(_PLAIN_ID.fullmatch(event.id))
    yield f"{_range(event)}: {_line(event.title)}{tags}{own_id}"
    said = {
        "place": place_name(head, event),
        "actors": "; ".join(actor_of(head, each.actor) for each in event.participants),
        "type": event.type or "",
        "status": event.status or "",
    }
    yield from (f"{name}: {_line(value)}" for name, value in said.items() if value)
    if event.summary:
        yield "\n".join(
            _MARKUP.sub(r"\1", line) for line in event.summary.split("\n") if line.strip()
        )
    named = zip(source_names(head, event), addresses(head, event), strict=False)
    for name, address in named:
        yield f"[{name.translate(_NO_BRACKETS)}]({address})"


_NO_BRACKETS: Final = str.maketrans({"[": "(", "]": ")", "\n": " "})


def _range(event: Event) -> str:
    """Return a date as markwhen has it: ISO, or from one to another."""
    start, end = event.date.start, event.date.end
    if start is not None and start == end:
        return _point(start) or _moments(event)
    if start is None:
        return (end and _point(end)) or _moments(event)
    return f"{_point(start)} / {_point(end) or 'now'}"


def _point(point: Point | None) -> str:
    if point is None:
        return ""
    sign = ""
    if point.clock is not None and point.offset is not None:
        point, sign = on_clocks(point, UTC_ZONE, UTC_ZONE), "Z"
    parts = [f"{point.year:04d}"]
    for part in (point.month, point.day):
        if not part:
            break
        parts.append(f"{part:02d}")
    if point.clock is not None and len(parts) == 3:
        hour, rest = divmod(int(point.clock), 3600)
        seconds = f":{rest % 60:02d}" * bool(sign or point.unit == "second")
        return f"{'-'.join(parts)}T{hour:02d}:{rest // 60:02d}{seconds}{sign}"
    return "-".join(parts)


def _moments(event: Event) -> str:
    first, last, _ = moments(event.date)
    found = first or last
    return stamp(found)[:10]


def _line(text: str) -> str:
    return " ".join(text.split())
