"""How wide the columns of the timeline are: as wide as what they hold, none for what is not there.

Told from some of the events, evenly spread over the log, so that columns stay where they are
wherever the reader goes, and a large log opens as fast as a small one. What other events have in a
column that is too narrow for it, or that is not there, takes its room from their titles.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from rich.cells import cell_len

from tui.log.model import Event
from tui.log.sourcing.corroboration import cited
from tui.report.text.names import place_of, status_name, title
from tui.store.store import Store

LOOKED_AT: Final = 64
"""Events that widths are told from."""

_LONG_DATE: Final = 14  # longer ones take room of the place, and of the title
_SUPPORT: Final = 2  # "3+"; more are rare


class Widths(NamedTuple):
    """Cells of each column, 0 for one that is left out.

    `day` is for rows without headings above, `date` for what a heading leaves out, `clock` for what
    a day leaves out; where most events have nothing of it, it has no column. `status` is the word.
    `title` is what most titles take: they have the room that is left.
    """

    day: int
    date: int
    clock: int
    type: int
    place: int
    status: int
    support: int
    title: int = 0


def widths_of(store: Store) -> Widths:
    """Tell the widths from events of a log."""
    events = [*store.events(_spread(len(store)))]
    rows = [event.date.in_row() for event in events]
    return Widths(
        day=_usual([day for day, _ in rows]),
        date=_usual([event.date.beside_heading() for event in events]),
        clock=_usual([clock for _, clock in rows]),
        type=int(any(event.type for event in events)),
        place=_widest([place_of(store.head, event) for event in events]),
        status=_widest([status_name(store.head, event) for event in events]),
        support=_SUPPORT * any(map(_is_sourced, events)),
        title=_most([title(event) for event in events]),
    )


def _spread(count: int) -> Sequence[int]:
    """Return the ranks to look at, of so many."""
    return range(0, count, max(1, count // LOOKED_AT))


def _is_sourced(event: Event) -> bool:
    return bool(cited(event))


def _usual(dates: Sequence[str]) -> int:
    """Return the cells that all but few of some dates take; 0 if most are empty."""
    widths = sorted(map(cell_len, dates))
    if not widths or not widths[len(widths) // 2]:
        return 0
    return min(_LONG_DATE, widths[len(widths) * 9 // 10])


def _most(texts: Sequence[str]) -> int:
    """Return the cells that all but few of some texts take."""
    widths = sorted(map(cell_len, texts))
    return widths[len(widths) * 9 // 10] if widths else 0


def _widest(texts: Sequence[str]) -> int:
    return max(map(cell_len, texts), default=0)
