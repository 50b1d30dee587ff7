"""What the histogram shows of a log at one width: buckets, counts, and words for them."""

from __future__ import annotations

from functools import cached_property

from tui.log.dates.shown import clocks
from tui.log.dates.unit_words import duration_words
from tui.log.dates.zones import find_zone
from tui.log.model import Event
from tui.report.axis.eras import columns_of
from tui.report.axis.labels import stretch_words
from tui.report.axis.scale import lay_scale
from tui.report.text.words import phrase, plural
from tui.store.axis.axis import CellCounts
from tui.store.axis.buckets import date_value
from tui.store.axis.steps import STEPS, edtf
from tui.store.derived.eras import era_words, eras_from
from tui.store.index.matches import Matches
from tui.store.query.ast import EVERYTHING
from tui.store.query.date_range import Span
from tui.store.store import Store


class HistogramData:
    """The time of a log set to a width in cells, and the events in it; never changed."""

    def __init__(self, store: Store, width: int, finer: int) -> None:
        self._store, self._width, self.finer = store, width, finer
        self._endpoints, self._written = store.index.endpoints, store.head.timezone
        self._zone = clocks().name(self._written)
        self.scale = lay_scale(self._endpoints, find_zone(self._zone), width, finer)
        self.cells = self.scale.axis.cells
        self.buckets = [number for number, cell in enumerate(self.cells) if cell.step]

    @cached_property
    def _cell_counts(self) -> CellCounts:
        return CellCounts(self._endpoints, self.scale.axis)

    @cached_property
    def totals(self) -> list[int]:
        """The events in each cell."""
        return self.counts(self._store.index.select(EVERYTHING))

    def finer_by(self, steps: int) -> HistogramData:
        """The same with more and finer buckets, or fewer below 0; itself when there are none."""
        direction = steps // abs(steps)
        for finer in range(self.finer + steps, direction * len(STEPS), direction):
            data = HistogramData(self._store, self._width, finer)
            if direction * (len(data.buckets) - len(self.buckets)) > 0:
                return data
        return self

    @cached_property
    def open_ends(self) -> tuple[bool, bool]:
        """Whether something began before the first bucket, and whether something goes on."""
        return self._endpoints.open_starts() > 0, self._endpoints.open_ends() > 0

    @property
    def steps(self) -> str:
        """Say of what length the buckets are: "day", "year to day"."""
        steps = {self.cells[number].step for number in self.buckets}
        names = [step.name for step in STEPS if step in steps]
        return " to ".join(dict.fromkeys((*names[:1], *names[-1:])))

    def counts(self, matches: Matches) -> list[int]:
        """Count the matches in each cell."""
        return self._cell_counts.counts(matches)

    def first(self, matches: Matches, cell: int) -> int | None:
        """Return the rank of a cell's first match, of one that begins there if there is any."""
        return self._cell_counts.first(matches, cell)

    def cell_of(self, event: Event) -> int | None:
        """Tell in which cell an event begins, or ends when its start is open."""
        date = event.date
        if date.earliest is not None:
            return self.scale.axis.at(date.earliest)
        if date.latest is not None:
            return self.scale.axis.at(date.latest - 1)
        return None

    def bucket_at(self, x: int) -> int:
        """Return the bucket nearest to a column; there must be one."""
        edges, bar = self.scale.edges, self.scale.bar
        return min(self.buckets, key=lambda number: abs(2 * edges[number] + bar - 1 - 2 * x))

    def dates(self, first: int, last: int) -> str:
        """Write the time from one bucket to another as `date:` takes it, in the log's zone."""
        start, end = self.cells[first], self.cells[last]
        if self._zone == self._written:
            return date_value(start, end, find_zone(self._zone))
        ends = (
            edtf(each, "minute", find_zone(self._written)) for each in (start.start, end.end - 1)
        )
        return "..".join(dict.fromkeys(ends))

    def stretch(self, cell: int) -> str:
        """Say the time of a cell."""
        return stretch_words(self.cells[cell], self.cells[cell], self._zone)

    def words(self, matches: Matches, first: int, last: int) -> str:
        """Say the time from one bucket to another, its length, and how many events match."""
        start, end = self.cells[first], self.cells[last]
        when = stretch_words(start, end, self._zone)
        ranks = self._endpoints.overlapping(Span(start.start, end.end))
        events = plural(len(ranks), "event")
        count = matches.bitmap.intersection_cardinality(ranks)
        if count != len(ranks):
            events = f"{count:,} of {events}"
        length = duration_words(end.end - start.start) * (first != last)
        era = era_words(eras_from(self._store.eras, start.start, end.end))
        return " · ".join(filter(None, (when, length, events, phrase("in ", era))))

    def era_columns(self, first: int, last: int) -> tuple[int, int] | None:
        """Return from where to where the shortest era around some buckets reaches; None for none.

        One that reaches over the whole axis is not to be seen on it.
        """
        found = eras_from(self._store.eras, self.cells[first].start, self.cells[last].end)
        if not found:
            return None
        columns = columns_of(self.scale, found[0], self._width)
        return None if columns == (0, self._width) else columns
