"""The table of events: one row an event in time order, documented in `docs/scale.md`.

Every field of the query language is a column of its name, a list of the values that the event has
of it; so a filter is a condition on columns, and nothing else is needed to answer one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, Literal

import msgspec

from tui.log.dates.date import Date, date_text
from tui.log.model import Event
from tui.store.events import EventStore
from tui.store.index.facts import Facts, disputed_ids
from tui.store.index.words import EventWords
from tui.store.query.fields import NAMED
from tui.store.query.numbers import MEASURE

VERSION: Final = 1
"""The version of the layout, as the head of a log states it."""

EVER: Final = 1 << 62
"""Stands for the time of no end, in seconds; negative for that of no beginning."""

Kind = Literal["number", "text", "list"]

LISTS: Final = (
    *("actor", "role", "side", "place", "type", "source", "tier", "speaker", "mode", "status"),
    *("confidence", "verdict", "independent", "alone", "solely", "party", "stance", "tag", "has"),
    MEASURE,
    *("part_of", "question", "follows", "contradicts"),
)
"""The columns that are lists of values, named as the fields of a query."""

REQUIRED: Final[Mapping[str, Kind]] = {
    "rank": "number",
    "id": "text",
    "date": "text",
    "moment": "number",
    "begins": "number",
    "ends": "number",
    "title": "text",
}
"""The columns that every table of events has."""

WORDS: Final = "words"
"""The column with the folded words of an event, to be searched as one text."""

COLUMNS: Final[Mapping[str, Kind]] = {
    **REQUIRED,
    WORDS: "text",
    **dict.fromkeys(LISTS, "list"),
}
"""All columns of the table of events."""

RECORD: Final = "record"
"""The column of the table of records, beside `rank`: an event as JSON, as the format has it."""

WORD: Final = "word"
"""The column of the table of words, beside `rank`: each word of an event once, sorted by word."""

_GAP: Final = "\n"  # between two texts: no word holds it, so that no phrase reaches over it


class Rows:
    """Turns the events of one log into rows; `values` are all that these have of named fields."""

    def __init__(self, store: EventStore) -> None:
        self.values: dict[str, set[str]] = {field: set() for field in NAMED}
        self._facts = Facts(store.head, disputed_ids(store.events()))
        self._words = EventWords(store.head)
        self._moment = -EVER

    def row(self, rank: int, event: Event) -> dict[str, object]:
        """Return the row of the next event, by column; places and types from the inside out."""
        date = event.date
        begins, ends = bounds(date)
        self._moment = max(self._moment, date.key[0])
        row: dict[str, object] = {
            "rank": rank,
            "id": event.id,
            "date": date.text,
            "moment": self._moment,
            "begins": begins,
            "ends": ends,
            "title": event.title,
            WORDS: joined_words(self._words.of(event)),
        }
        row |= dict.fromkeys(LISTS, ())
        for field, values in self._facts.of(event):
            if field in LISTS:
                row[field] = ordered = _ordered(field, values)
                if field in NAMED:
                    self.values[field].update(ordered)
        return row


def bounds(date: Date) -> tuple[int, int]:
    """Return when a date begins and ends, in seconds since 1970, the end exclusive.

    An undated one ends before it begins, so that it overlaps with nothing.
    """
    if not date.text:
        return EVER, -EVER
    begins, ends = date.earliest, date.latest
    return (-EVER if begins is None else begins), (EVER if ends is None else ends)


def joined_words(words: Iterable[str]) -> str:
    """Return words as one text with a space on both sides of each; "" stands for a gap.

    So ` ham` is found where a word begins with it, and ` hama city ` where both stand in sequence.
    """
    return f" {' '.join(word or _GAP for word in words)} "


def as_record(event: Event) -> str:
    """Return an event as JSON: defaults left out, dates as EDTF."""
    return msgspec.json.encode(event, enc_hook=date_text).decode()


def _ordered(field: str, values: Iterable[str]) -> tuple[str, ...]:
    """Return values in an order that does not change from one export to the next."""
    if field == "type":
        return tuple(sorted(values, reverse=True))  # the sub-type before its type
    return tuple(values) if isinstance(values, dict | tuple) else tuple(sorted(values))
