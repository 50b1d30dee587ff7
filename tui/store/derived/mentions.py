"""Which quotes are about an actor: whether words name it, by its name or an alias."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from tui.log.model import Actor, Event, Quote
from tui.store.index.words import record_names
from tui.store.query.folding import normalise, tokens

_ACRONYM: Final = re.compile(r"[A-Z]{2,6}")

Bearing = Literal["names them", "said to them", "in their event"]


class Mention(NamedTuple):
    """A quote about an actor, the event that it is in, and why it is about the actor."""

    event: Event
    quote: Quote
    why: Bearing


class NamesInLog:
    """The names and aliases of all actors of a log, folded and between spaces.

    Tells what else may be meant where a name of an actor stands: the longer name of another one.
    """

    def __init__(self, actors: Mapping[str, Actor]) -> None:
        self._of_actor = {actor_id: _spaced_names(actor) for actor_id, actor in actors.items()}
        self._bearers: dict[str, set[str]] = {}
        self._by_word: dict[str, list[str]] = {}
        for actor_id, own in self._of_actor.items():
            for name in own:
                self._bearers.setdefault(name, set()).add(actor_id)
        for name in self._bearers:
            for word in dict.fromkeys(name.split()):
                self._by_word.setdefault(word, []).append(name)

    def recognizer(self, actor_id: str) -> Recognizer:
        """Return what recognizes an actor by name."""
        own = self._of_actor.get(actor_id, {})
        longer = (each for name in own for each in self._longer(name))
        others = {each for each in longer if self._bearers[each] != {actor_id}}
        return Recognizer(own, others)

    def _longer(self, name: str) -> Iterator[str]:
        """Yield the longer names that a name is part of, found by its rarest word."""
        rarest = min((self._by_word[word] for word in name.split()), key=len)
        return (each for each in rarest if name in each and name != each)


class Recognizer:
    """The names of one actor, to look for in texts.

    Folded, so that case, accents and articles do not matter; word by word. An acronym must stand
    in capitals, so that "us" is not the US, and a name within a longer one of somebody else does
    not count: the Free Syrian Army is not the Syrian Army.
    """

    def __init__(self, own: Mapping[str, str], longer: Iterable[str]) -> None:
        self._own = own
        self._longer = sorted(longer, key=lambda name: (-len(name), name))
        self._last_words = [name.split()[-1] for name in own]

    def names_actor_in(self, text: str) -> bool:
        """Tell whether the text names the actor."""
        folded, said = _folded(text)
        if not any(word in folded for word in self._last_words):
            return False
        for name in self._longer:
            said = said.replace(name, " | ")
        return any(name in said and _as_meant(text, acronym) for name, acronym in self._own.items())


def mentions(recognizer: Recognizer, actor_id: str, event: Event, most: int) -> Iterator[Mention]:
    """Yield the quotes of an event, of the first `most`, that somebody else says about an actor.

    One names the actor by name or alias, in its words or in the original; or it is addressed to
    the actor; or it is said in an event that the actor takes part in, and not as a speaker alone.
    """
    roles = {part.role for part in event.participants if part.actor == actor_id}
    takes_part = bool(roles - {"speaker"})
    for quote in event.quotes[:most]:
        if quote.speaker == actor_id:
            continue
        original = quote.original.text if quote.original else ""
        if recognizer.names_actor_in(quote.text) or recognizer.names_actor_in(original):
            yield Mention(event, quote, "names them")
        elif quote.addressee == actor_id:
            yield Mention(event, quote, "said to them")
        elif takes_part:
            yield Mention(event, quote, "in their event")


def _spaced_names(actor: Actor) -> dict[str, str]:
    """Return an actor's names, folded and between spaces, with the acronym where one is meant."""
    found = {}
    for name in record_names(actor):
        spaced = _spaced(name)
        if spaced.strip():
            found[spaced] = name if _ACRONYM.fullmatch(name) else ""
    return found


def _as_meant(text: str, acronym: str) -> bool:
    return not acronym or re.search(rf"(?<!\w){acronym}(?!\w)", text) is not None


@lru_cache(maxsize=1024)
def _folded(text: str) -> tuple[str, str]:
    """Return a text folded, and its words between spaces; many actors are looked for in one."""
    return normalise(text), _spaced(text)


def _spaced(text: str) -> str:
    return f" {' '.join(tokens(text))} "
