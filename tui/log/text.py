"""The one gate for text from outside: whatever a log says goes through `clean()` once.

A terminal obeys control characters, and a reader is deceived by text that runs backwards or hides
letters; both are shown as visible marks instead. What Arabic, Persian and emoji need stays.
"""

from __future__ import annotations

import re

_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but \t \n, DEL, C1
_SEPARATORS = "\u2028\u2029"
_BIDI = "\u202a-\u202e\u2066-\u2069"  # overrides, embeddings, isolates
# Unseen: zero-width space, vowel separator, word joiner and operators, deprecated formatting,
# byte order mark, annotations, musical formatting, tags. Not the soft hyphen, ZWNJ, ZWJ, LRM, RLM.
_UNSEEN = (
    "\u200b\u180e\u2060-\u2065\u206a-\u206f\ufeff\ufff9-\ufffb"
    "\U0001d173-\U0001d17a\U000e0000-\U000e007f"
)
_NO_CHARACTERS = "\ud800-\udfff\ufdd0-\ufdef" + "".join(
    chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in range(0, 0x110000, 0x10000)
)
_HOSTILE = re.compile(f"[{_CONTROLS}{_SEPARATORS}{_BIDI}{_UNSEEN}{_NO_CHARACTERS}]")
_PICTURES = {code: chr(0x2400 + code) for code in range(0x20)} | {0x7F: "\u2421"}


def clean(text: str) -> str:
    r"""Make every character visible that could act on a terminal or deceive a reader.

    C0 controls and DEL become their control pictures (ESC is shown as ␛), all others U+FFFD.
    \n and \t stay, \r\n becomes \n. Cleaning twice changes nothing.
    """
    # Python calls a character printable when it is none of Other (C*) and Separator (Z*).
    if text.isprintable():
        return text
    text = text.replace("\r\n", "\n")
    if text.replace("\n", "").replace("\t", "").isprintable():
        return text
    return _HOSTILE.sub(_mark, text)


def one_line(text: str, limit: int = 200) -> str:
    """Fit cleaned text into a row, a title or a message of at most `limit` characters.

    White space of any kind and length becomes one space; what is cut ends in an ellipsis.
    """
    line = " ".join(text.split(maxsplit=limit))
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def as_typed(text: str, limit: int = 200) -> str:
    """Return what was pasted into a line as somebody would have typed it there.

    Line ends become spaces; what acts on a terminal or is not seen, direction marks and soft
    hyphens too, is dropped: with it no name and no id would be found.
    """
    not_typed = f"{_HOSTILE.pattern}|[\u200e\u200f\u061c\u00ad]"
    return one_line(re.sub(not_typed, _blank, text), limit)


def _blank(match: re.Match[str]) -> str:
    return " " if match[0].isspace() else ""


def backquoted(text: str) -> str:
    """Name something of a log in a message: cleaned text as one short line, in backquotes."""
    return f"`{one_line(text, 60)}`"


def _mark(match: re.Match[str]) -> str:
    return _PICTURES.get(ord(match[0]), "\ufffd")
