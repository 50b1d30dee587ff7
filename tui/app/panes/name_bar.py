"""The line that asks for the name of a view."""

from __future__ import annotations

from typing import ClassVar

from tui.app.panes.asking import AskBar


class NameBar(AskBar):
    """An input for the name under which the filter in force is to be kept."""

    LABEL: ClassVar = "Keep as"
    INPUT: ClassVar = "view-name"
    PLACEHOLDER: ClassVar = "name of the view"
