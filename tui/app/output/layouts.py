"""Letters of other keyboards, as the keys that they stand on.

With an Arabic or a Russian layout in force, the key of `q` types another letter; whoever reads a
log in that language would have to change the layout for every key. Where a letter stands on
different keys in two layouts of one script, the more common layout holds.
"""

from __future__ import annotations

import unicodedata
from typing import Final

_LATIN: Final = "qwertyuiop[]asdfghjkl;'zxcvbnm,./"
# The same keys in other layouts, as Windows and XKB have them; signs of ASCII mean themselves.
_LAYOUTS: Final = (
    "йцукенгшщзхъфывапролджэячсмитьбю.",  # Russian
    "йцукенгшщзхїфівапролджєячсмитьбю.",  # Ukrainian
    ";ςερτυθιοπ[]ασδφγηξκλ;'ζχψωβνμ,./",  # Greek
    "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ.",  # Hebrew
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظ",  # Arabic
    "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./",  # Persian
)
# With Shift: only letters that have capitals need none of these.
_SHIFTED: Final = {
    "َ": "Q",
    "ً": "W",
    "ُ": "E",
    "ٌ": "R",
    "إ": "Y",
    "÷": "I",
    "×": "O",
    "؛": "P",
    "ِ": "A",
    "ٍ": "S",
    "أ": "H",
    "ـ": "J",
    "،": "K",
    "ْ": "X",
    "آ": "N",
    "؟": "?",
}


def _table() -> dict[str, str]:
    found: dict[str, str] = {}
    for layout in _LAYOUTS:
        for letter, key in zip(layout, _LATIN, strict=True):
            if not letter.isascii():
                found.setdefault(letter, key)
                if letter.upper() != letter and key.isalpha():
                    found.setdefault(letter.upper(), key.upper())
    return found | _SHIFTED


_KEYS: Final = _table()


def key_of(character: str) -> str:
    """Return the character that the key of another layout's types on an English keyboard.

    Digits of other scripts are those of ASCII; what is on no key of theirs is itself.
    """
    if character.isascii():
        return character
    digit = unicodedata.decimal(character, None)
    return str(digit) if digit is not None else _KEYS.get(character, character)
