"""The cells of a time axis: buckets, and folds over what is empty between them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise
from typing import Final, NamedTuple

from tui.log.dates.zones import Zone
from tui.store.axis.steps import DAY, STEPS, WEEK, Step, Unit, boundaries, edtf
from tui.store.index.endpoints import EndpointCounts

# The coarser step that each lies within. Weeks lie within none, and no days within weeks.
_WITHIN: Final = {
    **{level: level - 1 for level in range(1, len(STEPS)) if level != WEEK},
    DAY: WEEK - 1,
}


class Bucket(NamedTuple):
    """A step of time in which some event begins or ends, while the axis is planned.

    `level` is the place of the step among `STEPS`, `events` how many may have happened in it.
    """

    start: int
    end: int
    level: int
    events: int


class BucketFinder:
    """Finds the buckets of one log, in one zone; `total` counts the dated events."""

    def __init__(self, endpoints: EndpointCounts, zone: Zone) -> None:
        self.extent = endpoints.extent()
        self.total = endpoints.started(self.extent[1])
        self._endpoints = endpoints
        self._zone = zone
        self._passed: dict[int, tuple[int, int]] = {}
        self._found: dict[tuple[int, int, int], tuple[Bucket, ...]] = {}

    def find(self, start: int, end: int, level: int) -> Iterator[Bucket]:
        """Yield the steps from one moment to another in which some event begins or ends.

        Looks into a coarser step first, and no further where it is empty.
        """
        if level not in _WITHIN:
            yield from self._within(start, end, level)
            return
        for coarse in self.find(start, end, _WITHIN[level]):
            yield from self._found_within(coarse.start, coarse.end, level)

    def _found_within(self, start: int, end: int, level: int) -> tuple[Bucket, ...]:
        """Return the steps within one of the next coarser step: a plan comes by them often."""
        asked = start, end, level
        if asked not in self._found:
            self._found[asked] = tuple(self._within(start, end, level))
        return self._found[asked]

    def _within(self, start: int, end: int, level: int) -> Iterator[Bucket]:
        edges = chain((start,), boundaries(STEPS[level], start, end, self._zone), (end,))
        for left, right in pairwise(edges):
            before, after = self._passed_by(left), self._passed_by(right)
            if before != after:
                yield Bucket(left, right, level, after[0] - before[1])

    def _passed_by(self, moment: int) -> tuple[int, int]:
        """Count the events that begin before a moment, and those that end by it."""
        found = self._passed.get(moment)
        if found is None:
            found = self._endpoints.started(moment), self._endpoints.ended(moment)
            self._passed[moment] = found
        return found


def runs(buckets: Iterable[Bucket], among: Container[Bucket]) -> Iterator[list[Bucket]]:
    """Yield buckets in order: those among some in lists of neighbours of one step, others alone."""
    run: list[Bucket] = []
    for bucket in buckets:
        if run and not (bucket in among and run[-1] in among and _neighbours(run[-1], bucket)):
            yield run
            run = []
        run.append(bucket)
    if run:
        yield run


def _neighbours(bucket: Bucket, after: Bucket) -> bool:
    return bucket.end == after.start and bucket.level == after.level


_SHORT: Final = 2  # empty buckets in a row that are not worth a fold


class Cell(NamedTuple):
    """A bucket of one step, from `start` to before `end`; a fold has no step.

    Nothing begins or ends in a fold, though long events may run through it.
    """

    start: int
    end: int
    step: Step | None

    @property
    def length(self) -> int:
        """From start to end, in seconds."""
        return self.end - self.start

    @property
    def unit(self) -> Unit:
        """The last part of an EDTF date that is needed to write its ends."""
        return self.step.unit if self.step else "minute"


def cells(buckets: Sequence[Bucket], zone: Zone) -> Iterator[Cell]:
    """Yield a cell for each bucket, with folds and empty buckets for what lies between them."""
    for before, bucket in zip((None, *buckets), buckets, strict=False):
        if before and before.end < bucket.start:
            yield from _between(before, bucket, zone)
        yield Cell(bucket.start, bucket.end, STEPS[bucket.level])


def date_value(first: Cell, last: Cell, zone: Zone) -> str:
    """Write the time from one bucket to another as `date:` takes it: 2024-11-27..2024-12-05."""
    ends = edtf(first.start, first.unit, zone), edtf(last.end - 1, last.unit, zone)
    return "..".join(dict.fromkeys(ends))


def _between(before: Bucket, after: Bucket, zone: Zone) -> Iterator[Cell]:
    """Yield a fold; between buckets of one step, empty buckets when they are few."""
    step = STEPS[before.level]
    inner = list(islice(boundaries(step, before.end, after.start, zone), _SHORT))
    if before.level != after.level or len(inner) >= _SHORT:
        yield Cell(before.end, after.start, None)
    else:
        yield from (Cell(*edges, step) for edges in pairwise((before.end, *inner, after.start)))
