"""MISP: events with their attributes and objects, as its API and its feeds give them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tui.exchange.files.input import Input
from tui.exchange.files.json import document, listing, looks_like_json, mapping, words
from tui.exchange.making.citations import source
from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.own import own_fields
from tui.exchange.making.row import ImportFault, Row, Tree, without_nothing

KEEPS: Final = (
    "the event, and each attribute as an event that is `part_of` it, with uuids as ids, "
    "tags and galaxies, first and last seen, comments, objects by name; attributes of type "
    "link as sources",
    "all other properties as own fields",
)
BENDS: Final = (
    "an attribute without first_seen is dated by its timestamp: when it was entered",
    "`category/type` becomes a word of the log",
)

_HOMES: Final = frozenset(
    (
        *("uuid", "info", "date", "Attribute", "Object", "Tag", "Orgc", "Galaxy", "value"),
        *("type", "category", "comment", "first_seen", "last_seen"),
    )
)
_LINKS: Final = frozenset(("link", "url"))


def detect(file: Input) -> bool:
    """Tell whether this is an event of MISP, or a list of them."""
    return looks_like_json(
        file, r'"Event"\s*:\s*\{', r'"(?:info|Orgc|Attribute|threat_level_id)"\s*:'
    )


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the events, each with its attributes after it."""
    draft.title("MISP")
    events = list(_events(document(file)))
    if not events:
        raise ImportFault("has no event of MISP")
    for event in events:
        yield from _rows(draft, event)


def _events(found: Any) -> Iterator[Tree]:  # noqa: ANN401 - whatever JSON says
    if isinstance(found, dict) and isinstance(found.get("response"), list):
        found = found["response"]
    for each in found if isinstance(found, list) else [found]:
        if isinstance(each, dict) and isinstance(each.get("Event"), dict):
            yield each["Event"]


def _rows(draft: Draft, item: Tree) -> Iterator[Row]:
    attributes: list[tuple[Tree, Tree]] = [(each, {}) for each in _dicts(item.get("Attribute"))]
    for thing in _dicts(item.get("Object")):
        about = {f"object {name}": value for name, value in thing.items() if name != "Attribute"}
        about["object"] = about.pop("object name", "")
        attributes += [(each, about) for each in _dicts(thing.get("Attribute"))]
    by = words(mapping(item.get("Orgc")).get("name"))
    uuid = words(item.get("uuid") or item.get("id"))
    event: Tree = {
        "id": uuid,
        "date": edtf(words(item.get("date"))),
        "title": words(item.get("info")),
        "type": draft.word("event_types", "MISP event"),
        "participants": [{"actor": draft.actor(by), "note": "reported by"}] if by else [],
        "sources": [
            source(draft, words(each.get("value")))
            for each, _ in attributes
            if each.get("type") in _LINKS and each.get("category") == "External analysis"
        ],
        "tags": _tags(item),
    }
    yield Row(1, without_nothing(event | own_fields(draft, item, _HOMES)))
    for each, about in attributes:
        yield Row(1, _attribute(draft, each, about, uuid))


def _attribute(draft: Draft, item: Tree, thing: Tree, part_of: str) -> Tree:
    kind = "/".join(filter(None, (words(item.get("category")), words(item.get("type")))))
    first, last = words(item.get("first_seen")), words(item.get("last_seen"))
    if not first:
        draft.bent["attributes dated by when they were entered"] += 1
    value = words(item.get("value"))
    event: Tree = {
        "id": words(item.get("uuid")),
        "date": edtf(first or words(item.get("timestamp"))),
        "title": f"{words(item.get('type'))}: {value}",
        "summary": words(item.get("comment")),
        "type": draft.word("event_types", kind),
        "part_of": part_of,
        "tags": _tags(item),
    }
    if last and first != last:
        event["date"] += f"/{edtf(last)}"
    event[draft.own("value")] = value
    own = own_fields(draft, item, _HOMES) | own_fields(draft, thing, ())
    return without_nothing(event | own)


def _tags(item: Tree) -> list[str]:
    """Return the tags, and the clusters of galaxies, which are tags of another kind."""
    named = [words(each.get("name")) for each in _dicts(item.get("Tag"))]
    for galaxy in _dicts(item.get("Galaxy")):
        clusters = _dicts(galaxy.get("GalaxyCluster"))
        named += [words(each.get("tag_name") or each.get("value")) for each in clusters]
    return list(dict.fromkeys(filter(None, named)))


def _dicts(value: object) -> list[Tree]:
    return [each for each in listing(value) if isinstance(each, dict)]
