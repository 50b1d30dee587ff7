"""The lines of the lanes: a label and bars for each, the axis below; the same as a list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from tui.app.output.paint import Parts
from tui.app.widgets.histogram.data import HistogramData
from tui.app.widgets.histogram.lines import Columns
from tui.app.widgets.lanes.data import Row
from tui.report.text.bars import bar
from tui.report.text.fit import fit

MARGIN: Final = 2  # cells before a label: of the chosen lane, and of the event
_NARROWEST, _WIDEST = 8, 24  # cells of a label
_CHOSEN, _HERE = "▌", "•"
_ROLES: Final = {True: "cursor", False: "base"}
_BUCKETS: Final = {True: "bar.cursor", False: "bar.range"}


class Look(NamedTuple):
    """What is marked: the chosen lane, the bucket, and the rank of the event under the cursor."""

    chosen: int
    bucket: int | None
    rank: int | None

    def is_in(self, row: Row) -> bool:
        """Tell whether the event under the cursor is in a lane."""
        return self.rank is not None and self.rank in row.lane.ranks


def label_width(width: int) -> int:
    """Return the cells of a label, in a line of a width."""
    return max(_NARROWEST, min(_WIDEST, width // 4))


def lane_line(
    rows: Sequence[Row], number: int, data: HistogramData, look: Look, width: int
) -> Parts:
    """One of the lanes: whether it is chosen, whether the event is in it, its label, its bars.

    The bars of all are held against one peak; a single event is always to be seen.
    """
    row = rows[number]
    here = look.is_in(row)
    label = fit(row.label, label_width(width))
    chosen = number == look.chosen
    marks = [(_CHOSEN * chosen or " ", "frame.focus"), (_HERE * here or " ", "title")]
    named = [(label, _ROLES[chosen]), (" ", "base")]
    return [*marks, *named, *_bars(row, data, peak_of(rows), look)]


def _bars(row: Row, data: HistogramData, peak: int, look: Look) -> Parts:
    edges, width = data.scale.edges, data.scale.bar
    columns = Columns(edges[-1])
    blocks = bar([*(min(each, peak) for each in row.counts), peak])
    for bucket in data.buckets:
        if row.counts[bucket]:
            columns.put(edges[bucket], blocks[bucket] * width, "bar")
    if look.bucket is not None:
        role = _BUCKETS[look.is_in(row)]
        columns.give(edges[look.bucket], edges[look.bucket] + width, role)
    return columns.parts


def peak_of(rows: Sequence[Row]) -> int:
    """Return the most events of a lane in a bucket, of those that are one value each."""
    single = [row for row in rows if row.lane.value] or rows
    return max((max(row.counts, default=0) for row in single), default=0) or 1


def list_line(rows: Sequence[Row], number: int, data: HistogramData, look: Look) -> Parts:
    """One of the lanes in words, for those to whom they are read."""
    row = rows[number]
    words = row.words(data, look.bucket)
    if look.is_in(row):
        words += ", the event under the cursor"
    chosen = number == look.chosen
    return [(_CHOSEN * chosen or " ", "frame.focus"), (" ", "base"), (words, _ROLES[chosen])]
