"""Events as a Markdown document: of each all that its pane says, in words, with its links."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from rich.text import Text

from tui.log.model import Event, Head
from tui.log.urls import is_web_link
from tui.report.event.evidence import evidence, roles_by_actor
from tui.report.export.records import subset
from tui.report.questions.document import question_entries
from tui.report.text.document import Entry
from tui.report.text.markdown import escaped
from tui.report.text.names import actor_name, title
from tui.report.text.words import on_one_line, phrase
from tui.store.derived.questions import asked
from tui.store.engine.protocol import Backend
from tui.store.store import Store

_RULE: Final = "── "
_BREAK: Final = "\\\n"  # of a line, as CommonMark has it


def as_report(store: Store | Backend, events: Iterable[Event]) -> Iterator[str]:
    """Yield the document: the log, then a section for each event; nothing of a log is markup."""
    found = list(events)
    whole = store if isinstance(store, Store) else Store.of(subset(store, found))
    yield from _front(whole.head)
    for event in found:
        yield from _section(whole, event)
    yield from _questions(whole, found)


def _front(head: Head) -> Iterator[str]:
    yield f"# {escaped(head.title) or 'Events'}\n\n"
    for line in head.summary.splitlines():
        yield phrase("", escaped(line), "\n\n")


def _section(store: Store, event: Event) -> Iterator[str]:
    """Yield what is said of an event, its actors, and what it rests on."""
    date = phrase("", escaped(event.date.human()), ": ")
    yield f"## {date}{escaped(title(event))}\n\n"
    first, *rest = evidence(store, event)
    yield _block(first.lines[1:], "")
    yield from _actors(store.head, event)
    for entry in rest:
        yield from _entry(entry)
    yield f"`{event.id.replace('`', '')}`\n\n"


def _questions(store: Store, events: Iterable[Event]) -> Iterator[str]:
    """Yield a section with the questions on which events bear, each with what bears on it."""
    ids = {event.id for event in events}
    questions = store.head.questions
    touched = {key for key, each in questions.items() if not ids.isdisjoint(each.bearing)}
    whole = len(ids) >= len(store)
    found = asked(store.head, questions if whole else touched)
    if found:
        yield "## Questions\n\n"
    for each in found:
        yield from map("".join, map(_entry, question_entries(store, each)))


def _actors(head: Head, event: Event) -> Iterator[str]:
    named = roles_by_actor(event)
    for actor_id, roles in named.items():
        yield f"- {escaped(actor_name(head, actor_id))}{phrase(' (', escaped(roles), ')')}\n"
    yield "\n" * bool(named)


def _entry(entry: Entry) -> Iterator[str]:
    words = [line.plain.strip() for line in entry.lines if line.plain.strip()]
    if len(words) == 1 and words[0].startswith(_RULE):
        yield f"### {escaped(words[0].removeprefix(_RULE))}\n\n"
    elif entry.quote:
        yield _block(entry.lines, "> ")
    else:
        yield _block(entry.lines, "")


def _block(lines: Iterable[Text], margin: str) -> str:
    """Return lines as a paragraph that keeps them apart, each after a margin."""
    written = [f"{margin}{words}" for line in lines if (words := _line(line))]
    return phrase("", _BREAK.join(written), "\n\n")


def _line(line: Text) -> str:
    """Return a line in which nothing is markup but its web addresses, which are links."""
    parts: list[str] = []
    words = on_one_line(line.plain.replace("\t", " · "))
    for is_link, some in groupby(words.split(" "), is_web_link):
        if is_link:
            parts += (f"<{word}>" for word in some)
        else:
            parts.append(escaped(" ".join(some)))
    return " ".join(parts)
