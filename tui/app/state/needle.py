"""What is searched for, as the words that the text on the screen is looked through for."""

from __future__ import annotations

from typing import NamedTuple


class Needle(NamedTuple):
    """Folded words that stand one after the other; `prefix`: the last need only begin a word."""

    words: tuple[str, ...]
    prefix: bool
