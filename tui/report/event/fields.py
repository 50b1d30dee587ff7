"""What an event has beside the facts of the format: own fields, media, what could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from tui.log.model import Event, Head, Medium
from tui.log.vocabulary.own_fields import own_fields
from tui.report.text.document import Entry, Ref, heading, joined, styled
from tui.report.text.names import place_name
from tui.report.text.unread import unread_lines
from tui.report.text.words import on_one_line


def field_entries(head: Head, event: Event) -> Iterator[Entry]:
    """Yield the fields of the log's own, further places, media, and what is left unread."""
    lines = [*_lines(head, event)]
    if lines:
        yield heading("Fields")
        yield Entry(tuple(lines))
    if event.media:
        yield heading("Media")
    for medium in event.media:
        yield Entry(tuple(_medium(medium)), Ref("source", medium.source) if medium.source else None)


def _lines(head: Head, event: Event) -> Iterator[Text]:
    for name, text in own_fields(head, event):
        yield styled((f"{on_one_line(name)}: ", "label"), on_one_line(text))
    if event.recurrence:
        yield styled(("recurs: ", "label"), on_one_line(event.recurrence))
    if event.places:
        names = ", ".join(place_name(head, each) for each in event.places)
        yield styled(("also at: ", "label"), names)
    if event.lat is not None and event.lon is not None:
        yield styled(("coordinates: ", "label"), f"{event.lat:g}, {event.lon:g}")
    yield from unread_lines(event.unread)


def _medium(medium: Medium) -> Iterator[Text]:
    if medium.caption:
        yield styled("  ", (on_one_line(medium.caption), "title"))
    facts = joined((on_one_line(medium.credit), on_one_line(medium.licence)))
    if facts:
        yield styled("  ", (facts, "muted"))
    yield styled("  ", (on_one_line(medium.url), "link"))
