"""All that a reader may choose from: the values of a field as a tree, counted within a filter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.model import Head
from tui.log.places import around
from tui.store.index.index import Index
from tui.store.index.words import normalise


@dataclass(frozen=True, slots=True)
class Facet:
    """A value of a field, what to call it, and how many events of a set have it."""

    value: str
    label: str
    count: int


def facets(index: Index, field: str, within: BitMap, *, every: bool = False) -> list[Facet]:
    """List the values that a field has within a set, those of most events first.

    With `every`, those follow that it has in the log alone.
    """
    counts = ((value, ranks.intersection_cardinality(within)) for value, ranks in index.sets(field))
    found = [
        Facet(value, index.label(field, value), count) for value, count in counts if count or every
    ]
    return sorted(found, key=lambda facet: (-facet.count, facet.label))


SECTIONS: Final = {
    "actor": "Actors",
    "place": "Places",
    "source": "Sources",
    "speaker": "Speakers",
    "type": "Types",
    "status": "Status",
    "tag": "Tags",
}
"""The fields that can be browsed, with what their values are called."""

_NO_TIER: Final = ("tier", "")


class Choice(NamedTuple):
    """A value of a field, what to call it, the number of its events in a set, where it belongs.

    `inside` says what it is called that this lies within, `depth` how deep. A choice without a
    value is a heading, and no choice.
    """

    field: str
    value: str
    label: str
    events: int
    depth: int = 0
    inside: str = ""


Parent = Callable[[Choice], tuple[str, str] | None]
"""The field and the value that a choice lies within."""


def catalogue(index: Index, log: Head, field: str, within: BitMap) -> list[Choice]:
    """List the values of a field, each below what it lies within, counted within a set.

    Places lie within places, sub-types within types, sources within tiers. Side by side the
    values of most events come first, then by name; those of none come last.
    """
    values = _counted(index, field, within)
    if field == "source":
        values = [*_counted(index, "tier", within), Choice(*_NO_TIER, "no tier", 0), *values]
    parent = _parents(log, field)
    return [*_tree(values, parent)] if parent else values


def _counted(index: Index, field: str, within: BitMap) -> list[Choice]:
    found = facets(index, field, within, every=True)
    if field == "type":
        return [Choice(field, f.value, f.value.rpartition("/")[2], f.count) for f in found]
    return [Choice(field, each.value, each.label, each.count) for each in found]


def _parents(log: Head, field: str) -> Parent | None:
    if field == "place":
        return lambda choice: _within(log, choice.value)
    if field == "type":
        return lambda choice: _type(choice.value)
    if field == "source":
        return lambda choice: _tier(log, choice) if choice.field == "source" else None
    return None


def _within(log: Head, place: str) -> tuple[str, str] | None:
    """Say what a place lies within; nothing when it lies, in a circle, within itself."""
    outer = around(log.places, place)
    if not outer or place in outer:
        return None
    return "place", outer[0]


def _type(name: str) -> tuple[str, str] | None:
    kind, slash, _ = name.partition("/")
    return ("type", kind) if slash else None


def _tier(log: Head, choice: Choice) -> tuple[str, str]:
    source = log.sources.get(choice.value)
    return ("tier", source.tier) if source and source.tier else _NO_TIER


def _tree(choices: Iterable[Choice], parent: Parent) -> Iterator[Choice]:
    """Yield choices from the top, each followed by what lies within it."""
    known = {(choice.field, choice.value): choice for choice in choices}
    inner: dict[tuple[str, str] | None, list[Choice]] = {}
    for choice in known.values():
        place = parent(choice)
        inner.setdefault(place if place in known else None, []).append(choice)
    open_ = [(choice, 0, "") for choice in reversed(_sorted(inner.get(None, ())))]
    while open_:
        choice, depth, inside = open_.pop()
        within = inner.get((choice.field, choice.value), ())
        if choice.value or within:
            yield choice._replace(depth=depth, inside=inside)
        open_ += [(each, depth + 1, choice.label) for each in reversed(_sorted(within))]


def _sorted(choices: Iterable[Choice]) -> list[Choice]:
    # A heading stands after the values: it says that something is missing.
    return sorted(choices, key=lambda each: (not each.value, -each.events, normalise(each.label)))
