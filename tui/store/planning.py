"""Plans how fine a time axis is where: years at first, then finer where most happens."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import Final, NamedTuple

from tui.log.zones import Zone
from tui.store.cells import cells
from tui.store.cutting import Cutter, Piece, runs
from tui.store.steps import DAY, STEPS, WEEK, YEAR, around

Pieces = list[Piece]

# Beyond the years 1 to 9999, in seconds: what is open begins or ends further out.
_LEAST: Final = -(1 << 37)
_MOST: Final = 1 << 38
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
    """Divides the time of a log into pieces that make at most `room` cells, at least 10."""

    def __init__(self, cutter: Cutter, zone: Zone, room: int) -> None:
        self._cutter = cutter
        self._zone = zone
        self._room = room
        self._share = max(1, 2 * cutter.passed(_MOST)[0] // room)

    def plan(self, finest: int) -> Pieces:
        """Divide into steps no finer than one, given as its place among `STEPS`.

        The fullest pieces are cut again and again, until each holds no more than its share of the
        events, or cutting does not part them, or the room is used up. What is less full gets no
        finer than what there was no room for.
        """
        pieces = self._coarse(min(finest, YEAR))
        done = set[Piece]()
        while crowd := self._crowd(pieces, finest) - done:
            for part in _ALIKE:
                batch = _fullest(crowd, part)
                trial = self._thinned(pieces, batch, finest)
                if trial.pieces != pieces:
                    break
            else:
                finest = finest if trial.fits else max(piece.level for piece in batch)
            pieces = trial.pieces
            done |= batch
        return pieces

    def _coarse(self, finest: int) -> Pieces:
        """Divide into the finest step that leaves half of the room; nothing without dates."""
        start, end = self._extent()
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

    def _extent(self) -> tuple[int, int]:
        """Return the first moment at which something begins or ends, and the one after the last."""

        def passed(moment: int) -> int:
            return sum(self._cutter.passed(moment))

        every = range(_LEAST, _MOST)
        first = bisect_left(every, passed(_LEAST) + 1, key=passed)
        last = bisect_left(every, passed(_MOST), key=passed)
        return _LEAST + first - 1, _LEAST + last

    def _crowd(self, pieces: Pieces, finest: int) -> set[Piece]:
        return {p for p in pieces if p.events > self._share and p.level < finest}

    def _thinned(self, pieces: Pieces, batch: set[Piece], finest: int) -> _Trial:
        """Cut a batch into the coarsest steps that part any of it; into days rather than weeks."""
        fits = True
        levels = range(min(piece.level for piece in batch) + 1, finest + 1)
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
            if run[0] in batch and run[0].level < level:
                cut = self._cutter.cut(run[0].start, run[-1].end, level)
                finer = list(islice(cut, self._room + 1))
                found += finer if not parting or _parts(run, finer) else run
            else:
                found += run
            if len(found) > self._room:
                break
        return found

    def _cells(self, pieces: Pieces) -> int:
        return sum(1 for _ in cells(pieces, self._zone))


def _fullest(crowd: set[Piece], part: int) -> set[Piece]:
    """Return the pieces that hold at least a part of what the fullest one does."""
    top = max(piece.events for piece in crowd)
    return {piece for piece in crowd if piece.events * part >= top}


def _parts(run: Pieces, finer: Pieces) -> bool:
    """Tell whether cutting takes a quarter of its events from the fullest piece, or more."""
    return 4 * max(piece.events for piece in finer) <= 3 * max(piece.events for piece in run)
