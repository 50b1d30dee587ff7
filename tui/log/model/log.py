"""A log as a whole."""

from typing import Annotated, Literal

from msgspec import Meta, field

from tui.log.model.actor import Actor, Place, Relation
from tui.log.model.event import Event
from tui.log.model.question import Question
from tui.log.model.record import Language, Record, Unread, Words
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

    schema: Annotated[Literal[1], Meta(description="The version of the format")] = 1
    title: Annotated[Words, Meta(description="What to call the log")] = ""
    summary: Annotated[Words, Meta(description="What it is about, in a few sentences")] = ""
    conventions: Annotated[
        tuple[str, ...], Meta(description="Rules by which this log fills fields, in words")
    ] = ()
    include: Annotated[
        tuple[str, ...],
        Meta(description="Other logs beside this one, or folders of them, that are part of it"),
    ] = ()
    timezone: Annotated[str, Meta(description="IANA name, for clock times without offset")] = "UTC"
    language: Annotated[
        Language, Meta(description="The language that it is written in, BCP 47: en, ar")
    ] = "en"
    vocabulary: Annotated[
        Set, Meta(description="The words that it begins with: ACLED's, those of incidents, or none")
    ] = "acled"
    event_types: Annotated[
        dict[str, TypeWord], Meta(description="Types of events that it declares, by their word")
    ] = field(default_factory=dict)
    actor_types: Annotated[
        dict[str, Word], Meta(description="Types of actors that it declares")
    ] = field(default_factory=dict)
    roles: Annotated[dict[str, Word], Meta(description="Roles that it declares")] = field(
        default_factory=dict
    )
    relation_types: Annotated[
        dict[str, RelationWord],
        Meta(
            description="Types of relations that it declares, with what they are from the other end"
        ),
    ] = field(default_factory=dict)
    tiers: Annotated[dict[str, Word], Meta(description="Tiers of sources that it declares")] = (
        field(default_factory=dict)
    )
    statuses: Annotated[
        dict[str, LetterWord], Meta(description="Statuses that it declares, beside the fixed ones")
    ] = field(default_factory=dict)
    measures: Annotated[
        dict[str, MeasureWord], Meta(description="What its figures count or measure, with units")
    ] = field(default_factory=dict)
    fields: Annotated[
        dict[str, OwnField], Meta(description="Fields of its own that its events have")
    ] = field(default_factory=dict)
    sources: Annotated[
        dict[str, Source], Meta(description="Where things were said or written, by id")
    ] = field(default_factory=dict)
    actors: Annotated[dict[str, Actor], Meta(description="Who acts, speaks or suffers, by id")] = (
        field(default_factory=dict)
    )
    places: Annotated[dict[str, Place], Meta(description="Where, by id")] = field(
        default_factory=dict
    )
    relations: Annotated[
        tuple[Relation, ...],
        Meta(description="What its actors are to each other, from when to when"),
    ] = ()
    questions: Annotated[
        dict[str, Question], Meta(description="What has to be established, by id")
    ] = field(default_factory=dict)
    unread: Unread = None


class Log(Head, frozen=True):
    """A whole log. Read from a file, its events are in time order: an event's rank is its index."""

    events: Annotated[tuple[Event, ...], Meta(description="What happened, in any order")] = ()
