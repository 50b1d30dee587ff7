"""References: ids that name nothing, and records that are at some remove part of themselves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from typing import Final, NamedTuple

from tui.log.checks.outlines import Outlines
from tui.log.model import (
    Account,
    Actor,
    Claim,
    ClaimEvidence,
    Derivation,
    Event,
    Figure,
    Log,
    Medium,
    Participant,
    Place,
    Question,
    Quote,
    Record,
    Relation,
    Source,
)
from tui.log.problems import Fault, Path
from tui.log.spelling import Known, SpellingHints
from tui.log.text import backquoted

# The fields of each kind of record that name others but events, and which kind they name.
_NAMES: Final[Mapping[type[Record], tuple[tuple[str, str], ...]]] = {
    Source: (("derived_from", "source"),),
    Derivation: (("source", "source"),),
    Account: (("sources", "source"),),
    Actor: (("sources", "source"),),
    Place: (("within", "place"), ("sources", "source")),
    Relation: (("subject", "actor"), ("object", "actor"), ("sources", "source")),
    Participant: (("actor", "actor"),),
    Figure: (("source", "source"), ("place", "place")),
    Quote: (("speaker", "actor"), ("source", "source")),
    Claim: (("source", "source"), ("sources", "source")),
    Medium: (("source", "source"),),
    Question: (),
    ClaimEvidence: (("source", "source"),),
    Event: (("place", "place"), ("places", "place"), ("sources", "source")),
}
# The fields that hold records, whose own names are followed too.
_PARTS: Final[Mapping[type[Record], tuple[str, ...]]] = {
    Source: ("derived_from",),
    Relation: ("accounts",),
    Quote: ("accounts",),
    Claim: ("accounts",),
    Question: ("claims",),
    Event: ("participants", "accounts", "figures", "quotes", "claims", "media"),
}
_KINDS: Final = {
    "source": "a source",
    "actor": "an actor",
    "place": "a place",
    "event": "an event",
}
Unknown = tuple[Path, str, str]
"""Where an id stands that names nothing, the kind of record that it should name, and the id."""


def dangling(log: Log, hints: SpellingHints) -> Iterator[Fault]:
    """Find ids outside the events that name nothing, with the nearest id that does."""
    records: list[tuple[Path, Record]] = []
    for table in ("sources", "actors", "places", "questions"):
        records += [((table, key), record) for key, record in getattr(log, table).items()]
    records += [(("relations", index), record) for index, record in enumerate(log.relations)]
    yield from _unknown(log, records, hints)


def dangling_in_events(log: Log, hints: SpellingHints) -> Iterator[Fault]:
    """Find ids in events that name no source, actor or place."""
    yield from _unknown(log, ((("events", n), event) for n, event in enumerate(log.events)), hints)


def dangling_events(outlines: Outlines, hints: SpellingHints) -> Iterator[Fault]:
    """Find ids in events that name no event."""
    if not outlines.links:
        return
    known = frozenset(outlines.ids)
    for index, links in outlines.links.items():
        for path, name in links.named():
            if name not in known:
                yield _fault(("events", index, *path), "event", name, known, hints)


def _unknown(
    log: Log, records: Iterable[tuple[Path, Record]], hints: SpellingHints
) -> Iterator[Fault]:
    known: dict[str, Known] = {
        "source": frozenset(log.sources),
        "actor": frozenset(log.actors),
        "place": frozenset(log.places),
    }
    # Made once, when first asked for: hints remember what they compared.
    called = cache(partial(_names, log))
    for path, record in records:
        for where, kind, name in _of_record(record, path, known):
            fault = _fault(where, kind, name, known[kind], hints)
            if "?" not in fault.message:
                fault = _called_alike(fault, kind, hints.did_you_mean(name, called(kind)))
            yield fault


def _fault(path: Path, kind: str, name: str, known: Known, hints: SpellingHints) -> Fault:
    hint = hints.did_you_mean(name, known)
    return Fault(path, f"{backquoted(name)} is not the id of {_KINDS[kind]}{hint}")


def _names(log: Log, kind: str) -> Known:
    records: Mapping[str, Record] = getattr(log, f"{kind}s")
    called = (getattr(each, "name", "") or getattr(each, "title", "") for each in records.values())
    return frozenset(filter(None, called))


def _called_alike(fault: Fault, kind: str, hint: str) -> Fault:
    """Say which record is called nearly as an id that names nothing, or where to declare it."""
    return fault._replace(message=f"{fault.message}{hint or f': declare it under `{kind}s`'}")


def _of_record(record: Record, path: Path, known: Mapping[str, Known]) -> Iterator[Unknown]:
    for name, kind in _NAMES[type(record)]:
        value = getattr(record, name)
        if type(value) is tuple:
            for index, item in enumerate(value):
                if item not in known[kind] and isinstance(item, str):
                    yield (*path, name, index), kind, item
        elif value is not None and value not in known[kind]:
            yield (*path, name), kind, value
    own = frozenset(getattr(record, "sources", ()))
    for name in _PARTS.get(type(record), ()):
        for index, part in enumerate(getattr(record, name)):
            if isinstance(part, Record) and not _is_citation(part, own):
                yield from _of_record(part, (*path, name, index), known)


def _is_citation(part: Record, own: frozenset[str]) -> bool:
    """Tell whether an account was made of a citation: its id stands among the record's `own`."""
    return isinstance(part, Account) and own.issuperset(part.sources)


