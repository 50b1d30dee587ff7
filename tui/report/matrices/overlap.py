"""Which sources appear together, and in whose place: as text that fits a page, and as rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from rich.text import Text

from tui.log.model import Head
from tui.report.event.corroboration import origin_words
from tui.report.export.rows import Columns
from tui.report.text.table import Column, table
from tui.report.text.words import agreeing, plural
from tui.report.text.wrap import wrap
from tui.store.derived.overlap import EVENT_SOURCES, Overlap, Pair

MOST: Final = 30
"""Pairs of one kind that are printed; csv has all."""

_ONCE: Final = "── Count once: one has it from the other, or both from a third"
_COLUMNS: Final = (
    Column("Events", side="right"),
    Column("Once", side="right"),
    Column("Source", "source", most=20),
    Column("And", "source", most=20),
    Column("Have it from", most=0),
)
_NO_ORIGIN: Final = _COLUMNS[:1] + _COLUMNS[2:4]


def overlap_lines(head: Head, found: Overlap, width: int) -> Iterator[Text]:
    """Yield the pairs that count as one, then those that both count, each as far as it is short."""
    once = [pair for pair in found.pairs if pair.counted_once]
    both = [pair for pair in found.pairs if not pair.counted_once]
    yield from _wrapped(_total(found, len(once)), width)
    if once:
        yield Text()
        yield from _wrapped(_ONCE, width)
        rows = [_row(head, pair) for pair in once[:MOST]]
        yield from table(_COLUMNS, rows, width)
        yield from _left_out(once, width)
    if both:
        yield Text()
        yield from _wrapped("── Each counts", width)
        rows = [(str(len(pair.events)), pair.first, pair.second) for pair in both[:MOST]]
        yield from table(_NO_ORIGIN, rows, width)
        yield from _left_out(both, width)
    if found.passed_over:
        events = plural(found.passed_over, "event")
        words = f"Not all pairs are told of {events}, which cite more than {EVENT_SOURCES} sources"
        yield from _wrapped(f"{words} or came after too many pairs.", width)


def _total(found: Overlap, once: int) -> str:
    if not found.pairs:
        return "No two sources appear together in an event."
    pairs, sources = plural(len(found.pairs), "pair"), plural(found.sources, "source")
    appear = agreeing(len(found.pairs), "appears", "appear")
    return f"{pairs} of {sources} {appear} together, {once:,} with one in the place of the other."


def overlap_columns(head: Head) -> Columns[Pair]:
    """Return what is told of a pair to programs, with the events that cite both."""
    return {
        "source": lambda pair: pair.first,
        "other": lambda pair: pair.second,
        "events": lambda pair: len(pair.events),
        "source_counted": lambda pair: len(pair.first_counts),
        "other_counted": lambda pair: len(pair.second_counts),
        "shared_origin": lambda pair: _origin(head, pair),
        "event_ids": lambda pair: " ".join(pair.events),
    }


def _row(head: Head, pair: Pair) -> tuple[str, ...]:
    """Return a pair with the one first that stands for the other."""
    ids = pair.first, pair.second
    if len(pair.second_counts) > len(pair.first_counts):
        ids = pair.second, pair.first
    return str(len(pair.events)), str(pair.counted_once), *ids, _origin(head, pair)


def _origin(head: Head, pair: Pair) -> str:
    if pair.shared is None:
        return ""
    return origin_words(head, pair.first, pair.shared, pair.accounts)


def _left_out(pairs: Sequence[Pair], width: int) -> Iterator[Text]:
    """Yield how many pairs are not shown, and of how few events they are."""
    rest = pairs[MOST:]
    if rest:
        most = max(len(pair.events) for pair in rest)
        words = f"And {plural(len(rest), 'pair')} more, together in {plural(most, 'event')}"
        yield from _wrapped(f"{words}{' at most' * (most > 1)}: --format csv has all.", width)


def _wrapped(words: str, width: int) -> list[Text]:
    return wrap([Text(words, "muted")], width)
