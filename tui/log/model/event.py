"""Events, and the figures, quotes and claims that stand in them."""

from typing import Annotated, Any

from msgspec import Meta

from tui.log.dates.date import Date
from tui.log.model.record import (
    Foreign,
    Id,
    Ids,
    Inferred,
    Locator,
    Name,
    Note,
    Record,
    Unread,
    Unsourced,
    Words,
)
from tui.log.model.source import Account, Accounts, Citing, split_citations
from tui.log.model.vocabulary import (
    Confidence,
    Credibility,
    EventType,
    Mode,
    Role,
    Status,
    Verdict,
)


class Participant(Record, frozen=True):
    """An actor in an event, and what part it took."""

    actor: Annotated[Id, Meta(description="Who: the id of an actor, or a name")]
    role: Role = "actor"
    side: Annotated[str, Meta(description="The side that it is on here, in a word")] = ""
    note: Note = ""
    inferred: Annotated[
        bool, Meta(description="The log concludes that it was this actor; no source names it")
    ] = False


Number = int | float
MOST = 1e15
"""What a figure with decimals is less than: beyond, it would not be what was written."""


class Medium(Record, frozen=True):
    """A picture, a film or a recording of an event: a link, which is never fetched."""

    url: Annotated[str, Meta(description="Where it is")]
    caption: Annotated[Words, Meta(description="What is to be seen or heard")] = ""
    credit: Annotated[str, Meta(description="Who made it, or whose it is")] = ""
    licence: Annotated[str, Meta(description="Under what terms it may be used: CC BY 4.0")] = ""
    source: Annotated[Id | None, Meta(description="The source that it is from: its id")] = None
    note: Note = ""


class Figure(Record, frozen=True):
    """A number somebody gave: as low, best and high (UCDP), in the words it was given in."""

    measure: Annotated[str, Meta(description="What is counted: killed, injured, displaced ...")]
    group: Annotated[str, Meta(description="Who is counted: civilians, soldiers ...")] = ""
    place: Annotated[
        str | None, Meta(description="Where it was counted, when not the event's place: its id")
    ] = None
    of: Annotated[
        str, Meta(description="What part it counts, in words: at hospitals, on Monday alone")
    ] = ""
    low: Annotated[Number, Meta(description="UCDP `low`; alone it says: at least")] | None = None
    best: Annotated[Number, Meta(description="UCDP `best`")] | None = None
    high: Annotated[Number, Meta(description="UCDP `high`; alone it says: at most")] | None = None
    unit: Annotated[str, Meta(description="What one is, when not a person: km, strikes")] = ""
    as_said: Annotated[str, Meta(description="The source's own words")] = ""
    computed: Annotated[
        str, Meta(description="How the log came to the number, when no source gives it: 5 + 8")
    ] = ""
    counted_by: Name = ""
    since: Annotated[Date | None, Meta(description="From when on it counts, as EDTF")] = None
    as_of: Annotated[Date | None, Meta(description="Up to when it counts, as EDTF")] = None
    cumulative: Annotated[bool, Meta(description="Contains earlier figures: never add up")] = False
    source: Annotated[Id | None, Meta(description="The source that gives it: its id")] = None
    note: Note = ""

    def __post_init__(self) -> None:
        for number in (self.low, self.best, self.high):
            if type(number) is float and not abs(number) < MOST:  # nor for what is no number
                raise ValueError("no number that can be counted with")


class Quote(Record, frozen=True):
    """Words somebody said or wrote, and how near they are to the original."""

    text: Annotated[
        str, Meta(description="What was said, in the language of the log, or in that of `lang`")
    ]
    mode: Annotated[Mode, Meta(description="Word for word, translated, or said in other words")]
    speaker: Annotated[Id | None, Meta(description="Who said it: the id of an actor")] = None
    speaker_name: Annotated[str, Meta(description="A speaker who is not among the actors")] = ""
    lang: Annotated[str, Meta(description="Language of the text, when not the log's")] = ""
    original: Annotated[
        Foreign | None, Meta(description="The words that were said, in their language")
    ] = None
    source: Annotated[Id | None, Meta(description="The source that has it: its id")] = None
    medium: Annotated[Words, Meta(description="How it was said: in a speech, by telephone")] = ""
    addressee: Name = ""
    date: Annotated[
        Date | None, Meta(description="When it was said, as EDTF, when not at the event's date")
    ] = None
    locator: Locator = ""
    translator: Annotated[Words, Meta(description="Who translated it")] = ""
    saying: Annotated[str, Meta(description="Same word on quotes that render one saying")] = ""
    accounts: Accounts = ()
    note: Note = ""


