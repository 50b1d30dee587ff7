"""Checks what a field of a query asks for, before any event is looked at."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, get_args

from tui.log.dates.date import DateError
from tui.log.model import Confidence, Mode, Stance, Verdict
from tui.log.spelling import did_you_mean, nearest
from tui.log.text import backquoted
from tui.log.vocabulary.sets import SETS
from tui.store.query.ast import EXACTLY, VALUE, QueryError
from tui.store.query.date_range import span
from tui.store.query.elsewhere import field_meant
from tui.store.query.numbers import MEASURE, asked, measure_name, turned_round

FIELDS: Final = {
    "actor": "takes part in it or speaks in it",
    "role": "the part somebody takes in it",
    "side": "the side that somebody is on in it",
    "place": "where it happened, or within",
    "type": "what kind of event it is, sub-types included",
    "source": "named in it: cited, or of a figure or a claim",
    "tier": "the tier of a source named in it",
    "independent": "rests on so many independent sources: 1, >=2",
    "alone": "rests on this source alone, and on its copies",
    "solely": "rests on sources of this tier alone",
    "party": "one of its sources belongs to this party to the conflict",
    "stance": "a source supports, disputes or only mentions it",
    "speaker": "is quoted in it",
    "mode": "how near a quote is to what was said",
    "status": "how well established it is",
    "confidence": "how sure the log is of it",
    "verdict": "how a claim about it holds up",
    "tag": "a tag of the log's own",
    "part_of": "belongs to this event: an era, an operation, a series",
    "question": "bears on this question: for it, against it, or of the matter",
    "id": "the event itself, or how its id begins",
    "has": "what it has to show; ai: taken from a machine",
    "is": "marked by you; or added, changed, removed since",
    "date": "may have happened on this date, or from..to",
    "after": "may have happened after this date",
    "before": "may have happened before this date",
    "near": "at most so far from a place: hama,40km",
    "within": "in an area: south,west,north,east",
}
"""Each field with what an event must fulfil, in words for completion and help."""

NUMBERS: Final = ("independent",)
"""The fields whose values are numbers, as those of the measures of a log are."""

DATES: Final = ("date", "after", "before")
"""The fields whose values are EDTF dates."""

NAMED: Final = (
    *("actor", "place", "source", "alone", "part_of", "question", "party", "side", "speaker"),
    "tag",
)
"""The fields whose values may be given by a name, or by the words that begin one."""

OPEN: Final = {
    "role": "roles",
    "type": "event_types",
    "tier": "tiers",
    "solely": "tiers",
    "status": "statuses",
}
"""The fields whose words a log may declare, with the tables in which it does."""

TOLD: Final = "is"
"""The field that no log has: what a reader made of an event, and how two versions differ in it."""

OWN: Final = "own"
"""Where the words of a log have the names of its own fields; their postings begin so too."""

Words = Mapping[str, Sequence[str]]
"""The words that closed fields may have: in one log (`LogWords`), or in any (`CLOSED`)."""

_ANY: Final = SETS["acled"]

CLOSED: Final[dict[str, tuple[str, ...]]] = {
    "role": tuple(_ANY.roles),
    "type": tuple(_ANY.event_types),
    "tier": tuple(_ANY.tiers),
    "solely": tuple(_ANY.tiers),
    "mode": get_args(Mode),
    "status": tuple(_ANY.statuses),
    "confidence": get_args(Confidence),
    "verdict": get_args(Verdict),
    "stance": get_args(Stance),
    "has": (
        *("quote", "figure", "claim", "ai", "dispute", "uncertain", "original", "coordinates"),
    ),
    TOLD: ("marked", "added", "changed", "removed"),
}
"""The fields that know all their values, with those of a log that declares none."""


def is_number(field: str, words: Words | None = None) -> bool:
    """Tell whether the values of a field are numbers; those of measures are.

    What is no field of the language is a measure, unless `words` have it as a field of the log's.
    """
    own = (words or {}).get(OWN, ())
    return field in NUMBERS or (field not in FIELDS and field not in own)


def known_values(field: str, value: str, words: Words = CLOSED) -> tuple[str, ...]:
    """Return the values of a closed field that a word means; none when it means nothing.

    A sub-type may stand without its type: `type:armed-clash`.
    """
    if value in words[field]:
        return (value,)
    word = value.casefold()
    same = tuple(known for known in words[field] if known.casefold() == word)
    return same or tuple(known for known in words[field] if known.casefold().endswith(f"/{word}"))


def exact_value(field: str, value: str) -> str | None:
    """Return the id that `=` stands before, in a field whose values have ids; else None."""
    has_ids = field in NAMED or field == "id"
    return value.removeprefix(EXACTLY) if has_ids and value.startswith(EXACTLY) else None


_FIRST_VALUE: Final = re.compile(VALUE)
_FEW = 10  # values that fit into a message


def is_field(name: str, rest: str, words: Words = CLOSED) -> bool:
    """Tell whether what stands before a colon names a field; `rest` is what follows the colon.

    So does the name of a measure; of `words` that list none, any may be, before a number.

    If not, it is a word like any other, as in https://… or قال: نعم. A name that is near to that of
    a field, or could be one, is a mistake to be told.
    """
    if name.lower() in FIELDS or is_measure(name, rest, words):
        return True
    if not name.isascii() or rest.startswith("//"):
        return False
    return bool(rest[:1].strip() or nearest(name.lower(), FIELDS))


def is_measure(name: str, rest: str, words: Words = CLOSED) -> bool:
    """Tell whether a name is that of a measure; a field of the language goes before it."""
    measure = measure_name(name)
    if not measure or name.lower() in FIELDS or rest.startswith("//"):
        return False
    if MEASURE in words:
        return measure in words[MEASURE]
    value = _FIRST_VALUE.match(rest)
    return value is not None and asked(value[0]) is not None


def is_known(name: str, words: Words) -> bool:
    """Tell whether a name is that of a field, of the language, the log or a figure."""
    own = (each.lower() for each in words.get(OWN, ()))
    measures = words.get(MEASURE, ())
    return name.lower() in (*FIELDS, *own) or measure_name(name) in measures


def check_name(written: str, at: int, rest: str = "", words: Words = CLOSED) -> str:
    """Return the field that a name means, found `at` a place in the query; raises QueryError.

    `rest` is what follows its colon. A measure is returned as `measure_name` has it.
    """
    name = written.lower()
    own = words.get(OWN, ())
    for each in own:
        if each.lower() == name and name not in FIELDS:
            return each
    if is_measure(written, rest, words):
        return measure_name(written)
    if name not in FIELDS:
        hint = field_meant(name) or did_you_mean(name, (*FIELDS, *own, *words.get(MEASURE, ())))
        raise QueryError(f"there is no field {backquoted(written)}{hint}", at, at + len(written))
    return name


def check_value(field: str, value: str, start: int, end: int, words: Words = CLOSED) -> str:
    """Return the value, if the field can have it; raises QueryError, from `start` to `end`."""
    if field in DATES:
        try:
            span(field, value, "UTC")
        except DateError as error:
            raise QueryError(str(error), start, end) from None
    if not value.lstrip(EXACTLY).strip():
        raise QueryError(f"{field}: needs a value right after the =", start, end)
    if is_number(field, words) and asked(value) is None:
        message = f"{field}: needs a number: {field}:5, {field}:>=5, {field}:<10, {field}:5..10"
        raise QueryError(message, start, end)
    if is_number(field, words) and (turned := turned_round(value)):
        raise QueryError(f"{value} ends before it begins: write {turned}", start, end)
    if field in CLOSED and not known_values(field, value, words):
        raise QueryError(_unknown(field, value, words[field]), start, end)
    return value


def _unknown(field: str, value: str, known: Sequence[str]) -> str:
    """Say that a closed field does not have a value, and which it may have been."""
    hint = did_you_mean(value, tuple(known))
    if not hint and len(known) <= _FEW:
        hint = f": it is one of {', '.join(known)}"
    return f"{field}: cannot be {backquoted(value)}{hint}"
