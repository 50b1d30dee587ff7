"""What an event is to the other of two logs: added, removed, or changed field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from rich.text import Text

from tui.exchange.compare.changes import Change, Changed
from tui.exchange.compare.merged import Merged
from tui.log.model import Event
from tui.log.sourcing.corroboration import mentioned
from tui.report.text.document import Document, Entry, Ref, heading
from tui.report.text.words import on_one_line, phrase
from tui.store.index.words import actors_in

ADDED: Final = "+"
REMOVED: Final = "−"
CHANGED: Final = "≠"

_SIGNS: Final = {"added": ADDED, "removed": REMOVED, "changed": CHANGED}
_MOST: Final = 2000  # characters of a value


def event_changes(merged: Merged, rank: int) -> Iterator[Entry]:
    """Yield what became of an event, and of the sources, actors and places that it names."""
    if rank in merged.added:
        yield _line(f"{ADDED} only in the new log", "good")
    elif rank in merged.removed:
        yield _line(f"{REMOVED} only in the old log", "alert")
    elif rank in merged.changed:
        yield from _of_record(merged.changed[rank])
    else:
        yield _line("the same in both logs", "muted")
    yield from _of_named(merged, merged.log.events[rank])


def all_changes(merged: Merged) -> Document:
    """Return all that differs: what came, what went, what changed and how."""
    return tuple(_all(merged))


def _all(merged: Merged) -> Iterator[Entry]:
    for name, sign in _SIGNS.items():
        records = getattr(merged.difference, name)
        if records:
            yield heading(name.capitalize())
        for each in records:
            ref = Ref("event", each.id) if each.kind == "event" else None
            yield Entry((_name(sign, each), *_lines(each)), ref)


def _of_record(record: Changed) -> Iterator[Entry]:
    by = "" if record.by == "id" else f": the same by {record.by}"
    yield _line(f"{CHANGED} changed{by}", "label")
    for change in record.changes:
        yield Entry(tuple(_change(change)))


def _of_named(merged: Merged, event: Event) -> Iterator[Entry]:
    """Yield what changed in what an event names."""
    named: dict[str, set[str | None]] = {
        "source": set(mentioned(event)),
        "actor": set(actors_in(event)),
        "place": {event.place, *event.places},
    }
    for name, sign in _SIGNS.items():
        for each in getattr(merged.difference, name):
            if each.id in named.get(each.kind, set()):
                yield Entry((_name(sign, each), *_lines(each)))


def _name(sign: str, record: Changed) -> Text:
    title = phrase(": ", on_one_line(record.title))
    return Text(f"{sign} {record.kind} {record.id}".rstrip()).append(title, "muted")


def _lines(record: Changed) -> Iterator[Text]:
    for change in record.changes:
        yield from _change(change)


def _change(change: Change) -> Iterator[Text]:
    """Yield a field that changed, what it was, and what it is."""
    yield Text("    ").append(f"{on_one_line(change.path)}:", "label")
    for sign, value, style in ((REMOVED, change.old, "alert"), (ADDED, change.new, "good")):
        if value is not None:
            yield Text(f"      {sign} ").append(_words(value)[:_MOST], style)


def _words(value: object) -> str:
    """Say a value on one line: of a record the names of its fields before what they have."""
    if isinstance(value, Mapping):
        told = (f"{name}: {_words(each)}" for name, each in value.items() if _is_told(each))
        return ", ".join(told)
    if isinstance(value, list | tuple):
        return "; ".join(map(_words, value))
    return on_one_line(str(value))


def _is_told(value: object) -> bool:
    return value not in (None, "", False, [], (), {})


def _line(words: str, style: str) -> Entry:
    return Entry((Text(words, style),), stop=False)
