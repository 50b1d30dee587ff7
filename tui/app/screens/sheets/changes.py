"""What changed in the log since it was opened, as a list to step through."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from rich.text import Text

from tui.app.screens.sheets.sheet import WideSheet
from tui.log.model import Event
from tui.report.text.document import Document, Entry, Ref, heading, more
from tui.report.text.words import phrase
from tui.store.changes import Changes, Outline, identity

_MOST = 500  # events of a kind that are listed


def changes_sheet(
    changes: Changes, before: Outline, now: Outline, lead: Callable[[Ref], None]
) -> WideSheet:
    """List what changed; Enter goes to an event that came or says something else."""
    found = document(changes, before, now)
    return WideSheet(f"What changed: {changes.words}", lambda _width: found, lead)


def document(changes: Changes, before: Outline, now: Outline) -> Document:
    """One entry an event, in time order: those that came, those that changed, those that went."""
    return tuple(_entries(changes, before, now))


def _entries(changes: Changes, before: Outline, now: Outline) -> Iterator[Entry]:
    if not changes.counted:
        yield _words("The log has too many events to say which.")
    added = [_event(event, "") for event in now.events(changes.added)]
    yield from _section("Added", added)
    changed = [_event(event, _fields(event, before)) for event in now.events(changes.changed)]
    yield from _section("Changed", changed)
    gone = [_line(each.date, each.title, "") for each in changes.removed]
    yield from _section("Removed", [Entry((line,)) for line in gone])
    if changes.beside:
        yield _words("What stands beside the events changed: title, sources, actors, places, …")


def _section(title: str, entries: list[Entry]) -> Iterator[Entry]:
    if entries:
        yield heading(title)
    yield from islice(entries, _MOST)
    yield from more(len(entries) - _MOST)


def _event(event: Event, note: str) -> Entry:
    return Entry((_line(event.date.human(), event.title, note),), Ref("event", event.id))


def _line(date: str, title: str, note: str) -> Text:
    return Text.assemble((f"{date}  ", "muted"), title, (phrase("  · ", note), "muted"))


def _fields(event: Event, before: Outline) -> str:
    """Name the fields in which an event differs from what it was."""
    old = before.event(identity(event))
    if old is None:
        return ""
    names = (name for name in event.__struct_fields__ if name != "id")
    return ", ".join(name for name in names if getattr(event, name) != getattr(old, name))


def _words(words: str) -> Entry:
    return Entry((Text(words, "muted"),), stop=False)
