"""STIX 2.0 and 2.1: a bundle of objects, those with a time as events."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from tui.exchange.files.input import Input
from tui.exchange.files.json import document, listing, looks_like_json, mapping, numbered, words
from tui.exchange.making.citations import source
from tui.exchange.making.dates import span
from tui.exchange.making.draft import Draft
from tui.exchange.making.own import own_fields, texts
from tui.exchange.making.row import ImportFault, Row, Tree, without_nothing
from tui.exchange.tables.objects import cell_of

KEEPS: Final = (
    "every object with its STIX id: identities, threat actors, intrusion sets and malware "
    "as actors, locations as places, relationships between actors as relations, external "
    "references as sources; what was observed, with the event that refers to it; every other "
    "relationship as an event",
    "all other properties as own fields, nested ones as JSON",
)
BENDS: Final = (
    "objects that have no time of their own are dated by `created`, when they were made",
    "words for types become words of the log; kinds of relationship likewise",
    "confidence 0 to 100 becomes high (70 and more), medium (30 to 69) or low; the number is kept",
)

_ACTORS: Final = frozenset(
    ("identity", "threat-actor", "intrusion-set", "campaign", "malware", "tool", "infrastructure")
)
_MARKINGS: Final = ("marking-definition", "extension-definition")
_KNOWN_ACTORS: Final = {"individual": "person", "organization": "organisation"}
_HEAD: Final = _ACTORS | {"location", "relationship", "marking-definition", "extension-definition"}
_HOMES: Final = frozenset(
    (
        *("id", "type", "name", "description", "first_seen", "last_seen", "first_observed"),
        *("last_observed", "published", "valid_from", "valid_until", "external_references"),
        *("labels", "object_refs", "abstract", "content", "created_by_ref", "sighting_of_ref"),
        *("where_sighted_refs", "opinion", "explanation"),
        *("x_log_id", "x_log_date", "x_log_timezone"),
    )
)
_OF_ACTORS: Final = frozenset(
    (
        *("id", "type", "name", "aliases", "description", "external_references", "identity_class"),
        *("spec_version", "created", "modified"),
    )
)
_STARTS: Final = ("first_observed", "first_seen", "published", "valid_from", "created")
_OF_OBSERVED: Final = frozenset(("id", "type", "spec_version"))
_ENDS: Final = {"first_observed": "last_observed", "first_seen": "last_seen"}


def detect(file: Input) -> bool:
    """Tell whether this is a bundle."""
    return looks_like_json(file, r'"type"\s*:\s*"bundle"')


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the objects that are events; the others go into the head."""
    found = document(file)
    objects = mapping(found).get("objects")
    if not isinstance(objects, list):
        raise ImportFault("is a bundle without objects")
    draft.title("STIX bundle")
    reader = _Reader(draft, [each for each in objects if isinstance(each, dict)])
    for line, item in numbered(file.text(), objects, "objects"):
        if not isinstance(item, dict) or not isinstance(item.get("type"), str):
            draft.tell(line, "is no STIX object")
        elif reader.is_relation(item) or item["type"] in _HEAD - {"relationship"}:
            if item["type"] in _MARKINGS:
                draft.bent["markings left out"] += 1
        elif any(item.get(name) for name in _STARTS):
            yield Row(line, reader.event(item))
        elif words(item.get("id")) not in reader.referred:
            draft.bent[f"{item['type']} objects, which have no time: left out"] += 1


