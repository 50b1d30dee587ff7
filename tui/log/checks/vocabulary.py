"""Words that a log uses and does not declare, and declarations that do not hold together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from tui.log.model import Event, Head, Log
from tui.log.problems import Fault, Path
from tui.log.spelling import SpellingHints
from tui.log.text import backquoted
from tui.log.vocabulary.sets import SETS
from tui.log.vocabulary.vocabulary import KINDS, Vocabulary, vocabulary_of

_FEW: Final = 8  # words that fit into a message


class UndeclaredWords:
    """Finds words that a log does not declare, each once: where it is first used.

    Of the words of another set only the first is told, with the set.

    A kind of which the log knows no word at all, as may be under `vocabulary: none`, may have any.
    """

    def __init__(self, head: Head, hints: SpellingHints) -> None:
        self._head = head
        self._vocabulary = Vocabulary(head)
        self._hints = hints
        self._declared = {kind: frozenset(self._vocabulary.table(kind)) for kind in KINDS}
        self._known = {kind: set(known) for kind, known in self._declared.items()}
        self._free = {kind for kind, known in self._known.items() if not known}

    def of_head(self) -> Iterator[Fault]:
        """Find those of actors, relations and sources."""
        for key, actor in self._head.actors.items():
            yield from self._of("actor_types", actor.type, ("actors", key, "type"))
        for index, relation in enumerate(self._head.relations):
            yield from self._of("relation_types", relation.type, ("relations", index, "type"))
        for key, source in self._head.sources.items():
            yield from self._of("tiers", source.tier, ("sources", key, "tier"))

    def of_events(self, events: Iterable[Event]) -> Iterator[Fault]:
        """Find those of events, by paths from 0."""
        types, statuses, roles = (
            self._known[kind] for kind in ("event_types", "statuses", "roles")
        )
        for index, event in enumerate(events):
            if event.type is not None and event.type not in types:
                yield from self._of("event_types", event.type, ("events", index, "type"))
            if event.status is not None and event.status not in statuses:
                yield from self._of("statuses", event.status, ("events", index, "status"))
            for number, participant in enumerate(event.participants):
                if participant.role not in roles:
                    path = ("events", index, "participants", number, "role")
                    yield from self._of("roles", participant.role, path)

    def _of(self, kind: str, word: str | None, path: Path) -> Iterator[Fault]:
        known = self._known[kind]
        if word is None or word in known or kind in self._free:
            return
        known.add(word)
        yield Fault(path, self._message(kind, word))

    def _message(self, kind: str, word: str) -> str:
        """Say both ways out: the word that may have been meant, and how to declare this one."""
        known = self._declared[kind]
        beginning = f"{backquoted(word)} is no {KINDS[kind]} of this log"
        declare = f"declare it, `{kind}: [{_quoted(word)}]`"
        hint = self._hints.did_you_mean(word, known)
        if other := self._set_with(kind, word):
            self._adopt(other)
            declare += f", or begin the log with `vocabulary: {other}`, which has it"
        if hint:
            return f"{beginning}{hint} Or {declare}"
        few = [*islice((each for each in self._vocabulary.table(kind) if "/" not in each), _FEW)]
        more = ", …" if len(few) < len(known) else ""
        return f"{beginning}: {declare}, or write one of {', '.join(few)}{more}"

    def _adopt(self, name: str) -> None:
        """Know all words of a set: to tell once that the log should begin with it is enough."""
        for kind in KINDS:
            self._known[kind].update(getattr(SETS[name], kind))

    def _set_with(self, kind: str, word: str) -> str:
        """Return the set that has a word; "" when none has, or when the log chose one itself."""
        if self._head.vocabulary != "acled":
            return ""
        return next((name for name, words in SETS.items() if word in getattr(words, kind)), "")


def _quoted(word: str) -> str:
    plain = word.replace("-", "").replace("_", "").replace("/", "")
    return word if plain.isalnum() else f'"{word}"'


def odd_declarations(log: Log) -> Iterator[Fault]:
    """Find letters that are none, or stand for two words, and parents that are not declared."""
    vocabulary = vocabulary_of(log)
    yield from _odd_letters(log, "event_types")
    yield from _odd_letters(log, "statuses")
    for word, declared in log.event_types.items():
        path = ("event_types", word, "parent")
        if declared.parent and declared.parent not in vocabulary.event_types:
            yield Fault(path, f"{backquoted(declared.parent)} is no event type of this log")
        elif declared.parent and word in vocabulary.lineage(declared.parent):
            yield Fault(path, f"{backquoted(word)} is at some remove its own parent")


def _odd_letters(log: Log, kind: str) -> Iterator[Fault]:
    of_letter: dict[str, str] = {}
    for word, declared in getattr(log, kind).items():
        letter = declared.letter
        other = of_letter.setdefault(letter, word)
        if len(letter) > 1 or not letter.isprintable():
            yield Fault((kind, word, "letter"), "`letter` is one letter")
        elif letter and other != word:
            message = f"{backquoted(letter)} is the letter of {backquoted(other)} too"
            yield Fault((kind, word, "letter"), message)
