"""Several people in one cell: told apart by commas only where nothing else can be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from tui.exchange.making.names import key

_LISTS: Final = frozenset(
    (
        *("participants", "actors", "people", "persons", "akteure", "acteurs", "actores"),
        *("attori", "участники", "المشاركون"),
    )
)
"""What a column is called that has several in a cell."""
_PARTICLES: Final = frozenset(
    (
        *("von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le"),
        *("el", "al", "bin", "ibn", "abu", "ben", "y"),
    )
)
_AFTER_A_NAME: Final = re.compile(
    r"(?:jr|sr|i{2,3}|iv|ph\.?d|m\.?d|esq|inc|ltd|llc|gmbh|plc|corp|co)\.?", re.IGNORECASE
)
_INITIALS: Final = re.compile(r"(?:\w\.[ -]?)+")
_WORD: Final = re.compile(r"[^\W\d_][\w.'’-]*")
_MOST_WORDS: Final = 5


def is_list_of_people(column: str) -> bool:
    """Tell whether a column has several people in a cell, by what it is called."""
    return key(column) in _LISTS


def people_in(cell: str) -> list[str]:
    """Return the names that commas separate in a cell of such a column; the cell, if in doubt.

    In doubt is `Smith, John`, which may be one or two, and `King, Jr.`.
    """
    pieces = [piece for each in cell.split(",") if (piece := each.strip())]
    if len(pieces) > 1 and all(map(_is_name, pieces)) and not _may_be_one(pieces):
        return pieces
    return [cell]


def _is_name(piece: str) -> bool:
    words = piece.split()
    if len(words) > _MOST_WORDS or _AFTER_A_NAME.fullmatch(piece) or _INITIALS.fullmatch(piece):
        return False
    return all(
        _WORD.fullmatch(word) and (not word[0].islower() or word in _PARTICLES) for word in words
    )


def _may_be_one(pieces: Sequence[str]) -> bool:
    """Tell whether two pieces may be a surname and a first name."""
    return len(pieces) == 2 and any(
        len(each.split()) == 1 and not each.isupper() for each in pieces
    )
