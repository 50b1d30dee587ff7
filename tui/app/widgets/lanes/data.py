"""What the lanes show of the matches at one size: what each is called, and its counts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from tui.app.widgets.histogram.data import HistogramData
from tui.report.text.words import plural
from tui.store.derived.lanes import Lane, Split
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

    def words(self, data: HistogramData, bucket: int | None) -> str:
        """Say how many events the lane has, and how many in a bucket."""
        words = f"{self.label}: {plural(len(self.lane.ranks), 'event')}"
        if bucket is None:
            return words
        return f"{words} · {data.stretch(bucket)}: {self.counts[bucket]:,}"


def rows_of(store: Store, split: Split, shown: Iterable[Lane], data: HistogramData) -> list[Row]:
    """Return the lanes of a split that are shown with their counts, for buckets."""
    return [
        Row(lane, _label(store, split, lane), data.counts(Matches(lane.ranks))) for lane in shown
    ]


def _label(store: Store, split: Split, lane: Lane) -> str:
    """Return what to call a lane: the name of its value, or what it has the events of."""
    if lane.value:
        return store.index.label(split, lane.value)
    if lane.others:
        return f"{lane.others:,} others"
    return WITHOUT[split]
