"""Text on whose width terminals differ: what stands behind it may lie elsewhere than is thought.

Pictographs with a selector or a skin tone, flags, keycaps, what joiners make one of several, and
the clusters of Indic and other South and South-East Asian scripts: a terminal of another version of
Unicode, or tmux between, gives them one cell more or less (UTS #51, UAX #29, UAX #11).
"""

from __future__ import annotations

import re
from typing import Final

_CONTESTED: Final = re.compile(
    "[\ufe0e\ufe0f\u200d\u20e3"  # selectors of text and picture, joiner, keycap
    "\u0900-\u109f\u1780-\u17ff\u1900-\u1cff\ua800-\ua8ff\ua900-\uabff"  # South and South-East Asia
    "\U00010a00-\U00011fff"  # and there too
    "\U0001f000-\U0001ffff]"  # flags, skin tones, pictographs of every year
)
_BASE: Final = (
    "(?:[\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001ffff]|[^ ](?=\ufe0f))"
)
_ONE: Final = f"{_BASE}[\ufe0f\U0001f3fb-\U0001f3ff]*\u20e3?"
_PICTURE: Final = f"(?:[\U0001f1e6-\U0001f1ff]{{2}}|{_ONE}(?:\u200d{_ONE})*)"
_PIECE: Final = re.compile(f" +|{_PICTURE}|(?:(?!{_PICTURE})[^ ])+")


def is_contested(text: str) -> bool:
    """Whether terminals differ on the cells that a text takes."""
    return not text.isascii() and _CONTESTED.search(text) is not None


def pieces_of(text: str) -> list[str]:
    """Return the words of a text, its pictures one by one, and the blanks between them."""
    return _PIECE.findall(text)
