"""Ids and keys made from names that people gave."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

_LONGEST: Final = 60
_OTHER: Final = re.compile(r"[^a-z0-9]+")
_OTHER_LETTERS: Final = re.compile(r"[^\w]+")
_PLAIN: Final = str.maketrans(
    {"ß": "ss", "æ": "ae", "ø": "o", "ð": "d", "þ": "th", "ł": "l", "đ": "d"}
)


@lru_cache(1 << 16)
def slug(name: str) -> str:
    """Return a name as an id: lower case, ASCII where it has Latin letters, `-` between words.

    "" for a name without a letter or a digit. Other scripts stay as they are.
    """
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
    bare = "".join(char for char in folded if not unicodedata.combining(char))
    made = _OTHER.sub("-", bare).strip("-")
    if not made:
        made = _OTHER_LETTERS.sub("-", name.casefold()).strip("-_")
    return made[:_LONGEST].strip("-")


def key(name: str) -> str:
    """Return the name of a column as the key of a field: `Geo Precision` is `geo_precision`."""
    return slug(name).replace("-", "_")
