"""The store of a log: its head, its events, the index, and what is derived from all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from time import gmtime
from typing import TYPE_CHECKING, Final

from pyroaring import BitMap

from tui.log.dates.date import Date
from tui.log.dates.unit_words import year_words
from tui.log.model import Event, Head, Log, Question, Relation
from tui.log.problems import Problem
from tui.log.sourcing.audit import Audit, audit, descendants, machines
from tui.log.sourcing.corroboration import taken_from
from tui.log.sourcing.relations import while_both_are
from tui.log.sourcing.series import Key, Series
from tui.store.derived.dossiers import Dossiers
from tui.store.derived.eras import Era, eras
from tui.store.derived.links import Links
from tui.store.derived.memo import Memo
from tui.store.derived.questions import by_event
from tui.store.derived.relations import by_actor, by_standing, by_subject, contested
from tui.store.derived.series import Growth, growth, series
from tui.store.events import Home
from tui.store.index.index import Index

if TYPE_CHECKING:  # what reads logs is loaded by whoever reads one, as is what few lists need
    from tui.log.reading.reader import Reading
    from tui.store.arranging.classes import Classes

_ANY_ZONE: Final = 14 * 3600  # seconds: a step into a year that holds in every time zone


class Store:
    """What was read from a log, and what is derived from the whole of it.

    Shared by all that show the log, and never changed: whatever is derived is worked out when it
    is first asked for, then kept.
    """

    def __init__(self, home: Home) -> None:
        self.name: Final[str] = home.name
        self._home = home

    @classmethod
    def of(cls, log: Log) -> Store:
        """Return the store of a log that was made, not read."""
        from tui.log.reading.reader import Reading  # noqa: PLC0415

        return cls.of_reading(Reading("", log, (), ()))

    @classmethod
    def of_reading(cls, reading: Reading) -> Store:
        """Return the store of a log that was read, in memory."""
        from tui.store.memory import MemoryHome  # noqa: PLC0415

        return cls(MemoryHome(reading))

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """What is to mend in the log, by place."""
        return self._home.problems

    @property
    def problem_count(self) -> int:
        """How many problems there are: of a large log they may be too many to be read for that."""
        return self._home.problem_count

    @cached_property
    def head(self) -> Head:
        """All that the log says apart from its events."""
        return self._home.head

    @cached_property
    def index(self) -> Index:
        """What finds events by what is true of them."""
        return self._home.index

    def __len__(self) -> int:
        return len(self._home)

    def event(self, rank: int) -> Event:
        """Return the event of a rank."""
        return self._home.event(rank)

    def events(self, ranks: Iterable[int] | None = None) -> Iterator[Event]:
        """Yield the events of some ranks, in their order; without ranks all, in time order."""
        return self._home.events(ranks)

    def rank(self, event_id: str) -> int | None:
        """Return the rank of an id, of the first event if several have it; None for none."""
        return next(iter(self.index.ranks("id", event_id)), None)

    def find(self, event_id: str) -> Event | None:
        """Return the event with an id, the first if several have it; None if there is none."""
        rank = self.rank(event_id)
        if rank is None:
            return None
        return self.event(rank)

    def unlike(self, other: Store) -> tuple[list[int], list[int]] | None:
        """List the ranks of the events that another store does not have, and those it has alone.

        None where that cannot be told without reading them.
        """
        mine, others = self._home.records, other._home.records
        if mine is None or others is None or mine.family != others.family:
            return None
        return mine.not_in(others), others.not_in(mine)

    @cached_property
    def span(self) -> str:
        """First and last year of the log, such as "1982 – 2026"; "" when nothing is dated.

        Where something began before, or goes on, it says so: "2009 or earlier – 2024 or later".
        """
        endpoints = self.index.endpoints
        start, end = endpoints.extent()
        if start >= end:
            return ""
        first, last = _year(start + _ANY_ZONE), _year(end - 1 - _ANY_ZONE)
        if endpoints.started(start + 1) == endpoints.open_starts():  # the first moment is an end
            first = _year(start - 1 - _ANY_ZONE)
        if endpoints.started(end) > endpoints.started(end - 1):  # nothing ends later than it begins
            last = _year(end - 1 + _ANY_ZONE)
        return _from_to(first, last, bool(endpoints.open_starts()), bool(endpoints.open_ends()))

    @cached_property
    def machine_sources(self) -> frozenset[str]:
        """Ids of the sources that a machine wrote."""
        return frozenset(machines(self.head))

    def uses_machine(self, event: Event) -> bool:
        """Whether anything in the event comes from a source that a machine wrote."""
        return not self.machine_sources.isdisjoint(taken_from(event))

    @cached_property
    def dossiers(self) -> Dossiers:
        """When actors appear, with whom, and what is said about them."""
        return Dossiers(self)

    @cached_property
    def eras(self) -> tuple[Era, ...]:
        """The eras of the log, in time order."""
        return eras(self)

    @cached_property
    def links(self) -> Links:
        """How the events hang together."""
        return Links(self)

    @cached_property
    def classes(self) -> Classes:
        """The events by place, by actor, by type, by number of sources."""
        from tui.store.arranging.classes import Classes  # noqa: PLC0415 - most lists are of time

        return Classes(self.head, self.index)

    def asked_of(self, event: Event) -> Sequence[Question]:
        """Return the questions that an event bears on, in log order."""
        return self._questions.get(event.id, ())

    def relations(self, actor_id: str) -> tuple[Relation, ...]:
        """Return the relations of which an actor is the subject or the object, in log order."""
        return self._relations.get(actor_id, ())

    def relations_from(self, actor_id: str) -> tuple[Relation, ...]:
        """Return the relations of which an actor is the subject, in log order."""
        return self._relations_from.get(actor_id, ())

    def relations_on(self, actor_id: str, date: Date | None) -> tuple[Relation, ...]:
        """Return an actor's relations, those in force on a date first, each but once."""
        return self._relations_on((actor_id, date))

    @cached_property
    def contested(self) -> frozenset[Relation]:
        """The relations that another record dates differently, over the same time."""
        return contested(self._relations_while_both_are)

    @cached_property
    def series(self) -> Series:
        """Cumulative counts of the log by what makes each a series."""
        return series(self)

    @cached_property
    def growth(self) -> Memo[Key, Growth]:
        """How each series grew."""
        return Memo(lambda key: growth(self.series[key]))

    @cached_property
    def audit(self) -> Memo[tuple[str, ...], Audit]:
        """The audits of sources, by their ids: several are taken as one."""
        return Memo(lambda ids: audit(self.head, ids, self.events(self.naming(ids))))

    @cached_property
    def _questions(self) -> Mapping[str, Sequence[Question]]:
        return by_event(self.head)

    @cached_property
    def _relations_on(self) -> Memo[tuple[str, Date | None], tuple[Relation, ...]]:
        return Memo(lambda key: by_standing(self.relations(key[0]), key[1]))

    @cached_property
    def _relations(self) -> dict[str, tuple[Relation, ...]]:
        return by_actor(self._relations_while_both_are)

    @cached_property
    def _relations_from(self) -> dict[str, tuple[Relation, ...]]:
        return by_subject(self._relations_while_both_are)

    @cached_property
    def _relations_while_both_are(self) -> tuple[Relation, ...]:
        actors = self.head.actors
        return tuple(while_both_are(actors, each) for each in self.head.relations)

    def naming(self, ids: tuple[str, ...]) -> BitMap:
        """Return the ranks of the events that name the sources or what derives from them."""
        found = BitMap()
        for each in (*ids, *descendants(self.head.sources, frozenset(ids))):
            found |= self.index.ranks("source", each)
        return found


def _from_to(first: int, last: int, earlier: bool, later: bool) -> str:
    """Say from which year to which, and whether something began earlier, or goes on."""
    begin = _year_words(first) + " or earlier" * earlier
    end = _year_words(max(first, last)) + " or later" * later
    if first < last or (earlier and later):
        return f"{begin} – {end}"
    return begin if earlier else end


def _year_words(year: int) -> str:
    return f"{year}" if year > 0 else year_words(year)


def _year(moment: int) -> int:
    """Return the year of a moment in seconds since 1970, in UTC."""
    return gmtime(moment).tm_year
