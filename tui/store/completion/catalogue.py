"""All that a reader may choose from: the values of a field as a tree, counted within a filter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final, NamedTuple

from pyroaring import BitMap

from tui.log.model import Head
from tui.log.places import around
from tui.log.vocabulary.vocabulary import vocabulary_of
from tui.store.index.index import Index
from tui.store.query.folding import normalise

SECTIONS: Final = {
    "actor": "Actors",
    "place": "Places",
    "source": "Sources",
    "speaker": "Speakers",
    "type": "Types",
    "status": "Status",
    "solely": "Rests on",
    "tag": "Tags",
}
"""The fields that can be browsed, with what their values are called."""

_NESTED: Final = ("place", "type", "source")  # fields whose values lie within others
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
    values = counted(index, field, within)
    if field not in _NESTED:
        return values
    if field == "source":
        values = [*counted(index, "tier", within), Choice(*_NO_TIER, "no tier", 0), *values]
    return [*_tree(values, lambda choice: _parent(log, choice))]


def counted(index: Index, field: str, within: BitMap) -> list[Choice]:
    """List the values of a field, those of most events in a set first, then by label."""
    found = [
        Choice(field, value, _label(index, field, value), ranks.intersection_cardinality(within))
        for value, ranks in index.sets(field)
    ]
    return sorted(found, key=lambda choice: (-choice.events, choice.label))


def _label(index: Index, field: str, value: str) -> str:
    if field == "type":
        return index.label(field, value).rpartition("/")[2]
    return index.label(field, value)


def _parent(log: Head, choice: Choice) -> tuple[str, str] | None:
    """Return the field and the value that a choice lies within; None for one at the top."""
    match choice.field:
        case "place":
            return _within(log, choice.value)
        case "type":
            return _main_type(log, choice.value)
        case "source":
            return _tier(log, choice.value)
    return None


def _main_type(log: Head, event_type: str) -> tuple[str, str] | None:
    main = vocabulary_of(log).lineage(event_type)[-1]
    if main == event_type:
        return None
    return "type", main


def _within(log: Head, place: str) -> tuple[str, str] | None:
    """Say what a place lies within; nothing when it lies, in a circle, within itself."""
    outer = around(log.places, place)
    if not outer or place in outer:
        return None
    return "place", outer[0]


def _tier(log: Head, source_id: str) -> tuple[str, str]:
    source = log.sources.get(source_id)
    if source is None or not source.tier:
        return _NO_TIER
    return "tier", source.tier


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
