"""What the rows of the browse dialog say, and which columns a choice has."""

from __future__ import annotations

from typing import Final, NamedTuple

from rich.cells import cell_len

from tui.app.output.paint import Part, Parts
from tui.report.event.sources import AI_MARK
from tui.report.text.bars import line_bar
from tui.report.text.fit import fit, shorten
from tui.report.text.words import on_one_line, phrase
from tui.store.completion.catalogue import SECTIONS, Choice

_KEYS: Final = (
    ("Enter", "add"), ("-", "exclude"), ("Space", "pick"), ("← →", "section"), ("Esc", "close"),
)  # fmt: skip
_DETAIL: Final = 32  # cells, at most, of what tells a choice from others
_ROOM_FOR_DETAIL: Final = 40  # cells for names from which there is room for it
_NAMELESS: Final = ("type", "tier", "status", "tag")
"""The fields whose values are all that there is to call them by."""


def tabs(here: str, width: int) -> list[tuple[str, str]]:
    """The sections, the present one in brackets; text and field of each.

    Where there is no room for all, those around the present one.
    """
    fields = list(SECTIONS)
    names = {field: f" {name} " for field, name in SECTIONS.items()}
    names[here] = f"[{SECTIONS[here]}]"
    if sum(map(len, names.values())) <= width:
        return [(name, field) for field, name in names.items()]
    at = fields.index(here)
    around = [(names[field], field) for field in fields[max(0, at - 1) : at + 2]]
    if at > 1:
        around.insert(0, ("← ", ""))
    if at + 2 < len(fields):
        around.append((" →", ""))
    return around


def narrow_parts(narrowing: str, picked: list[str], width: int) -> Parts:
    """What the list is narrowed to, and what was picked."""
    words: Parts = [(" type to find, in all sections", "muted")]
    if narrowing:
        words = [(f" {narrowing[-max(1, width - 4) :]}", "title"), ("▏", "key")]
    if not picked:
        return words
    room = width - sum(cell_len(text) for text, _ in words) - 2
    names = ", ".join(map(on_one_line, picked))
    said = fit(f"{len(picked)} picked: {names}", room, "right")
    return [*words, (f"  {said}", "number")]


def hint_parts(width: int) -> Parts:
    """As many of the keys as there is room for."""
    parts: Parts = []
    for key, does in _KEYS:
        width -= cell_len(key + does) + 3
        if width >= 0:
            parts += [(f" {key}", "key"), (f" {does} ", "muted")]
    return parts


class ChoiceRow(NamedTuple):
    """A choice, the name that was typed if that is another, its marks."""

    choice: Choice
    alias: str = ""
    picked: bool = False
    machine: bool = False


def choice_parts(row: ChoiceRow, width: int, most: int) -> Parts:
    """A mark if it was picked, the name, what tells it from others, count and bar."""
    choice = row.choice
    bar_width = min(14, max(4, width // 8))
    bar = fit(line_bar(choice.events, most, bar_width), bar_width)
    number = _number(choice, width)
    margin = _MARGINS[row.picked] + "  " * choice.depth
    mark = _MARKS[row.machine]
    room = width - len(number) - bar_width - cell_len(margin + mark)
    name, detail = _name_and_detail(row, room)
    named, counted = _roles(choice)
    parts: Parts = [(margin, "key"), (name, named), (mark, "ai"), (detail, "muted")]
    return [*parts, (number, counted), (bar, "bar")]


# Without and with.
_MARGINS: Final = ("  ", "● ")
_MARKS: Final = ("", f" {AI_MARK}")


def _number(choice: Choice, width: int) -> str:
    """How many events a choice has; nothing for a heading."""
    if not choice.value:
        return ""
    cells = 7 if width > 50 else 5
    return f"{choice.events:>{cells},} "


def _roles(choice: Choice) -> Part:
    """The roles of name and number: muted for what would find nothing."""
    if choice.events:
        return "name", "number"
    return "muted", "muted"


def _name_and_detail(row: ChoiceRow, room: int) -> tuple[str, str]:
    """The name, and what tells it from others in the cells that are left, in all `room`."""
    choice, detail = row.choice, ""
    if room > _ROOM_FOR_DETAIL:
        detail = phrase("  ", shorten(_detail(choice, row.alias), _DETAIL))
    name = on_one_line(choice.label, choice.value)
    if choice.field == "source" and not detail and cell_len(name) > room:
        name = choice.value  # cut, the names of many sources look the same; their ids do not
    name = shorten(name, room - cell_len(detail))
    return name, fit(detail, room - cell_len(name))


def _detail(choice: Choice, alias: str) -> str:
    """Another name, what it lies within, where the rows above do not show it; its id."""
    facts = [on_one_line(alias)]
    if not choice.depth:
        facts.append(on_one_line(choice.inside))
    if choice.field not in _NAMELESS and choice.value != choice.label:
        facts.append(choice.value)
    return " · ".join(filter(None, facts))
