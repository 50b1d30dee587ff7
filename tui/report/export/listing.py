"""Events as rows for people: one to a line in a pipe, under headings of time on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.text import Text

from tui.log.model import Event, Head
from tui.log.sourcing.corroboration import support
from tui.report.text.document import joined
from tui.report.text.letters import support_mark
from tui.report.text.names import one, place_name, title
from tui.report.text.table import Column, fit, row_lines, table, widths_of
from tui.report.text.wrap import wrap

_WIDE = 104  # cells from which on an event has one line
_BRIEF = 13  # cells of a brief date
_PIPED = (
    Column("Date"),
    Column("Id"),
    Column("Place"),
    Column("Status"),
    Column("Sources", side="right"),
    Column("Event"),
)
_ON_SCREEN = (
    Column("Date", "label", most=_BRIEF + 2),
    Column("Event", "title", most=0),
    Column("Place", most=18),
    Column("Status", most=9),
    Column("Sources", side="right"),
    Column("Id", "muted", most=26),
)


def listing(log: Head, events: Sequence[Event], width: int | None) -> Iterator[Text]:
    """Yield the events: a table with a line for each, or lines fitted to a width in cells."""
    if width is None:
        return table(_PIPED, [_piped_row(log, event) for event in events], None)
    return _wide(log, events, width) if width >= _WIDE else _narrow(log, events, width)


def sources_of(log: Head, event: Event) -> str:
    """Return the number of independent sources as the timeline has it: `1+`, `-` for none."""
    base = support(log, event)
    return support_mark(len(base.independent), len(base.sources))


def _piped_row(log: Head, event: Event) -> tuple[str, ...]:
    date = one(event.date.human(), "undated")
    place = place_name(log, event.place) if event.place else "-"
    return (date, event.id, place, event.status or "-", sources_of(log, event), title(event))


def _wide(log: Head, events: Sequence[Event], width: int) -> Iterator[Text]:
    """Yield the events one to a line."""
    rows = [
        (
            f"  {event.date.brief()}",
            title(event),
            place_name(log, event.place) if event.place else "",
            event.status or "",
            sources_of(log, event),
            event.id,
        )
        for event in events
    ]
    widths = widths_of(_ON_SCREEN, rows, width)
    above = ""
    for event, row in zip(events, rows, strict=True):
        yield from _heading(event, above)
        above = event.date.heading()
        yield from row_lines(_ON_SCREEN, row, widths)


def _narrow(log: Head, events: Sequence[Event], width: int) -> Iterator[Text]:
    """Yield each event as its title with the facts below."""
    above = ""
    for event in events:
        yield from _heading(event, above)
        above = event.date.heading()
        date = Text("  ").append(fit(event.date.brief(), _BRIEF) + " ", "label")
        place = place_name(log, event.place) if event.place else ""
        number = sources_of(log, event)
        count = "no source" if number == "-" else f"{number} source{'s' * (number != '1')}"
        facts = joined((place, event.status or "", count, event.id))
        margin = " " * min(date.cell_len, width // 3)
        yield from wrap([date.append(title(event), "title"), Text(margin + facts, "muted")], width)


def _heading(event: Event, above: str) -> Iterator[Text]:
    """Yield a heading, unless the event stands under the one above."""
    words = event.date.heading()
    if words != above:
        if above:
            yield Text()
        yield Text().append("── ", "muted").append(words, "heading")
