"""Plans how fine a time axis is where: years at first, then finer where most happens."""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

from tui.log.dates.zones import Zone
from tui.store.axis.buckets import Bucket, BucketFinder, cells, runs
from tui.store.axis.steps import DAY, STEPS, WEEK, YEAR, around

Buckets = list[Bucket]

# Buckets are cut together when they hold at least a quarter of the events of the fullest one, so
# that a log that is even all over gets one step all over; else when they hold half of them.
_ALIKE: Final = (4, 2)
# Weeks are for where days are too many: they do not lie within months.
_ORDER: Final = (*range(WEEK), DAY, WEEK, *range(DAY + 1, len(STEPS)))


class _Trial(NamedTuple):
    """What became of some buckets, and whether there was room for the finest cut that was tried."""

    buckets: Buckets
    fits: bool


class Planner:
    """Divides the time of a log into buckets that make at most `room` cells, at least 10.

    A bucket is full when it holds more events than `share` cells would, were all cells alike.
    """

    def __init__(self, finder: BucketFinder, zone: Zone, room: int, share: int) -> None:
        self._finder = finder
        self._zone = zone
        self._room = room
        self._share = max(1, share * finder.total // room)

    def plan(self, finest: int) -> Buckets:
        """Divide into steps no finer than one, given as its place among `STEPS`.

        The fullest buckets are cut again and again, until none is full, or cutting does not part
        them, or the room is used up. Once there is no room to cut some, none that are less full
        are cut finer than those are.
        """
        buckets = self._coarse(min(finest, YEAR))
        done = set[Bucket]()
        while rest := {bucket for bucket in buckets if bucket.level < finest} - done:
            full = max(rest, key=lambda bucket: bucket.events)
            if full.events <= self._share:
                break
            for part in _ALIKE:
                batch = {each for each in rest if _alike(each, full, part)}
                trial = self._finer(buckets, batch, finest)
                if trial.buckets != buckets:
                    break
            else:
                if not trial.fits:
                    finest = full.level
            buckets = trial.buckets
            done |= batch
        return buckets

    def _coarse(self, finest: int) -> Buckets:
        """Divide into the finest step that leaves half of the room; nothing without dates."""
        start, end = self._finder.extent
        if start >= end:
            return []
        start, end = around(STEPS[0], start, end, self._zone)
        buckets = list(self._finder.find(start, end, 0))
        for level in range(1, finest + 1):
            finer = self._cut(buckets, set(buckets), level)
            if len(finer) > self._room or self._cells(finer) > self._room // 2:
                break
            buckets = finer
        return buckets

    def _finer(self, buckets: Buckets, batch: set[Bucket], finest: int) -> _Trial:
        """Cut a batch into the coarsest step that parts any of it; into days rather than weeks."""
        fits = True
        levels = range(next(iter(batch)).level + 1, finest + 1)
        for level in sorted(levels, key=_ORDER.index):
            finer = self._cut(buckets, batch, level, parting=True)
            if len(finer) > self._room or self._cells(finer) > self._room:
                fits = False
                if level != DAY:
                    break
            elif finer != buckets:
                return _Trial(finer, fits=True)
        return _Trial(buckets, fits)

    def _cut(
        self, buckets: Buckets, batch: set[Bucket], level: int, *, parting: bool = False
    ) -> Buckets:
        """Cut a batch among the buckets, or only what that parts; stop when there is no room."""
        found: Buckets = []
        for run in runs(buckets, batch):
            whole = run[0] not in batch or run[0].level >= level
            if whole or (parting and not self._parts(run, level)):
                found += run
            else:
                cut = self._finder.find(run[0].start, run[-1].end, level)
                found += islice(cut, self._room + 1)
            if len(found) > self._room:
                break
        return found

    def _parts(self, run: Buckets, level: int) -> bool:
        """Tell whether some step of a level holds at most 3/4 of the events of the fullest bucket.

        None does where all events are as vague as the bucket, or at the same time.
        """
        full = max(run, key=lambda bucket: bucket.events)
        parts = list(islice(self._finder.find(full.start, full.end, level), self._room + 1))
        return len(parts) > self._room or any(4 * p.events <= 3 * full.events for p in parts)

    def _cells(self, buckets: Buckets) -> int:
        return sum(1 for _ in cells(buckets, self._zone))


def _alike(bucket: Bucket, full: Bucket, part: int) -> bool:
    return bucket.level == full.level and bucket.events * part >= full.events
