"""What is said of an actor, as lines."""

from __future__ import annotations

from tui.report.actor.actor import actor
from tui.store.store import Store


def of(log, actor_id, event_id=None):
    """What is said of an actor as of an event, as lines."""
    event = next((each for each in log.events if each.id == event_id), None)
    document = actor(Store.of(log), actor_id, event)
    return [line.plain.replace("\u00a0", " ") for entry in document for line in entry.lines]


def below(lines, heading):
    """The indented lines below a heading."""
    rest = lines[lines.index(heading) + 1 :]
    return rest[: next((n for n, line in enumerate(rest) if not line.startswith(" ")), len(rest))]
