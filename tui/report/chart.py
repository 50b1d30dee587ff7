"""A bar chart as entries: label, number and bar on a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from rich.text import Text

from tui.report.bars import line_bar
from tui.report.document import Entry, heading
from tui.report.table import fit

_MOST = 12  # rows of a ranking
_LABEL = 34  # cells of the longest label

Count = tuple[str, int]


def ranked(counts: Mapping[str, int]) -> list[Count]:
    """Return the counts with the largest first, those of one size by label."""
    return sorted(counts.items(), key=lambda count: (-count[1], count[0]))


def chart(words: str, counts: Sequence[Count]) -> Iterator[Entry]:
    """Yield a heading and a line for each count, and how many are left out; nothing for none."""
    if not counts:
        return
    yield heading(words)
    shown = counts[:_MOST]
    top = max(count for _, count in shown)
    cells = min(_LABEL, max(cell_len(label) for label, _ in shown))
    digits = len(f"{top:,}")
    for label, count in shown:
        line = Text(f"  {fit(label, cells)}  {count:>{digits},}  ")
        yield Entry((line.append(line_bar(count, top), "bar"),))
    if len(counts) > len(shown):
        yield Entry((Text(f"  and {len(counts) - len(shown):,} more", "muted"),), stop=False)
