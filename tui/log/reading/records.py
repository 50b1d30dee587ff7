"""From the tree to records, one by one: what is wrong with one never costs another."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, TypeVar

import msgspec
from msgspec.structs import replace

from tui.log.dates.date import Date, DateError, parse_date
from tui.log.dates.zones import find_zone
from tui.log.model import Actor, Event, Log, Place, Record, Relation, Source
from tui.log.problems import LogError, Path
from tui.log.reading.repair import RecordRepairer
from tui.log.reading.tree import Tree
from tui.log.reading.values import ValueChecker
from tui.log.spelling import SpellingHints
from tui.log.text import backquoted


def as_table(name: str, raw: object, mender: RecordRepairer) -> dict[str, Any]:
    """Give a table of the log as a mapping from ids; a list of records with ids is understood."""
    if raw is None or isinstance(raw, dict):
        return raw or {}
    mender.blame((name,), f"`{name}`: write a mapping from ids, not {_kind(raw)}")
    made: dict[str, Any] = {}
    origins = mender.origins.setdefault((name,), {})
    for index, item in enumerate(raw if isinstance(raw, list) else ()):
        key = item.get("id") if isinstance(item, dict) else None
        if not isinstance(key, str):
            mender.blame((name, index), "without `id`; it is left out")
        elif key in made:
            mender.blame((name, index), f"{backquoted(key)} stands twice here: the first is taken")
        else:
            made[key] = {field: value for field, value in item.items() if field != "id"}
            origins[key] = index
    return made


def as_list(name: str, raw: object, mender: RecordRepairer) -> list[Any]:
    """Give a list of the log; a mapping from ids to records is understood."""
    if raw is None or isinstance(raw, list):
        return raw or []
    mender.blame((name,), f"`{name}`: write a list, not {_kind(raw)}")
    if not isinstance(raw, dict):
        return []
    mender.origins[(name,)] = dict(enumerate(raw))
    return [{"id": key, **item} if isinstance(item, dict) else item for key, item in raw.items()]


def _kind(raw: object) -> str:
    if isinstance(raw, dict):
        return "a mapping"
    return "a list" if isinstance(raw, list) else "text"


Kind = TypeVar("Kind", bound=Record)
Progress = Callable[[float], None]
_TABLES: Final[Mapping[str, type[Record]]] = {"sources": Source, "actors": Actor, "places": Place}
_LISTS: Final = ("relations", "events")
_TICK: Final = 512  # events between two calls of progress
_MOST_DATES: Final = 50_000


def to_records(tree: Tree, progress: Progress | None = None) -> tuple[Log, RecordRepairer]:
    """Make the records of a tree, its events still in the order of the file.

    The mender has the faults that were found. Raises LogError when the tree is no log at all, and
    whatever `progress` raises.
    """
    if tree.root is None:
        raise LogError("the file is empty: a log has at least `events:`", 1)
    if not isinstance(tree.root, dict):
        kind = "a list" if isinstance(tree.root, list) else "only text"
        raise LogError(f"this is {kind}, not a log: a log is a mapping with `events:`", 1)
    converter = _Converter()
    mender = converter.mender
    head = converter.head({k: v for k, v in tree.root.items() if v is not None})
    tables = {
        name: converter.table(name, as_table(name, tree.root.get(name), mender), kind)
        for name, kind in _TABLES.items()
    }
    relations, events = (as_list(name, tree.root.get(name), mender) for name in _LISTS)
    log = replace(
        head,
        **tables,
        relations=tuple(converter.relations(relations)),
        events=tuple(converter.events(events, tree.lines, progress)),
    )
    return log, mender


class _Converter:
    """Converts the parts of one log."""

    def __init__(self) -> None:
        self.zone = "UTC"
        self.dates: dict[str, Date] = {}
        hints = SpellingHints()
        self.mender = RecordRepairer(ValueChecker(self.date, hints), hints)
        self.convert = partial(msgspec.convert, strict=False, dec_hook=self.decode)

    def date(self, text: str) -> Date:
        """Parse a date in the zone of this log; raises DateError."""
        date = self.dates.get(text)
        if date is None:
            date = parse_date(text, self.zone)
            if len(self.dates) < _MOST_DATES:
                self.dates[text] = date
        return date

    def decode(self, _kind: type, value: object) -> Date:
        """Convert what msgspec cannot, which is dates; it turns ValueError into its own error."""
        if type(value) is not str:
            raise ValueError("not a date")
        return self.date(value)

    def mended(
        self, raw: object, kind: type[Kind], path: Path, spare: Mapping[str, str]
    ) -> Kind | None:
        """Save what is left of a record that msgspec refused, or None."""
        usable = self.mender.record(raw, kind, path, spare)
        if usable is None:
            return None
        try:
            made: Kind = self.convert(usable, kind)
        except msgspec.ValidationError as error:  # a fault that the mender does not know
            self.mender.blame(path, f"cannot be read: {error}")
            return None
        return made

    def head(self, root: Mapping[str, object]) -> Log:
        """Convert the log without its tables and lists, and take its zone for the dates."""
        raw = {k: v for k, v in root.items() if k not in _TABLES and k not in _LISTS}
        try:
            head: Log = self.convert(raw, Log)
        except msgspec.ValidationError:
            head = self.mended(raw, Log, (), {}) or Log()
        try:
            find_zone(head.timezone)
        except DateError as error:
            self.mender.blame(("timezone",), f"`timezone`: {error}; until then UTC is taken")
            head = replace(head, timezone="UTC")
        self.zone = head.timezone
        return head

    def table(self, name: str, entries: Mapping[str, object], kind: type[Kind]) -> dict[str, Kind]:
        """Convert a table; what cannot be used of an entry leaves its id, which others name."""
        made: dict[str, Kind] = {}
        for key, entry in entries.items():
            raw = {} if entry is None else entry
            try:
                made[key] = self.convert(raw, kind)
            except msgspec.ValidationError:
                path = self.mender.origin((name, key))
                if not isinstance(raw, dict):
                    self.mender.blame(path, f"{backquoted(key)}: write a mapping: {{name: …}}")
                    raw = {"name": raw} if isinstance(raw, str) and kind is not Source else {}
                record = self.mended(raw, kind, path, {"name": key})
                if record is not None:
                    made[key] = record
        return made

    def relations(self, items: list[object]) -> list[Relation]:
        """Convert the relations; those without subject, type or object are left out."""
        made: list[Relation] = []
        kept: list[int] = []
        for index, item in enumerate(items):
            relation: Relation | None
            try:
                relation = self.convert(item, Relation)
            except msgspec.ValidationError:
                path = self.mender.origin(("relations", index))
                relation = self.mended(item, Relation, path, {})
            if relation is not None:
                made.append(relation)
                kept.append(index)
        self.mender.keep(("relations",), kept, len(items))
        return made

    def events(
        self, items: list[object], lines: list[int], progress: Progress | None
    ) -> list[Event]:
        """Convert the events, in the order of the file; only what is no mapping is left out."""
        made: list[Event] = []
        kept: list[int] = []
        for index, item in enumerate(items):
            if progress is not None and index % _TICK == 0:
                progress(index / len(items))
            event: Event | None
            try:
                event = self.convert(item, Event)
            except msgspec.ValidationError:
                event = None
            if event is None or not (event.id and event.title):
                event = self.mended_event(item, index, lines)
            items[index] = None  # the record has all of it: let the tree go as the log grows
            if event is not None:
                made.append(event)
                kept.append(index)
        self.mender.keep(("events",), kept, len(items))
        return made

    def mended_event(self, item: object, index: int, lines: list[int]) -> Event | None:
        """Save what is left of an event; its line makes up for a missing id."""
        line = lines[index] if index < len(lines) else index + 1
        spare = {"id": f"event-{line}", "title": "(no title)", "date": ""}
        return self.mended(item, Event, self.mender.origin(("events", index)), spare)
