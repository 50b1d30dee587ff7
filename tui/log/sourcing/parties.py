"""Whose organ a source is: the party to the conflict that it belongs to or speaks for.

As the log says (`party`). Where it does not, the organs of a state or an armed group are known by
what they are called; others belong to nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final

from tui.log.kept import once_per_log
from tui.log.model import Account, Actor, Event, Head, Source
from tui.log.sourcing.accounts import by_source
from tui.log.sourcing.origins import names
from tui.log.sourcing.publishers import folded

# Outlets that a state owns or controls, by words of their names.
_OUTLETS: Final = {
    "Syria": "sana|syrian arab news agency|al ikhbariya|al watan syria|tishreen",
    "Russia": "tass|ria|ria novosti|sputnik|rt|russia today|rossiya|vesti|interfax",
    "Iran": "irna|mehr|tasnim|fars|press tv|presstv|irib|isna|tehran times|al alam",
    "Türkiye": "anadolu|aa|trt|a news|daily sabah|hurriyet daily news",
    "China": "xinhua|cgtn|cctv|global times|people s daily",
    "Pakistan": "app|associated press of pakistan",
    "Bangladesh": "bss",
    "Qatar": "qna|qatar news agency",
    "Saudi Arabia": "spa|saudi press agency",
    "United Arab Emirates": "wam|sharjah24",
    "Israel": "kan|army radio|galatz",
    "Ukraine": "ukrinform",
    "Belarus": "belta",
}
_COUNTRIES: Final = {
    "Syria": "syria|syrian",
    "Russia": "russia|russian|kremlin",
    "Iran": "iran|iranian|tehran",
    "Türkiye": "turkiye|turkey|turkish",
    "China": "china|chinese",
    "Iraq": "iraq|iraqi",
    "Israel": "israel|israeli|idf",
    "Lebanon": "lebanon|lebanese",
    "United States": "us|u s|united states|american|pentagon|white house|centcom",
    "United Kingdom": "uk|british|united kingdom",
    "France": "france|french",
    "Germany": "germany|german",
    "Ukraine": "ukraine|ukrainian",
    "Saudi Arabia": "saudi",
    "Egypt": "egypt|egyptian",
    "Jordan": "jordan|jordanian",
}
_OFFICE: Final = re.compile(
    r"\b(?:ministry|minister|mod|army|armed forces|forces|military|general command|general staff"
    r"|government|govt|presidency|president|state|embassy|parliament|foreign office|police"
    r"|news agency|television|tv|radio|spokes\w+|department of|directorate|kremlin|pentagon"
    r"|white house|idf|centcom)\b"
)
_NOT_THE_STATE: Final = re.compile(
    r"\b(?:national army|free army|interim|salvation|opposition|democratic forces|defence white"
    r"|rebels?|observatory|network|civil defen[cs]e)\b"
)
# Bodies that no party to a conflict commands.
_COMMON: Final = re.compile(
    r"\b(?:un|united nations|ocha|unhcr|wfp|unicef|who|iaea|osce|opcw|icrc|eu|european union)\b"
)
_ORGANS: Final = ("official", "state-media")
_TIERS_OF_NOBODY: Final = ("wire", "ngo", "reference", "secondary", "given")
_BELONGS: Final = ("leads", "member_of", "works_for", "minister_in", "envoy_of", "branch_of")
_BELLIGERENT: Final = ("armed-group", "armed-forces", "state", "coalition", "political-group")
_FARTHEST: Final = 8  # steps from an actor to the one that commands it


class Parties:
    """The parties to the conflict that the sources of one log belong to."""

    def __init__(self, log: Head) -> None:
        self._log = log
        self._by_name: dict[str, str] = {}

    def of(self, source_id: str, own: Iterable[Account] = ()) -> str:
        """Return the party of a source: an actor's id, a state, or words; "" for none.

        Its `own` accounts of an event tell whose account it gives there.
        """
        told = (one.party for one in own if one.party)
        source = self._log.sources.get(source_id)
        if source is None:
            return ""
        if words := next(told, source.party):
            return self._side(words)
        if source_id not in self._by_name:
            self._by_name[source_id] = self._called(source)
        return self._by_name[source_id]

    def one_alone(self, event: Event, witnesses: Sequence[str]) -> str | None:
        """Return the one party that all witnesses belong to; "" when it is not told; else None.

        Organs of which nobody knows whose they are count as one, when the event has parties to a
        conflict.
        """
        own = by_source(event.accounts)
        parties = {self.of(each, own.get(each, ())) for each in witnesses}
        if len(parties) != 1:
            return None
        (party,) = parties
        if party or (self._at_war(event) and all(map(self._unknown_organ, witnesses))):
            return party
        return None

    def _called(self, source: Source) -> str:
        """Return the party of a source by its name; "" when that does not tell."""
        name = folded(source.publisher)
        if source.tier in _TIERS_OF_NOBODY or _COMMON.search(name):
            return ""
        if actor_id := self._named(name):
            return self._side(actor_id)
        if source.tier in _ORGANS and (state := _state(name, _OUTLETS)):
            return state
        return _government(name)

    def _unknown_organ(self, source_id: str) -> bool:
        """Tell whether a source is somebody's organ, and nobody knows whose."""
        source = self._log.sources[source_id]
        return source.tier in _ORGANS and not _COMMON.search(folded(source.publisher))

    def _at_war(self, event: Event) -> bool:
        actors = (self._log.actors.get(one.actor) for one in event.participants)
        return any(actor is not None and actor.type in _BELLIGERENT for actor in actors)

    def _named(self, words: str) -> str:
        """Return the belligerent whose name stands in some words, the longest; "" for none."""
        said = words.split()
        parts = (" ".join(part) for length in self._lengths for part in _runs(said, length))
        found = ((len(name), self._called_so[name]) for name in parts if name in self._called_so)
        return max(found, default=(0, ""))[1]

    @cached_property
    def _called_so(self) -> Mapping[str, str]:
        """The belligerents by their names as these are compared; of one name the last id."""
        found: dict[str, str] = {}
        for actor_id, actor in self._log.actors.items():
            if actor.type in _BELLIGERENT:
                for name in map(folded, names(actor)):
                    found[name] = max(actor_id, found.get(name, ""))
        return {name: actor_id for name, actor_id in found.items() if len(name) > 1}

    @cached_property
    def _lengths(self) -> frozenset[int]:
        """The numbers of words of these names."""
        return frozenset(name.count(" ") + 1 for name in self._called_so)

    @cached_property
    def _superiors(self) -> Mapping[str, str]:
        """Whom actors belong to, by the first relation of each that tells."""
        told = (each for each in self._log.relations if each.type in _BELONGS)
        return {each.subject: each.object for each in reversed([*told])}

    def _side(self, words: str) -> str:
        """Return the one who commands an actor, given by id or in words, as far as the log says."""
        actor_id = words if words in self._log.actors else self._named(folded(words))
        for _ in range(_FARTHEST):
            actor = self._log.actors.get(actor_id)
            above = actor and self._above(actor_id, actor)
            if not above:
                break
            actor_id = above
        if actor_id not in self._log.actors:
            name = folded(actor_id or words)
            return _government(name) or name
        actor = self._log.actors[actor_id]
        name = folded(actor.name)
        if actor.type == "state" and (state := _state(name, _COUNTRIES)):
            return state
        return _government(name) or actor_id

    def _above(self, actor_id: str, actor: Actor) -> str:
        """Return whom an actor belongs to, an actor's id or words; "" for nobody."""
        if actor_id in self._superiors:
            return self._superiors[actor_id]
        words = folded(actor.allegiance)
        named = self._named(words)
        if named and named != actor_id:
            return named
        return _government(words) and actor.allegiance


parties_of = once_per_log(Parties)


def _runs(words: Sequence[str], length: int) -> Iterator[Sequence[str]]:
    """Yield what stands side by side, so many words of it."""
    return (words[start : start + length] for start in range(len(words) - length + 1))


def _government(name: str) -> str:
    """Return the state that a name is an office or an army of; "" when it is not."""
    if _NOT_THE_STATE.search(name) or not _OFFICE.search(name):
        return ""
    return _state(name, _COUNTRIES)


def _state(name: str, words: dict[str, str]) -> str:
    return next((state for state, some in words.items() if re.search(rf"\b(?:{some})\b", name)), "")
