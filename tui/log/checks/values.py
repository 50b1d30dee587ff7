"""Values: figures, relations and places that cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

from msgspec.structs import fields

from tui.log.checks.outlines import Outlines
from tui.log.dates.order import precedes
from tui.log.model import Actor, Event, Figure, Log, Place, Record, Relation
from tui.log.problems import Fault, Path
from tui.log.sourcing.figures import at_least, at_most
from tui.log.sourcing.relations import ends_with
from tui.log.spelling import SpellingHints
from tui.log.text import backquoted, one_line
from tui.log.urls import is_web_link

_NAMING_FIELDS: Final = ("unsourced", "inferred", "by_convention")
_ITEM: Final = re.compile(r"Q[1-9]\d{0,11}", re.ASCII)


def bad_urls(log: Log) -> Iterator[Fault]:
    """Check that addresses of sources can be opened."""
    for key, source in log.sources.items():
        for name, url in (("url", source.url), ("archive_url", source.archive_url)):
            if url and not is_web_link(url):
                message = f"{backquoted(url)} cannot be opened: write http(s):// and plain ASCII"
                yield Fault(("sources", key, name), message)


def bad_wikidata(log: Log) -> Iterator[Fault]:
    """Check that items of Wikidata are Q and a number."""
    for key, actor in log.actors.items():
        if actor.wikidata and not _ITEM.fullmatch(actor.wikidata):
            message = f"{backquoted(actor.wikidata)} is not a Wikidata item: write Q131342170"
            yield Fault(("actors", key, "wikidata"), message)


NO_EVENTS: Final = (
    "the log has no events: list them under `events:`, as `- {date: 2024-12-05, title: …}`"
)


def no_events(outlines: Outlines) -> Iterator[Fault]:
    """Find a log without events, which is most often a slip of indentation or spelling."""
    if not len(outlines):
        yield Fault((), NO_EVENTS)


def unread_includes(log: Log) -> Iterator[Fault]:
    """Find other logs that are named where they are not read: a log is made anew of what it names.

    What it is made as names none.
    """
    if log.include:
        yield Fault(
            ("include",),
            "these logs are not read: write `include` at the beginning of a line before `events`",
        )


def wrong_figures(log: Log) -> Iterator[Fault]:
    """Find figures that say nothing, or whose low, best and high or dates are out of order."""
    for index, event in enumerate(log.events):
        for number, figure in enumerate(event.figures):
            if message := _wrong_figure(figure):
                yield Fault(("events", index, "figures", number), message)


def _wrong_figure(figure: Figure) -> str:
    given = [n for n in (figure.low, figure.best, figure.high) if n is not None]
    if not given and not figure.as_said:
        return "a figure needs `low`, `best`, `high` or `as_said`"
    if given != sorted(given):
        return f"{' > '.join(map(str, given))}: `low`, `best` and `high` are out of order"
    if precedes(figure.as_of, figure.since):
        return "`as_of` lies before `since`"
    if figure.best is not None and at_least(figure):
        return f"“{one_line(figure.as_said, 40)}” is a bound: write {figure.best} as `low`"
    if figure.best is not None and at_most(figure):
        return f"“{one_line(figure.as_said, 40)}” is a bound: write {figure.best} as `high`"
    return ""


def wrong_relations(log: Log) -> Iterator[Fault]:
    """Find relations of one to itself, and those that end before they start."""
    for index, relation in enumerate(log.relations):
        if message := _wrong_relation(relation) or _outlives(log, relation):
            yield Fault(("relations", index), message)


def _wrong_relation(relation: Relation) -> str:
    if relation.subject == relation.object:
        return f"a relation of {backquoted(relation.subject)} to itself"
    if precedes(relation.until, relation.since):
        return "the relation ends before it starts"
    return ""


def _outlives(log: Log, relation: Relation) -> str:
    """Say that a relation begins before one of its actors did, or goes on after it."""
    for actor_id in (relation.subject, relation.object):
        actor = log.actors.get(actor_id)
        if actor is None:
            continue
        if actor.since and precedes(relation.since, actor.since):
            return f"begins before {backquoted(actor_id)} did, {actor.since.human()}: mend `from`"
        if not ends_with(relation, actor_id):
            continue
        if actor.until and precedes(actor.until, relation.until):
            return f"goes on after {backquoted(actor_id)} ended, {actor.until.human()}: mend `to`"
        if actor.until and precedes(actor.until, relation.since):
            return f"begins after {backquoted(actor_id)} ended, {actor.until.human()}: mend `from`"
    return ""


def wrong_actors(log: Log) -> Iterator[Fault]:
    """Find actors that end before they begin."""
    for key, actor in log.actors.items():
        if precedes(actor.until, actor.since):
            yield Fault(("actors", key), "`until` lies before `since`")


def wrong_places(log: Log) -> Iterator[Fault]:
    """Find places with one coordinate."""
    for key, place in log.places.items():
        if (place.lat is None) != (place.lon is None):
            yield Fault(("places", key), "`lat` and `lon` go together")


def unknown_fields(log: Log, hints: SpellingHints) -> Iterator[Fault]:
    """Find what `unsourced` and its like name that is no field of the record they stand in."""
    yield from _unknown_fields(_records(log), hints)


def unknown_fields_of_events(log: Log, hints: SpellingHints) -> Iterator[Fault]:
    """Find the same in events."""
    events = ((("events", index), event) for index, event in enumerate(log.events))
    yield from _unknown_fields(events, hints)


def _unknown_fields(
    records: Iterable[tuple[Path, Actor | Place | Relation | Event]], hints: SpellingHints
) -> Iterator[Fault]:
    for path, record in records:
        for where, name in _named_fields(record):
            known = _field_names(type(record))
            if name not in known:
                hint = hints.did_you_mean(name, known)
                message = f"{backquoted(name)} is no field of this record{hint}"
                yield Fault((*path, *where), message)


def _named_fields(record: Actor | Place | Relation | Event) -> Iterator[tuple[Path, str]]:
    """Yield where a record names one of its fields, and the name."""
    for where in _NAMING_FIELDS:
        for number, name in enumerate(getattr(record, where, ())):
            yield (where, number), name
    for number, account in enumerate(getattr(record, "accounts", ())):
        if account.field:
            yield ("accounts", number, "field"), account.field


def _records(log: Log) -> Iterator[tuple[Path, Actor | Place | Relation]]:
    for key, actor in log.actors.items():
        yield ("actors", key), actor
    for key, place in log.places.items():
        yield ("places", key), place
    for index, relation in enumerate(log.relations):
        yield ("relations", index), relation


@cache
def _field_names(kind: type[Record]) -> tuple[str, ...]:
    return tuple(field.encode_name for field in fields(kind))
