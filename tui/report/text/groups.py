"""What stands over a group of events in a list: what they have in common, and how many they are."""

from __future__ import annotations

from tui.report.text.words import on_one_line, plural
from tui.store.index.index import Index


def group_words(index: Index, group: str, value: str, count: int) -> str:
    """Return "Hama · 12 events" for a value of a group; the value is "" of those that have none."""
    return f"{group_name(index, group, value)} · {plural(count, 'event')}"


def group_name(index: Index, group: str, value: str) -> str:
    """Return what a group is called: "Hama", "battles: armed clash", "no place"."""
    if not value:
        return f"no {group}"
    name = on_one_line(index.label(group, value), value)
    if group == "type":
        return on_one_line(name.replace("/", ": ").replace("-", " "))
    return name
