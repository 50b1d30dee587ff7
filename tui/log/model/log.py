"""A log as a whole."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, field

from tui.log.model.actor import Actor, Place, Relation
from tui.log.model.event import Event
from tui.log.model.record import Language, Record, Words
from tui.log.model.source import Source
from tui.log.model.words import (
    LetterWord,
    MeasureWord,
    OwnField,
    RelationWord,
    Set,
    TypeWord,
    Word,
)


class Head(Record, frozen=True):
    """What a log says apart from its events."""

    schema: Literal[1] = 1
    title: Words = ""
    summary: Words = ""
    conventions: Annotated[
        tuple[str, ...], Meta(description="Rules by which this log fills fields, in words")
    ] = ()
    timezone: Annotated[str, Meta(description="IANA name, for clock times without offset")] = "UTC"
    language: Language = "en"
    vocabulary: Annotated[
        Set, Meta(description="The words that it begins with: ACLED's, those of incidents, or none")
    ] = "acled"
    event_types: dict[str, TypeWord] = field(default_factory=dict)
    actor_types: dict[str, Word] = field(default_factory=dict)
    roles: dict[str, Word] = field(default_factory=dict)
    relation_types: dict[str, RelationWord] = field(default_factory=dict)
    tiers: dict[str, Word] = field(default_factory=dict)
    statuses: dict[str, LetterWord] = field(default_factory=dict)
    measures: dict[str, MeasureWord] = field(default_factory=dict)
    fields: dict[str, OwnField] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()


class Log(Head, frozen=True):
    """A whole log. Read from a file, its events are in time order: an event's rank is its index."""

    events: tuple[Event, ...] = ()
