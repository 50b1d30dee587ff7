"""The words of one log: which it knows, what each is called, and the letters of rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Final

from tui.log.kept import once_per_log
from tui.log.model import Head, LetterWord, MeasureWord, RelationWord, TypeWord, Word
from tui.log.vocabulary.sets import SETS

KINDS: Final = {
    "event_types": "event type",
    "actor_types": "actor type",
    "roles": "role",
    "relation_types": "relation type",
    "tiers": "tier",
    "statuses": "status",
    "measures": "measure",
}
"""The tables in which a log declares its words, and what one of each is."""

_OTHER_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
_DEEPEST: Final = 24  # types above each other

AnyWord = Word | TypeWord | LetterWord | RelationWord | MeasureWord


class Vocabulary:
    """The words that a log may use: those of the set that it begins with, and those it declares.

    A word that it uses all the same is kept, and is called as it is written.
    """

    def __init__(self, head: Head) -> None:
        base = SETS[head.vocabulary]
        self.event_types: Mapping[str, TypeWord] = {**base.event_types, **head.event_types}
        self.actor_types: Mapping[str, Word] = {**base.actor_types, **head.actor_types}
        self.roles: Mapping[str, Word] = {**base.roles, **head.roles}
        self.relation_types: Mapping[str, RelationWord] = {
            **base.relation_types,
            **head.relation_types,
        }
        self.tiers: Mapping[str, Word] = {**base.tiers, **head.tiers}
        self.statuses: Mapping[str, LetterWord] = {**base.statuses, **head.statuses}
        self._lineages: dict[str, tuple[str, ...]] = {}
        self.measures: Mapping[str, MeasureWord] = {**base.measures, **head.measures}

    def table(self, kind: str) -> Mapping[str, AnyWord]:
        """Return the words of a kind, one of KINDS."""
        found: Mapping[str, AnyWord] = getattr(self, kind)
        return found

    def lineage(self, event_type: str) -> tuple[str, ...]:
        """Return a type and all that it is one of: its parents, or what stands before a /."""
        if event_type not in self._lineages:
            self._lineages[event_type] = tuple(dict.fromkeys(self._upwards(event_type)))
        return self._lineages[event_type]

    def _upwards(self, event_type: str) -> Iterator[str]:
        for _ in range(_DEEPEST):
            yield event_type
            word = self.event_types.get(event_type)
            above = word.parent if word else ""
            event_type = above or event_type.rpartition("/")[0]
            if not event_type:
                return

    def type_letter(self, event_type: str) -> str:
        """Return the letter of a type, or of the first above it that has one.

        One that is not declared has its first letter, as a small one.
        """
        for each in self.lineage(event_type):
            if each in self._type_letters:
                return self._type_letters[each]
        return _small(event_type)

    def type_colour(self, event_type: str) -> str:
        """Return the colour of a type, or of the first above it that has one; "" for none."""
        words = (self.event_types.get(each) for each in self.lineage(event_type))
        return next((word.colour for word in words if word and word.colour), "")

    def status_letter(self, status: str) -> str:
        """Return the letter of a status; of one that is not declared its first, as a small one."""
        return self._status_letters.get(status) or _small(status)

    def type_letters(self) -> Mapping[str, str]:
        """Return the types that have a letter of their own, with it."""
        return self._type_letters

    def status_letters(self) -> Mapping[str, str]:
        """Return the statuses with their letters."""
        return self._status_letters

    def relation_verbs(self, relation_type: str) -> tuple[str, str]:
        """Return what a relation is seen from its subject, and from its object."""
        word = self.relation_types.get(relation_type, RelationWord())
        active = word.name or _spaced(relation_type)
        return active, word.inverse or f"{active} (of it)"

    def name(self, kind: str, word: str) -> str:
        """Return what to call a word of a kind, one of KINDS."""
        declared = self.table(kind).get(word)
        return (declared and declared.name) or word

    @cached_property
    def _type_letters(self) -> dict[str, str]:
        top = {word: each for word, each in self.event_types.items() if not each.parent}
        own = {word: each for word, each in self.event_types.items() if each.letter}
        return _letters({**top, **own})

    @cached_property
    def _status_letters(self) -> dict[str, str]:
        return _letters(self.statuses)


def _letters(words: Mapping[str, TypeWord] | Mapping[str, LetterWord]) -> dict[str, str]:
    """Return a letter for each word: what is declared, else one of its own that is still free."""
    made = {word: each.letter[:1] for word, each in words.items() if each.letter}
    for word in words:
        if word not in made:
            own = [letter for letter in word.upper() if letter.isalnum()]
            taken = set(made.values())
            free = (letter for letter in (*own, *_OTHER_LETTERS) if letter not in taken)
            made[word] = next(free, "·")
    return made


def _small(word: str) -> str:
    return next((letter.lower() for letter in word if letter.isalnum()), "·")


def _spaced(word: str) -> str:
    return word.replace("_", " ").replace("-", " ")


vocabulary_of = once_per_log(Vocabulary)
"""Return the words of a log, made once for it."""
