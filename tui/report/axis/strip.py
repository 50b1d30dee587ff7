"""The time of a log as a strip of plain text: bars, and the axis below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from rich.text import Text

from tui.log.dates.zones import find_zone
from tui.report.axis.eras import era_lines
from tui.report.axis.labels import stretch_words
from tui.report.axis.scale import Scale, lay_scale
from tui.report.text.bars import bar
from tui.report.text.document import Entry, heading
from tui.report.text.words import plural
from tui.store.axis.buckets import Cell
from tui.store.derived.eras import Era
from tui.store.index.endpoints import EndpointCounts

_INDENT: Final = "  "
_LEAST: Final = 20  # cells


def time_strip(
    endpoints: EndpointCounts, timezone: str, width: int, eras: Sequence[Era] = ()
) -> Iterator[Entry]:
    """Yield a heading and the strip, within a width in cells; nothing for a log without dates.

    Below its words stand the eras. A bar stands for the events that may have happened in its
    bucket: a vague or a long event is in several.
    """
    columns = max(_LEAST, width - len(_INDENT))
    scale = lay_scale(endpoints, find_zone(timezone), columns)
    cells = scale.axis.cells
    counts = [_count(endpoints, cell) for cell in cells]
    if not cells:
        return
    top = counts.index(max(counts))
    when = stretch_words(cells[top], cells[top], timezone)
    most = f"█ {plural(counts[top], 'event')}: {when}"
    yield heading("Events over time")
    below = [(each, "muted") for each in era_lines(scale, eras, columns)]
    lines = ((_bars(scale, counts), "bar"), (scale.words, "muted"), *below, (most, "muted"))
    yield Entry(tuple(Text(_INDENT).append(words.rstrip(), style) for words, style in lines))


def _count(endpoints: EndpointCounts, cell: Cell) -> int:
    """Count the events that may have happened in a bucket; none are in a fold."""
    if cell.step is None:
        return 0
    return endpoints.started(cell.end) - endpoints.ended(cell.start)


def _bars(scale: Scale, counts: list[int]) -> str:
    """Return the bars, each in the columns of its cell."""
    widths = (right - left for left, right in pairwise(scale.edges))
    blocks = zip(bar(counts), widths, strict=True)
    return "".join(f"{block * min(scale.bar, width):<{width}}" for block, width in blocks)
