"""From the tree to records, one by one: what is wrong with one never costs another."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar

import msgspec
from dateutil import tz
from msgspec.structs import replace

from tui.log.dates import Date, parse_date
from tui.log.mend import Mender
from tui.log.model import Actor, Event, Log, Place, Record, Relation, Source
from tui.log.problems import LogError, Path
from tui.log.spelling import Speller, shown
from tui.log.tree import Tree

Kind = TypeVar("Kind", bound=Record)
_TABLES: Final[dict[str, type[Record]]] = {"sources": Source, "actors": Actor, "places": Place}
_LISTS: Final = ("relations", "events")
_ZONE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}")
_TICK: Final = 512
_MOST_DATES: Final = 50_000


@dataclass(slots=True)
class Records:
    """A log whose events are still in the order of the file, and what had to be mended."""

    log: Log
    mender: Mender


def to_records(tree: Tree, progress: Callable[[float], None] | None = None) -> Records:
    """The records of a tree; raises LogError when it is no log at all."""
    return _Converter(_checked_root(tree)).records(tree.lines, progress)


def _checked_root(tree: Tree) -> dict[str, Any]:
    if tree.root is None:
        raise LogError("the file is empty: a log has at least `events:`", 1)
    if not isinstance(tree.root, dict):
        kind = "a list" if isinstance(tree.root, list) else "only text"
        raise LogError(f"this is {kind}, not a log: a log is a mapping with `events:`", 1)
    return tree.root


class _Converter:
    """Converts the parts of one log."""

    def __init__(self, root: dict[str, Any]) -> None:
        self.root = root
        self.zone = "UTC"
        self.dates: dict[str, Date] = {}
        self.mender = Mender(self.date, Speller())
        self.convert = partial(msgspec.convert, strict=False, dec_hook=self.decode)

    def records(self, lines: list[int], progress: Callable[[float], None] | None) -> Records:
        head = self.head()
        tables = {name: self.table(name, kind) for name, kind in _TABLES.items()}
        relations = self.relations(self.items("relations"))
        events = self.events(self.items("events"), lines, progress)
        log = replace(head, **tables, relations=tuple(relations), events=tuple(events))
        return Records(log, self.mender)

    def date(self, text: str) -> Date:
        """The date that a text means in the zone of this log; raises DateError."""
        date = self.dates.get(text)
        if date is None:
            date = parse_date(text, self.zone)
            if len(self.dates) < _MOST_DATES:
                self.dates[text] = date
        return date

    def decode(self, _kind: type, value: object) -> Date:
        """What msgspec calls for a Date; a ValueError becomes its ValidationError."""
        if type(value) is not str:
            raise ValueError("not a date")
        return self.date(value)

    def mended(self, raw: Any, kind: type[Kind], path: Path, spare: dict[str, str]) -> Kind | None:
        """What is left of a record that msgspec refused, or None."""
        usable = self.mender.record(raw, kind, path, spare)
        if usable is None:
            return None
        try:
            made: Kind = self.convert(usable, kind)
        except msgspec.ValidationError as error:  # a fault that the mender does not know
            self.mender.blame(path, f"cannot be read: {error}")
            return None
        return made

    def head(self) -> Log:
        """The log without its tables and lists; sets the zone of the dates."""
        parts = (*_TABLES, *_LISTS)
        raw = {k: v for k, v in self.root.items() if k not in parts and v is not None}
        try:
            head = self.convert(raw, Log)
        except msgspec.ValidationError:
            head = self.mended(raw, Log, (), {}) or Log()
        if not is_zone(head.timezone):
            self.mender.blame(
                ("timezone",),
                f"{shown(head.timezone)} is no timezone: write a name such as Asia/Damascus; "
                "UTC is taken",
            )
            head = replace(head, timezone="UTC")
        self.zone = head.timezone
        return head

    def table(self, name: str, kind: type[Kind]) -> dict[str, Kind]:
        """A table from ids to records; what has no usable record keeps its id, as its name."""
        made: dict[str, Kind] = {}
        for key, raw in self.entries(name).items():
            path = self.mender.origin((name, key))
            if raw is not None and not isinstance(raw, dict):
                self.mender.blame(path, f"{shown(key)}: write a mapping: {{name: …}}")
                raw = {}
            try:
                made[key] = self.convert(raw or {}, kind)
            except msgspec.ValidationError:
                record = self.mended(raw or {}, kind, path, {"name": key})
                if record is not None:
                    made[key] = record
        return made

    def entries(self, name: str) -> dict[str, Any]:
        """A table as a mapping from ids, also when it was written as a list."""
        raw = self.root.get(name)
        if raw is None or isinstance(raw, dict):
            return raw or {}
        self.mender.blame((name,), f"`{name}`: write a mapping from ids, not {_kind(raw)}")
        made: dict[str, Any] = {}
        for index, item in enumerate(raw if isinstance(raw, list) else ()):
            if isinstance(item, dict) and isinstance(key := item.get("id"), str):
                made[key] = {k: v for k, v in item.items() if k != "id"}
                self.mender.origins.setdefault((name,), {})[key] = index
            else:
                self.mender.blame((name, index), "has no `id`; left out")
        return made

    def items(self, name: str) -> list[Any]:
        """A list of the log, also when it was written as a mapping from ids."""
        raw = self.root.get(name)
        if raw is None or isinstance(raw, list):
            return raw or []
        self.mender.blame((name,), f"`{name}`: write a list, not {_kind(raw)}")
        if not isinstance(raw, dict):
            return []
        self.mender.origins[(name,)] = dict(enumerate(raw))
        return [
            {"id": key, **item} if isinstance(item, dict) else item for key, item in raw.items()
        ]

    def relations(self, raw: list[Any]) -> list[Relation]:
        """The relations that are whole."""
        made = []
        kept = []
        for index, item in enumerate(raw):
            try:
                relation = self.convert(item, Relation)
            except msgspec.ValidationError:
                relation = self.mended(item, Relation, self.mender.origin(("relations", index)), {})
            if relation is not None:
                made.append(relation)
                kept.append(index)
        self.mender.keep(("relations",), kept, len(raw))
        return made

    def events(
        self, raw: list[Any], lines: list[int], progress: Callable[[float], None] | None
    ) -> list[Event]:
        """The events, in the order of the file; only what is no mapping is left out."""
        made: list[Event] = []
        kept: list[int] = []
        convert = self.convert
        for index, item in enumerate(raw):
            if progress is not None and index % _TICK == 0:
                progress(index / len(raw))
            event: Event | None
            try:
                event = convert(item, Event)
            except msgspec.ValidationError:
                event = None
            if event is None or not (event.id and event.title and event.date.text):
                event = self.mended_event(item, index, lines)
            raw[index] = None  # the record has all of it: let the tree go as the log grows
            if event is not None:
                made.append(event)
                kept.append(index)
        self.mender.keep(("events",), kept, len(raw))
        return made

    def mended_event(self, item: Any, index: int, lines: list[int]) -> Event | None:
        line = lines[index] if index < len(lines) else index + 1
        spare = {"id": f"event-{line}", "title": "(no title)", "date": ""}
        return self.mended(item, Event, self.mender.origin(("events", index)), spare)


def is_zone(name: str) -> bool:
    """Whether this is the IANA name of a timezone that this machine knows."""
    # The shape first: dateutil would open a path, and reads POSIX rules such as UTC+3 backwards.
    if not _ZONE.fullmatch(name):
        return False
    return isinstance(tz.gettz(name), tz.tzfile | tz.tzutc)


def _kind(raw: Any) -> str:
    return {dict: "a mapping", list: "a list"}.get(type(raw), "text")
