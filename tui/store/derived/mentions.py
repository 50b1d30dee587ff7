"""Telling which quotes are about an actor: whether words name it, by its name or an alias."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, NamedTuple

from tui.log.model import Actor, Event, Quote
from tui.store.index.words import normalise, record_names, tokens

_ACRONYM = re.compile(r"[A-Z]{2,6}")

Bearing = Literal["names them", "said to them", "in their event"]


class About(NamedTuple):
    """A quote about an actor, the event that it is in, and why it is about the actor."""

    event: Event
    quote: Quote
    why: Bearing


def spelt(actor: Actor) -> dict[str, str]:
    """Return an actor's names, folded and between spaces, with the acronym where one is meant."""
    return {
        spaced: name if _ACRONYM.fullmatch(name) else ""
        for name in record_names(actor)
        if (spaced := _spaced(name)).strip()
    }


class Naming:
    """The names of one actor, to look for in texts.

    Folded, so that case, accents and articles do not matter; word by word. An acronym must stand
    in capitals, so that "us" is not the US, and a name within a longer one of somebody else does
    not count: the Free Syrian Army is not the Syrian Army.
    """

    def __init__(self, own: Mapping[str, str], others: Iterable[str]) -> None:
        self._own = own
        self._longer = [
            other for other in others if any(name in other and name != other for name in own)
        ]

    def within(self, text: str) -> bool:
        """Tell whether the text names the actor."""
        folded = normalise(text)
        if not any(name.split()[-1] in folded for name in self._own):
            return False
        said = _spaced(text)
        for name in self._longer:
            said = said.replace(name, " | ")
        return any(name in said and _as_meant(text, acronym) for name, acronym in self._own.items())


def about(naming: Naming, actor_id: str, event: Event) -> Iterator[About]:
    """Yield the quotes of an event that somebody else says about an actor.

    One names the actor by name or alias, in its words or in the original; or it is addressed to
    the actor; or it is said in an event that the actor takes part in, and not as a speaker alone.
    """
    roles = {part.role for part in event.participants if part.actor == actor_id}
    for quote in event.quotes:
        original = quote.original.text if quote.original else ""
        if quote.speaker == actor_id:
            continue
        if naming.within(quote.text) or naming.within(original):
            yield About(event, quote, "names them")
        elif quote.addressee == actor_id:
            yield About(event, quote, "said to them")
        elif roles - {"speaker"}:
            yield About(event, quote, "in their event")


def _as_meant(text: str, acronym: str) -> bool:
    return not acronym or re.search(rf"(?<!\w){acronym}(?!\w)", text) is not None


def _spaced(text: str) -> str:
    return f" {' '.join(tokens(text))} "
