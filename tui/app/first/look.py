"""How the first screen looks on a terminal: as Textual will find it to be, without Textual."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from tui.app.output.segments import Step, last_steps
from tui.app.output.theme import theme_of
from tui.kept.theme import Looks
from tui.terminal.bidi import Bidi


class Look(NamedTuple):
    """Theme, colours as Rich calls them, and the last steps of each line."""

    theme: str
    colours: str | None
    steps: tuple[Step, ...]


def look_of(looks: Looks, environ: Mapping[str, str], ascii_only: bool, bidi: Bidi) -> Look:
    """Return how the screen looks with a theme and a background, in these surroundings."""
    no_colour = "NO_COLOR" in environ
    colours = _colours(environ)
    steps = last_steps(no_colour, ascii_only, bidi)
    return Look(theme_of(looks, no_colour, colours), colours, tuple(steps))


def _colours(environ: Mapping[str, str]) -> str | None:
    """Return the colours of the terminal as Rich, which Textual asks, would say."""
    if environ.get("COLORTERM", "").strip().lower() in ("truecolor", "24bit"):
        return "truecolor"
    from rich.console import Console  # noqa: PLC0415 - most terminals say it themselves

    known = {name: value for name, value in environ.items() if name != "NO_COLOR"}
    console = Console(markup=False, force_terminal=True, legacy_windows=False, _environ=known)
    return console.color_system
