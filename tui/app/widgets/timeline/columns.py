"""The columns of an event in the timeline: how wide each is, and where it is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rich.cells import cell_len

from tui.app.output.paint import Part, Parts
from tui.app.state.state import State
from tui.app.widgets.highlight import split
from tui.app.widgets.timeline.signs import is_under_cursor
from tui.log.model import Event
from tui.log.sourcing.corroboration import support
from tui.report.text.codes import AI, CLAIM, status_code, support_mark, type_code
from tui.report.text.fit import fit
from tui.report.text.names import place_of, title
from tui.store.store import Store
from tui.terminal.bidi import LRM, has_rtl

# Cells of a line from which type, status and support are shown, and from which the place is.
MIDDLING: Final = 32
WIDE: Final = 56

_DATE: Final = 12
_SHORT_DATE: Final = 7
_PLACE: Final = 10
_SUPPORT: Final = 3
_MARKS: Final = {
    (False, False): "   ",
    (False, True): f" {AI}",
    (True, False): f" {CLAIM}",
    (True, True): f" {CLAIM} {AI}",
}
"""The marks of an event, by whether a claim about it was examined and whether it rests on AI."""

_SEARCHED: Final = ("base", "source")
"""The roles of the columns whose words a search looks through: title and place."""


def columns(store: Store, rank: int, width: int) -> Parts:
    """Return date, type, place, title, marks, status and support of an event, in all `width`."""
    event = store.event(rank)
    left = list(_before_title(store, event, width))
    right = list(_after_title(store, event, width))
    room = max(0, width - sum(cell_len(text) for text, _ in left + right))
    return [*left, (_column(title(event), room), "base"), *right]


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


def _before_title(store: Store, event: Event, width: int) -> Iterator[Part]:
    date = event.date.brief()
    if width < MIDDLING:
        yield _column(date, _SHORT_DATE) + " ", "muted"
        return
    yield _column(date, _DATE) + " ", "muted"
    yield type_code(store.head, event) + " ", "key"
    if width >= WIDE:
        yield _column(place_of(store.head, event), _PLACE) + " ", "source"


def _after_title(store: Store, event: Event, width: int) -> Iterator[Part]:
    examined, by_machine = bool(event.claims), store.uses_machine(event)
    yield _MARKS[examined and not (by_machine and width < MIDDLING), by_machine], "alert"
    if width >= MIDDLING:
        yield f" {status_code(store.head, event)}", "muted"
        base = support(store.head, event)
        yield f"{support_mark(base):>{_SUPPORT}}", "muted" if base.independent else "alert"


def _column(text: str, width: int) -> str:
    """Return the text in exactly `width` cells, an ellipsis where it was cut.

    A mark ends one that is written from right to left: the next column is no part of it.
    """
    text = fit(text, width)
    if has_rtl(text):
        text += LRM
    return text
