"""Events for other programs, exact as the format has them: json, jsonl and yaml."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from itertools import chain
from typing import Any, TypeVar

import msgspec
from msgspec.structs import replace

from tui.log.dates.date import date_text
from tui.log.model import (
    Account,
    Actor,
    Event,
    Evidence,
    Head,
    Log,
    Place,
    Question,
    Relation,
    Source,
)
from tui.log.places import around
from tui.log.sourcing.corroboration import mentioned
from tui.report.export.dumper import dump
from tui.store.engine.protocol import Backend
from tui.store.store import Store

R = TypeVar("R")
_TABLES = ("sources", "actors", "places", "questions")


def subset(store: Store | Backend, events: Sequence[Event]) -> Log:
    """Return a log of these events.

    With them: the actors they name, those behind the sources, and the relations among all these;
    the places with what these lie within; the sources with what these derive from; the questions
    that they bear on. Links to events left out are left out, and so is an answer that nothing
    speaks for without them, with its question. All events are the whole log, unused records and
    all.
    """
    head = store.head
    if len(events) == len(store):
        return _log(head, events)
    kept = tuple(_unlinked(events))
    places = _pick(head.places, _place_ids(head, kept))
    actors = _pick(head.actors, _actor_ids(kept))
    sources = _sources_of(head, kept, actors, places)
    while new := {*_behind(sources.values())} & head.actors.keys() - actors.keys():
        actors = _pick(head.actors, (*actors, *new))
        sources = _sources_of(head, kept, actors, places)
    relations = _among(head, actors)
    tables = {"sources": sources, "actors": actors, "places": places}
    questions = dict(_borne_upon(head, {event.id for event in kept}))
    return _log(replace(head, **tables, relations=relations, questions=questions), kept)


def _borne_upon(head: Head, ids: Set[str]) -> Iterator[tuple[str, Question]]:
    """Yield the questions on which some events bear, with what of these does."""
    for key, question in head.questions.items():
        events = tuple(each for each in question.events if _event_of(each) in ids)
        claims = tuple(each for each in question.claims if each.event in ids)
        left = replace(question, events=events, claims=claims)
        if (events or claims) and (left.counts("supports") or not question.counts("supports")):
            yield key, left


def _event_of(each: str | Evidence) -> str:
    return each if isinstance(each, str) else each.event


def _sources_of(
    head: Head, events: Iterable[Event], actors: Mapping[str, Actor], places: Mapping[str, Place]
) -> dict[str, Source]:
    """Return the sources that records name, with what these derive from."""
    named = _source_ids(events, actors.values(), places.values(), _among(head, actors))
    return _pick(head.sources, named, lambda source: source.parents)


def _among(head: Head, actors: Mapping[str, Actor]) -> tuple[Relation, ...]:
    return tuple(r for r in head.relations if r.subject in actors and r.object in actors)


def _log(head: Head, events: Iterable[Event]) -> Log:
    fields = {name: getattr(head, name) for name in Head.__struct_fields__}
    return Log(**fields, events=tuple(events))


def _unlinked(events: Sequence[Event]) -> Iterator[Event]:
    """Yield the events without their links to events that are not among them."""
    ids = {event.id for event in events}
    for event in events:
        links = {event.part_of, *event.follows, *event.contradicts} - {None}
        if links <= ids:
            yield event
            continue
        yield replace(
            event,
            part_of=next(iter({event.part_of} & ids), None),
            follows=tuple(each for each in event.follows if each in ids),
            contradicts=tuple(each for each in event.contradicts if each in ids),
        )


def _actor_ids(events: Iterable[Event]) -> Iterator[str]:
    """Yield what events name that may be the id of an actor; some of it are names."""
    for event in events:
        yield from (participant.actor for participant in event.participants)
        yield from (name for q in event.quotes for name in (q.speaker, q.addressee) if name)
        yield from (figure.counted_by for figure in event.figures)
        yield from (claim.reviewer for claim in event.claims)
        quotes = (quote.accounts for quote in event.quotes)
        claims = (claim.accounts for claim in event.claims)
        yield from _behind(chain(event.accounts, *quotes, *claims))


def _behind(told: Iterable[Account | Source]) -> Iterator[str]:
    """Yield who knew it, whose party it is of, and who kept it: ids of actors, or words."""
    for each in told:
        yield from (*each.origins, each.party)
        if isinstance(each, Source):
            yield each.collected_by


def _place_ids(head: Head, events: Iterable[Event]) -> Iterator[str]:
    for event in events:
        figures = (figure.place for figure in event.figures)
        for place in filter(None, (event.place, *event.places, *figures)):
            yield from (place, *around(head.places, place))


def _source_ids(
    events: Iterable[Event],
    actors: Iterable[Actor],
    places: Iterable[Place],
    relations: Iterable[Relation],
) -> Iterator[str]:
    for event in events:
        yield from mentioned(event)
    for records in (actors, places, relations):
        for record in records:
            yield from record.sources
    for relation in relations:
        for account in relation.accounts:
            yield from account.sources


def _nothing(_record: object) -> tuple[str, ...]:
    return ()


def _pick(
    records: Mapping[str, R],
    ids: Iterable[str],
    needs: Callable[[R], tuple[str, ...]] = _nothing,
) -> dict[str, R]:
    """Return the records named, and what they need in turn, in the order of the log."""
    wanted: set[str] = set()
    todo = list(ids)
    while todo:
        record_id = todo.pop()
        if record_id not in wanted and record_id in records:
            wanted.add(record_id)
            todo += needs(records[record_id])
    return {record_id: record for record_id, record in records.items() if record_id in wanted}


def _named(records: Mapping[str, R], ids: Iterable[str]) -> dict[str, R]:
    """Return the few records named, without a look at all the others, in the order of the ids."""
    return {each: records[each] for each in dict.fromkeys(ids) if each in records}


def plain(record: Event | Log) -> dict[str, object]:
    """Return a record as dicts, lists and scalars: defaults left out, dates as EDTF text."""
    built: dict[str, Any] = msgspec.to_builtins(record, enc_hook=date_text)
    tables = (built.get(name, {}).values() for name in _TABLES if isinstance(record, Log))
    for each in (*chain(*tables), *built.get("relations", ()), *built.get("events", ())):
        _put_as_written(each)
    if isinstance(record, Log):
        unread = built.pop("unread", {})
        return {**unread, **built, **unread}
    _put_as_written(built)
    return built


def _put_as_written(event: dict[str, Any]) -> None:
    """Put own fields into the event itself, and what could not be read in place of what was."""
    if "fields" in event and "id" in event:
        event |= {key: value for key, value in event.pop("fields").items() if key not in event}
    event |= event.pop("unread", {})


def as_json(head: Head, events: Iterable[Event], ascii_only: bool = False) -> Iterator[str]:
    """Yield the text of one JSON array, an event to a line, with what its ids stand for."""
    yield "["
    for number, event in enumerate(events):
        yield ",\n" if number else "\n"
        yield json.dumps(with_names(head, event), ensure_ascii=ascii_only)
    yield "\n]\n"


def as_jsonl(head: Head, events: Iterable[Event], ascii_only: bool = False) -> Iterator[str]:
    """Yield one JSON object a line (JSON Lines), with what its ids stand for."""
    for event in events:
        yield json.dumps(with_names(head, event), ensure_ascii=ascii_only) + "\n"


def with_names(head: Head, event: Event) -> dict[str, Any]:
    """Return an event as the format has it, and `names`: what its ids stand for.

    Of actors and places these are their names, of sources publisher, title and address; with them
    stands the zone of clock times without an offset, if it is another than UTC.
    """
    found: dict[str, Any] = plain(event)
    actors = _named(head.actors, _actor_ids((event,)))
    places = _named(head.places, (event.place or "", *event.places))
    sources = _named(head.sources, mentioned(event))
    names = {
        "actors": {each: actor.name for each, actor in actors.items()},
        "places": {each: place.name for each, place in places.items()},
        "sources": {each: _called(source) for each, source in sources.items()},
    }
    told: dict[str, object] = {table: records for table, records in names.items() if records}
    if head.timezone != "UTC":
        told["timezone"] = head.timezone
    found.setdefault("names", told)  # an own field of that name stays
    return found


def _called(source: Source) -> dict[str, str]:
    said = {"publisher": source.publisher, "title": source.title, "url": source.url}
    return {name: words for name, words in said.items() if words}


def as_yaml(
    store: Store | Backend, events: Iterable[Event], ascii_only: bool = False
) -> Iterator[str]:
    """Yield a log of these events and of the records that they need."""
    yield dump({"schema": 1} | plain(subset(store, tuple(events))), ascii_only)
