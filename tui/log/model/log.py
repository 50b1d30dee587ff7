"""A log as a whole."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, field

from tui.log.model.actor import Actor, Place, Relation
from tui.log.model.event import Event
from tui.log.model.record import Language, Record, Words
from tui.log.model.source import Source


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
    sources: dict[str, Source] = field(default_factory=dict)
    actors: dict[str, Actor] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    relations: tuple[Relation, ...] = ()


class Log(Head, frozen=True):
    """A whole log. Read from a file, its events are in time order: an event's rank is its index."""

    events: tuple[Event, ...] = ()
