"""Addresses in documents: text that a terminal with links opens at a click."""

from __future__ import annotations

from typing import Final

from rich.text import Span, Text

from tui.app.output.paint import ADDRESS
from tui.log.urls import is_web_link

LINK: Final = "link"
"""The role of an address in documents."""


def linked(line: Text) -> Text:
    """Return a logical line whose addresses are links, each piece of them to the whole.

    To be called before it is wrapped. Only what may be opened is a link, see `is_web_link`.
    """
    if not any(span.style == LINK for span in line.spans):
        return line
    return Text(line.plain, line.style, spans=[_linked(span, line.plain) for span in line.spans])


def _linked(span: Span, plain: str) -> Span:
    address = plain[span.start : span.end]
    if span.style != LINK or not is_web_link(address):
        return span
    return Span(span.start, span.end, f"{LINK} {ADDRESS}{address}")


def goes_on(line: Text, following: Text) -> bool:
    """Tell whether an address that a row ends with was broken, and goes on in the next."""
    ends = [span for span in line.spans if span.end == len(line.plain) and _address(span)]
    begins = {span.style for span in following.spans}
    return any(span.style in begins and not _is_whole(span, line.plain) for span in ends)


def _address(span: Span) -> str:
    """Return where a span leads, "" for nowhere."""
    return str(span.style).partition(ADDRESS)[2]


def _is_whole(span: Span, plain: str) -> bool:
    return plain[span.start : span.end].startswith(_address(span))
