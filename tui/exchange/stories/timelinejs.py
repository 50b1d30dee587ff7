"""TimelineJS (Knight Lab): its JSON, also of version 2, and the table that it reads from Sheets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tui.exchange.files.input import Input
from tui.exchange.files.json import (
    document,
    is_json,
    listing,
    looks_like_json,
    mapping,
    numbered,
    words,
)
from tui.exchange.files.plain import from_html, links_in
from tui.exchange.making.citations import source
from tui.exchange.making.dates import day, edtf, span
from tui.exchange.making.draft import Draft
from tui.exchange.making.names import slug
from tui.exchange.making.own import own_fields
from tui.exchange.making.row import Row, Tree, without_nothing
from tui.exchange.tables.table import has_columns, records

KEEPS: Final = (
    "headline, text, dates to the second, `display_date`, `group`, `unique_id`",
    "media with caption and credit, thumbnail, link and alt text in its note; links in the text, "
    "as sources",
    "eras, as events that are tagged `era`; the title slide, as title and summary of the log, with "
    "the address of its medium",
)
BENDS: Final = (
    "HTML becomes plain text with its links kept",
    "background and autolink, which are for the screen, become own fields",
    "a year before 1 is as TimelineJS shows it: -44 is 44 BC",
)

_SLIDE: Final = frozenset(
    ("start_date", "end_date", "text", "media", "group", "display_date", "unique_id", "type")
)
_COLUMNS: Final = {
    "headline": ("text", "headline"),
    "text": ("text", "text"),
    "media": ("media", "url"),
    "media credit": ("media", "credit"),
    "media caption": ("media", "caption"),
    "media thumbnail": ("media", "thumbnail"),
    "alt text": ("media", "alt"),
}
_FORMER: Final = frozenset(
    ("headline", "text", "asset", "tag", "startDate", "endDate", "date", "era")
)
"""What a slide of version 2 has that version 3 calls otherwise."""

_OF_MEDIA: Final = frozenset(("url", "caption", "credit", "title", "alt"))
_PARTS: Final = ("year", "month", "day", "hour", "minute", "second", "millisecond")


def detect(file: Input) -> bool:
    """Tell whether this is TimelineJS: a list of slides, or the columns of its table."""
    if looks_like_json(file, r'"start_date"\s*:\s*\{', r'"events"\s*:'):
        return True
    if looks_like_json(file, r'"timeline"\s*:\s*\{', r'"headline"\s*:', r'"startDate"\s*:'):
        return True
    return has_columns(file.sample, "year", "headline", "display date")


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the slides, then the eras."""
    if is_json(file.sample):
        yield from _from_json(file, draft)
    else:
        yield from _from_table(file, draft)


def _from_json(file: Input, draft: Draft) -> Iterator[Row]:
    found = document(file)
    text = file.text()
    if not isinstance(found, dict):
        return
    former = mapping(found.get("timeline"))
    _title(draft, _from_former(former) if former else found.get("title"))
    draft.zone(words(found.get("timezone")))
    for within, name in ((found, "events"), (found, "eras"), (former, "date"), (former, "era")):
        for line, slide in numbered(text, listing(within.get(name)), name):
            if not isinstance(slide, dict):
                draft.tell(line, "is no slide")
                continue
            said = _from_former(slide) if within is former else slide
            yield Row(line, _event(draft, said, name in ("eras", "era")))


def _from_former(slide: Tree) -> Tree:
    """Return a slide of TimelineJS 2 as version 3 has it: dates are `2011,12,10,07,02,10` there."""
    made = {name: value for name, value in slide.items() if name not in _FORMER}
    made["text"] = {"headline": slide.get("headline"), "text": slide.get("text")}
    asset = dict(mapping(slide.get("asset")))
    asset["url"] = asset.pop("media", None)
    made["media"] = asset
    made["group"] = slide.get("tag")
    for name, own in (("start_date", "startDate"), ("end_date", "endDate")):
        parts = [each.strip() for each in words(slide.get(own)).split(",")]
        made[name] = dict(zip(_PARTS, parts, strict=False))
    return made


