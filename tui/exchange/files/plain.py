"""Plain text from HTML and Markdown, with the addresses of its links kept."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final

_BLOCKS: Final = frozenset(
    [
        "address",
        "article",
        "blockquote",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "ol",
        "p",
        "pre",
        "table",
        "tr",
        "ul",
    ]
)
_SHOWING: Final = frozenset(("img", "video", "audio", "source", "iframe", "embed"))
_HIDDEN: Final = frozenset(("script", "style", "head", "title", "template"))
_TAG: Final = re.compile(
    r"</?[a-zA-Z][^<>]{0,2000}>|<!--|&(?:#\d{1,7}|#x[0-9a-fA-F]{1,6}|[a-zA-Z]{2,31});"
)
_BLOCK_TAG: Final = re.compile(rf"<(?:br|{'|'.join(sorted(_BLOCKS))})\b", re.IGNORECASE)
_BREAKS: Final = re.compile(r"[ \t]*\n[ \t]*(?:\n[ \t]*)+")
_LINK: Final = re.compile(
    r"!?\[([^\[\]\n]{0,500})\]"
    r"\((?:<([^<>\n]{1,2083})>|([^()\s]{1,2083}(?:\([^()\s]*\)[^()\s]*)?))(?:\s+\"[^\"\n]*\")?\)"
)
_EMPHASIS: Final = re.compile(
    r"(?<![\w*_])(\*{1,3}|_{1,3}|~~|`)(?=\S)([^*_`\n]+?)(?<=\S)\1(?![\w*_])"
)
_HEADING: Final = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE)


def from_html(text: str) -> str:
    """Return the text of HTML, a link as `words (address)`; text without tags stays as it is."""
    if not _TAG.search(text):
        return text
    reader = _Reader(keeps_lines=not _BLOCK_TAG.search(text))
    reader.feed(text)
    reader.close()
    joined = "".join(reader.parts)
    lines = (" ".join(line.split()) for line in joined.split("\n"))
    return _BREAKS.sub("\n\n", "\n".join(lines)).strip()


def from_markdown(text: str) -> str:
    """Return the text of Markdown without its signs, a link as `words (address)`."""
    text = _LINK.sub(_linked, text)
    text = _HEADING.sub(r"\1", text)
    return _EMPHASIS.sub(r"\2", text)


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


class _Reader(HTMLParser):
    """Collects the text of HTML; what is hidden in it or acts is left out."""

    def __init__(self, *, keeps_lines: bool) -> None:
        super().__init__(convert_charrefs=True)
        self._keeps_lines = keeps_lines  # of text that has but a few tags in it
        self.parts: list[str] = []
        self._hidden = 0
        self._links: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in _HIDDEN:
            self._hidden += 1
        elif tag == "br" or tag in _BLOCKS:
            self.parts.append("\n\n" if tag == "p" else "\n")
        elif tag == "a":
            self._links.append((given.get("href") or "", len(self.parts)))
        elif tag in _SHOWING and given.get("src"):
            self.parts.append(" ".join(filter(None, (given.get("alt"), given.get("src"), ""))))

    def handle_endtag(self, tag: str) -> None:
        if tag in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag in _BLOCKS:
            self.parts.append("\n")
        elif tag == "a" and self._links:
            address, start = self._links.pop()
            if address and address != "".join(self.parts[start:]).strip():
                self.parts.append(f" ({address})")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data if self._keeps_lines else data.replace("\n", " "))
