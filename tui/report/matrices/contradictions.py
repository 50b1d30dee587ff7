"""Who contradicts whom, and on what: as text that fits a page, and as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Final

from rich.text import Text

from tui.report.export.rows import Columns
from tui.report.text.table import Column, table
from tui.report.text.words import agreeing, phrase, plural
from tui.report.text.wrap import wrap
from tui.store.derived.contradictions import Contradiction

MOST: Final = 40
"""Pairs of sources that are printed; csv has all."""

_MATTERS: Final = 3  # told of one pair
_COLUMNS: Final = (
    Column("Times", side="right"),
    Column("Source", "source", most=20),
    Column("Against", "source", most=20),
    Column("On", most=0),
)

_ON: Final = {"claim": "claim "}
_WHOLE: Final = "whether it was so"

Pairs = dict[tuple[str, str], list[Contradiction]]


def contradiction_lines(found: Sequence[Contradiction], width: int) -> Iterator[Text]:
    """Yield the pairs that contradict each other, those that do most often first."""
    pairs = _by_pair(found)
    often = sorted(pairs.values(), key=lambda some: -len(some))
    if not often:
        yield from _wrapped("No source contradicts another one, as far as the log tells.", width)
        return
    deny = agreeing(len(pairs), "contradicts", "contradict")
    words = f"{plural(len(pairs), 'pair')} of sources {deny} each other, on {_matters(found)}."
    yield from _wrapped(words, width)
    yield Text()
    yield from table(_COLUMNS, [_row(some) for some in often[:MOST]], width)
    rest = often[MOST:]
    if rest:
        most = plural(len(rest[0]), "time")
        words = f"And {plural(len(rest), 'pair')} more, {most}{' at most' * (len(rest[0]) > 1)}"
        yield from _wrapped(f"{words}: --format csv has all.", width)


CONTRADICTION_COLUMNS: Final[Columns[Contradiction]] = {
    name: attrgetter(name)
    for name in ("source", "against", "how", "on", "event", "says", "against_says", "other_event")
}
"""What is told of a contradiction to programs."""


def _by_pair(found: Sequence[Contradiction]) -> Pairs:
    """Return the contradictions by their two sources, whichever is named first."""
    pairs: Pairs = {}
    for each in found:
        key = (each.source, each.against)
        if key not in pairs and key[::-1] in pairs:
            key = key[::-1]
        pairs.setdefault(key, []).append(each)
    return pairs


def _matters(found: Sequence[Contradiction]) -> str:
    """Return how many matters there are, of how many events."""
    matters = {(each.event, each.on, each.how) for each in found}
    events = {each.event for each in found}
    return f"{plural(len(matters), 'point')} of {plural(len(events), 'event')}"


def _row(some: Sequence[Contradiction]) -> tuple[str, ...]:
    first = some[0]
    matters = list(dict.fromkeys(map(_matter, some)))
    rest = phrase("; ", f"{len(matters) - _MATTERS} more" * (len(matters) > _MATTERS))
    return str(len(some)), first.source, first.against, "; ".join(matters[:_MATTERS]) + rest


def _matter(each: Contradiction) -> str:
    """Return on what two sources contradict each other, and of which event, by its id."""
    if each.how == "event":
        return f"{each.event}, or {each.other_event}"
    return f"{each.event}: {_ON.get(each.how, '')}{each.on or _WHOLE}"


def _wrapped(words: str, width: int) -> list[Text]:
    return wrap([Text(words, "muted")], width)
