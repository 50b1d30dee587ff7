"""Small bars of block characters."""

from __future__ import annotations

from collections.abc import Sequence

_BLOCKS = " ▁▂▃▄▅▆▇█"


def bar(heights: Sequence[int]) -> str:
    """Return one character for each height: a space for none, at least ▁ for some, █ for most."""
    top = max(heights, default=0)
    return "".join(_BLOCKS[-(-height * 8 // top)] if top else " " for height in heights)


def line_bar(count: int, top: int, width: int = 24) -> str:
    """Return a horizontal bar, at least a cell long for some and `width` cells for `top`."""
    return "█" * -(-count * width // top) if top else ""
