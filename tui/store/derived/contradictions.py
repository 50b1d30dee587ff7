"""Who contradicts whom, and on what: by accounts, figures, claims, and by other events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice, product
from typing import Final, Literal, NamedTuple

from tui.log.model import Account, Claim, Event, Figure, Head
from tui.log.sourcing.agreement import excluding
from tui.log.sourcing.corroboration import independent
from tui.log.sourcing.figures import places_of
from tui.log.sourcing.publishers import folded
from tui.log.sourcing.verdicts import UNBORNE, told
from tui.store.events import EventStore

EVENT_MOST: Final = 200
"""Contradictions of one event that are told."""

_EVENT_PAIRS: Final = 20_000  # of what contradicts in one event, that are looked at for these

How = Literal["account", "figure", "claim", "event"]


class Contradiction(NamedTuple):
    """A source that says otherwise than another one.

    Of the event with the id `event`: of its field, measure or claim `on`, "" for the event as a
    whole; what each says of it in words, "" when it is not told, and against a claim what the log
    finds to hold instead. `other_event` is the one that the event cannot be true beside.
    """

    source: str
    against: str
    how: How
    on: str
    event: str
    says: str = ""
    against_says: str = ""
    other_event: str = ""


def contradictions(store: EventStore, ranks: Iterable[int] | None = None) -> list[Contradiction]:
    """List who contradicts whom in some events, or in all, in time order.

    Only events are looked at that are in dispute or in which claims are examined.
    """
    index = store.index
    at_odds = index.ranks("has", "dispute") | index.ranks("has", "claim")
    if ranks is not None:
        at_odds = at_odds.intersection(type(at_odds)(ranks))
    found: list[Contradiction] = []
    for event in store.events(at_odds):
        looked_at = islice(_of_event(store, event), _EVENT_PAIRS)
        found += islice(_once(looked_at), EVENT_MOST)
    return found


def _once(found: Iterable[Contradiction]) -> Iterator[Contradiction]:
    """Yield each contradiction of two sources once, whichever of them is named first."""
    seen: set[tuple[object, ...]] = set()
    for each in found:
        key = (frozenset((each.source, each.against)), each.how, each.on, each.other_event)
        if each.source != each.against and key not in seen:
            seen.add(key)
            yield each


def _of_event(store: EventStore, event: Event) -> Iterator[Contradiction]:
    yield from _accounts(store.head, event)
    yield from _figures(store.head, event)
    for claim in event.claims:
        yield from _claim(event, claim)
    yield from _events(store, event)


def _accounts(log: Head, event: Event) -> Iterator[Contradiction]:
    """Yield who disputes a field against who supports it, and who says other things of it.

    Whom a dissenter stands against is, where nobody is told to support the field, who bears out
    the event.
    """
    fields: dict[str, list[Account]] = {}
    for account in event.accounts:
        fields.setdefault(account.field, []).append(account)
    for name, of_field in fields.items():
        for_it = [account for account in of_field if account.stance == "supports"]
        against = [account for account in of_field if account.stance == "disputes"]
        borne = for_it
        if against and not for_it:
            borne = [Account(sources=independent(log, event))]
        for one, other in chain(product(against, borne), _differing(for_it)):
            for source, rival in product(one.sources, other.sources):
                yield Contradiction(source, rival, "account", name, event.id, one.says, other.says)


def _differing(accounts: Sequence[Account]) -> Iterator[tuple[Account, Account]]:
    """Yield the pairs of accounts that say different things, in words."""
    said = [(words, account) for account in accounts if (words := folded(account.says))]
    further = _ends_of_runs([words for words, _ in said])
    for number, (words, one) in enumerate(said):
        place = further[number]
        while place < len(said):
            if said[place][0] == words:
                place = further[place]
            else:
                yield one, said[place][1]
                place += 1


def _ends_of_runs(words: Sequence[str]) -> list[int]:
    """Return for each word where, after it, the next other one stands; their number for none."""
    ends = list(range(1, len(words) + 1))
    for place in range(len(words) - 2, -1, -1):
        if words[place] == words[place + 1]:
            ends[place] = ends[place + 1]
    return ends


def _figures(log: Head, event: Event) -> Iterator[Contradiction]:
    """Yield the sources of figures that cannot both be true."""
    pairs = excluding(event.figures, places_of(log.places, event))
    for one, other in islice(pairs, EVENT_MOST):
        source, against = _giver(event, one), _giver(event, other)
        if source and against:
            on = f"{one.measure} {one.group}".strip()
            yield Contradiction(
                source, against, "figure", on, event.id, _number(one), _number(other)
            )


def _claim(event: Event, claim: Claim) -> Iterator[Contradiction]:
    """Yield the sources that say what holds instead of a claim."""
    if claim.verdict in UNBORNE:
        return
    against = told(claim, "disputes")
    for source in claim.sources:
        if source in against:
            yield Contradiction(
                source, claim.source, "claim", claim.locator, event.id, claim.note, claim.says
            )


def _events(store: EventStore, event: Event) -> Iterator[Contradiction]:
    """Yield who bears out an event against who bears out those that it names as against it."""
    if not event.contradicts:
        return
    own = independent(store.head, event)
    for other_id in event.contradicts:
        rank = next(iter(store.index.ranks("id", other_id)), None)
        if rank is None:
            continue
        other = store.event(rank)
        if event.id in other.contradicts and event.id > other.id:
            continue  # told of the other one
        for one, rival in product(own, independent(store.head, other)):
            yield Contradiction(one, rival, "event", "", event.id, other_event=other.id)


def _giver(event: Event, figure: Figure) -> str:
    """Return the source of a figure, that of the event when it has but one; "" when not told."""
    if figure.source is None and len(event.sources) == 1:
        return event.sources[0]
    return figure.source or ""


def _number(figure: Figure) -> str:
    """Return a figure in the source's own words, else its numbers."""
    numbers = dict.fromkeys((figure.low, figure.best, figure.high))
    return figure.as_said or "–".join(f"{each:,}" for each in numbers if each is not None)
