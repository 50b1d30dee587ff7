"""Sources, where they have their words from, and what they say of a record."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated

from msgspec import Meta, Struct
from msgspec.structs import force_setattr

from tui.log.dates.date import Date
from tui.log.model.record import Id, Ids, Language, Locator, Note, Record, Unread
from tui.log.model.vocabulary import (
    Credibility,
    DerivationKind,
    DigitalSourceType,
    Reliability,
    Stance,
    Tier,
)


class Derivation(Record, frozen=True):
    """A source that another one has its words from, and how."""

    source: Annotated[Id, Meta(description="The source that the words are from: its id")]
    kind: Annotated[
        DerivationKind | None,
        Meta(
            description="How it derives (PROV-O: wasQuotedFrom for `quotes`, hadPrimarySource for "
            "`summary`, wasRevisionOf for `rewrite`, else wasDerivedFrom)"
        ),
    ] = None
    note: Note = ""


class Source(Record, frozen=True):
    """Where something was said or written: an article, a report, a post."""

    title: Annotated[str, Meta(description="CSL-JSON `title`")] = ""
    publisher: Annotated[str, Meta(description="CSL-JSON `publisher`")] = ""
    author: Annotated[str, Meta(description="CSL-JSON `author`")] = ""
    issued: Annotated[Date | None, Meta(description="CSL-JSON `issued`, as EDTF")] = None
    url: Annotated[str, Meta(description="CSL-JSON `URL`")] = ""
    archive_url: Annotated[
        str, Meta(description="A kept copy on the web (CSL-JSON `archive_location`)")
    ] = ""
    accessed: Annotated[
        Date | None, Meta(description="When it was last seen there (CSL-JSON `accessed`), as EDTF")
    ] = None
    file: Annotated[
        str,
        Meta(description="A capture kept beside the log: its path from there (Berkeley Protocol)"),
    ] = ""
    sha256: Annotated[
        str,
        Meta(
            description="SHA-256 of the capture, 64 hex digits (FIPS 180-4; Berkeley Protocol)",
            extra_json_schema={"pattern": "^[0-9A-Fa-f]{64}$"},
        ),
    ] = ""
    collected_by: Annotated[
        str, Meta(description="Who captured it: an actor's id, or a name (Berkeley Protocol)")
    ] = ""
    language: Language = ""
    tier: Annotated[Tier | None, Meta(description="What kind of publisher, by this log")] = None
    reliability: Annotated[
        Reliability | None, Meta(description="Reliability of the source, A to F (AJP-2.1)")
    ] = None
    credibility: Annotated[
        Credibility | None,
        Meta(description="Credibility of what it says, 1 to 6 (AJP-2.1), apart from reliability"),
    ] = None
    credibility_note: Annotated[str, Meta(description="Why it is graded so")] = ""
    digital_source_type: Annotated[
        DigitalSourceType | None,
        Meta(
            description="How the medium was made, by word or URI (IPTC NewsCodes digitalsourcetype,"
            " as in C2PA manifests); `trainedAlgorithmicMedia` for what a machine wrote"
        ),
    ] = None
    derived_from: Annotated[
        tuple[Id | Derivation, ...],
        Meta(description="Sources that it has its words from (PROV-O `wasDerivedFrom`)"),
    ] = ()
    origin: Annotated[
        str | tuple[str, ...],
        Meta(
            description="Who knew it: a person, an office, a recording; an actor's id, or in words "
            "(UCDP GED `source_original`)"
        ),
    ] = ()
    party: Annotated[
        str,
        Meta(
            description="The party to the conflict that it belongs to or speaks for: an actor's "
            "id, or a name"
        ),
    ] = ""
    independent: Annotated[
        bool,
        Meta(
            description="Its address, author, title and publisher make it no copy of "
            "another source; needs a `reason`"
        ),
    ] = False
    reason: Annotated[str, Meta(description="Why it is `independent`")] = ""
    corrected: Annotated[
        Date | None,
        Meta(description="When its publisher corrected it; from then on it counts no more"),
    ] = None
    retracted: Annotated[
        Date | None,
        Meta(description="When its publisher withdrew it; from then on it counts no more"),
    ] = None
    note: Note = ""
    unread: Unread = None

    @property
    def parents(self) -> tuple[str, ...]:
        """Ids of the sources that it has its words from."""
        return tuple(self.each_parent())

    def each_parent(self) -> Iterator[str]:
        """Yield these ids: of thousands, who asks may need few."""
        for each in self.derived_from:
            yield each.source if isinstance(each, Derivation) else each

    @property
    def origins(self) -> tuple[str, ...]:
        """Those who knew it, as written: actors' ids or words."""
        if isinstance(self.origin, str):
            return (self.origin,)
        return self.origin


_Origin = Annotated[
    str | tuple[str, ...],
    Meta(description="Who knew it, for this record alone: an actor's id, or in words"),
]
_Party = Annotated[
    str, Meta(description="The party to the conflict whose account it is: an id, or a name")
]


class Citation(Record, frozen=True):
    """A source among the `sources` of a record, with what it says of it; it becomes an account."""

    source: Annotated[Id, Meta(description="The source: its id")]
    stance: Annotated[
        Stance, Meta(description="Whether it says so, says otherwise, or only speaks of it")
    ] = "supports"
    field: Annotated[
        str, Meta(description="The field of the record that it says it of: date, place, figures")
    ] = ""
    says: Annotated[str, Meta(description="What it says of it, in a few words")] = ""
    origin: _Origin = ()
    party: _Party = ""
    locator: Locator = ""
    note: Note = ""


class Account(Record, frozen=True):
    """What some sources say of the record that this stands in, and for whom they speak."""

    sources: Annotated[Ids, Meta(description="The sources, by id")] = ()
    stance: Annotated[
        Stance,
        Meta(
            description="Whether they say so, say otherwise, or only speak of it (RumourEval's "
            "support, deny and comment)"
        ),
    ] = "supports"
    field: Annotated[
        str, Meta(description="The field of the record that they say it of: date, place, figures")
    ] = ""
    says: Annotated[str, Meta(description="What they say of it, in a few words")] = ""
    origin: _Origin = ()
    party: _Party = ""
    locator: Locator = ""
    note: Note = ""

    @property
    def origins(self) -> tuple[str, ...]:
        """Those who knew it, as written: actors' ids or words."""
        if isinstance(self.origin, str):
            return (self.origin,)
        return self.origin


Accounts = Annotated[
    tuple[Account, ...],
    Meta(description="Who supports, disputes or only mentions this, or a field of it"),
]

if TYPE_CHECKING:
    Citing = Ids
else:
    Citing = Annotated[
        tuple[Id | Citation, ...],
        Meta(description="Sources by id, or with their stance: {source: ap, stance: disputes}"),
    ]
"""Written as ids and citations; what is kept are ids, and an account for each citation."""


def split_citations(
    record: Struct, sources: Sequence[str | Citation], accounts: Sequence[Account]
) -> None:
    """Make accounts of the citations among the sources of a record that is being made."""
    if all(type(each) is str for each in sources):
        return
    ids = tuple(each.source if isinstance(each, Citation) else each for each in sources)
    told = tuple(_account(each) for each in sources if isinstance(each, Citation))
    force_setattr(record, "sources", ids)
    force_setattr(record, "accounts", (*accounts, *told))


def _account(citation: Citation) -> Account:
    fields = {
        name: getattr(citation, name) for name in Account.__struct_fields__ if name != "sources"
    }
    return Account(sources=(citation.source,), **fields)
