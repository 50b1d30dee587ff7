"""Plain text from HTML and Markdown, with the addresses of its links kept."""

from __future__ import annotations

import re
from typing import Final

from tui.exchange.files.html import BLOCKS, text_of_html

_TAG: Final = re.compile(
    r"</?[a-zA-Z][^<>]{0,2000}>|<!--|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});"
)
_BLOCK_TAG: Final = re.compile(rf"<(?:br|{'|'.join(sorted(BLOCKS))})\b", re.IGNORECASE)
_BREAKS: Final = re.compile(r"[ \t]*\n[ \t]*(?:\n[ \t]*)+")
_LINK: Final = re.compile(
    r"!?\[([^\[\]\n]{0,500})\]"
    r"\((?:<([^<>\n]{1,2083})>|([^()\s]{1,2083}(?:\([^()\s]*\)[^()\s]*)?))(?:\s+\"[^\"\n]*\")?\)"
)
_EMPHASIS: Final = re.compile(
    r"(?<![\w*_])(\*{1,3}|_{1,3}|~~|`)(?=\S)((?:[^*_`~\n]|~(?!~))+?)(?<=\S)\1(?![\w*_])"
)
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*)$", re.MULTILINE)


def from_html(text: str) -> str:
    """Return the text of HTML, a link as `words (address)`; text without tags stays as it is."""
    if not _TAG.search(text):
        return text
    joined = text_of_html(text, keeps_lines=not _BLOCK_TAG.search(text))
    lines = (" ".join(line.split()) for line in joined.split("\n"))
    return _BREAKS.sub("\n\n", "\n".join(lines)).strip()


def from_markdown(text: str) -> str:
    """Return the text of Markdown without its signs, a link as `words (address)`."""
    text = _LINK.sub(_linked, text)
    text = _HEADING.sub(lambda found: heading(found[1]), text)
    return _EMPHASIS.sub(r"\2", text)


def heading(text: str) -> str:
    """Return a heading of Markdown without the signs that may close it."""
    return text.rstrip().rstrip("#").rstrip()


def links_in(text: str) -> list[str]:
    """Return the web addresses that stand in HTML, Markdown or plain text, each once, in order."""
    return list(dict.fromkeys(each.rstrip(".,;:!?'\"") for each in _ADDRESS.findall(text)))


_ADDRESS: Final = re.compile(
    r"https?://(?:[^\s<>\"'\[\](){}]|\([^\s<>\"'\[\](){}]{0,200}\)){1,2083}"
)
"""An address, with brackets in it only where they are closed: as at the end of Wikipedia's."""


def _linked(match: re.Match[str]) -> str:
    words, address = match[1], match[2] or match[3]
    if not words or words == address:
        return address
    return f"{words} ({address})"
