"""Bars: a row of blocks, a horizontal bar, and a chart of counts as entries."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from rich.cells import cell_len
from rich.text import Text

from tui.report.text.document import Entry, heading, more
from tui.report.text.fit import fit

_BLOCKS: Final = " ▁▂▃▄▅▆▇█"
_MOST: Final = 12  # rows of a ranking
_LABEL: Final = 34  # cells of the longest label

Count = tuple[str, int]


def bar(heights: Sequence[int | float]) -> str:
    """Return one character for each height: a space for none, at least ▁ for some, █ for most."""
    top = max(heights, default=0) or 1
    return "".join(_BLOCKS[int(-(-height * 8 // top))] for height in heights)


def line_bar(count: int, top: int, width: int = 24) -> str:
    """Return a horizontal bar, at least a cell long for some and `width` cells for `top`."""
    return "█" * -(-count * width // (top or 1))


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
    yield from more(len(counts) - len(shown))
