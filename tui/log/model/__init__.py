"""The records of a log, format version 1: what its YAML may say, field by field.

The Structs are the format: the JSON Schema is generated from them, and the reader converts to them.
Words are the field's own: ACLED event types as slugs, EDTF dates (ISO 8601-2), CSL-JSON names for
bibliography, Admiralty reliability and credibility (AJP-2.1), W3C PROV and UCDP for where a source
has its words from, UCDP's low/best/high, IPTC digital source types, the Berkeley Protocol for what
is kept of a source, ClaimReview (schema.org) for verdicts.

Imports only `tui.log.dates`.
"""

from __future__ import annotations

from tui.log.model.actor import Actor, Place, Relation
from tui.log.model.event import MOST, Claim, Event, Figure, Medium, Number, Participant, Quote
from tui.log.model.log import Head, Log
from tui.log.model.question import ClaimEvidence, Evidence, Question
from tui.log.model.record import ID_PATTERN, Foreign, Id, Ids, Record, Words
from tui.log.model.source import Account, Citation, Derivation, Source
from tui.log.model.vocabulary import (
    ActorType,
    Answered,
    Confidence,
    Credibility,
    DerivationKind,
    DigitalSourceType,
    EventType,
    Mode,
    RelationType,
    Reliability,
    Role,
    Stance,
    Status,
    Tier,
    Verdict,
)
from tui.log.model.words import (
    LetterWord,
    MeasureWord,
    OwnField,
    RelationWord,
    TypeWord,
    Word,
)

__all__ = [
    "ID_PATTERN",
    "MOST",
    "Account",
    "Actor",
    "ActorType",
    "Answered",
    "Citation",
    "Claim",
    "ClaimEvidence",
    "Confidence",
    "Credibility",
    "Derivation",
    "DerivationKind",
    "DigitalSourceType",
    "Event",
    "EventType",
    "Evidence",
    "Figure",
    "Foreign",
    "Head",
    "Id",
    "Ids",
    "LetterWord",
    "Log",
    "MeasureWord",
    "Medium",
    "Mode",
    "Number",
    "OwnField",
    "Participant",
    "Place",
    "Question",
    "Quote",
    "Record",
    "Relation",
    "RelationType",
    "RelationWord",
    "Reliability",
    "Role",
    "Source",
    "Stance",
    "Status",
    "Tier",
    "TypeWord",
    "Verdict",
    "Word",
    "Words",
]
