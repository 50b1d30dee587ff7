"""The records of a log, format version 1: what its YAML may say, field by field.

The Structs are the format: the JSON Schema is generated from them, and the reader converts to them.
Words are the field's own: ACLED event types as slugs, EDTF dates (ISO 8601-2), CSL-JSON names for
bibliography, Admiralty reliability A to F, UCDP's low/best/high, IPTC digital source types.
"""

from __future__ import annotations

from math import isfinite
from typing import Annotated, Literal

from msgspec import Meta, Struct, field

from tui.log.dates.date import Date

Tier = Literal[
    "wire", "official", "ngo", "state-media", "reference", "secondary", "social", "given"
]
Reliability = Literal["A", "B", "C", "D", "E", "F"]
DigitalSourceType = Literal["trainedAlgorithmicMedia"]
ActorType = Literal[
    "person",
    "armed-group",
    "armed-forces",
    "state",
    "organisation",
    "coalition",
    "political-group",
    "population",
]
RelationType = Literal[
    "leads",
    "member_of",
    "works_for",
    "minister_in",
    "envoy_of",
    "supports",
    "opposes",
    "fights",
    "allied_with",
    "branch_of",
    "successor_of",
    "broke_with",
    "designates_terrorist",
]
Role = Literal[
    "actor",
    "attacker",
    "defender",
    "support",
    "sponsor",
    "beneficiary",
    "victim",
    "protester",
    "target",
    "speaker",
    "addressee",
    "counterpart",
    "party",
    "host",
    "designator",
    "designated",
]
# ACLED's six types with their sub-types (Codebook 2024), then what ACLED leaves out.
EventType = Literal[
    "battles",
    "battles/armed-clash",
    "battles/government-regains-territory",
    "battles/non-state-actor-overtakes-territory",
    "explosions",
    "explosions/air-drone-strike",
    "explosions/chemical-weapon",
    "explosions/grenade",
    "explosions/remote-explosive",
    "explosions/shelling",
    "explosions/suicide-bomb",
    "violence-against-civilians",
    "violence-against-civilians/abduction",
    "violence-against-civilians/attack",
    "violence-against-civilians/sexual-violence",
    "protests",
    "protests/excessive-force",
    "protests/peaceful-protest",
    "protests/protest-with-intervention",
    "riots",
    "riots/mob-violence",
    "riots/violent-demonstration",
    "strategic-developments",
    "strategic-developments/agreement",
    "strategic-developments/arrests",
    "strategic-developments/change-to-group",
    "strategic-developments/disrupted-weapons-use",
    "strategic-developments/headquarters-established",
    "strategic-developments/looting",
    "strategic-developments/non-violent-transfer-of-territory",
    "strategic-developments/other",
    "statement",
    "statement/assessment",
    "diplomacy",
    "diplomacy/meeting",
    "diplomacy/phone-call",
    "designation",
    "displacement",
]
Status = Literal["claimed", "reported", "confirmed", "disputed", "refuted"]
Confidence = Literal["high", "medium", "low"]
Mode = Literal["verbatim", "translation", "paraphrase"]
Verdict = Literal[
    "supported",
    "imprecise",
    "distorted",
    "outdated",
    "overstated",
    "unsupported",
    "contradicted",
    "comment",
]

# The pattern is for editors: reading takes any id, and says what is wrong with it.
ID_PATTERN = "^[a-z0-9][a-z0-9-]*$"
Id = Annotated[
    str,
    Meta(
        description="The id of another record, or of this one: [a-z0-9-]",
        extra_json_schema={"pattern": ID_PATTERN},
    ),
]
Ids = tuple[Id, ...]
Words = Annotated[str, Meta(description="Text in the language of the log")]
Unsourced = Annotated[
    tuple[str, ...],
    Meta(description="Fields of this record that rest on general knowledge alone"),
]


