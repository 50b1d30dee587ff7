"""What a palette is: the colours of Textual's own parts, and a style for each role."""

from __future__ import annotations

from typing import NamedTuple

from textual.theme import Theme


class Palette(NamedTuple):
    """A named set of colours, as Textual's theme and as a style for each role."""

    theme: Theme
    roles: dict[str, str]

    def changed(self, name: str, roles: dict[str, str], **colours: str) -> Palette:
        """Return another with the same colours but for those given."""
        own = {each: getattr(self.theme, each) for each in _COLOURS}
        return Palette(
            textual_theme(name, self.theme.dark, **{**own, **colours}), self.roles | roles
        )


_COLOURS = (
    *("primary", "accent", "warning", "error", "success"),
    *("foreground", "background", "surface", "panel"),
)


def textual_theme(name: str, dark: bool, **colours: str) -> Theme:
    """Return a theme of Textual's."""
    return Theme(name=name, dark=dark, **colours)  # type: ignore[arg-type]
