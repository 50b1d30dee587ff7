"""A bar chart as entries: label, number and bar on a line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.cells import cell_len
from rich.text import Text

from tui.report.text.document import Entry, heading
from tui.report.text.table import fit

_BLOCKS = " ▁▂▃▄▅▆▇█"


def bar(heights: Sequence[int]) -> str:
    """Return one character for each height: a space for none, at least ▁ for some, █ for most."""
    top = max(heights, default=0)
    return "".join(_BLOCKS[-(-height * 8 // top)] if top else " " for height in heights)


def line_bar(count: int, top: int, width: int = 24) -> str:
    """Return a horizontal bar, at least a cell long for some and `width` cells for `top`."""
    return "█" * -(-count * width // top) if top else ""


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
