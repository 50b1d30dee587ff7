"""Actors, places, and what actors are to each other."""

from math import isfinite
from typing import Annotated

from msgspec import Meta, field

from tui.log.dates.date import Date
from tui.log.model.record import Foreign, Id, Ids, Inferred, Record, Unread, Unsourced, Words
from tui.log.model.source import Accounts, Citing, split_citations
from tui.log.model.vocabulary import ActorType, RelationType


class Actor(Record, frozen=True):
    """Whoever acts, speaks or suffers: a person, a group, a state, a population."""

    name: Words
    type: ActorType | None = None
    aliases: tuple[str | Foreign, ...] = ()
    allegiance: Words = ""
    since: Annotated[
        Date | None, Meta(description="From when on it exists, or is in office, as EDTF")
    ] = None
    until: Annotated[
        Date | None,
        Meta(description="Until when it exists, or is in office, as EDTF; its relations end then"),
    ] = None
    description: Words = ""
    wikidata: Annotated[str, Meta(description="Wikidata item: Q and a number")] = ""
    sources: Ids = ()
    note: Words = ""
    unsourced: Unsourced = ()
    unread: Unread = None


class Place(Record, frozen=True):
    """Somewhere, as a point with a radius, inside another place."""

    name: Words
    type: str = ""
    lat: Annotated[float, Meta(ge=-90, le=90, description="Degrees north, WGS 84")] | None = None
    lon: Annotated[float, Meta(ge=-180, le=180, description="Degrees east, WGS 84")] | None = None
    precision_km: Annotated[float, Meta(ge=0)] | None = None
    within: Id | None = None
    aliases: tuple[str | Foreign, ...] = ()
    sources: Ids = ()
    note: Words = ""
    unsourced: Unsourced = ()
    unread: Unread = None

    def __post_init__(self) -> None:
        numbers = (self.lat, self.lon, self.precision_km)
        if not all(isfinite(number) for number in numbers if number is not None):
            raise ValueError("not a finite number")


class Relation(Record, frozen=True):
    """What one actor is to another, from a date to a date."""

    subject: Id
    type: RelationType
    object: Id
    since: Date | None = field(default=None, name="from")
    until: Date | None = field(default=None, name="to")
    sources: Citing = ()
    accounts: Accounts = ()
    note: Words = ""
    unsourced: Unsourced = ()
    inferred: Inferred = ()
    unread: Unread = None

    def __post_init__(self) -> None:
        split_citations(self, self.sources, self.accounts)

    def __hash__(self) -> int:
        """Relations are kept in sets, and `unread` is a mapping."""
        return hash((self.subject, self.type, self.object, self.since, self.until))
