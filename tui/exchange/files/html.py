"""The text of HTML, of whatever shape, in time that grows with its length.

Python's own reader of HTML takes quadratic time for tags that never end, and raises for some
declarations; both differ from one version of Python to the next.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Final, NamedTuple

BLOCKS: Final = frozenset(
    (
        *("address", "article", "blockquote", "div", "h1", "h2", "h3", "h4", "h5", "h6", "hr"),
        *("li", "ol", "p", "pre", "table", "tr", "ul"),
    )
)
"""The elements that stand on lines of their own."""

_SHOWING: Final = frozenset(("img", "video", "audio", "source", "iframe", "embed"))
_HIDDEN: Final = frozenset(("head", "title", "template"))
_RAW: Final = frozenset(("script", "style"))  # hidden, and no tags in them
_LONGEST: Final = 1 << 16  # characters of a tag; one that is longer is text
_TAG: Final = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][^\s<>/]*+)(?P<rest>(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>"
    r"|<[!?/][^<>]*+>"
)
_ATTRIBUTE: Final = re.compile(r"(href|src|alt)\s*+=\s*+(\"[^\"]*+\"|'[^']*+'|[^\s\"'<>]++)", re.I)
_REFERENCE: Final = re.compile(
    r"&(?:#\d{1,7}(?!\d)|#[xX][0-9a-fA-F]{1,6}(?![\da-fA-F])|[a-zA-Z][a-zA-Z\d]{1,30});?"
)


class _Tag(NamedTuple):
    """A tag: its name in small letters, whether it ends an element, and its attributes."""

    name: str
    is_end: bool
    attributes: str

    def said(self, name: str) -> str:
        """Return an attribute of those that are read; "" for none."""
        found = {each[1].lower(): each[2] for each in _ATTRIBUTE.finditer(self.attributes)}
        return _resolved(found.get(name, "").strip("\"'"))


def text_of_html(text: str, *, keeps_lines: bool) -> str:
    """Return the text of HTML, links as `words (address)`; what is hidden in it is left out.

    `keeps_lines` is for text that has but a few tags in it, and lines of its own.
    """
    reader = _Reader(keeps_lines)
    for piece in _pieces(text):
        if isinstance(piece, str):
            reader.words(piece)
        elif piece.is_end:
            reader.end(piece)
        else:
            reader.start(piece)
    return "".join(reader.parts)


def _pieces(text: str) -> Iterator[str | _Tag]:
    """Yield tags and the text between them; what is no tag is text."""
    at, done = 0, 0
    while (at := text.find("<", at)) >= 0:
        end, tag = _tag(text, at)
        if end == at:
            at += 1
            continue
        yield text[done:at]
        if tag is not None:
            yield tag
        at = done = end
    yield text[done:]


def _tag(text: str, at: int) -> tuple[int, _Tag | None]:
    """Return where the tag or comment at a place ends, the same place for none, and the tag."""
    if text.startswith("<!--", at):
        return _behind("-->", text, at), None
    found = _TAG.match(text, at, at + _LONGEST)
    if found is None:
        return at, None
    if found["name"] is None:
        return found.end(), None
    tag = _Tag(found["name"].lower(), bool(found["end"]), found["rest"])
    if tag.name in _RAW and not tag.is_end:
        return _behind(rf"</{tag.name}(?:[^<>]*>)?", text, found.end()), None
    return found.end(), tag


def _behind(end: str, text: str, at: int) -> int:
    """Return where something that hides what is in it ends: the end of the text for no end."""
    found = re.compile(end, re.IGNORECASE).search(text, at)
    return found.end() if found else len(text)


def _resolved(text: str) -> str:
    """Return text with its references as characters, of those that name one."""
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), text)


class _Reader:
    """Collects the text of HTML."""

    def __init__(self, keeps_lines: bool) -> None:
        self.parts: list[str] = []
        self._keeps_lines = keeps_lines
        self._hidden = 0
        self._link = ("", 0)  # its address, and the part that its words begin with

    def words(self, text: str) -> None:
        """Take text between tags."""
        if text and not self._hidden:
            shown = text if self._keeps_lines else text.replace("\n", " ")
            self.parts.append(_resolved(shown))

    def start(self, tag: _Tag) -> None:
        """Take the beginning of an element."""
        if tag.name in _HIDDEN:
            self._hidden += 1
        elif tag.name == "br" or tag.name in BLOCKS:
            self.parts.append("\n\n" if tag.name == "p" else "\n")
        elif tag.name == "a":
            self._link = (tag.said("href"), len(self.parts))
        elif tag.name in _SHOWING and (address := tag.said("src")):
            self.parts.append(" ".join(filter(None, (tag.said("alt"), f"{address} "))))

    def end(self, tag: _Tag) -> None:
        """Take the end of an element."""
        if tag.name in _HIDDEN:
            self._hidden = max(0, self._hidden - 1)
        elif tag.name in BLOCKS:
            self.parts.append("\n")
        elif tag.name == "a":
            address, start = self._link
            if address and address != "".join(self.parts[start:]).strip():
                self.parts.append(f" ({address})")
            self._link = ("", 0)