class _Reader:
    """Makes events of the objects of a bundle that others may refer to."""

    def __init__(self, draft: Draft, objects: list[Tree]) -> None:
        self._draft = draft
        self._ids: dict[str, str] = {}
        self._places: dict[str, str] = {}
        self._observed = {words(item.get("id")): item for item in objects if _is_observable(item)}
        self.referred = {ref for item in objects for ref in texts(item.get("object_refs"))}
        for item in objects:
            if item.get("type") in _ACTORS:
                self._ids[words(item.get("id"))] = self._actor(item)
            elif item.get("type") == "location":
                self._places[words(item.get("id"))] = self._place(item)
        for item in objects:
            if self.is_relation(item):
                self._relation(item)

    def is_relation(self, item: Tree) -> bool:
        """Tell whether an object relates two actors."""
        ends = words(item.get("source_ref")), words(item.get("target_ref"))
        named = item.get("type") == "relationship" and item.get("relationship_type")
        return bool(named) and self._ids.keys() >= {*ends}

    def event(self, item: Tree) -> Tree:
        """Return an object as an event."""
        self._draft.zone(words(item.get("x_log_timezone")))
        refs = [*texts(item.get("object_refs")), *texts(item.get("where_sighted_refs"))]
        refs += [words(item.get("sighting_of_ref")), words(item.get("created_by_ref"))]
        body = item.get("description") or item.get("content") or item.get("explanation")
        event: Tree = {
            "id": words(item.get("x_log_id") or item.get("id")),
            "date": words(item.get("x_log_date")) or self._date(item),
            "title": words(item.get("name") or item.get("abstract")) or self._named(item),
            "summary": words(body),
            "type": self._draft.word("event_types", words(item["type"])),
            "place": next((self._places[each] for each in refs if each in self._places), ""),
            "participants": [
                {"actor": self._ids[each]} for each in dict.fromkeys(refs) if each in self._ids
            ],
            "sources": _references(self._draft, item),
            "confidence": _confidence(item.get("confidence")),
            "tags": texts(item.get("labels")),
        }
        others = [
            each for each in refs if each and each not in self._ids and each not in self._places
        ]
        if others:
            event[self._draft.own("object_refs")] = "; ".join(others)
        seen = [_observed(self._observed[each]) for each in others if each in self._observed]
        if seen:
            event[self._draft.own("observed")] = "; ".join(seen)
        return without_nothing(event | own_fields(self._draft, item, _HOMES))

    def _named(self, item: Tree) -> str:
        """Return what an object without a name is called: after its type and what it is of."""
        of = (
            self._called(words(item.get("sighting_of_ref")))
            or _related(item)
            or words(item.get("opinion"))
            or words(item.get("pattern"))
        )
        kind = words(item["type"]).replace("-", " ").capitalize()
        return ": ".join(filter(None, (kind, of)))

    def _called(self, ref: str) -> str:
        """Return the name of an actor that a reference means; else the reference."""
        record = self._draft.actors.records.get(self._ids.get(ref, ""), {})
        return str(record.get("name", ref))

    def _date(self, item: Tree) -> str:
        name = next(each for each in _STARTS if item.get(each))
        if name == "created":
            self._draft.bent["objects dated by when they were created"] += 1
        return span(words(item[name]), words(item.get(_ENDS.get(name, ""))))

    def _actor(self, item: Tree) -> str:
        name = words(item.get("name")) or words(item.get("id"))
        kind = words(item["type"])
        if kind == "identity":
            kind = words(item.get("identity_class")) or kind
        type_ = _KNOWN_ACTORS.get(kind) or self._draft.word("actor_types", kind)
        notes = [words(item.get("id"))]
        for field, value in item.items():
            if field not in _OF_ACTORS and (told := cell_of(value)):
                notes.append(f"{field}: {told}")
        return self._draft.actor(
            name,
            type=type_,
            aliases=texts(item.get("aliases")),
            description=words(item.get("description")),
            sources=_references(self._draft, item),
            note="\n".join(notes),
        )

    def _place(self, item: Tree) -> str:
        names = (words(item.get(each)) for each in ("name", "city", "country", "region", "id"))
        return self._draft.place(
            next(filter(None, names), "location"),
            lat=item.get("latitude"),
            lon=item.get("longitude"),
            note=words(item.get("id")),
        )

    def _relation(self, item: Tree) -> None:
        relation = {
            "subject": self._ids[words(item.get("source_ref"))],
            "type": self._draft.word("relation_types", words(item.get("relationship_type"))),
            "object": self._ids[words(item.get("target_ref"))],
            "from": words(item.get("start_time"))[:10],
            "to": words(item.get("stop_time"))[:10],
            "note": words(item.get("description")),
        }
        self._draft.relations.append(without_nothing(relation))


def _related(item: Tree) -> str:
    """Say what a relationship relates: `indicator--1 indicates malware--2`."""
    if item["type"] != "relationship":
        return ""
    ends = ("source_ref", "relationship_type", "target_ref")
    return " ".join(words(item.get(each)) for each in ends)


def _is_observable(item: Tree) -> bool:
    return not any(item.get(name) for name in _STARTS)


def _observed(item: Tree) -> str:
    """Say what was observed: `ipv4-addr: 198.51.100.3`, `file: a.exe`."""
    said = item.get("value") or item.get("name") or item.get("path") or item.get("key")
    rest = {name: value for name, value in item.items() if name not in _OF_OBSERVED}
    return f"{words(item.get('type'))}: {words(said or rest)}"


def _references(draft: Draft, item: Tree) -> list[str]:
    """Return the sources that an object refers to."""
    made: list[str] = []
    given: Any = item.get("external_references")
    for each in listing(given):
        if isinstance(each, dict):
            name, address = words(each.get("source_name")), words(each.get("url"))
            note = "; ".join(
                filter(None, (words(each.get("external_id")), words(each.get("description"))))
            )
            if address:
                made.append(source(draft, address, publisher=name, note=note))
            elif name:
                made.append(draft.source(name, f"{name} {note}", publisher=name, note=note))
    return list(dict.fromkeys(made))


def _confidence(value: object) -> str:
    """Return the word for a number (STIX 2.1, appendix A, None / Low / Med / High)."""
    if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
        return ""
    if value >= 70:
        return "high"
    if value >= 30:
        return "medium"
    return "low"
