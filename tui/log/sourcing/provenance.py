"""Where sources have what they say from: chains of derivation, down to the first of each."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from functools import reduce
from operator import and_
from typing import Final, Literal, NamedTuple, TypeVar

from tui.log.dates.date import Date
from tui.log.dates.order import precedes
from tui.log.model import Source
from tui.log.model.vocabulary import MADE_BY_MACHINE, MADE_WITH_MACHINE

DEEPEST: Final = 100
"""Sources of one chain that are followed; what is further away is not looked at."""

Sources = Mapping[str, Source]
Withdrawal = Literal["retracted", "corrected"]
_Name = TypeVar("_Name", bound=str)
_CLOCKED: Final = ("hour", "minute", "second")
_ZONES: Final = 15 * 3600  # seconds by which a day ends later elsewhere, UTC+3 to UTC-12
_NOTED: Final[Mapping[str, Withdrawal]] = {
    "RETRACTED": "retracted",
    "WITHDRAWN": "retracted",
    "CORRECTED": "corrected",
    "CORRECTION": "corrected",
}
_TAKEN_BACK: Final[tuple[Withdrawal, ...]] = ("retracted", "corrected")
_NO: Final = ("", "no", "false", "none", "null", "n", "0", "off", "never", "notretracted")
_KINDS: Final = ("digital_source_type", "digitalSourceType")
_MACHINES: Final = frozenset(
    (
        *(each.casefold() for each in (*MADE_BY_MACHINE, *MADE_WITH_MACHINE)),
        *("ai", "aigenerated", "aiwritten", "llm", "chatgpt", "gpt", "machine", "machinewritten"),
        *("generativeai", "generated", "synthetic"),
    )
)


class Ancestor(NamedTuple):
    """A source in a chain: how many removes away it is, and whether it was listed above."""

    depth: int
    source: str
    again: bool = False


def machine_written(source: Source) -> bool:
    """Tell whether a machine wrote this, or a part of it, by its IPTC digital source type."""
    if source.digital_source_type:
        kind = source.digital_source_type.rpartition("/")[2]
        return kind in MADE_BY_MACHINE or kind in MADE_WITH_MACHINE
    return any(said in _MACHINES for _, said in _unread(source, _KINDS))


def withdrawn(source: Source) -> Withdrawal | None:
    """Return how a publisher took back what a source says; None when it stands.

    A note that begins with the word in capitals says so too.
    """
    if source.retracted is not None:
        return "retracted"
    if source.corrected is not None:
        return "corrected"
    for name, said in _unread(source, _TAKEN_BACK):
        if said not in _NO:
            return name
    return noted(source)


def noted(source: Source) -> Withdrawal | None:
    """Return how a source was taken back by the word in capitals that its note begins with."""
    word = next(iter(source.note.split(maxsplit=1)), "")
    return _NOTED.get(word.rstrip(":.,"))


def _unread(source: Source, names: Sequence[_Name]) -> Iterator[tuple[_Name, str]]:
    """Yield the fields among these that could not be read, with what they say: `retracted: yes`."""
    for name in names:
        if source.unread and name in source.unread:
            yield name, _folded(str(source.unread[name]))


def _folded(text: str) -> str:
    """Return the letters of the last word of an address or a name of IPTC's, in small ones."""
    last = re.split(r"[/:]", text.casefold().rstrip("/"))[-1]
    return re.sub(r"[\W_]", "", last)


def withdrawn_on(source: Source) -> Date | None:
    """Return when a publisher took back what a source says, as far as a field tells."""
    return source.retracted or source.corrected


def older_than(source: Source, date: Date) -> bool:
    """Tell whether a source was certainly issued before a date: then it cannot tell of it.

    A day is of the source's own zone, which may be half a day behind the clock of the log.
    """
    issued = source.issued
    if issued is None or any(each.approximate or each.uncertain for each in (issued, date)):
        return False
    if date.precision in _CLOCKED and issued.precision not in _CLOCKED:
        return (
            issued.latest is not None
            and date.earliest is not None
            and issued.latest + _ZONES <= date.earliest
        )
    return precedes(issued, date)


def lineage(sources: Sources, source_id: str) -> tuple[str, ...]:
    """List a source and all that it is derived from, the nearest first; circles are no harm."""
    if next(_origins(sources, source_id), None) is None:
        return (source_id,)  # as most are, and this is asked of each event
    found = {source_id}
    queue = [source_id]
    for each in queue:
        for origin in _origins(sources, each):
            if len(queue) == DEEPEST:
                return tuple(queue)
            if origin not in found:
                found.add(origin)
                queue.append(origin)
    return tuple(queue)


def chain(sources: Sources, source_id: str) -> Iterator[Ancestor]:
    """Yield what a source is derived from, each before its own origins, down to the first.

    What has two origins branches; one that was met on another branch is told once, and marked.
    """
    seen = {source_id}
    waiting = [Ancestor(1, each) for each in reversed([*_origins(sources, source_id)])]
    while waiting and len(seen) <= DEEPEST:
        ancestor = waiting.pop()
        if ancestor.source in seen:
            yield ancestor._replace(again=True)
            continue
        seen.add(ancestor.source)
        yield ancestor
        further = reversed([*_origins(sources, ancestor.source)])
        waiting += [Ancestor(ancestor.depth + 1, each) for each in further]


def depends_only_on(sources: Sources, source_id: str, gone: Callable[[str], bool]) -> bool:
    """Tell whether nothing is left of a source without those that are `gone`.

    It is one of them, or it is derived from others, and each of these hangs on them in turn.
    """
    around = lineage(sources, source_id)
    if len(around) == 1:
        return gone(source_id)
    fallen = {each for each in around if gone(each)}
    before = 0
    while before < len(fallen):
        before = len(fallen)
        fallen.update(each for each in reversed(around) if _falls(_origins(sources, each), fallen))
    return source_id in fallen


def sole_origins(sources: Sources, source_id: str, gone: Callable[[str], bool]) -> tuple[str, ...]:
    """List the sources of a lineage without which nothing is left of one, itself the first.

    Those of which `depends_only_on` holds, each by itself beside what is `gone`. A set of them is a
    number with the bit of each: what is derived from others falls with what they all fall with.
    """
    around = lineage(sources, source_id)
    bits = {each: 1 << place for place, each in enumerate(around)}
    falls = {each: (1 << len(around)) - 1 if gone(each) else bits[each] for each in around}
    changed = len(around) > 1
    while changed:
        changed = False
        for each in reversed(around):
            if _falls(_origins(sources, each), falls):
                behind = (falls[origin] for origin in _origins(sources, each))
                more = falls[each] | reduce(and_, behind)
                changed = changed or more != falls[each]
                falls[each] = more
    return tuple(each for each in around if falls[source_id] & bits[each])


def all_machine_written(sources: Sources, source_id: str) -> bool:
    """Tell whether a machine wrote this source, or all that it is derived from."""
    return depends_only_on(sources, source_id, lambda each: by_machine(sources, each))


def by_machine(sources: Sources, source_id: str) -> bool:
    """Tell whether an id is that of a source that a machine wrote."""
    source = sources.get(source_id)
    return source is not None and machine_written(source)


def _falls(origins: Iterator[str], fallen: Container[str]) -> bool:
    first = next(origins, None)
    return first is not None and first in fallen and all(each in fallen for each in origins)


def _origins(sources: Sources, source_id: str) -> Iterator[str]:
    """Yield what a source is derived from: who asks for a whole lineage needs few of thousands."""
    source = sources.get(source_id)
    return iter(()) if source is None else source.each_parent()
