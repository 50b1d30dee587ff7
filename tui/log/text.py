"""The one gate for text from outside: whatever a log says goes through `clean()` once.

A terminal obeys control characters, and a reader cannot see bidirectional overrides or invisible
characters; both are shown as visible marks instead. What Arabic and Persian need stays.
"""

from __future__ import annotations

import re

# C0 without \t \n, DEL and C1; soft hyphen (U+00AD) stays.
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
# Zero-width space, line and paragraph separators, bidi overrides and isolates, word joiner and
# other invisible operators, byte order mark, interlinear annotation.
_INVISIBLE = "\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\u206a-\u206f\ufeff\ufff9-\ufffb"
# Lone surrogates, noncharacters, tag characters.
_NONCHARACTERS = "\ud800-\udfff\ufdd0-\ufdef\U000e0000-\U000e007f" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_HOSTILE = re.compile(f"[{_CONTROLS}{_INVISIBLE}{_NONCHARACTERS}]")
_SPACES = re.compile(r"\s+")


def clean(text: str) -> str:
    r"""Text with every character that could act on a terminal or deceive a reader made visible.

    C0 controls and DEL become their control pictures (ESC is shown as ␛), all others U+FFFD.
    \n and \t stay, \r\n becomes \n. Cleaning twice changes nothing.
    """
    if text.isascii() and text.isprintable():
        return text
    return _HOSTILE.sub(_mark, text.replace("\r\n", "\n"))


def one_line(text: str, limit: int = 200) -> str:
    """Text for a row, a title or a message: white space to single spaces, cut to `limit` letters."""
    line = _SPACES.sub(" ", text[: 4 * limit]).strip()
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def _mark(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"
