"""From the tree to records, one by one: what is wrong with one never costs another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final, TypeVar

import msgspec
from msgspec.structs import replace

from tui.log.dates.basic_forms import normal_form
from tui.log.dates.date import Date, DateError, parse_date
from tui.log.dates.zones import find_zone
from tui.log.model import (
    Actor,
    Claim,
    Event,
    Figure,
    Log,
    Place,
    Question,
    Quote,
    Record,
    Relation,
    Source,
)
from tui.log.parsing.anchors import Node
from tui.log.problems import Fault, LogError, Path
from tui.log.reading.repair import RecordRepairer
from tui.log.reading.shapes import as_list, as_table, declared_words, shape_of
from tui.log.reading.shorthand import Shorthand
from tui.log.reading.values import ValueChecker
from tui.log.spelling import SpellingHints
from tui.log.text import backquoted
from tui.log.vocabulary.vocabulary import KINDS

Kind = TypeVar("Kind", bound=Record)

_TABLES: Final[Mapping[str, type[Record]]] = {
    "sources": Source,
    "actors": Actor,
    "places": Place,
    "questions": Question,
}
_CALLED: Final[Mapping[type[Record], str]] = {Actor: "name", Place: "name", Question: "asks"}
"""The field that text alone is taken for, in a table."""
_LISTS: Final = ("relations", "events")
_DECLARED: Final = (*KINDS, "fields")  # tables of words, which have short forms
_MOST_DATES: Final = 50_000  # that are kept by their text, as most of them come again


class RecordConverter:
    """Makes the records of one log, its head first, and collects the faults that it finds.

    What the records lose or move on the way is remembered, so that `in_file` can tell where in
    the file a path into the records leads.
    """

    def __init__(self) -> None:
        self._zone = "UTC"
        self._dates: dict[str, Date] = {}
        self._informal: list[tuple[str, str]] = []
        self._noted = False
        self._hints = SpellingHints()
        self._repairer = RecordRepairer(ValueChecker(self._date, self._hints), self._hints)
        self._convert = partial(msgspec.convert, strict=False, dec_hook=self._decode)
        self.begin(Log())
        self._events = 0

    def in_file(self, path: Path) -> Path:
        """Return the path in the file of a path into the records."""
        return self._repairer.in_file(path)

    def take_faults(self) -> list[Fault]:
        """Return the faults that were found since they were last taken, by paths in the file."""
        faults, self._repairer.faults = self._repairer.faults, []
        return faults

    def head(self, root: Node) -> Log:
        """Convert all of a log but its events; raises LogError when the tree is no log at all."""
        if root is None:
            raise LogError("the file is empty: a log has at least `events:`", 1)
        if not isinstance(root, dict):
            kind = {"text": "only text"}.get(shape_of(root), shape_of(root))
            raise LogError(f"this is {kind}, not a log: a log is a mapping with `events:`", 1)
        head = self._header(root)
        tables = {
            name: self._table(name, as_table(name, root.get(name), self._repairer), kind)
            for name, kind in _TABLES.items()
        }
        relations = as_list("relations", root.get("relations"), self._repairer)
        head = replace(head, **tables, relations=tuple(self._relations(relations)))
        self.begin(head)
        return head

    def begin(self, head: Log) -> None:
        """Read the events of this log from now on."""
        self._head = head
        self._shorthand = Shorthand(head, self._repairer, self._hints, self._convert)

    def items(self, root: Node) -> list[Any]:
        """Return what stands under `events` as a list."""
        raw = root.get("events") if isinstance(root, dict) else None
        return as_list("events", raw, self._repairer)

    def events(
        self, items: Iterable[object], first: int, lines: Sequence[int]
    ) -> Iterator[tuple[int, Event]]:
        """Convert more of the events, in the order of the file; only no mappings are left out.

        `first` is the number in the file of the first one, and `lines` has the line of each, or
        nothing. Each event comes with its own number in the file.
        """
        for number, item in enumerate(items, first):
            event = self.whole_event(item)
            if self._informal:
                self._note_dates(item, self._repairer.in_file(("events", number)))
            if event is None or not self._is_settled(event):
                line = lines[number - first] if lines else number + 1
                event = self._written_event(item, event, number, line)
            if event is not None:
                self._repairer.moved(("events",), self._events, number)
                self._events += 1
                yield number, event

    def whole_event(self, item: object) -> Event | None:
        """Convert an event as it stands, its ids taken for ids; None when it needs mending."""
        try:
            event: Event = self._convert(item, Event)
        except msgspec.ValidationError:
            return None
        return event

    def sound_events(self, items: Iterable[object]) -> tuple[Event, ...] | None:
        """Convert events that need no mending; None when any of them does."""
        try:
            events = tuple([self._convert(item, Event) for item in items])
        except msgspec.ValidationError:
            return None
        if all(map(self._is_settled, events)) and (self._noted or not self._informal):
            return events
        return None

    @property
    def made(self) -> int:
        """How many actors, places and sources were made of what events say of them."""
        return self._shorthand.names.made

    def _is_settled(self, event: Event) -> bool:
        """Tell whether an event has an id and a title, and names what the log has a record of."""
        head = self._head
        if not (event.id and event.title) or event.media or event.places:
            return False
        for source in event.sources:
            if source not in head.sources:
                return False
        for participant in event.participants:
            if participant.actor not in head.actors:
                return False
        parts: tuple[Quote | Figure | Claim, ...] = (
            *event.quotes,
            *event.figures,
            *event.claims,
        )
        for part in parts:
            if not _is_cited(part, head):
                return False
        return event.place is None or event.place in head.places

    def pass_over(self, first: int, count: int) -> None:
        """Count events that were converted elsewhere, of which `first` is the first in the file."""
        if self._events != first:
            for number in range(count):
                self._repairer.moved(("events",), self._events + number, first + number)
        self._events += count

    def _date(self, text: str) -> Date:
        """Parse a date in the zone of this log; raises DateError."""
        date = self._dates.get(text)
        if date is None:
            date = self._parsed(text)
            if len(self._dates) < _MOST_DATES:
                self._dates[text] = date
        return date

    def _parsed(self, text: str) -> Date:
        """Parse a date, also in a form that is noted; raises DateError."""
        try:
            return parse_date(text, self._zone)
        except DateError:
            normal = normal_form(text)
            if not normal:
                raise
            date = parse_date(normal, self._zone)
            self._informal.append((text, normal))
            return date

    def _note_dates(self, item: object, path: Path) -> None:
        """Note a date that was read though it is not in its normal form, the first of the log."""
        if not self._noted:
            text, normal = self._informal[0]
            where = _place_of(text, item, path)
            message = f"dates such as {backquoted(text)[1:-1]} are read: write {normal}"
            self._repairer.add_fault(where, message)
            self._noted = True
        self._informal.clear()

    def _decode(self, _kind: type, value: object) -> Date:
        """Convert what msgspec cannot, which is dates; it turns ValueError into its own error."""
        if type(value) is not str:
            raise ValueError("not a date")
        return self._date(value)

    def _repaired(
        self, raw: object, kind: type[Kind], path: Path, fallbacks: Mapping[str, str]
    ) -> Kind | None:
        """Save what is left of a record that msgspec refused, or None.

        What could not be read of it is kept as it is written.
        """
        usable = self._repairer.record(raw, kind, path, fallbacks)
        if usable is None:
            return None
        try:
            made: Kind = self._convert(usable, kind)
        except msgspec.ValidationError as error:  # a fault that the repairer does not know
            self._repairer.add_fault(path, f"cannot be read: {error}")
            return None
        return made

    def _header(self, root: Mapping[str, object]) -> Log:
        """Convert the log without its tables and lists, and take its zone for the dates."""
        raw: dict[str, Any] = {
            key: value
            for key, value in root.items()
            if value is not None and key not in _TABLES and key not in _LISTS
        }
        raw |= {name: declared_words(raw[name]) for name in _DECLARED if name in raw}
        try:
            head: Log = self._convert(raw, Log)
        except msgspec.ValidationError:
            head = self._repaired(raw, Log, (), {}) or Log()
        try:
            find_zone(head.timezone)
        except DateError as error:
            self._repairer.add_fault(("timezone",), f"`timezone`: {error}; until then UTC is taken")
            unread = {**(head.unread or {}), "timezone": head.timezone}
            head = replace(head, timezone="UTC", unread=unread)
        self._zone = head.timezone
        return head

    def _table(self, name: str, entries: Mapping[str, object], kind: type[Kind]) -> dict[str, Kind]:
        """Convert a table; what cannot be used of an entry leaves its id, which others name."""
        made: dict[str, Kind] = {}
        for key, entry in entries.items():
            raw = {} if entry is None else entry
            record: Kind | None
            try:
                record = self._convert(raw, kind)
            except msgspec.ValidationError:
                record = self._repaired_entry(raw, kind, (name, key))
            if record is not None:
                made[key] = record
        return made

    def _repaired_entry(self, raw: object, kind: type[Kind], path: Path) -> Kind | None:
        """Save what is left of an entry of a table; text alone is taken for what it is called."""
        key, called = str(path[-1]), _CALLED.get(kind, "")
        path = self.in_file(path)
        if not isinstance(raw, dict):
            written = f"{{{called or 'title'}: …}}"
            self._repairer.add_fault(path, f"{backquoted(key)}: write a mapping: {written}")
            raw = {called: raw} if called and isinstance(raw, str) else {}
        return self._repaired(raw, kind, path, {called: key})

    def _relations(self, items: list[object]) -> list[Relation]:
        """Convert the relations; those without subject, type or object are left out."""
        made: list[Relation] = []
        for index, item in enumerate(items):
            relation: Relation | None
            try:
                relation = self._convert(item, Relation)
            except msgspec.ValidationError:
                path = self._repairer.in_file(("relations", index))
                relation = self._repaired(item, Relation, path, {})
            if relation is not None:
                self._repairer.moved(("relations",), len(made), index)
                made.append(relation)
        return made

    def _written_event(
        self, item: object, event: Event | None, number: int, line: int
    ) -> Event | None:
        """Read an event that is not in full form; save what is left of it where that fails."""
        path = self._repairer.in_file(("events", number))
        if not isinstance(item, dict):
            return self._repaired(item, Event, path, {})
        full = self._shorthand.full(item, path)
        if event is not None and event.id and event.title and full == item:
            return event
        try:
            made: Event = self._convert(full, Event)
        except msgspec.ValidationError:
            return self._repaired_event(full, path, line)
        if made.id and made.title:
            return made
        return self._repaired_event(full, path, line)

    def _repaired_event(self, full: dict[str, Any], path: Path, line: int) -> Event | None:
        """Save what is left of an event; its line makes up for a missing id."""
        fallbacks = {"id": f"event-{line}", "title": "(no title)", "date": ""}
        return self._repaired(full, Event, path, fallbacks)


def _place_of(text: str, raw: object, path: Path) -> Path:
    """Return where a text stands in a part of the tree, or the part itself."""
    if isinstance(raw, dict | list):
        items = raw.items() if isinstance(raw, dict) else enumerate(raw)
        for key, value in items:
            found = (*path, key) if value == text else _place_of(text, value, (*path, key))
            if value == text or found != (*path, key):
                return found
    return path


def _is_cited(record: Quote | Figure | Claim, head: Log) -> bool:
    """Tell whether what a record names as source and speaker are records of the log."""
    speaker = getattr(record, "speaker", None)
    return (record.source is None or record.source in head.sources) and (
        speaker is None or speaker in head.actors
    )
