"""The cells of a time axis: buckets, and folds over what is empty between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from typing import Final, NamedTuple

from tui.log.zones import Zone
from tui.store.cutting import Piece
from tui.store.steps import STEPS, Step, boundaries, edtf

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


def cells(pieces: Sequence[Piece], zone: Zone) -> Iterator[Cell]:
    """Yield the pieces as buckets, with what lies between them."""
    for before, piece in zip((None, *pieces), pieces, strict=False):
        if before and before.end < piece.start:
            yield from _between(before, piece, zone)
        yield Cell(piece.start, piece.end, STEPS[piece.level])


def dates(first: Cell, last: Cell, zone: Zone) -> str:
    """Write the time from one bucket to another as `date:` takes it: 2024-11-27..2024-12-05."""
    units = [cell.step.unit if cell.step else "minute" for cell in (first, last)]
    ends = edtf(first.start, units[0], zone), edtf(last.end - 1, units[1], zone)
    return "..".join(dict.fromkeys(ends))


def _between(before: Piece, after: Piece, zone: Zone) -> Iterator[Cell]:
    """Yield a fold; between pieces of one step, empty buckets when they are few."""
    step = STEPS[before.level]
    inner = list(islice(boundaries(step, before.end, after.start, zone), _SHORT))
    if before.level != after.level or len(inner) >= _SHORT:
        yield Cell(before.end, after.start, None)
    else:
        yield from (Cell(*edges, step) for edges in pairwise((before.end, *inner, after.start)))
