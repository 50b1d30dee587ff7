"""Timeline (thetimelineproj.sourceforge.net): its XML, with eras, categories and containers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from xml.etree.ElementTree import Element

from tui.exchange.files.input import Input
from tui.exchange.files.plain import links_in
from tui.exchange.files.xml import read_xml, text_of
from tui.exchange.making.citations import source
from tui.exchange.making.dates import edtf, span
from tui.exchange.making.draft import Draft
from tui.exchange.making.names import slug
from tui.exchange.making.row import ImportFault, Row, Tree, without_nothing

KEEPS: Final = (
    "events, periods, descriptions, hyperlinks as sources, categories with their parents as "
    "types, further categories as tags, eras as events that are tagged `era`, containers "
    "as `part_of`",
    "fuzzy, locked, progress, colour and other properties as own fields; alerts as text",
)
BENDS: Final = (
    "text files of early versions, which are no XML, are refused: save them in a newer Timeline",
    "icons, which are pictures inside the file, are left out and counted",
    "fuzzy dates become approximate (`~`); a period that ends now is open",
    "midnight at both ends of an event becomes whole days",
)

_HOMES: Final = frozenset(
    ("id", "start", "end", "text", "description", "hyperlink", "category", "icon", "name")
)
_FUZZY: Final = frozenset(("fuzzy", "fuzzy_start", "fuzzy_end"))
_OLD: Final = re.compile(
    r"# Written by Timeline \d|(?:#.*\n\s*)*(?:PREFERRED-PERIOD|EVENT):\d+-\d+-\d+ .*;"
)
"""How the text files of early versions begin."""
_MIDNIGHT: Final = "T00:00:00"


def detect(file: Input) -> bool:
    """Tell whether this is a timeline of that program, of before it wrote XML too."""
    sample = file.sample.lstrip("\ufeff \t\r\n")
    if _OLD.match(sample):
        return True
    return sample.startswith("<") and "<timeline" in sample and "<version>" in sample


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the eras, then the events; raises ImportFault for the text of early versions."""
    if _OLD.match(file.sample.lstrip("\ufeff \t\r\n")):
        raise ImportFault(
            "is a text file as Timeline wrote it before it wrote XML: open it in a newer Timeline, "
            "save it, and import that"
        )
    root, lines = read_xml(file)
    _categories(draft, root)
    containers: dict[str, str] = {}
    for number, element in enumerate(root.iterfind("eras/era"), 1):
        yield Row(lines[id(element)], _event(draft, element, f"era-{number}", containers))
    for number, element in enumerate(root.iterfind("events/event"), 1):
        event = _event(draft, element, f"event-{number}", containers)
        if not event.get("date"):
            draft.tell(lines[id(element)], "no date")
        yield Row(lines[id(element)], event)


def _categories(draft: Draft, root: Element) -> None:
    """Declare the categories as types, each below its parent."""
    for element in root.iterfind("categories/category"):
        name = text_of(element, "name")
        if name:
            draft.word("event_types", name, parent=slug(text_of(element, "parent")))


def _event(draft: Draft, element: Element, number: str, containers: dict[str, str]) -> Tree:
    text = text_of(element, "text") or text_of(element, "name")
    described = text_of(element, "description")
    event: Tree = {"id": text_of(element, "id") or number, "date": _date(element), "title": text}
    text = _contained(event, text, containers)
    event["title"] = text
    event["summary"] = described
    category = text_of(element, "category")
    if category:
        event["type"] = draft.word("event_types", category)
    links = [*text_of(element, "hyperlink").split(";"), *links_in(described)]
    event["sources"] = list(
        dict.fromkeys(source(draft, link) for each in links if (link := each.strip()))
    )
    named = ((each.text or "").strip() for each in element.iterfind("categories/category"))
    event["tags"] = [slug(each) for each in named if each and each != category]
    if element.tag == "era":
        event["tags"] = ["era"]
    for child in element:
        if child.tag == "icon":
            draft.bent["icons left out"] += 1
        elif child.tag not in _HOMES and child.text and child.text.strip() not in ("", "False"):
            event[draft.own(child.tag)] = child.text.strip()
    return without_nothing(event)


def _contained(event: Tree, text: str, containers: dict[str, str]) -> str:
    """Return the title without the sign of a container; note containers and what is in them."""
    sign, closing, rest = text.partition("]" if text.startswith("[") else ")")
    if closing == "]" and sign[1:].isdigit():
        containers[sign[1:]] = str(event["id"])
        return rest
    if closing == ")" and sign.startswith("(") and sign[1:].isdigit() and sign[1:] in containers:
        event["part_of"] = containers[sign[1:]]
        return rest
    return text


def _date(element: Element) -> str:
    start, end = edtf(text_of(element, "start")), edtf(text_of(element, "end"))
    if start.endswith(_MIDNIGHT) and end.endswith(_MIDNIGHT):
        start, end = start.removesuffix(_MIDNIGHT), end.removesuffix(_MIDNIGHT)
    fuzzy = {tag for tag in _FUZZY if text_of(element, tag) == "True"}
    if fuzzy & {"fuzzy", "fuzzy_start"}:
        start += "~"
    if fuzzy & {"fuzzy", "fuzzy_end"}:
        end += "~"
    if text_of(element, "ends_today") == "True":
        end = ".."
    return span(start, end)
