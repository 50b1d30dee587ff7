"""What the rows of the browse dialog say."""

from __future__ import annotations

from typing import Final, NamedTuple

from rich.cells import cell_len

from tui.app.output.paint import Parts
from tui.report.event.sources import AI_MARK
from tui.report.text.bars import line_bar
from tui.report.text.fit import shorten
from tui.report.text.words import on_one_line
from tui.store.completion.catalogue import SECTIONS, Choice

_KEYS: Final = (
    ("Enter", "add"), ("-", "exclude"), ("Space", "pick"), ("← →", "section"), ("Esc", "close"),
)  # fmt: skip
_WIDEST: Final = 32  # cells of what tells a choice from others


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
    before, after = "← " if at > 1 else "", " →" if at + 2 < len(fields) else ""
    return [(before, ""), *around, (after, "")]


def narrow_parts(narrowing: str, picked: list[str], width: int) -> Parts:
    """What the list is narrowed to, and what was picked."""
    words: Parts = [(" type to narrow", "muted")]
    if narrowing:
        words = [(f" {narrowing[-max(1, width - 4) :]}", "title"), ("▏", "key")]
    if not picked:
        return words
    room = width - sum(cell_len(text) for text, _ in words) - 2
    said = shorten(
        f"{len(picked)} picked: {', '.join(on_one_line(label, '') for label in picked)}", room
    )
    return [*words, (" " * (room + 2 - cell_len(said)) + said, "number")]


def hint_parts(width: int) -> Parts:
    """As many of the keys as there is room for."""
    parts: Parts = []
    for key, does in _KEYS:
        width -= cell_len(key + does) + 3
        if width >= 0:
            parts += [(f" {key}", "key"), (f" {does} ", "muted")]
    return parts


class Row(NamedTuple):
    """A choice, the name that was typed if that is another, its marks."""

    choice: Choice
    alias: str = ""
    picked: bool = False
    machine: bool = False


def choice_parts(row: Row, width: int, most: int) -> Parts:
    """A mark if it was picked, the name, what tells it from others, count and bar."""
    choice = row.choice
    bar_width = min(14, max(4, width // 8))
    bar = line_bar(choice.events, most, bar_width)
    number = f"{choice.events:>{7 if width > 50 else 5},} " if choice.value else ""
    margin = ("● " if row.picked else "  ") + "  " * choice.depth
    mark = f" {AI_MARK}" if row.machine else ""
    room = width - len(number) - bar_width - cell_len(margin + mark)
    detail = _detail(choice, row.alias) if room > 40 else ""
    name = on_one_line(choice.label, choice.value)
    if choice.field == "source" and not detail and cell_len(name) > room:
        name = choice.value  # cut, the names of many sources look the same; their ids do not
    name = shorten(name, room - cell_len(detail))
    detail += " " * (room - cell_len(name + detail))
    named, counted = ("name", "number") if choice.events else ("muted", "muted")
    parts = [(margin, "key"), (name, named), (mark, "ai"), (detail, "muted"), (number, counted)]
    return [*parts, (f"{bar:<{bar_width}}", "bar")]


def _detail(choice: Choice, alias: str) -> str:
    """Another name, what it lies within, where the rows above do not show it; its id."""
    plain = choice.field in ("type", "tier", "status", "tag") or choice.value == choice.label
    inside = "" if choice.depth else on_one_line(choice.inside)
    detail = " · ".join(filter(None, (on_one_line(alias), inside, "" if plain else choice.value)))
    return f"  {shorten(detail, _WIDEST)}" if detail else ""
