"""The seasons of EDTF: codes 21 to 41 in the place of a month (level 1: 21 to 24)."""

from __future__ import annotations

from typing import Final

# Code: name, first month, number of months. Seasons are whole months (meteorological), those
# without a hemisphere are northern, and one that runs over the new year belongs to the year it
# starts in.
SEASONS: Final[dict[int, tuple[str, int, int]]] = {
    21: ("spring", 3, 3),
    22: ("summer", 6, 3),
    23: ("autumn", 9, 3),
    24: ("winter", 12, 3),
    25: ("northern spring", 3, 3),
    26: ("northern summer", 6, 3),
    27: ("northern autumn", 9, 3),
    28: ("northern winter", 12, 3),
    29: ("southern spring", 9, 3),
    30: ("southern summer", 12, 3),
    31: ("southern autumn", 3, 3),
    32: ("southern winter", 6, 3),
    33: ("first quarter of", 1, 3),
    34: ("second quarter of", 4, 3),
    35: ("third quarter of", 7, 3),
    36: ("fourth quarter of", 10, 3),
    37: ("January–April", 1, 4),
    38: ("May–August", 5, 4),
    39: ("September–December", 9, 4),
    40: ("first half of", 1, 6),
    41: ("second half of", 7, 6),
}
