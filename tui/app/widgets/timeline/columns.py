"""The columns of an event in the timeline: how wide each is, and where it is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rich.cells import cell_len

from tui.app.output.paint import Part, Parts
from tui.app.state.state import State
from tui.app.widgets.highlight import split
from tui.app.widgets.timeline.signs import is_under_cursor
from tui.app.widgets.timeline.widths import Widths
from tui.log.model import Event
from tui.log.sourcing.corroboration import support
from tui.report.text.codes import (
    AI,
    CLAIM,
    status_code,
    status_role,
    support_mark,
    type_code,
    type_role,
)
from tui.report.text.fit import fit
from tui.report.text.names import place_of, status_name, title
from tui.store.store import Store
from tui.terminal.bidi import LRM, has_rtl

# Cells of a line from which the type is shown, the place, and the status as a word.
MIDDLING: Final = 32
WIDE: Final = 50
WIDEST: Final = 100

_PLACE_SHARE: Final = 5  # a place takes the fifth part of a line, or what titles leave
_PLACE: Final = 8  # and this, before a long date takes from it
_MARKED: Final = 6  # cells of all marks
_MARKS: Final = {
    (False, False): "",
    (False, True): f" {AI}",
    (True, False): f" {CLAIM}",
    (True, True): f" {CLAIM} {AI}",
}
"""The marks of an event, by whether a claim about it was examined and whether it rests on AI."""

_SEARCHED: Final = ("base", "source")
"""The roles of the columns whose words a search looks through: title and place."""


def columns(store: Store, widths: Widths, rank: int, width: int, day: str | None) -> Parts:
    """Return what is told of an event in a row, in all `width` cells.

    That is day, date, type, place, title, marks, status and support. The day is None where a
    heading says it, and "" where the row above does.
    """
    event = store.event(rank)
    left = [*_date(widths, event, day)]
    taken = max(0, _cells(left) - _room_for_date(widths, day))
    left += _type(store, widths, event, width)
    rest = [*_rest_of_date(widths, event, day)]
    right = [*_after_title(store, widths, event, width)]
    words, room = title(event), width - _cells(left + rest + right)
    left += _place(store, widths, event, width, (taken, room - cell_len(words)))
    room = max(0, width - _cells(left + rest + right))
    return [*left, *rest, (column(words, room), "base"), *right]


def _cells(parts: Parts) -> int:
    return sum(cell_len(text) for text, _ in parts)


def in_role(state: State, rank: int, parts: Iterable[Part], role: str) -> Iterator[Part]:
    """Yield the columns of an event with their found words, as they look in a line of this role."""
    needles = state.search.needles if state.search else ()
    found = "found.cursor" if role == "cursor" else "found"
    for text, column in parts:
        look = column
        if is_under_cursor(role):
            look = role
        elif rank not in state.matches:
            look = "hidden"
        yield from split(text, needles if column in _SEARCHED else (), look, found)


def _date(widths: Widths, event: Event, day: str | None) -> Iterator[Part]:
    """Yield the day, and what there is more to a date than its heading or day; never cut."""
    if day is None:
        if widths.date:
            yield f"{event.date.beside_heading():<{widths.date}} ", "muted"
        return
    yield f"{day:<{widths.day}} ", "heading"
    clock = event.date.in_row()[1]
    if clock or widths.clock:
        yield f"{clock:<{widths.clock}} ", "muted"


def _rest_of_date(widths: Widths, event: Event, day: str | None) -> Iterator[Part]:
    """Yield what a heading leaves out of a date, where it has no column."""
    if day is None and not widths.date and (rest := event.date.beside_heading()):
        yield f"{rest} ", "muted"


def _room_for_date(widths: Widths, day: str | None) -> int:
    """Return the cells that `_date` takes unless a date is longer than most."""
    columns = (widths.date,) if day is None else (widths.day, widths.clock)
    return sum(column + 1 for column in columns if column)


def _type(store: Store, widths: Widths, event: Event, width: int) -> Iterator[Part]:
    if width >= MIDDLING and (event.type or widths.type):
        yield type_code(store.head, event) + " ", type_role(store.head, event.type)


def _place(
    store: Store, widths: Widths, event: Event, width: int, wanted: tuple[int, int]
) -> Iterator[Part]:
    """Yield the place, which gives way to what is `wanted`: to a long date and to the title.

    That is how many cells the date takes beyond its column, and how many there are for a place
    beside a whole title. Blanks are given first; what is left of a name is never less than _PLACE.
    """
    place = place_of(store.head, event)
    if width < WIDE or not (place or widths.place):
        return
    taken, free = wanted
    cells = min(widths.place or cell_len(place), place_share(widths, width))
    given = min(taken, max(cells - cell_len(place), cells + 1 - free))
    yield column(place, max(min(cells, _PLACE), cells - max(0, given))) + " ", "source"


def place_share(widths: Widths, width: int) -> int:
    """Return the most cells that a place takes of a row: a share, or what is left by the titles."""
    status = widths.status if width >= WIDEST else min(1, widths.status)
    others = (max(widths.day, widths.date), widths.clock, widths.type, status, widths.support)
    left = width - widths.title - _MARKED - sum(cells + 1 for cells in others if cells)
    return max(width // _PLACE_SHARE, left - 1)


def _after_title(store: Store, widths: Widths, event: Event, width: int) -> Iterator[Part]:
    examined, by_machine = bool(event.claims), store.uses_machine(event)
    yield _MARKS[examined and not (by_machine and width < MIDDLING), by_machine], "alert"
    if width >= MIDDLING and (event.status or widths.status):
        yield f" {_status(store, widths, event, width)}", status_role(event)
    base = support(store.head, event)
    if width >= MIDDLING and (base.sources or widths.support):
        mark = support_mark(base)
        yield f" {mark:>{widths.support}}", "muted" if base.independent else "alert"


def _status(store: Store, widths: Widths, event: Event, width: int) -> str:
    """Return the status as a word where there is room, else as a letter."""
    if width >= WIDEST:
        return f"{status_name(store.head, event):<{widths.status}}"
    return status_code(store.head, event)


def column(text: str, width: int) -> str:
    """Return the text in exactly `width` cells, an ellipsis where it was cut.

    A mark ends one that is written from right to left: the next column is no part of it.
    """
    text = fit(text, width)
    if has_rtl(text):
        text += LRM
    return text