_MOST_SHOWN: Final = 5


def part_of_itself(outlines: Outlines) -> Iterator[Fault]:
    """Follow `part_of` from event to event."""
    yield from _of_events(outlines, "part_of")


def follows_itself(outlines: Outlines) -> Iterator[Fault]:
    """Follow `follows` from event to event."""
    yield from _of_events(outlines, "follows")


def derived_from_itself(log: Log) -> Iterator[Fault]:
    """Follow `derived_from` from source to source."""
    edges = {key: source.parents for key, source in log.sources.items()}
    for circle in circles(edges):
        yield Fault(("sources", circle.first[0], "derived_from"), _message("derived_from", circle))


def within_itself(log: Log) -> Iterator[Fault]:
    """Follow `within` from place to place."""
    edges = {key: _several(place.within) for key, place in log.places.items()}
    for circle in circles(edges):
        yield Fault(("places", circle.first[0], "within"), _message("within", circle))


class Circle(NamedTuple):
    """The first nodes of a circle in order, and how many it has."""

    first: list[str]
    length: int


def circles(edges: Mapping[str, Sequence[str]]) -> Iterator[Circle]:
    """Yield circles of a graph until none would be left.

    A search in depth without recursion, for a chain may be as long as the log.
    """
    done: set[str] = set()
    trail: list[str] = []
    place: dict[str, int] = {}  # of each node in the trail
    ahead = [iter(edges)]  # where to go on from the start, and from each node in the trail
    while ahead:
        after = next(ahead[-1], None)
        if after is None:
            ahead.pop()
            _leave(trail, place, done)
        elif after in place:
            first = place[after]
            yield Circle(trail[first : first + _MOST_SHOWN], len(trail) - first)
        elif after in edges and after not in done:
            place[after] = len(trail)
            trail.append(after)
            ahead.append(iter(edges[after]))


def _leave(trail: list[str], place: dict[str, int], done: set[str]) -> None:
    """Go back from the last node of a trail, of which nothing is left to be found."""
    if trail:
        done.add(trail[-1])
        del place[trail.pop()]


def _of_events(outlines: Outlines, name: str) -> Iterator[Fault]:
    edges: dict[str, Sequence[str]] = {}
    index_of: dict[str, int] = {}
    for index, links in outlines.links.items():
        value = getattr(links, name)
        event_id = outlines.ids[index]
        if value and event_id not in edges:
            edges[event_id] = _several(value)
            index_of[event_id] = index
    for circle in circles(edges):
        yield Fault(("events", index_of[circle.first[0]], name), _message(name, circle))


def _several(value: str | Sequence[str] | None) -> Sequence[str]:
    if isinstance(value, str):
        return (value,)
    return value or ()


def _message(name: str, circle: Circle) -> str:
    names = [backquoted(each) for each in circle.first]
    if circle.length > _MOST_SHOWN:
        names[_MOST_SHOWN - 1 :] = ["…"]
    return f"`{name}` goes round in a circle: {' → '.join([*names, names[0]])}"
