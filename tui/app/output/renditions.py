"""How a style of Rich's looks on a terminal with so many colours."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from rich.color import ColorSystem
from rich.style import Style

from tui.terminal.sgr import PLAIN, Rendition, rendition_after

# SGR, ECMA-48 8.3.117.
_ATTRIBUTES: Final = {
    "bold": "1",
    "dim": "2",
    "italic": "3",
    "underline": "4",
    "blink": "5",
    "reverse": "7",
    "conceal": "8",
    "strike": "9",
}


@lru_cache(4096)
def rendition(style: Style | None, colours: ColorSystem | None, links: bool = False) -> Rendition:
    """Return how a style looks on a terminal with so many colours; None is for all."""
    if style is None:
        return PLAIN
    # As Textual has it: where there is none that is known, all are written.
    parameters = ";".join(_parameters(style, colours or ColorSystem.TRUECOLOR))
    looks = (parameters and rendition_after(PLAIN, parameters)) or PLAIN
    if links and style.link:
        return looks._replace(link=style.link)
    return looks


def _parameters(style: Style, colours: ColorSystem) -> Iterator[str]:
    yield from (code for name, code in _ATTRIBUTES.items() if getattr(style, name))
    if style.color is not None:
        yield from style.color.downgrade(colours).get_ansi_codes()
    if style.bgcolor is not None:
        yield from style.bgcolor.downgrade(colours).get_ansi_codes(foreground=False)
