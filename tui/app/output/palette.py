"""What a palette is: the colours of Textual's own parts, and a style for each role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:  # the first screen is drawn without Textual
    from textual.theme import Theme


class Palette(NamedTuple):
    """A named set of colours: what Textual's theme is made of, and a style for each role."""

    name: str
    dark: bool
    colours: dict[str, Any]
    roles: dict[str, str]

    @property
    def theme(self) -> Theme:
        """The theme of Textual's."""
        from textual.theme import Theme  # noqa: PLC0415 - as above

        return Theme(name=self.name, dark=self.dark, **self.colours)

    def changed(self, name: str, roles: dict[str, str], **colours: str) -> Palette:
        """Return another with the same colours but for those given."""
        return Palette(name, self.dark, self.colours | colours, self.roles | roles)
