"""Who a source has it from: what makes several documents one witness.

Origins are persons, offices, recordings and dispatches, never documents. What the log says of them
(`derived_from`, `origin`) comes first. What it does not say is taken from the entries: one address
is one page, one author with one title one text, and what an agency or an office put out is one
text in however many papers, unless a source is `independent`. Two articles of one outlet are two.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import Final, Literal, NamedTuple

from tui.log.kept import once_per_log
from tui.log.model import Account, Actor, Head, Source
from tui.log.sourcing.addresses import page
from tui.log.sourcing.provenance import lineage
from tui.log.sourcing.publishers import agency, folded, printed_from

Kind = Literal["source", "knower", "address", "work", "publisher"]
_ONE_VOICE: Final = ("official", "ngo", "social")
"""Tiers of publishers that speak for themselves: offices, organisations, accounts."""

_OFFICES: Final = ("leads", "works_for")


class Origin(NamedTuple):
    """What may be behind several sources.

    A listed `source`; a `knower`, an actor's id or words; the `address` of a page; a `work`, author
    and title; a `publisher`, by name.
    """

    kind: Kind
    name: str


class Origins:
    """The origins of the sources of one log."""

    def __init__(self, log: Head) -> None:
        self._log = log
        self._ids: dict[str, str] | None = None
        self._own: dict[tuple[str, bool], tuple[Origin, ...]] = {}

    def of(self, source_id: str, own: Iterable[Account] = ()) -> tuple[Origin, ...]:
        """List the origins of a source, of all that it derives from, and those that its own name.

        Its `own` accounts of an event tell who knew it of that event alone.
        """
        told = [each for account in own for each in _of(account)]
        found = [self._of_one(each, bool(told)) for each in lineage(self._log.sources, source_id)]
        return tuple(dict.fromkeys(chain(*found, map(self.knower, told))))

    def knower(self, words: str) -> Origin:
        """Return a person or an office by an actor's id or words; who heads an office is of it."""
        actor_id = words if words in self._log.actors else self._actor_ids().get(_plain(words), "")
        if actor_id:
            return Origin("knower", self._office(actor_id))
        return Origin("knower", _plain(words))

    def _of_one(self, source_id: str, told: bool) -> tuple[Origin, ...]:
        """List the origins of a source by itself; `told` when an event says who knew it."""
        key = source_id, told
        if key not in self._own:
            self._own[key] = tuple(self._find(source_id, told))
        return self._own[key]

    def _find(self, source_id: str, told: bool) -> Iterator[Origin]:
        yield Origin("source", source_id)
        source = self._log.sources.get(source_id)
        if source is None:
            return
        yield from map(self.knower, _of(source))
        if source.independent:
            return
        yield from documents(source)
        if not (told or source.origins or source.parents or self._by_outlet_alone(source)):
            yield from publishers(source)

    def _by_outlet_alone(self, source: Source) -> bool:
        """Tell whether a source is an article of an outlet's own, so that another may be another's.

        Not what an office or a person put out, what is printed elsewhere too, as an agency's text
        is, or what nothing tells apart from the outlet's other articles.
        """
        name = folded(source.publisher)
        told_apart = bool(source.title or source.url or source.archive_url)
        if source.author or source.tier in _ONE_VOICE or not told_apart:
            return False
        return printed_from(source.publisher) == (name,) and name not in self._printed

    @cached_property
    def _printed(self) -> frozenset[str]:
        """Those whose text a source of the log prints under a name of its own."""
        return frozenset(
            name
            for source in self._log.sources.values()
            for name in printed_from(source.publisher)
            if name != folded(source.publisher)
        )

    def _office(self, actor_id: str) -> str:
        """Return the organisation that a person heads or works for, else the actor."""
        actor = self._log.actors[actor_id]
        if actor.type != "person":
            return actor_id
        return self._offices.get(actor_id, actor_id)

    @cached_property
    def _offices(self) -> Mapping[str, str]:
        """The organisations that actors head or work for, the first that the log names of each."""
        actors, found = self._log.actors, dict[str, str]()
        for relation in self._log.relations:
            office = actors.get(relation.object)
            if relation.type in _OFFICES and office and office.type == "organisation":
                found.setdefault(relation.subject, relation.object)
        return found

    def _actor_ids(self) -> dict[str, str]:
        """Return the ids of actors by their names, the first of those with one name."""
        if self._ids is None:
            named = [
                (_plain(name), actor_id)
                for actor_id, actor in self._log.actors.items()
                for name in names(actor)
            ]
            self._ids = dict(reversed(named))
        return self._ids


origins_of = once_per_log(Origins)


def documents(source: Source) -> Iterator[Origin]:
    """Yield what tells that two entries are of one document: addresses, author and title."""
    for address in (source.url, source.archive_url):
        if address and (found := page(address)):
            yield Origin("address", found)
    author, title = folded(source.author), folded(source.title)
    if author and title:
        yield Origin("work", f"{author}: {title}")


def publishers(source: Source) -> Iterator[Origin]:
    """Yield those whose text a source prints; that of a paper is the author's, if one is named.

    What an agency is the author of is the agency's, whoever prints it.
    """
    if author_agency := agency(source.author):
        yield Origin("publisher", author_agency)
        return
    author = folded(source.author)
    for name in printed_from(source.publisher):
        if author and name == folded(source.publisher):
            yield Origin("publisher", f"{name}, {author}")
        else:
            yield Origin("publisher", name)


def names(actor: Actor) -> Iterator[str]:
    """Yield the name of an actor and its aliases."""
    yield actor.name
    for alias in actor.aliases:
        yield alias if isinstance(alias, str) else alias.text


def _of(told: Source | Account) -> tuple[str, ...]:
    return tuple(filter(str.strip, told.origins))


def _plain(words: str) -> str:
    """Return words as they are compared: an officer is one officer."""
    first, _, rest = folded(words).partition(" ")
    return rest if rest and first in ("a", "an", "one") else f"{first} {rest}".strip()
