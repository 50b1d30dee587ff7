"""`show`: one event in full, what it rests on and who took part."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator

from rich.text import Text

from tui.commands.clocks import say_as_asked
from tui.commands.errors import CommandError
from tui.commands.opening import find_event, open_store, quoted
from tui.commands.others import read_as_log
from tui.log.model import Event
from tui.report.actor.actor import actor
from tui.report.event.evidence import evidence, roles_by_actor
from tui.report.export.writing import Form, dated, texts_of
from tui.report.text.document import Document, Entry, heading
from tui.report.text.printing import print_document
from tui.store.store import Store
from tui.terminal.streams import as_data


def run(arguments: Namespace) -> int:
    """Print the evidence of an event, then each of its actors as of its date."""
    settings = arguments.settings
    path, event_id = _log_and_id(arguments.words, settings.options.get("log"))
    if path is not None:
        path = read_as_log(path, settings.known)
    store = open_store(path, arguments.cached)
    event = find_event(store, event_id)
    say_as_asked(arguments, store)
    if arguments.format == "text":
        print_document(event_in_full(store, event))
    else:
        _print(store, event, arguments)
    return 0


def _print(store: Store, event: Event, arguments: Namespace) -> None:
    """Print an event in a format of lists: one object in JSON, not a list of one."""
    name = arguments.format
    if name == "json":
        name = "jsonl"
    if not dated([event], name):
        raise CommandError(f"{name} has no place for the date of this event")
    as_data(sys.stdout)
    sys.stdout.writelines(texts_of(store, [event], Form(name), arguments.ascii))


def event_in_full(store: Store, event: Event) -> Document:
    """Return the evidence of an event, then each of its actors as of its date."""
    return (*evidence(store, event), *_actors(store, event))


def _log_and_id(words: list[str], set_log: str | None) -> tuple[str | None, str]:
    """Return the log's path, None for the sample, and the event's id.

    A single word is an id of the log that is set, or of the sample, unless it is plainly a file.
    """
    if len(words) > 2:
        raise CommandError(f"show takes a log and one id, not {len(words)} words")
    if len(words) == 2:
        return words[0], words[1]
    (event_id,) = words
    if "." in event_id or "/" in event_id:
        raise CommandError(f"show needs an id: syria-timeline show {quoted(event_id)} ID")
    return set_log, event_id


def _actors(store: Store, event: Event) -> Iterator[Entry]:
    """Yield every actor of an event under one heading, with an empty line between them."""
    above = heading("Actors")
    for actor_id, role in roles_by_actor(event).items():
        yield above
        yield from actor(store, actor_id, event, role)
        above = Entry((Text(),), stop=False)
