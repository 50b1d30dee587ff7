"""`list --group`: the events that match under headings of what they have in common."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tui.commands.errors import CommandError
from tui.commands.selection import selected
from tui.commands.shape import shaped
from tui.report.export.columns import columns_of, sort_keys
from tui.report.export.formats import DEFAULT
from tui.report.text.groups import group_name, group_words
from tui.store.arranging.arranged import Arranged
from tui.store.arranging.arrangement import DAY, TIME
from tui.store.store import Store
from tui.terminal.streams import say

if TYPE_CHECKING:
    from tui.report.export.listing import Group


def is_grouped(arguments: Namespace) -> bool:
    """Tell whether other headings are asked for than those that a list has anyway."""
    return arguments.group not in (None, DAY)


def print_groups(store: Store, arguments: Namespace) -> None:
    """Print a table with headings, sorted within each of them; raises CommandError."""
    from tui.report.export.listing import grouped  # noqa: PLC0415 - for people only
    from tui.report.text.printing import print_lines, table_width  # noqa: PLC0415

    if arguments.format != DEFAULT or arguments.columns:
        raise CommandError("--group is for the table: other forms have columns to sort by, --sort")
    groups = [*_groups(store, arguments)]
    if not groups and arguments.limit != 0:
        say("no events match")
        return
    print_lines(grouped(store.head, groups, table_width()))


def _groups(store: Store, arguments: Namespace) -> Iterator[Group]:
    """Yield groups with their events, until there are as many of these as are asked for."""
    index, by = store.index, arguments.group
    matches = selected(store, arguments)
    found = Arranged(matches, store.classes.by(by), store.classes.by(TIME))
    columns, keys = columns_of(store.head), sort_keys(store.head)
    position, left = 0, arguments.limit
    while position < len(found) and left != 0:
        (value, size, *_), end = found.group(position), found.end(position) + 1
        within = Namespace(**{**vars(arguments), "limit": left})
        shown = shaped(store.events(found[position:end]), columns, within, keys)
        yield group_name(index, by, value), group_words(index, by, value, size), shown
        position = end
        if left is not None:
            left -= len(shown)
