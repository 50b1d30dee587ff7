"""Keys that people write for those of the format: what each means, record by record.

Only what can mean nothing else is read as meant; it is noted once for each key of a log.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

from tui.log.model import (
    Actor,
    Claim,
    Event,
    Figure,
    Log,
    Medium,
    Participant,
    Place,
    Question,
    Quote,
    Relation,
    Source,
)
from tui.log.model import Record as AnyRecord
from tui.log.spelling import nearest
from tui.log.text import backquoted


def _meaning(**words: str) -> dict[str, str]:
    """Turn round which words mean which field."""
    return {word: right for right, some in words.items() for word in some.split()}


_OF: Final[Mapping[type[AnyRecord], Mapping[str, str]]] = {
    Log: _meaning(
        title="name",
        summary="description",
        timezone="tz time_zone",
        language="lang",
        events="event",
        sources="source",
        actors="actor",
        places="place",
        relations="relation",
        questions="question",
    ),
    Event: _meaning(
        title="name headline event what",
        summary="description desc text details content body",
        date="when start start_date startdate begin begins datetime timestamp day",
        type="category kind event_type",
        place="location where venue city",
        participants="participant who actor actors people persons",
        sources="source citations citation references reference refs cites links link url urls",
        tags="tag keywords labels categories",
        quotes="quote",
        figures="figure",
        claims="claim",
        note="notes comment comments remarks remark",
        lat="latitude",
        lon="longitude lng long",
        media="image images photo photos picture video",
        part_of="era group parent",
        id="key uid uuid",
    ),
    Source: _meaning(
        title="name headline",
        url="link href uri",
        issued="date published date_published",
        publisher="outlet site website",
        author="by authors",
        accessed="retrieved access_date date_accessed",
        language="lang",
        archive_url="archive archived",
        note="notes comment",
    ),
    Actor: _meaning(
        name="title label",
        aliases="alias aka",
        description="summary",
        type="kind",
        since="from start begin founded formed established",
        until="to end dissolved disbanded",
    ),
    Place: _meaning(
        name="title label",
        aliases="alias aka",
        lat="latitude",
        lon="longitude lng long",
        within="in parent part_of",
        type="kind",
    ),
    Relation: {
        **_meaning(type="relation kind", subject="actor source", object="target"),
        **dict.fromkeys(("since", "start", "begin"), "from"),
        **dict.fromkeys(("until", "end"), "to"),
    },
    Participant: _meaning(actor="name who id person", role="as part"),
    Figure: _meaning(
        measure="name what",
        best="value number count amount n",
        low="min at_least minimum",
        high="max at_most maximum",
    ),
    Quote: _meaning(
        text="quote words said", speaker="by who author", lang="language", date="when said_on"
    ),
    Question: _meaning(asks="question text title name", needs="missing", note="notes comment"),
    Claim: _meaning(says="claim text", quote="words"),
    Medium: _meaning(url="link href src", caption="title description", credit="author by"),
}


_IF_A_DATE: Final = frozenset(("since", "until"))
"""Fields of actors that other words mean before a date alone: one may be `from` a town."""

_OURS: Final = frozenset(("unread",))  # which no log has
_SPAN: Final = "say from when on it exists as `since`, and until when as `until`"
_IN_EVENTS: Final = "stand in the event that they belong to"
_WAYS: Final[Mapping[type[AnyRecord], Mapping[str, str]]] = {
    Log: {
        **{each: f"{each} {_IN_EVENTS}" for each in ("quotes", "figures", "claims", "media")},
        "participants": f"participants {_IN_EVENTS}; `actors` says who they are",
        "types": "declare words under `event_types`, `actor_types` or `relation_types`",
        "tags": "tags stand in the event that has them, and are not declared",
    },
    Actor: dict.fromkeys(
        ("from", "to", "active", "period", "years", "dates", "start", "end"), _SPAN
    ),
}
"""What to do about keys that are none of a record, and mean none of its fields alone."""
_ALIKE: Final = 0.85  # of difflib's measure: a sign more, or less


def meant(kind: type[AnyRecord], key: str) -> str:
    """Return the field of a record that a key means; "" for one that is unknown, or unclear.

    A field in other letter case, `Date`, is that field.
    """
    word = _plain(key)
    right = _OF.get(kind, {}).get(word, "")
    if right or word == key or word not in own_keys(kind):
        return right
    return word


def needs_date(kind: type[AnyRecord], field: str) -> bool:
    """Tell whether other words mean a field only where a date stands behind them."""
    return kind is Actor and field in _IF_A_DATE


@lru_cache(maxsize=1 << 10)  # thousands of records may have the same key
def way_out(kind: type[AnyRecord], key: str) -> str:
    """Return what to do about a key that a record does not have, or about one all but like it.

    "" for a key that says nothing.
    """
    ways = _WAYS.get(kind, {})
    word = _plain(key)
    near = nearest(word, ways, 1, _ALIKE) if ways and word not in ways else [word]
    return "".join(ways.get(each, "") for each in near)


def _plain(key: str) -> str:
    """Return a key as the format writes them: `Date-of birth` as `date_of_birth`."""
    return key.casefold().replace(" ", "_").replace("-", "_")


def own_keys(kind: type[AnyRecord]) -> frozenset[str]:
    """Return the keys that a record of a log may have."""
    return known_keys(kind) - _OURS


def read_as(key: str, right: str) -> str:
    """Say that a key is read as another, and what to write."""
    return f"{backquoted(key)} is read as `{right}`: write `{right}`"


@cache
def known_keys(kind: type[AnyRecord]) -> frozenset[str]:
    """Return the keys that a record has."""
    from msgspec.structs import fields  # noqa: PLC0415

    return frozenset(field.encode_name for field in fields(kind))


def said(words: Iterable[str]) -> str:
    """Return keys as a message names them."""
    return ", ".join(f"`{word}`" for word in words)
