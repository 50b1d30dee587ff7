"""A citation as CSL-JSON, for Zotero, pandoc and other programs that set bibliographies.

Citation Style Language 1.0.2, csl-data.json. What CSL has no field for, the words and how near they
are to what was said, is the note.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Final

from tui.log.dates.date import Date
from tui.log.model import Head, Source
from tui.report.cite.dates import csl_date
from tui.report.cite.facts import AI_GENERATED, Subject, archive_name, remarks, translated, work
from tui.report.text.names import title
from tui.report.text.words import on_one_line

# The item type by tier; a styled reference differs little between them.
_TYPES: Final = {
    "wire": "article-newspaper",
    "state-media": "article-newspaper",
    "official": "document",
    "ngo": "report",
    "social": "post",
}


def csl_json(subject: Subject, statement: str) -> str:
    """Return a JSON array with an item for each source, or one for an event without a source.

    `statement` is what was said, in words: the note of each item.
    """
    items = [csl_item(subject.head, each, statement) for each in subject.sources]
    return json.dumps(items or [_bare(subject, statement)], ensure_ascii=False, indent=2)


def csl_list(head: Head, ids: Iterable[str], ascii_only: bool = False) -> Iterator[str]:
    """Yield the text of one JSON array, an item for each source; a log's own note is `annote`."""
    yield "["
    for number, source_id in enumerate(ids):
        item = csl_item(head, source_id)
        if note := on_one_line(head.sources[source_id].note):
            item["annote"] = note
        text = json.dumps(item, ensure_ascii=ascii_only, indent=2)
        yield f"{',' * bool(number)}\n{text}"
    yield "\n]\n"


def csl_item(head: Head, source_id: str, statement: str = "") -> dict[str, object]:
    """Return a source as an item; `statement` goes before what else is to be said in the note."""
    source = head.sources.get(source_id, Source())
    parts = work(head, source_id)
    kind = _TYPES.get(source.tier or "", "webpage" if parts.url else "document")
    title, publisher = on_one_line(source.title), on_one_line(source.publisher)
    item: dict[str, object] = {
        "id": source_id,
        "type": kind,
        "title": title or (not publisher and source_id),
        "author": _author(source),
        "container-title": kind == "article-newspaper" and publisher,
        "publisher": publisher,
        "issued": _date(source.issued),
        "accessed": _date(source.accessed),
        "URL": parts.url or parts.archived,
        "archive": parts.url and archive_name(parts.archived),
        "archive_location": parts.url and parts.archived,
        "language": source.language,
        "genre": AI_GENERATED if parts.machine else "",
        "note": " ".join(filter(None, (statement, *remarks(head, source_id)))),
    }
    item |= _original(head, source_id)
    return {name: value for name, value in item.items() if value}


def _original(head: Head, source_id: str) -> dict[str, object]:
    """Return what a translated source was translated from."""
    source = translated(head, source_id)
    if source is None:
        return {}
    return {
        "original-title": on_one_line(source.title),
        "original-author": _author(source),
        "original-publisher": on_one_line(source.publisher),
        "original-date": _date(source.issued),
    }


def _author(source: Source) -> list[dict[str, str]]:
    return [{"literal": name} for name in (on_one_line(source.author),) if name]


def _date(date: Date | None) -> dict[str, object]:
    return csl_date(date) if date and date.text else {}


def _bare(subject: Subject, statement: str) -> dict[str, object]:
    event = subject.event
    item: dict[str, object] = {"id": event.id, "type": "document", "title": title(event)}
    if event.date.text:
        item["issued"] = csl_date(event.date)
    return item | {"note": f"{statement} No source named."}
