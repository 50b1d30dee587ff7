"""The places of a map as lines of text, for those to whom they are read aloud."""

from __future__ import annotations

from collections.abc import Iterator

from rich.text import Text

from tui.report.map.places import Mark, Marks
from tui.report.map.view import distance_words
from tui.report.text.document import styled
from tui.report.text.words import plural


def place_lines(found: Marks, here: Mark | None) -> list[Text]:
    """Return a line for each place, those of most events first, and for what is on no map.

    With how far each is from the place `here`, and in which direction.
    """
    return [*(_place(mark, here) for mark in found.marks), *_without(found), *_land(found)]


def _place(mark: Mark, here: Mark | None) -> Text:
    facts = [plural(mark.events, "event")]
    if mark.km:
        facts.append(f"± {mark.km:g} km")
    if here is not None and mark is not here:
        facts.append(f"{distance_words(here.spot, mark.spot)} of {here.name}")
    style = "title" if mark is here else ""
    return styled((mark.name, style), (f": {', '.join(facts)}", "muted"))


def _land(found: Marks) -> Iterator[Text]:
    """Yield what the map beside the list rests on."""
    if found.marks:
        yield Text("Coasts and borders: Natural Earth; borders as they are held.", "muted")


def _without(found: Marks) -> Iterator[Text]:
    if not found.marks:
        there = found.nowhere or found.unplaced
        words = "No place of these events has coordinates." if there else "No event matches."
        yield Text(words, "muted")
    for _, name, count in found.nowhere:
        yield styled(name, (f": {plural(count, 'event')}, without coordinates", "muted"))
    if found.unplaced:
        yield Text(f"{plural(found.unplaced, 'event')} without a place", "muted")