def _from_table(file: Input, draft: Draft) -> Iterator[Row]:
    for line, cells in records(file, draft):
        slide: Tree = {"start_date": {}, "end_date": {}, "text": {}, "media": {}}
        for column, cell in cells.items():
            _put(slide, column.lower(), cell)
        kind = words(slide.get("type"))
        if kind == "title":
            _title(draft, slide)
        else:
            yield Row(line, _event(draft, slide, kind == "era"))


def _put(slide: Tree, column: str, cell: str) -> None:
    """Put a cell where JSON has it."""
    end = column.startswith("end ")
    part = column.removeprefix("end ")
    if part in _PARTS:
        slide["end_date" if end else "start_date"][part] = cell
    elif part == "time":
        slide["end_date" if end else "start_date"]["time"] = cell
    elif column in _COLUMNS:
        group, name = _COLUMNS[column]
        slide[group][name] = cell
    else:
        slide[column.replace(" ", "_")] = cell


def _title(draft: Draft, slide: object) -> None:
    if not isinstance(slide, dict) or not isinstance(slide.get("text"), dict):
        return
    draft.title(from_html(words(slide["text"].get("headline"))))
    media = [each["url"] for each in _media(slide.get("media"))]
    draft.about["summary"] = "\n\n".join(
        filter(None, (from_html(words(slide["text"].get("text"))), *media))
    )


def _event(draft: Draft, slide: Tree, era: bool) -> Tree:
    told = slide.get("text")
    text: Tree = told if isinstance(told, dict) else {}
    body = words(text.get("text"))
    start, end = _date(slide.get("start_date")), _date(slide.get("end_date"))
    event: Tree = {
        "id": words(slide.get("unique_id")),
        "date": span(start, end),
        "title": from_html(words(text.get("headline"))),
        "date_note": _display(slide),
        "summary": from_html(body),
        "media": _media(slide.get("media")),
        "sources": [source(draft, each) for each in links_in(body)],
        "tags": [tag for tag in (slug(words(slide.get("group"))), "era" * era) if tag],
    }
    group = words(slide.get("group"))
    if group and slug(group) != group:
        event[draft.own("group")] = group
    return without_nothing(event | own_fields(draft, slide, _SLIDE))


def _display(slide: Tree) -> str:
    dates = (slide, slide.get("start_date"), slide.get("end_date"))
    shown = (words(each.get("display_date")) for each in dates if isinstance(each, dict))
    return from_html("; ".join(dict.fromkeys(filter(None, shown))))


def _media(media: object) -> list[Tree]:
    """Return the media of a slide as the format has them."""
    if not isinstance(media, dict) or not words(media.get("url")):
        return []
    made = {
        name: from_html(words(media.get(name))) for name in ("caption", "credit", "title", "alt")
    }
    caption = ". ".join(filter(None, (made["title"], made["caption"] or made["alt"])))
    url = words(media["url"])
    if url.startswith("//"):
        url = f"https:{url}"
    rest = {
        name: each
        for name, value in media.items()
        if name not in _OF_MEDIA and (each := from_html(words(value)))
    }
    if made["caption"] and made["alt"]:
        rest["alt"] = made["alt"]
    note = "; ".join(f"{name}: {value}" for name, value in rest.items())
    return [
        without_nothing({"url": url, "caption": caption, "credit": made["credit"], "note": note})
    ]


def _date(date: Any) -> str:  # noqa: ANN401 - whatever JSON says
    """Return a date of numbers or of text, to the last part that is given."""
    if not isinstance(date, dict):
        return ""
    parts = {name: words(date.get(name)).strip() for name in (*_PARTS, "time")}
    made = day(_year(parts["year"]), parts["month"], parts["day"])
    if parts["time"] and len(made) >= 10:
        return edtf(f"{made} {parts['time']}")
    if parts["hour"] and len(made) >= 10:
        made += f"T{int(parts['hour']):02d}:{int(parts['minute'] or 0):02d}"
        if parts["second"]:
            made += f":{int(parts['second']):02d}"
        if parts["second"] and parts["millisecond"]:
            made += f".{int(parts['millisecond']):03d}"
    return made


def _year(text: str) -> str:
    """Return a year as EDTF counts it, in which 1 BC is 0."""
    before = text.startswith("-") and text[1:].isdigit() and len(text) <= len("-9999")
    return str(int(text) + 1) if before else text
