"""Text as plain ASCII, cell for cell, for terminals that show nothing else."""

from __future__ import annotations

import re
import unicodedata

from rich.cells import cell_len, get_character_cell_size, set_cell_size

RAMP = " .:-=+*#@"
"""Characters from light to dark."""

# By whether a line goes across and whether it goes along: light and heavy.
_STROKES = {(True, True): "+#", (True, False): "-=", (False, True): "|#"}


def _line(name: str) -> str:
    """One of U+2500 to U+257F. Heavy and double lines stay distinct: they show the focus."""
    if "DIAGONAL" in name:
        slants = ("CROSS", "X"), ("UPPER RIGHT", "/"), ("UPPER LEFT", "\\")
        return next(plain for word, plain in slants if word in name)
    heavy = "LIGHT" not in name and ("HEAVY" in name or "DOUBLE" in name)
    across = any(word in name for word in ("HORIZONTAL", "LEFT", "RIGHT"))
    along = any(word in name for word in ("VERTICAL", "UP", "DOWN"))
    return _STROKES[across, along][heavy]


def _dots(code: int) -> str:
    """One of the Braille patterns, U+2800 to U+28FF: darker with more of its eight dots."""
    return RAMP[(code & 0xFF).bit_count()]


_LINES = {chr(code): _line(unicodedata.name(chr(code))) for code in range(0x2500, 0x2580)}
_BLOCKS = dict(zip("▀▉▊▋▌▍▎▏▐░▒▓▔▕▖▗▘▙▚▛▜▝▞▟", "\"##|>|||<.:#-|.,`#\\##'/#", strict=True))
_DOTS = {chr(code): _dots(code) for code in range(0x2800, 0x2900)}

BOXES = _LINES | _BLOCKS | _DOTS
"""One ASCII character for each sign of a frame; all are one cell wide."""

_BARS = dict(zip("▁▂▃▄▅▆▇█", RAMP[1:], strict=True))
_SIGNS = {
    **dict.fromkeys("·‥․", "."),
    **dict.fromkeys("…⋯", "~"),
    **dict.fromkeys("“”„‟″", '"'),
    **dict.fromkeys("‘’‚‛′ʼʾʿʻˈ`´‹›", "'"),
    **dict.fromkeys("–—―−‐‑‒⁃", "-"),
    **dict.fromkeys("«»", '"'),
    **dict.fromkeys("→⇒➜▶▸►▹❯⟶", ">"),
    **dict.fromkeys("←⇐◀◂◄◃❮⏎↵⟵", "<"),
    **dict.fromkeys("↑⇑▲▴△⌃", "^"),
    **dict.fromkeys("↓⇓▼▾▽⌄", "v"),
    **dict.fromkeys("↔↕⇔", "-"),
    **dict.fromkeys("•●★☆◆◇◉⚫", "*"),
    **dict.fromkeys("○◦◌◯⚪", "o"),
    **dict.fromkeys("■□▪▫▮▯", "#"),
    **dict.fromkeys("✓✔☑", "v"),
    **dict.fromkeys("×✕✖✗✘☒", "x"),
    **dict.fromkeys("≈∼", "~"),
    "≠": "/",
    "≤": "<",
    "≥": ">",
    "÷": "/",
    "±": "+",
    "¦": "|",
    "¡": "!",
    "¿": "?",
    "⚠": "!",
}
# Letters that have no decomposition into a base letter and an accent.
_LETTERS = dict(zip("øØłŁđĐðÐħĦıŧŦßæÆœŒþÞŋŊ", "oOlLdDdDhHitTsaAoOtTnN", strict=True))
_NOT_ASCII = re.compile(r"[^\x00-\x7f]+")
# Characters that change the width of their neighbours: zero-width joiner, variation selector 16.
_JOINERS = ("\u200d", "\ufe0f")


class _Table(dict[int, str]):
    """For `str.translate`: what stands for a code point, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = plain = _plain(chr(code))
        return plain


def to_ascii(text: str) -> str:
    """`text` in ASCII and of as many cells, so that columns keep their places.

    Lines, bars, arrows and quotation marks become their nearest likeness, letters lose their
    accents (NFKD), every cell of anything else is a question mark. ASCII stays as it is.
    """
    if text.isascii():
        return text
    if any(joiner in text for joiner in _JOINERS):
        joined = _NOT_ASCII.sub(lambda run: _fitted(run[0]), text)
        return set_cell_size(joined, cell_len(text))
    return text.translate(_TABLE)


def _fitted(run: str) -> str:
    return set_cell_size(run.translate(_TABLE), cell_len(run))


def _plain(character: str) -> str:
    if character.isascii():
        return character
    cells = get_character_cell_size(character)
    if cells == 0:
        return ""
    folded = unicodedata.normalize("NFKD", character)
    letters = "".join(each for each in folded if not unicodedata.combining(each))
    # "½" would come out as "1?2" and "㎞" as "km": more letters than cells is no likeness.
    if letters.isascii() and letters.isprintable() and 0 < len(letters) <= cells:
        return letters.ljust(cells)
    return "?" * cells


_TABLE = _Table(
    {
        ord(sign): plain.ljust(get_character_cell_size(sign))
        for sign, plain in (_BARS | _SIGNS | _LETTERS | BOXES).items()
    }
)
