"""Events with given fields, read, and what is said about them."""

from __future__ import annotations

from tui.log.model import Event
from tui.log.reading.reader import Reading, read_text

ACTORS = "actors: {hts: {name: HTS, type: armed-group}, moc: {name: MOC}}\n"


def reading(text: str) -> Reading:
    return read_text(text, "a log")


def event(fields: str) -> tuple[Event, str]:
    """The event with these fields, and what is said about it."""
    text = f"{ACTORS}events:\n- {{id: e1, date: 2024, title: t, {fields}}}\n"
    read = reading(text)
    return read.log.events[0], said(read)


def said(read: Reading) -> str:
    return "\n".join(f"{p.line}:{p.column}: {p.message}" for p in read.problems)
