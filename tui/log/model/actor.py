"""Actors, places, and what actors are to each other."""

from math import isfinite
from typing import Annotated

from msgspec import Meta, field

from tui.log.dates.date import Date
from tui.log.model.record import Foreign, Id, Ids, Inferred, Note, Record, Unread, Unsourced, Words
from tui.log.model.source import Accounts, Citing, split_citations
from tui.log.model.vocabulary import ActorType, RelationType

_Called = Annotated[Words, Meta(description="What to call it")]
_Aliases = Annotated[
    tuple[str | Foreign, ...],
    Meta(description="Other names, which are found too, also in other languages"),
]
_Grounds = Annotated[Ids, Meta(description="Sources for what is said here, by id")]


class Actor(Record, frozen=True):
    """Whoever acts, speaks or suffers: a person, a group, a state, a population."""

    name: _Called
    type: ActorType | None = None
    aliases: _Aliases = ()
    allegiance: Annotated[Words, Meta(description="Whose side it is on, in words")] = ""
    since: Annotated[
        Date | None, Meta(description="From when on it exists, or is in office, as EDTF")
    ] = None
    until: Annotated[
        Date | None,
        Meta(description="Until when it exists, or is in office, as EDTF; its relations end then"),
    ] = None
    description: Annotated[Words, Meta(description="Who or what it is, in a sentence")] = ""
    wikidata: Annotated[str, Meta(description="Wikidata item: Q and a number")] = ""
    sources: _Grounds = ()
    note: Note = ""
    unsourced: Unsourced = ()
    unread: Unread = None


class Place(Record, frozen=True):
    """Somewhere, as a point with a radius, inside another place."""

    name: _Called
    type: Annotated[str, Meta(description="What kind of place, in a word")] = ""
    lat: Annotated[float, Meta(ge=-90, le=90, description="Degrees north, WGS 84")] | None = None
    lon: Annotated[float, Meta(ge=-180, le=180, description="Degrees east, WGS 84")] | None = None
    precision_km: (
        Annotated[float, Meta(ge=0, description="How far off the point may be, in km")] | None
    ) = None
    within: Annotated[Id | None, Meta(description="The place that it lies in: its id")] = None
    aliases: _Aliases = ()
    sources: _Grounds = ()
    note: Note = ""
    unsourced: Unsourced = ()
    unread: Unread = None

    def __post_init__(self) -> None:
        numbers = (self.lat, self.lon, self.precision_km)
        if not all(isfinite(number) for number in numbers if number is not None):
            raise ValueError("not a finite number")


class Relation(Record, frozen=True):
    """What one actor is to another, from a date to a date."""

    subject: Annotated[Id, Meta(description="Who is so: the id of an actor")]
    type: RelationType
    object: Annotated[Id, Meta(description="To whom: the id of an actor")]
    since: Annotated[Date | None, Meta(description="From when on, as EDTF")] = field(
        default=None, name="from"
    )
    until: Annotated[Date | None, Meta(description="Until when, as EDTF")] = field(
        default=None, name="to"
    )
    sources: Citing = ()
    accounts: Accounts = ()
    note: Note = ""
    unsourced: Unsourced = ()
    inferred: Inferred = ()
    unread: Unread = None

    def __post_init__(self) -> None:
        split_citations(self, self.sources, self.accounts)

    def __hash__(self) -> int:
        """Relations are kept in sets, and `unread` is a mapping."""
        dates = self.since, self.until
        return hash((self.subject, self.type, self.object, *dates, self.sources, self.note))
