"""`python -m tui` is `syria-timeline`."""

from __future__ import annotations

from tui.cli import script

script()
