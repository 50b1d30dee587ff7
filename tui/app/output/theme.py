"""Two themes of our own and the terminal's own colours: one table of roles for each.

A role says what a piece of text is; a palette says how that looks. The pairs of text and
background of the dark and the light palette meet WCAG 2.2 level AA (4.5:1), which a test holds.
Their colours are from the 240 that xterm numbers: the same on every terminal that has more than
16, and half the bytes of red, green and blue.
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
        primary="#87afd7",
        accent="#d7af5f",
        warning="#d7af5f",
        error="#ff8787",
        success="#87d787",
        foreground="#d0d0d0",
        background="#121212",
        surface="#1c1c1c",
        panel="#262626",
    ),
    {
        "base": "color(252) on color(233)",
        "muted": "color(247)",
        "dim": "color(247)",
        "label": "color(247)",
        "gap": "italic color(247)",
        "heading": "bold color(179)",
        "title": "bold color(231)",
        "name": "bold color(231)",
        "number": "bold color(231)",
        "frame": "color(242)",
        "frame.focus": "bold color(110)",
        "cursor": "bold color(231) on color(24)",
        "cursor.blurred": "color(231) on color(237)",
        "quote": "color(223)",
        "paraphrase": "italic color(252)",
        "original": "color(150)",
        "speaker": "bold color(110)",
        "source": "color(146)",
        "link": "underline color(110)",
        "ai": "bold color(233) on color(179)",
        "alert": "bold color(210)",
        "disputed": "bold color(221)",
        "refuted": "bold color(210)",
        "good": "color(114)",
        "bar": "color(110)",
        "land": "color(240)",
        "place": "bold color(179)",
        "here": "bold color(231) on color(24)",
        "radius": "color(110)",
        "bar.cursor": "bold color(222) on color(24)",
        "bar.range": "color(110) on color(237)",
        "key": "bold color(179)",
        "band": "color(252) on color(236)",
        "found": "color(16) on color(221)",
        "found.cursor": "color(16) on color(221)",
        "hidden": "color(244)",
    },
)

LIGHT = Palette(
    _theme(
        "syria-light",
        False,
        primary="#005f87",
        accent="#875f00",
        warning="#875f00",
        error="#af0000",
        success="#005f00",
        foreground="#262626",
        background="#ffffff",
        surface="#eeeeee",
        panel="#e4e4e4",
    ),
    {
        "base": "color(235) on color(231)",
        "muted": "color(240)",
        "dim": "color(240)",
        "label": "color(240)",
        "gap": "italic color(240)",
        "heading": "bold color(94)",
        "title": "bold color(16)",
        "name": "bold color(16)",
        "number": "bold color(16)",
        "frame": "color(244)",
        "frame.focus": "bold color(24)",
        "cursor": "bold color(231) on color(24)",
        "cursor.blurred": "color(235) on color(253)",
        "quote": "color(58)",
        "paraphrase": "italic color(235)",
        "original": "color(22)",
        "speaker": "bold color(24)",
        "source": "color(54)",
        "link": "underline color(24)",
        "ai": "bold color(231) on color(94)",
        "alert": "bold color(124)",
        "disputed": "bold color(94)",
        "refuted": "bold color(124)",
        "good": "color(22)",
        "bar": "color(24)",
        "land": "color(246)",
        "place": "bold color(94)",
        "here": "bold color(231) on color(24)",
        "radius": "color(24)",
        "bar.cursor": "bold color(16) on color(253)",
        "bar.range": "color(24) on color(253)",
        "key": "bold color(94)",
        "band": "color(235) on color(254)",
        "found": "color(16) on color(222)",
        "found.cursor": "color(16) on color(222)",
        "hidden": "color(243)",
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
        "disputed": "bold yellow",
        "refuted": "bold red",
        "good": "green",
        "bar": "cyan",
        "land": "default",
        "place": "bold yellow",
        "here": "bold reverse",
        "radius": "cyan",
        "bar.cursor": "bold underline yellow",
        "bar.range": "underline cyan",
        "key": "bold yellow",
        "band": "reverse",
        "found": "reverse",
        "found.cursor": "bold underline",
        "hidden": "default",
    },
)

PALETTES = {palette.theme.name: palette for palette in (DARK, LIGHT, TERMINAL)}


@cache
def styles(theme: str) -> dict[str, Style]:
    """The Rich style of each role in a theme; each lies on the theme's base."""
    roles = PALETTES.get(theme, DARK).roles
    base = Style.parse(roles["base"])
    return {role: base + Style.parse(text) for role, text in roles.items()}
