"""What a command prints, and what of it a terminal would obey."""

from __future__ import annotations

import io
import re
from typing import Final

OBEYED: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""A character that is no text: all that moves, hides or turns round what is printed."""


class Stream(io.TextIOWrapper):
    """A stream of text as the standard ones are."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")

    def text(self) -> str:
        """What was written."""
        self.flush()
        buffer = self.buffer
        assert isinstance(buffer, io.BytesIO)
        return buffer.getvalue().decode(errors="replace")