class Claim(Record, frozen=True):
    """What a source says of an event, and how that holds up against the others."""

    source: Annotated[Id, Meta(description="The source that makes it: its id")]
    says: Annotated[str, Meta(description="What it says (ClaimReview `claimReviewed`)")]
    verdict: Annotated[Verdict, Meta(description="ClaimReview `reviewRating`")]
    quote: Annotated[str, Meta(description="Its exact words (Claim `text`)")] = ""
    quoted: Annotated[str, Meta(description="The same as `quote`")] = ""
    locator: Locator = ""
    note: Annotated[str, Meta(description="Why it has this verdict")] = ""
    sources: Citing = ()
    accounts: Annotated[
        tuple[Account, ...],
        Meta(description="Which of them support the claim, and which say what holds instead"),
    ] = ()
    reviewer: Annotated[
        str, Meta(description="Who examined it: an actor's id, or a name (ClaimReview `author`)")
    ] = ""
    reviewed: Annotated[
        Date | None, Meta(description="When it was examined, as EDTF (ClaimReview `datePublished`)")
    ] = None

    def __post_init__(self) -> None:
        split_citations(self, self.sources, self.accounts)

    @property
    def exact(self) -> str:
        """The source's exact words, "" when only `says` tells them."""
        return self.quote or self.quoted


class Event(Record, frozen=True):
    """Something that happened, or was said to: when, where, who, and on whose word."""

    # A written event may do without its id and its title: see `reading/shorthand.py`.
    id: Id
    date: Date
    title: Annotated[Words, Meta(description="What happened, in a line")]
    date_note: Annotated[str, Meta(description="Time of day in words: late evening")] = ""
    summary: Annotated[Words, Meta(description="What happened, in a few sentences")] = ""
    type: Annotated[
        EventType | None,
        Meta(description="What kind of event: a word of `event_types`, or of the `vocabulary`"),
    ] = None
    place: Annotated[
        Id | None, Meta(description="Where it happened: the id of a place, or a name")
    ] = None
    places: Annotated[Ids, Meta(description="Where else it happened: ids of places")] = ()
    lat: (
        Annotated[
            float,
            Meta(ge=-90, le=90, description="Degrees north, WGS 84, if the place's are not its"),
        ]
        | None
    ) = None
    lon: Annotated[float, Meta(ge=-180, le=180, description="Degrees east, WGS 84")] | None = None
    recurrence: Annotated[str, Meta(description="How it recurs, in words: every Friday")] = ""
    participants: Annotated[
        tuple[Participant, ...],
        Meta(description="Who took part: actors by id or name, or with their role"),
    ] = ()
    status: Status | None = None
    confidence: Annotated[
        Confidence | None, Meta(description="As US National Intelligence Estimates have it")
    ] = None
    credibility: Annotated[
        Credibility | None,
        Meta(description="Credibility of the information, 1 to 6 (AJP-2.1), when not derived"),
    ] = None
    credibility_note: Annotated[str, Meta(description="Why it is graded so")] = ""
    sources: Citing = ()
    accounts: Accounts = ()
    figures: Annotated[
        tuple[Figure, ...], Meta(description="Numbers that were given of it: killed, displaced")
    ] = ()
    quotes: Annotated[
        tuple[Quote, ...],
        Meta(description="What was said or written in it, word for word or translated"),
    ] = ()
    claims: Annotated[
        tuple[Claim, ...],
        Meta(description="What sources say of it that was examined, with a verdict"),
    ] = ()
    media: Annotated[
        tuple[Medium, ...], Meta(description="Pictures, films and recordings of it, as links")
    ] = ()
    tags: Annotated[tuple[str, ...], Meta(description="Words to find it by")] = ()
    # None, not an empty mapping: a million events would have one each.
    fields: Annotated[
        dict[str, Any] | None,
        Meta(description="Fields of the log's own; they may also stand in the event itself"),
    ] = None
    unread: Unread = None
    part_of: Annotated[
        str | None, Meta(description="The event that it belongs to: an era, an operation, a series")
    ] = None
    follows: Annotated[Ids, Meta(description="Events that it came after, by id")] = ()
    contradicts: Annotated[
        Ids, Meta(description="Events that cannot be true as this one is told, by id")
    ] = ()
    note: Note = ""
    unsourced: Unsourced = ()
    inferred: Inferred = ()
    by_convention: Annotated[
        tuple[str, ...],
        Meta(description="Fields that follow one of the log's `conventions`, and no source"),
    ] = ()

    def __post_init__(self) -> None:
        split_citations(self, self.sources, self.accounts)
