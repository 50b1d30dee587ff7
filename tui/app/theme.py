"""Two themes of our own and the terminal's own colours: one table of roles for each.

A role says what a piece of text is; a palette says how that looks. The pairs of text and
background of the dark and the light palette meet WCAG 2.2 level AA (4.5:1), which a test holds.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from rich.style import Style
from textual.theme import Theme


class Palette(NamedTuple):
    """A named set of colours, as Textual's theme and as a style for each role."""

    theme: Theme
    roles: dict[str, str]


def _theme(name: str, dark: bool, **colours: str) -> Theme:
    return Theme(name=name, dark=dark, **colours)  # type: ignore[arg-type]


DARK = Palette(
    _theme(
        "syria-dark",
        True,
        primary="#7fb4d8",
        accent="#e0b062",
        warning="#e8b04a",
        error="#ff8f80",
        success="#8cc98a",
        foreground="#d8d8d4",
        background="#14171a",
        surface="#1b1f23",
        panel="#1f2429",
    ),
    {
        "base": "#d8d8d4 on #14171a",
        "muted": "#9aa3aa",
        "heading": "bold #e0b062",
        "title": "bold #ffffff",
        "label": "#9aa3aa",
        "frame": "#5c666e",
        "frame.focus": "bold #7fb4d8",
        "cursor": "bold #ffffff on #264a66",
        "cursor.blurred": "#ffffff on #2a3138",
        "quote": "#f0e6d2",
        "original": "#c9d8b0",
        "speaker": "bold #7fb4d8",
        "source": "#b9a6dc",
        "link": "underline #7fb4d8",
        "ai": "bold #14171a on #e8b04a",
        "alert": "bold #ff8f80",
        "name": "bold #ffffff",
        "number": "bold #ffffff",
        "dim": "#9aa3aa",
        "paraphrase": "italic #d8d8d4",
        "gap": "italic #9aa3aa",
        "good": "#8cc98a",
        "bar": "#7fb4d8",
        "key": "bold #e0b062",
        "band": "#d8d8d4 on #1f2429",
    },
)

LIGHT = Palette(
    _theme(
        "syria-light",
        False,
        primary="#0b5a8a",
        accent="#7a4b00",
        warning="#7a4b00",
        error="#a3231a",
        success="#22662a",
        foreground="#1e2226",
        background="#fbfaf7",
        surface="#f1efe9",
        panel="#e9e6de",
    ),
    {
        "base": "#1e2226 on #fbfaf7",
        "muted": "#565e66",
        "heading": "bold #7a4b00",
        "title": "bold #000000",
        "label": "#565e66",
        "frame": "#7d858c",
        "frame.focus": "bold #0b5a8a",
        "cursor": "bold #ffffff on #0b5a8a",
        "cursor.blurred": "#1e2226 on #dcd8cd",
        "quote": "#3a2f18",
        "original": "#2c4a1e",
        "speaker": "bold #0b5a8a",
        "source": "#5b3f94",
        "link": "underline #0b5a8a",
        "ai": "bold #ffffff on #8a4b00",
        "alert": "bold #a3231a",
        "name": "bold #000000",
        "number": "bold #000000",
        "dim": "#565e66",
        "paraphrase": "italic #1e2226",
        "gap": "italic #565e66",
        "good": "#22662a",
        "bar": "#0b5a8a",
        "key": "bold #7a4b00",
        "band": "#1e2226 on #e9e6de",
    },
)

# For 16 colours and for none: attributes carry the meaning, colours are the terminal's own.
TERMINAL = Palette(
    Theme(
        name="terminal",
        primary="ansi_blue",
        secondary="ansi_cyan",
        warning="ansi_yellow",
        error="ansi_red",
        success="ansi_green",
        accent="ansi_yellow",
        foreground="ansi_default",
        background="ansi_default",
        surface="ansi_default",
        panel="ansi_default",
        boost="ansi_default",
        ansi=True,
        variables={
            "ansi-background": "ansi_black",
            "ansi-foreground": "ansi_white",
            "border-blurred": "ansi_black",
            "block-cursor-foreground": "ansi_black",
            "block-cursor-background": "ansi_white",
            "input-cursor-background": "ansi_white",
            "input-cursor-foreground": "ansi_black",
            "input-cursor-text-style": "none",
            "input-selection-background": "ansi_bright_blue",
            "input-selection-foreground": "ansi_black",
            "screen-selection-background": "ansi_bright_blue",
            "screen-selection-foreground": "ansi_black",
        },
    ),
    {
        "base": "default on default",
        "muted": "default",
        "heading": "bold yellow",
        "title": "bold",
        "label": "default",
        "frame": "default",
        "frame.focus": "bold cyan",
        "cursor": "bold reverse",
        "cursor.blurred": "underline",
        "quote": "default",
        "original": "green",
        "speaker": "bold cyan",
        "source": "magenta",
        "link": "underline cyan",
        "ai": "bold reverse yellow",
        "alert": "bold red",
        "name": "bold",
        "number": "bold",
        "dim": "default",
        "paraphrase": "italic",
        "gap": "italic",
        "good": "green",
        "bar": "cyan",
        "key": "bold yellow",
        "band": "reverse",
    },
)

PALETTES = {palette.theme.name: palette for palette in (DARK, LIGHT, TERMINAL)}


@cache
def styles(theme: str) -> dict[str, Style]:
    """The Rich style of each role in a theme; each lies on the theme's base."""
    roles = PALETTES.get(theme, DARK).roles
    base = Style.parse(roles["base"])
    return {role: base + Style.parse(text) for role, text in roles.items()}
