"""Whether an event is in dispute, and who says what of the fields that are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from tui.log.model import Account, Event, Head, Place
from tui.log.sourcing.agreement import agreement
from tui.log.sourcing.figures import places_of
from tui.log.sourcing.parties import parties_of
from tui.log.sourcing.publishers import folded

_UNSAID: Final = {"supports": "so", "disputes": "not so", "mentions": "speaks of it"}


def in_dispute(places: Mapping[str, Place], event: Event) -> bool:
    """Tell whether accounts of an event differ, as the event itself shows.

    Its status says so, a source disputes it or a field of it, two say other things of a field, or
    its figures exclude each other. That another event contradicts it is not looked at.
    """
    if event.status == "disputed" or _told_differently(event):
        return True
    if len(event.figures) < 2:
        return False
    return agreement(event.figures, places_of(places, event)) == "exclude each other"


def _told_differently(event: Event) -> bool:
    """Tell whether a source disputes an event, or two say different things of a field."""
    said: dict[str, str] = {}
    for account in event.accounts:
        if account.stance == "disputes":
            return True
        words = folded(account.says)
        if account.stance == "mentions" or not words:
            continue
        if said.setdefault(account.field, words) != words:
            return True
    return False


@dataclass(frozen=True, slots=True)
class Side:
    """Those who give one account of an event: its sources, their party, who knew it.

    `party` is an actor's id or words, "" for none; `says` has what they say of each field, "" for
    the event as a whole. One that only names who knew it `tells` nothing of its own. The party is
    that of who knew it, and not of the sources, where an account tells it of these (`of_origin`).
    """

    sources: tuple[str, ...]
    party: str
    origins: tuple[str, ...]
    disputes: bool
    says: Mapping[str, str]
    tells: bool = True
    of_origin: bool = False


def who_says_what(log: Head, event: Event) -> tuple[Side, ...]:
    """List the accounts of an event, those that support it first; nothing when none is told."""
    told = [one for one in event.accounts if one.stance != "mentions"]
    grouped: dict[tuple[str, ...], list[Account]] = {}
    for account in told:
        who = sorted(account.sources) or (*account.origins, account.party)
        grouped.setdefault(tuple(who), []).append(account)
    sides = [_side(log, some) for some in grouped.values()]
    return tuple(sorted(sides, key=lambda side: side.disputes))


def fields_spoken_of(sides: Sequence[Side]) -> tuple[str, ...]:
    """List the fields that some side speaks of, in the order in which they come up."""
    return tuple(dict.fromkeys(name for side in sides for name in side.says))


def _side(log: Head, accounts: Sequence[Account]) -> Side:
    parties = parties_of(log)
    sources = accounts[0].sources
    told = [one.party for one in accounts if one.party]
    own = list(dict.fromkeys(filter(None, (parties.of(each, accounts) for each in sources))))
    party, origins = " and ".join(told[:1] or own), _origins(log, accounts)
    return Side(
        sources,
        party,
        origins,
        any(one.stance == "disputes" for one in accounts),
        dict(_said(accounts)),
        any(one.says or one.field or one.stance == "disputes" for one in accounts),
        bool(told and origins),
    )


def _origins(log: Head, accounts: Sequence[Account]) -> tuple[str, ...]:
    """Return who knew what is told, by the accounts, else by their sources."""
    told = [each for one in accounts for each in one.origins]
    if not told:
        sources = (log.sources.get(each) for one in accounts for each in one.sources)
        told = [each for source in sources if source is not None for each in source.origins]
    return tuple(dict.fromkeys(told))


def _said(accounts: Sequence[Account]) -> Iterator[tuple[str, str]]:
    for one in accounts:
        yield one.field, one.says or _UNSAID[one.stance]
