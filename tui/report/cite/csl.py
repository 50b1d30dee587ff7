"""A citation as CSL-JSON, for Zotero, pandoc and other programs that set bibliographies.

Citation Style Language 1.0.2, csl-data.json. What CSL has no field for, the words and how near they
are to what was said, is the note.
"""

from __future__ import annotations

import json
from typing import Final

from tui.log.dates.date import Date
from tui.log.dates.edtf import Point
from tui.log.model import Source
from tui.report.cite.facts import AI_GENERATED, Subject, work
from tui.report.text.names import title
from tui.report.text.words import on_one_line, phrase

# The item type by tier; a styled reference differs little between them.
_TYPES: Final = {
    "wire": "article-newspaper",
    "state-media": "article-newspaper",
    "official": "document",
    "ngo": "report",
    "social": "post",
}
_CLOCKED: Final = ("second", "minute", "hour", "day")
_SEASONS: Final = range(21, 25)  # EDTF spring to winter; CSL numbers them 1 to 4


def csl_json(subject: Subject, statement: str) -> str:
    """Return a JSON array with an item for each source, or one for an event without a source.

    `statement` is what was said, in words: the note of each item.
    """
    items = [_item(subject, each, statement) for each in subject.sources]
    return json.dumps(items or [_bare(subject, statement)], ensure_ascii=False, indent=2)


def csl_date(date: Date) -> dict[str, object]:
    """Return a CSL date of the precision that the date has, in words where CSL has no form."""
    start, end = date.local_ends()
    ends = [start, end][: 1 + (start != end)]
    parts = [_parts(point) for point in ends if point]
    if len(parts) != len(ends) or not all(parts):
        return {"literal": date.human()}
    found: dict[str, object] = {"date-parts": parts}
    if len(ends) == 1 and start and start.season in _SEASONS:
        found["season"] = start.season - 20
    if any(point.qualifier or point.qualified for point in ends if point):
        found["circa"] = True
    return found


def _item(subject: Subject, source_id: str, statement: str) -> dict[str, object]:
    source = subject.head.sources.get(source_id, Source())
    parts = work(subject.head, source_id)
    kind = _TYPES.get(source.tier or "", "webpage" if parts.url else "document")
    title, publisher = on_one_line(source.title), on_one_line(source.publisher)
    genre = AI_GENERATED if parts.machine else ""
    derived = phrase("Derived from ", " and ".join(parts.origins), ".")
    item: dict[str, object] = {
        "id": source_id,
        "type": kind,
        "title": title or (not publisher and source_id),
        "author": [{"literal": name} for name in (on_one_line(source.author),) if name],
        "container-title": kind == "article-newspaper" and publisher,
        "publisher": publisher,
        "issued": source.issued and source.issued.text and csl_date(source.issued),
        "URL": parts.url or parts.archived,
        "language": source.language,
        "genre": genre,
        "note": " ".join(filter(None, (statement, phrase("", genre, "."), derived))),
    }
    return {name: value for name, value in item.items() if value}


def _bare(subject: Subject, statement: str) -> dict[str, object]:
    event = subject.event
    item: dict[str, object] = {"id": event.id, "type": "document", "title": title(event)}
    if event.date.text:
        item["issued"] = csl_date(event.date)
    return item | {"note": f"{statement} No source named."}


def _parts(point: Point) -> list[int]:
    """Return year, month and day as far as they are known; nothing for a decade."""
    if point.unit in ("decade", "century") or point.unspecified == "year":
        return []
    if point.season and point.season not in _SEASONS:
        return []
    known = [point.year]
    if point.unit == "month" or (point.unspecified == "day" and point.month):
        known = [point.year, point.month]
    elif point.unit in _CLOCKED:
        known = [point.year, point.month, point.day]
    return [number for number in known if number]
