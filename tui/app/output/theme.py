"""Which palette a theme is, on which background, and the style of each role in it."""

from __future__ import annotations

from functools import cache
from typing import Final

from rich.style import Style

from tui.app.output.palette import Palette
from tui.app.output.palettes import (
    COLOUR_BLIND_DARK,
    COLOUR_BLIND_LIGHT,
    DARK,
    HIGH_CONTRAST_DARK,
    HIGH_CONTRAST_LIGHT,
    LIGHT,
)
from tui.app.output.terminal_palettes import TERMINAL, TERMINAL_DARK, TERMINAL_LIGHT
from tui.kept.theme import Looks

__all__ = ["DARK", "LIGHT", "PALETTES", "TERMINAL", "Palette", "follows_background", "palette_of"]

_BY_BACKGROUND: Final = {
    "auto": {"": DARK, "dark": DARK, "light": LIGHT},
    "dark": {"": DARK},
    "light": {"": LIGHT},
    "terminal": {"": TERMINAL, "dark": TERMINAL_DARK, "light": TERMINAL_LIGHT},
    "high-contrast": {"": HIGH_CONTRAST_DARK, "light": HIGH_CONTRAST_LIGHT},
    "colour-blind": {"": COLOUR_BLIND_DARK, "light": COLOUR_BLIND_LIGHT},
}
"""Palettes by theme and by background; "" is for one that is not known, or has none of its own."""

PALETTES: Final = {
    palette.name: palette for each in _BY_BACKGROUND.values() for palette in each.values()
}


def palette_of(theme: str, background: str) -> Palette:
    """Return the palette of a theme, one of `tui.kept.theme.THEMES`, on a background."""
    found = _BY_BACKGROUND[theme]
    return found.get(background) or found[""]


def theme_of(looks: Looks, no_colour: bool, colours: str | None) -> str:
    """Return the name of the palette to begin with; few colours, or none, are the terminal's."""
    theme = looks.theme or "auto"
    if no_colour:
        return TERMINAL.name
    if theme == "auto" and colours == "standard":
        theme = "terminal"
    return palette_of(theme, looks.background).name


def follows_background(theme: str) -> bool:
    """Whether a theme is another on another background."""
    return len(_BY_BACKGROUND[theme]) > 1


@cache
def styles(theme: str) -> dict[str, Style]:
    """The Rich style of each role in a theme; each lies on the theme's base."""
    roles = PALETTES.get(theme, DARK).roles
    base = Style.parse(roles["base"])
    return {role: base + Style.parse(text) for role, text in roles.items()}
