"""The palettes of the terminal's own 16 colours, of which nobody knows how they look.

On a ground that is known, colours that are read on it with the colours of xterm and of the console;
on one that is not, none: attributes carry the meaning.
"""

from __future__ import annotations

from typing import Any, Final

from tui.app.output.palette import Palette


def _palette(name: str, roles: dict[str, str]) -> Palette:
    return Palette(name, True, _COLOURS, _PLAIN | roles)


_COLOURS: Final[dict[str, Any]] = {
    "primary": "ansi_blue",
    "secondary": "ansi_cyan",
    "warning": "ansi_yellow",
    "error": "ansi_red",
    "success": "ansi_green",
    "accent": "ansi_yellow",
    "foreground": "ansi_default",
    "background": "ansi_default",
    "surface": "ansi_default",
    "panel": "ansi_default",
    "boost": "ansi_default",
    "ansi": True,
    "variables": {
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
}

_PLAIN = {
    "base": "default on default",
    "muted": "default",
    "heading": "bold",
    "title": "bold",
    "label": "default",
    "frame": "default",
    "frame.focus": "bold",
    "cursor": "bold reverse",
    "cursor.blurred": "underline",
    "quote": "default",
    "original": "default",
    "speaker": "bold",
    "source": "italic",
    "link": "underline",
    "ai": "bold reverse",
    "alert": "bold",
    "name": "bold",
    "number": "bold",
    "dim": "default",
    "paraphrase": "italic",
    "gap": "italic",
    "disputed": "bold",
    "refuted": "bold underline",
    "good": "default",
    "bar": "default",
    "land": "default",
    "place": "bold",
    "here": "bold reverse",
    "radius": "default",
    "bar.cursor": "bold underline",
    "bar.range": "underline",
    "key": "bold",
    "band": "reverse",
    "found": "reverse",
    "found.cursor": "bold underline",
    "hidden": "default",
    "stale": "dim",
}

TERMINAL = _palette("terminal", {})

TERMINAL_DARK = _palette(
    "terminal-dark",
    {
        "place": "bold bright_yellow",
        "radius": "bright_cyan",
        "heading": "bold bright_yellow",
        "frame.focus": "bold bright_cyan",
        "original": "bright_green",
        "speaker": "bold bright_cyan",
        "source": "bright_magenta",
        "link": "underline bright_cyan",
        "ai": "bold reverse bright_yellow",
        "alert": "bold bright_red",
        "disputed": "bold bright_yellow",
        "refuted": "bold bright_red",
        "good": "bright_green",
        "bar": "bright_cyan",
        "bar.cursor": "bold underline bright_yellow",
        "bar.range": "underline bright_cyan",
        "key": "bold bright_yellow",
    },
)

TERMINAL_LIGHT = _palette(
    "terminal-light",
    {
        "place": "bold blue",
        "radius": "blue",
        "heading": "bold blue",
        "frame.focus": "bold blue",
        "original": "blue",
        "speaker": "bold blue",
        "source": "magenta",
        "link": "underline blue",
        "ai": "bold reverse red",
        "alert": "bold red",
        "disputed": "bold magenta",
        "refuted": "bold red",
        "good": "blue",
        "bar": "blue",
        "bar.cursor": "bold underline magenta",
        "bar.range": "underline blue",
        "key": "bold blue",
    },
)
