"""Plans how fine a time axis is where: years at first, then finer where most happens."""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

from tui.log.dates.zones import Zone
from tui.store.axis.buckets import Cutter, Piece, cells, runs
from tui.store.axis.steps import DAY, STEPS, WEEK, YEAR, around

Pieces = list[Piece]

# Pieces are cut together when they hold at least this part of what the fullest one does. At first
# many together, so that a log that is even all over gets one step all over.
_ALIKE: Final = (4, 2)
# Weeks are for where days are too many: they do not lie within months.
_ORDER: Final = (*range(WEEK), DAY, WEEK, *range(DAY + 1, len(STEPS)))


class _Trial(NamedTuple):
    """What became of some pieces, and whether there was room for the finest cut that was tried."""

    pieces: Pieces
    fits: bool


class Planner:
    """Divides the time of a log into pieces that make at most `room` cells, at least 10.

    A piece is full when it holds more events than `share` cells would, were all cells alike.
    """

    def __init__(self, cutter: Cutter, zone: Zone, room: int, share: int) -> None:
        self._cutter = cutter
        self._zone = zone
        self._room = room
        self._share = max(1, share * cutter.total // room)

    def plan(self, finest: int) -> Pieces:
        """Divide into steps no finer than one, given as its place among `STEPS`.

        The fullest pieces are cut again and again, until none is full, or cutting does not part
        them, or the room is used up. What is less full gets no finer than what there was no room
        for.
        """
        pieces = self._coarse(min(finest, YEAR))
        done = set[Piece]()
        while rest := {piece for piece in pieces if piece.level < finest} - done:
            full = max(rest, key=lambda piece: piece.events)
            if full.events <= self._share:
                break
            for part in _ALIKE:
                batch = {
                    p for p in rest if p.level == full.level and p.events * part >= full.events
                }
                trial = self._thinned(pieces, batch, finest)
                if trial.pieces != pieces:
                    break
            else:
                finest = finest if trial.fits else full.level
            pieces = trial.pieces
            done |= batch
        return pieces

    def _coarse(self, finest: int) -> Pieces:
        """Divide into the finest step that leaves half of the room; nothing without dates."""
        start, end = self._cutter.extent
        if start >= end:
            return []
        start, end = around(STEPS[0], start, end, self._zone)
        pieces = list(self._cutter.cut(start, end, 0))
        for level in range(1, finest + 1):
            finer = self._cut(pieces, set(pieces), level)
            if len(finer) > self._room or self._cells(finer) > self._room // 2:
                break
            pieces = finer
        return pieces

    def _thinned(self, pieces: Pieces, batch: set[Piece], finest: int) -> _Trial:
        """Cut a batch into the coarsest steps that part any of it; into days rather than weeks."""
        fits = True
        levels = range(next(iter(batch)).level + 1, finest + 1)
        for level in sorted(levels, key=_ORDER.index):
            finer = self._cut(pieces, batch, level, parting=True)
            if len(finer) > self._room or self._cells(finer) > self._room:
                fits = False
                if level != DAY:
                    break
            elif finer != pieces:
                return _Trial(finer, fits=True)
        return _Trial(pieces, fits)

    def _cut(
        self, pieces: Pieces, batch: set[Piece], level: int, *, parting: bool = False
    ) -> Pieces:
        """Cut a batch among the pieces, or only what that parts; stop when the room is full."""
        found: Pieces = []
        for run in runs(pieces, batch):
            whole = run[0] not in batch or run[0].level >= level
            if whole or (parting and not self._parts(run, level)):
                found += run
            else:
                cut = self._cutter.cut(run[0].start, run[-1].end, level)
                found += islice(cut, self._room + 1)
            if len(found) > self._room:
                break
        return found

    def _parts(self, run: Pieces, level: int) -> bool:
        """Tell whether some step of a level holds at most 3/4 of the events of the fullest piece.

        None does where all events are as vague as the piece, or at the same time.
        """
        full = max(run, key=lambda piece: piece.events)
        parts = list(islice(self._cutter.cut(full.start, full.end, level), self._room + 1))
        return len(parts) > self._room or any(4 * p.events <= 3 * full.events for p in parts)

    def _cells(self, pieces: Pieces) -> int:
        return sum(1 for _ in cells(pieces, self._zone))
