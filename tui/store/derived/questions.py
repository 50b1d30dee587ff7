"""The questions on which events bear, what is open before what is answered."""

from __future__ import annotations

from collections.abc import Container
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.model import Answered, Head, Question
from tui.store.events import EventStore

ORDER: Final[tuple[Answered, ...]] = ("open", "partial", "answered", "dropped")


class Asked(NamedTuple):
    """A question with its id."""

    id: str
    question: Question


def questions(store: EventStore, ranks: BitMap) -> list[Asked]:
    """Return the questions on which some events bear; of the whole log all that it asks."""
    if len(ranks) == len(store):
        return asked(store.head, store.head.questions)
    touched = {key for key, found in store.index.sets("question") if found & ranks}
    return asked(store.head, touched)


def by_event(head: Head) -> dict[str, list[Question]]:
    """Return the questions that each event bears on, by the id of the event."""
    found: dict[str, list[Question]] = {}
    for question in head.questions.values():
        for event_id in dict.fromkeys(question.bearing):
            found.setdefault(event_id, []).append(question)
    return found


def asked(head: Head, among: Container[str]) -> list[Asked]:
    """Return the questions of these ids, by status, then in the order of the log."""
    found = (Asked(key, each) for key, each in head.questions.items() if key in among)
    return sorted(found, key=lambda each: ORDER.index(each.question.status))
