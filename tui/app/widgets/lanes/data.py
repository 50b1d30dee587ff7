"""What the lanes show of the matches at one size: buckets, and the counts of each lane."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from tui.app.widgets.histogram.data import HistogramData
from tui.report.text.words import plural
from tui.store.derived.lanes import Lane, Split, fitted
from tui.store.index.matches import Matches
from tui.store.store import Store

WITHOUT: Final[dict[Split, str]] = {
    "actor": "no actor",
    "place": "no place",
    "type": "no type",
    "tier": "no tier",
}


class Row(NamedTuple):
    """A lane with what it is called, and the number of its events in each cell of time."""

    lane: Lane
    label: str
    counts: list[int]


class LaneData:
    """Matches split into at most `most` lanes over the time of the log; never changed."""

    def __init__(
        self, store: Store, matches: Matches, split: Split, found: list[Lane], most: int
    ) -> None:
        self._store, self._matches, self.split = store, matches, split
        self._lanes = fitted(found, matches.bitmap, max(2, most))

    def rows(self, data: HistogramData) -> list[Row]:
        """Return the lanes with their counts, for buckets."""
        return [*self._rows(data)]

    def _rows(self, data: HistogramData) -> Iterator[Row]:
        for lane in self._lanes:
            yield Row(lane, self.label(lane), data.counts(Matches(lane.ranks)))

    def label(self, lane: Lane) -> str:
        """Return what to call a lane: the name of its value, or what it has the events of."""
        if lane.value:
            return self._store.index.label(self.split, lane.value)
        if lane.others:
            return f"{lane.others:,} others"
        return WITHOUT[self.split]

    def words(self, row: Row, data: HistogramData, bucket: int | None) -> str:
        """Say how many events a lane has, and how many in a bucket."""
        words = f"{row.label}: {plural(len(row.lane.ranks), 'event')}"
        if bucket is None:
            return words
        return f"{words} · {data.stretch(bucket)}: {row.counts[bucket]:,}"
