"""timemap (Forensic Architecture): events and sources as JSON, as datasheet-server gives them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tui.exchange.files.input import Input
from tui.exchange.files.json import document, items_of, looks_like_json, numbered, words
from tui.exchange.files.plain import from_html, from_markdown
from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.names import slug
from tui.exchange.making.own import own_fields, texts
from tui.exchange.making.row import Row, Tree, without_nothing
from tui.exchange.tables.numbers import degrees

KEEPS: Final = (
    "description, date and time, location with coordinates, sources with their paths, "
    "associations, categories and filters as tags, `civId` and the like as own fields",
)
BENDS: Final = (
    "a title is made from the first sentence of the description where there is none",
    "month/day/year dates, as timemap has them, become EDTF",
)

_HOMES: Final = frozenset(
    (
        *(
            "id",
            "date",
            "time",
            "title",
            "description",
            "desc",
            "location",
            "latitude",
            "longitude",
        ),
        *("sources", "associations", "tags", "category", "categories", "filters", "source"),
    )
)


def detect(file: Input) -> bool:
    """Tell whether this is timemap's JSON."""
    return looks_like_json(
        file,
        r'"(?:desc|description)"\s*:',
        r'"latitude"\s*:',
        r'"(?:associations|sources)"\s*:',
        r'"date"\s*:',
    )


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the events."""
    found = document(file)
    name = next(
        (each for each in ("events", "export_events") if isinstance(found, dict) and each in found),
        "",
    )
    sources = _sources(draft, found)
    for line, item in numbered(file.text(), items_of(found, name), name):
        if isinstance(item, dict):
            yield Row(line, _event(draft, item, sources))
        else:
            draft.tell(line, "is no event")


def events_of(draft: Draft, records: list[tuple[int, Tree]], listed: Tree) -> Iterator[Row]:
    """Yield the events of records with their lines; `listed` has the sources that they name."""
    known = _sources(draft, listed)
    for line, record in records:
        yield Row(line, _event(draft, record, known))


def _sources(draft: Draft, found: Any) -> dict[str, str]:  # noqa: ANN401 - whatever JSON says
    """Return the ids of the sources that the document lists, by their own ids."""
    listed = found.get("sources") if isinstance(found, dict) else None
    items = listed.values() if isinstance(listed, dict) else listed or []
    made: dict[str, str] = {}
    for item in items:
        if isinstance(item, dict) and (own_id := words(item.get("id"))):
            addresses = [words(each) for each in texts(item.get("paths")) if "://" in words(each)]
            made[own_id] = draft.source(
                own_id,
                title=words(item.get("title")),
                url=words(item.get("url")) or next(iter(addresses), ""),
                note=from_html(words(item.get("description"))),
            )
    return made


def _event(draft: Draft, item: Tree, sources: dict[str, str]) -> Tree:
    text = from_markdown(from_html(words(item.get("description") or item.get("desc"))))
    lat, lon = degrees(words(item.get("latitude")), 90), degrees(words(item.get("longitude")), 180)
    place = words(item.get("location"))
    if not place and lat is not None:
        place = f"{lat}, {lon}"
    tags = [
        slug(each)
        for name in ("associations", "tags", "category", "categories", "filters")
        for each in texts(item.get(name))
    ]
    event: Tree = {
        "id": words(item.get("id")),
        "date": edtf(f"{words(item.get('date'))} {words(item.get('time'))}", "mdy"),
        "title": words(item.get("title")) or _first_sentence(draft, text),
        "summary": text,
        "place": draft.place(place, lat=lat, lon=lon) if place else "",
        "sources": [
            sources.get(each) or draft.source(each, title=each)
            for each in (*texts(item.get("sources")), *texts(item.get("source")))
        ],
        "tags": list(dict.fromkeys(filter(None, tags))),
    }
    return without_nothing(event | own_fields(draft, item, _HOMES))


def _first_sentence(draft: Draft, text: str) -> str:
    draft.bent["titles made from the first sentence"] += 1
    first = " ".join(text.split()).partition(". ")[0]
    return first if len(first) <= 100 else f"{first[:99].rstrip()}…"
