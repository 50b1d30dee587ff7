"""What changed from one log to another: events field by field, and all that the head declares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

import msgspec

from tui.exchange.compare.matching import Matches, is_made_up, matched
from tui.log.dates.date import date_text
from tui.log.model import Event, Head

_TABLES: Final = {
    "sources": "source",
    "actors": "actor",
    "places": "place",
    "questions": "question",
}
_LISTED: Final = {
    "quotes": ("quote", ("speaker", "speaker_name", "text")),
    "figures": ("figure", ("measure", "group", "source", "of", "counted_by")),
    "claims": ("claim", ("event", "source", "says")),
    "participants": ("participant", ("actor", "role")),
    "accounts": ("account", ("sources", "field", "stance")),
    "media": ("media", ("url",)),
}
"""Lists of records: what one is called, and the fields that tell which it is."""


class Change(NamedTuple):
    """A field that changed: its path, what it was and what it is; None for nothing."""

    path: str
    old: object
    new: object


class Changed(NamedTuple):
    """A record that is in both logs and differs: what it is, its id and title, by what matched."""

    kind: str
    id: str
    title: str
    by: str
    changes: tuple[Change, ...]


class Difference(NamedTuple):
    """Two logs held against each other: events and records added, removed and changed."""

    added: tuple[Changed, ...]
    removed: tuple[Changed, ...]
    changed: tuple[Changed, ...]

    @property
    def same(self) -> bool:
        """Whether nothing differs."""
        return not (self.added or self.removed or self.changed)


def difference(
    old: Head, new: Head, old_events: Sequence[Event], new_events: Sequence[Event]
) -> Difference:
    """Return what differs between two logs; the order of their events does not count."""
    return difference_of(old, new, matched(old_events, new_events))


def difference_of(old: Head, new: Head, matches: Matches) -> Difference:
    """Return what differs between two logs of which it is known which events are the same."""
    added = [_event(event) for event in matches.added]
    removed = [_event(event) for event in matches.removed]
    changed = [record for _, record in changed_events(matches)]
    for name, kind in _TABLES.items():
        before, after = getattr(old, name), getattr(new, name)
        added += [_record(kind, each, after[each]) for each in after if each not in before]
        removed += [_record(kind, each, before[each]) for each in before if each not in after]
        changed += _changed_records(kind, before, after)
    changed += _changed_head(old, new)
    return Difference(tuple(added), tuple(removed), tuple(changed))


def plain(value: object) -> Any:  # noqa: ANN401 - a tree of any shape
    """Return a record as dicts, lists and scalars, its dates as they are written."""
    return msgspec.to_builtins(value, enc_hook=date_text)


def _event(event: Event) -> Changed:
    return Changed("event", event.id, event.title, event.date.text, ())


def _record(kind: str, own_id: str, record: object) -> Changed:
    called = (getattr(record, name, "") for name in ("name", "title", "asks", "publisher"))
    return Changed(kind, own_id, next(filter(None, called), ""), "", ())


def changed_events(matches: Matches) -> Iterator[tuple[Event, Changed]]:
    """Yield the events that are in both logs and differ, as they are now, and what changed."""
    for old, new, by in matches.both:
        before, after = plain(old), plain(new)
        if is_made_up(old.id) and is_made_up(new.id):
            before["id"] = after["id"]
        if changes := tuple(changes_of(before, after)):
            yield new, Changed("event", new.id, new.title, by, changes)


def _changed_records(
    kind: str, before: Mapping[str, object], after: Mapping[str, object]
) -> Iterator[Changed]:
    for own_id, record in after.items():
        if own_id in before:
            changes = tuple(changes_of(plain(before[own_id]), plain(record)))
            if changes:
                yield _record(kind, own_id, record)._replace(by="id", changes=changes)


def _changed_head(old: Head, new: Head) -> Iterator[Changed]:
    """Yield what the logs say of themselves, and their relations, which have no ids."""
    about = [
        {name: value for name, value in plain(head).items() if name not in (*_TABLES, "events")}
        for head in (old, new)
    ]
    relations = [each.pop("relations", []) for each in about]
    if changes := tuple(changes_of(*about)):
        yield Changed("log", "", new.title, "", changes)
    if changes := tuple(_come_and_gone("relation", *relations)):
        yield Changed("relations", "", "", "", changes)


def changes_of(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    """Yield the fields in which two records differ, records in them by what tells them apart."""
    for name in dict.fromkeys((*old, *new)):
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        if name in _LISTED:
            yield from _listed(name, before or [], after or [])
        elif isinstance(before, list | tuple) or isinstance(after, list | tuple):
            yield from _members(name, before or [], after or [])
        else:
            yield Change(name, before, after)


def _listed(name: str, before: list[Any], after: list[Any]) -> Iterator[Change]:
    """Yield the changes in a list of records; of those that are alike the first are the same."""
    kind, _ = _LISTED[name]
    olds, news = _by_identity(name, before), _by_identity(name, after)
    for key in dict.fromkeys((*olds, *news)):
        old, new = olds.get(key), news.get(key)
        path = f"{kind} {_called(key)}"
        if old is None or new is None:
            yield Change(path, old, new)
        else:
            yield from (each._replace(path=f"{path}: {each.path}") for each in changes_of(old, new))


def _by_identity(name: str, records: list[Any]) -> dict[tuple[str, ...], Any]:
    _, fields = _LISTED[name]
    made: dict[tuple[str, ...], Any] = {}
    seen = Counter[tuple[str, ...]]()
    for record in records:
        key = tuple(str(record.get(field, "")) for field in fields)
        seen[key] += 1
        made[(*key, str(seen[key]))] = record
    return made


def _called(key: tuple[str, ...]) -> str:
    """Return what a record in a list is called: by what tells it apart."""
    parts = [part for part in key[:-1] if part]
    if key[-1] != "1":
        parts.append(f"({key[-1]})")
    return " ".join(parts)


def _members(name: str, before: object, after: object) -> Iterator[Change]:
    """Yield what left a list and what came into it."""
    olds = list(before) if isinstance(before, list | tuple) else [before]
    news = list(after) if isinstance(after, list | tuple) else [after]
    changes = [*_come_and_gone(name, olds, news)]
    yield from changes or (Change(name, before, after),)


def _come_and_gone(name: str, olds: list[Any], news: list[Any]) -> Iterator[Change]:
    """Yield the members of a list that are in the old one alone, then those in the new one."""
    old_keys, new_keys = (set(map(_key, some)) for some in (olds, news))
    yield from (Change(name, each, None) for each in olds if _key(each) not in new_keys)
    yield from (Change(name, None, each) for each in news if _key(each) not in old_keys)


def _key(value: object) -> Hashable:
    """Return what is the same for values that are equal, and may be in a set."""
    if isinstance(value, dict):
        return frozenset((name, _key(each)) for name, each in value.items())
    if isinstance(value, list | tuple):
        return tuple(map(_key, value))
    return value if isinstance(value, Hashable) else str(value)