# mypy wants `frozen=True` on each record again.
class Record(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """What every record of a log has in common: immutable, and strict about its fields."""


class Foreign(Record, frozen=True):
    """Words in a language other than the log's."""

    text: str
    lang: Annotated[str, Meta(description="Language of the text, BCP 47: ar, tr, ru")] = ""
    note: Words = ""
    unsourced: bool = False


class Source(Record, frozen=True):
    """Where something was said or written: an article, a report, a post."""

    title: Words = ""
    publisher: Words = ""
    author: Words = ""
    issued: Date | None = None
    url: str = ""
    archive_url: str = ""
    language: str = ""
    tier: Tier | None = None
    reliability: Reliability | None = None
    digital_source_type: Annotated[
        DigitalSourceType | None, Meta(description="Only when a machine wrote it (IPTC)")
    ] = None
    derived_from: Ids = ()
    note: Words = ""


class Actor(Record, frozen=True):
    """Whoever acts, speaks or suffers: a person, a group, a state, a population."""

    name: Words
    type: ActorType | None = None
    aliases: tuple[str | Foreign, ...] = ()
    allegiance: Words = ""
    description: Words = ""
    wikidata: str = ""
    sources: Ids = ()
    note: Words = ""
    unsourced: Unsourced = ()


class Place(Record, frozen=True):
    """Somewhere, as a point with a radius, inside another place."""

    name: Words
    type: str = ""
    lat: Annotated[float, Meta(ge=-90, le=90)] | None = None
    lon: Annotated[float, Meta(ge=-180, le=180)] | None = None
    precision_km: Annotated[float, Meta(ge=0)] | None = None
    within: Id | None = None
    aliases: tuple[str | Foreign, ...] = ()
    sources: Ids = ()
    note: Words = ""
    unsourced: Unsourced = ()

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
    sources: Ids = ()
    note: Words = ""
    unsourced: Unsourced = ()


class Participant(Record, frozen=True):
    """An actor in an event, and what part it took."""

    actor: Id
    role: Role = "actor"
    note: Words = ""


class Figure(Record, frozen=True):
    """A number somebody gave: as low, best and high (UCDP), in the words it was given in."""

    measure: Annotated[str, Meta(description="What is counted: killed, injured, displaced ...")]
    group: Annotated[str, Meta(description="Who is counted: civilians, soldiers ...")] = ""
    low: int | None = None
    best: int | None = None
    high: int | None = None
    unit: Annotated[str, Meta(description="What one is, when not a person: km, strikes")] = ""
    as_said: Words = ""
    counted_by: Annotated[str, Meta(description="An actor's id, or a name")] = ""
    since: Date | None = None
    as_of: Date | None = None
    cumulative: Annotated[bool, Meta(description="Contains earlier figures: never add up")] = False
    source: Id | None = None
    note: Words = ""


class Quote(Record, frozen=True):
    """Words somebody said or wrote, and how near they are to the original."""

    text: str
    mode: Mode
    speaker: Id | None = None
    speaker_name: Annotated[str, Meta(description="A speaker who is not among the actors")] = ""
    lang: Annotated[str, Meta(description="Language of the text, when not the log's")] = ""
    original: Foreign | None = None
    source: Id | None = None
    medium: Words = ""
    addressee: Annotated[str, Meta(description="An actor's id, or a name")] = ""
    date: Date | None = None
    locator: Words = ""
    translator: Words = ""
    saying: Annotated[str, Meta(description="Same word on quotes that render one saying")] = ""
    note: Words = ""


class Claim(Record, frozen=True):
    """What a source says of an event, and how that holds up against the others."""

    source: Id
    says: Words
    verdict: Verdict
    locator: Words = ""
    note: Words = ""
    sources: Ids = ()


class Event(Record, frozen=True):
    """Something that happened, or was said to: when, where, who, and on whose word."""

    id: Id
    date: Date
    title: Words
    date_note: Annotated[str, Meta(description="Time of day in words: late evening")] = ""
    summary: Words = ""
    type: EventType | None = None
    place: Id | None = None
    participants: tuple[Participant, ...] = ()
    status: Status | None = None
    confidence: Confidence | None = None
    sources: Ids = ()
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    tags: tuple[str, ...] = ()
    part_of: Id | None = None
    follows: Ids = ()
    contradicts: Ids = ()
    note: Words = ""
    unsourced: Unsourced = ()


class Head(Record, frozen=True):
    """What a log says apart from its events."""

    schema: Literal[1] = 1
    title: Words = ""
    summary: Words = ""
    timezone: Annotated[str, Meta(description="IANA name, for clock times without offset")] = "UTC"
    language: str = "en"
    sources: dict[str, Source] = {}
    actors: dict[str, Actor] = {}
    places: dict[str, Place] = {}
    relations: tuple[Relation, ...] = ()


class Log(Head, frozen=True):
    """A whole log. Read from a file, its events are in time order: an event's rank is its index."""

    events: tuple[Event, ...] = ()
