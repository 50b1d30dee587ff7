"""Line drawing, blocks and dots in ASCII, worked out from the names that Unicode gives them."""

from __future__ import annotations

import unicodedata

# From light to dark.
RAMP = " .:-=+*#@"


def _line(name: str) -> str:
    """One of U+2500 to U+257F. Heavy and double lines stay distinct: they show the focus."""
    if "DIAGONAL" in name:
        return "X" if "CROSS" in name else "/" if "UPPER RIGHT" in name else "\\"
    heavy = "LIGHT" not in name and ("HEAVY" in name or "DOUBLE" in name)
    across = any(word in name for word in ("HORIZONTAL", "LEFT", "RIGHT"))
    along = any(word in name for word in ("VERTICAL", "UP", "DOWN"))
    if across and along:
        return "#" if heavy else "+"
    if across:
        return "=" if heavy else "-"
    return "#" if heavy else "|"


def _dots(code: int) -> str:
    """One of the Braille patterns, U+2800 to U+28FF: darker with more of its eight dots."""
    return RAMP[(code & 0xFF).bit_count()]


_LINES = {chr(code): _line(unicodedata.name(chr(code))) for code in range(0x2500, 0x2580)}
_BLOCKS = dict(zip("▀▉▊▋▌▍▎▏▐░▒▓▔▕▖▗▘▙▚▛▜▝▞▟", "\"##|>|||<.:#-|.,`#\\##'/#", strict=True))
_DOTS = {chr(code): _dots(code) for code in range(0x2800, 0x2900)}

# One ASCII character for each; all are one cell wide. The lower blocks ▁ to █ are bars, elsewhere.
BOXES = _LINES | _BLOCKS | _DOTS
