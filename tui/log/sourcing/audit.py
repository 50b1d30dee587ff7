"""What a log takes from sources, and how what they say holds up: facts, derived from the records.

An audit is of one source, or of several taken as one, such as all that machines wrote.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from typing import Final

from tui.log.model import Claim, Event, Figure, Head, Quote, Relation
from tui.log.sourcing.corroboration import cited, supporting
from tui.log.sourcing.provenance import (
    Sources,
    by_machine,
    depends_only_on,
    lineage,
    sole_origins,
)
from tui.log.sourcing.verdicts import CheckedClaim, check_claim

_NUMBER: Final = re.compile(r"(\d{1,9})", re.ASCII)


@dataclass(frozen=True)
class Audit:
    """What a log takes from sources: their claims, what cites them, and what rests on them alone.

    `refuting` are claims of others whose verdicts name them. `derived` are the sources that
    derive from them, at whatever remove; `alone` counts what these print as theirs. `fields_alone`
    are single fields of events that rest on them alone, as accounts tell; of `not_told_apart`,
    which cite them beside others, the log does not tell which field is whose.
    """

    ids: tuple[str, ...]
    claims: list[CheckedClaim] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    alone: list[Event] = field(default_factory=list)
    fields_alone: list[tuple[Event, str]] = field(default_factory=list)
    not_told_apart: list[Event] = field(default_factory=list)
    quotes: list[tuple[Event, Quote]] = field(default_factory=list)
    figures: list[tuple[Event, Figure]] = field(default_factory=list)
    refuting: list[tuple[Event, Claim]] = field(default_factory=list)
    actors: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    relations: tuple[Relation, ...] = ()
    derived: tuple[str, ...] = ()

    @cached_property
    def tally(self) -> Counter[str]:
        """How many claims have each verdict."""
        return Counter(checked.claim.verdict for checked in self.claims)

    def of(self, *verdicts: str) -> list[CheckedClaim]:
        """List the claims with one of these verdicts."""
        return [checked for checked in self.claims if checked.claim.verdict in verdicts]


def audit(log: Head, ids: Iterable[str], events: Iterable[Event]) -> Audit:
    """Audit sources; claims come by where they stand in the source, all else as the log has it.

    `events` are those that name the sources or what derives from them (see `descendants`); others,
    if they are among them, add nothing.
    """
    named = tuple(dict.fromkeys(ids))
    audited = frozenset(named)
    found = Audit(
        named,
        actors=tuple(key for key, actor in log.actors.items() if audited & {*actor.sources}),
        places=tuple(key for key, place in log.places.items() if audited & {*place.sources}),
        relations=tuple(each for each in log.relations if audited & {*each.sources}),
        derived=descendants(log.sources, audited),
    )
    for event in events:
        _look(log, event, audited, found)
    found.claims.sort(key=_place)
    return found


def machines(log: Head) -> tuple[str, ...]:
    """List the sources that machines wrote."""
    return tuple(each for each in log.sources if by_machine(log.sources, each))


def descendants(sources: Sources, ids: frozenset[str]) -> tuple[str, ...]:
    """List the sources that derive from these, at whatever remove."""
    return tuple(
        each
        for each, source in sources.items()
        if source.derived_from and each not in ids and not ids.isdisjoint(lineage(sources, each))
    )


def rests_alone(sources: Sources, event: Event, ids: frozenset[str]) -> bool:
    """Tell whether an event rests on these sources and on nothing else that counts.

    What machines wrote counts for nothing, nor does what depends on either, who says otherwise, or
    who only mentions it.
    """
    own = supporting(event)
    if all(ids.isdisjoint(lineage(sources, each)) for each in own):
        return False

    def gone(each: str) -> bool:
        return each in ids or _for_nothing(sources, each)

    return all(depends_only_on(sources, each, gone) for each in own)


def sole_supports(sources: Sources, event: Event) -> tuple[str, ...]:
    """List the sources that an event rests on alone: one that it cites, or one behind all of them.

    The same as those that `rests_alone` holds for, each by itself.
    """
    own = supporting(event)
    counted = [each for each in own if not _all_for_nothing(sources, each)]
    if not counted:  # nothing is left of it, with or without them
        return tuple(dict.fromkeys(chain.from_iterable(lineage(sources, each) for each in own)))

    def gone(each: str) -> bool:
        return _for_nothing(sources, each)

    found = sole_origins(sources, counted[0], gone)
    for other in counted[1:]:
        behind = frozenset(sole_origins(sources, other, gone)) if found else frozenset()
        found = tuple(each for each in found if each in behind)
    return found


def _all_for_nothing(sources: Sources, source_id: str) -> bool:
    """Tell whether nothing is left of a source without what counts for nothing."""
    return depends_only_on(sources, source_id, lambda each: _for_nothing(sources, each))


def sole_tiers(sources: Sources, event: Event) -> tuple[str, ...]:
    """Return the tier of all sources that an event rests on, if it is one.

    What machines wrote is passed over. A copy is of its own tier, not of what it copies.
    """
    own = [each for each in supporting(event) if not _for_nothing(sources, each)]
    tiers = {sources[each].tier or "" for each in own}
    return tuple(filter(None, tiers)) if len(tiers) == 1 else ()


def _for_nothing(sources: Sources, source_id: str) -> bool:
    """Tell whether a source counts for nothing: nobody listed it, or a machine wrote it."""
    return source_id not in sources or by_machine(sources, source_id)


def fields_alone(sources: Sources, event: Event, ids: frozenset[str]) -> Iterator[str]:
    """Yield the fields of an event that only these sources have, as its accounts tell."""
    bearers: dict[str, set[str]] = {}
    for account in event.accounts:
        if account.field and account.stance == "supports":
            bearers.setdefault(account.field, set()).update(account.sources)
    for name, some in bearers.items():
        if some and all(depends_only_on(sources, each, ids.__contains__) for each in some):
            yield name


def _told_apart(event: Event, ids: frozenset[str]) -> bool:
    """Tell whether accounts of an event say what of it these sources have."""
    return any(not ids.isdisjoint(one.sources) for one in event.accounts if one.field)


def _look(log: Head, event: Event, audited: frozenset[str], found: Audit) -> None:
    """Add to an audit what an event has to do with the sources."""
    sources = log.sources
    if not audited.isdisjoint(cited(event)):
        found.events.append(event)
    fields = tuple(fields_alone(sources, event, audited))
    found.fields_alone.extend((event, name) for name in fields)
    if rests_alone(sources, event, audited):
        found.alone.append(event)
    elif not (audited.isdisjoint(cited(event)) or fields or _told_apart(event, audited)):
        found.not_told_apart.append(event)
    found.quotes.extend((event, quote) for quote in event.quotes if quote.source in audited)
    found.figures.extend((event, figure) for figure in event.figures if figure.source in audited)
    for claim in event.claims:
        if claim.source in audited:
            found.claims.append(check_claim(log, event, claim, audited))
        elif not audited.isdisjoint(claim.sources):
            found.refuting.append((event, claim))


def _place(checked: CheckedClaim) -> tuple[tuple[bool, int, str], ...]:
    """Return what sorts claims as they stand in their source: S2 before S10, none last."""
    return tuple(map(_in_order, _NUMBER.split(checked.claim.locator or "~")))


def _in_order(part: str) -> tuple[bool, int, str]:
    """Return what sorts a part of a locator: numbers by their value, after words."""
    if part.isdecimal():
        return True, int(part), part
    return False, 0, part
