"""Where sources have what they say from: chains of derivation, down to the first of each.

A source whose origin is not among the sources of the log counts as an origin itself: that two
papers print the dispatch of one agency cannot be seen unless the dispatch is listed, and named in
`derived_from` of both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final, NamedTuple

from tui.log.model import Source

DEEPEST: Final = 100
"""Sources of one chain that are followed; what is further away is not looked at."""

Sources = Mapping[str, Source]


class Ancestor(NamedTuple):
    """A source in a chain: how many removes away it is, and whether it was listed above."""

    depth: int
    source: str
    again: bool = False


def machine_written(source: Source) -> bool:
    """Tell whether a machine wrote this (IPTC digital source type `trainedAlgorithmicMedia`)."""
    return source.digital_source_type is not None


def lineage(sources: Sources, source_id: str) -> tuple[str, ...]:
    """List a source and all that it is derived from, the nearest first; circles are no harm."""
    found = {source_id}
    queue = [source_id]
    for each in queue:
        for origin in _origins(sources, each):
            if origin not in found and len(queue) < DEEPEST:
                found.add(origin)
                queue.append(origin)
    return tuple(queue)


def chain(sources: Sources, source_id: str) -> Iterator[Ancestor]:
    """Yield what a source is derived from, each before its own origins, down to the first.

    What has two origins branches; one that was met on another branch is told once, and marked.
    """
    seen = {source_id}
    waiting = [Ancestor(1, each) for each in reversed(_origins(sources, source_id))]
    while waiting and len(seen) <= DEEPEST:
        ancestor = waiting.pop()
        if ancestor.source in seen:
            yield ancestor._replace(again=True)
            continue
        seen.add(ancestor.source)
        yield ancestor
        further = reversed(_origins(sources, ancestor.source))
        waiting += [Ancestor(ancestor.depth + 1, each) for each in further]


def depends_only_on(sources: Sources, source_id: str, gone: Callable[[str], bool]) -> bool:
    """Tell whether nothing is left of a source without those that are `gone`.

    It is one of them, or it is derived from others, and each of these hangs on them in turn.
    """
    around = lineage(sources, source_id)
    fallen = {each for each in around if gone(each)}
    before = 0
    while before < len(fallen):
        before = len(fallen)
        fallen.update(each for each in around if _falls(_origins(sources, each), fallen))
    return source_id in fallen


def all_machine_written(sources: Sources, source_id: str) -> bool:
    """Tell whether a machine wrote this source, or all that it is derived from."""
    return depends_only_on(sources, source_id, lambda each: by_machine(sources, each))


def by_machine(sources: Sources, source_id: str) -> bool:
    """Tell whether an id is that of a source that a machine wrote."""
    source = sources.get(source_id)
    return source is not None and machine_written(source)


def _falls(origins: tuple[str, ...], fallen: set[str]) -> bool:
    return bool(origins) and fallen.issuperset(origins)


def _origins(sources: Sources, source_id: str) -> tuple[str, ...]:
    source = sources.get(source_id)
    if source is None:
        return ()
    return source.parents
