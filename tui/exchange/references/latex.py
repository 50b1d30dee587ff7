"""LaTeX as text, as far as lists of references have it: accents, commands, braces."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_ACCENT: Final = re.compile(
    r"\\(?:([`'^\"~=.])\s*+\{?+\s*+(\\?[A-Za-z])(?:\s*+\})?"
    r"|([cuvHk])(?:\s*+\{\s*+|\s++)(\\?[A-Za-z])(?:\s*+\})?)"
)
_COMMAND: Final = re.compile(
    r"\\(?:emph|textit|textbf|texttt|textsc|textrm|textsuperscript|textsubscript|url|mbox|uppercase)"
    r"\s*+\{([^{}]*+)\}"
)
_MARKS: Final = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    '"': "\u0308",
    "~": "\u0303",
    "=": "\u0304",
    ".": "\u0307",
    "c": "\u0327",
    "u": "\u0306",
    "v": "\u030c",
    "H": "\u030b",
    "k": "\u0328",
}
_SIGNS: Final = {
    "\\&": "&",
    "\\%": "%",
    "\\_": "_",
    "\\$": "$",
    "\\#": "#",
    "--": "–",
    "~": " ",
    "\\ss": "ß",
}


def plain(text: str) -> str:
    """Return LaTeX as text: accents as letters, braces gone."""
    text = _COMMAND.sub(r"\1", text)
    text = _ACCENT.sub(_accented, text)
    for sign, meant in _SIGNS.items():
        text = text.replace(sign, meant)
    return " ".join(unicodedata.normalize("NFC", re.sub(r"(?<!\\)[{}]", "", text)).split())


def _accented(found: re.Match[str]) -> str:
    return (found[2] or found[4]).strip("\\") + _MARKS[found[1] or found[3]]
