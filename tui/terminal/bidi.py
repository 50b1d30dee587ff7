"""Right-to-left text in a screen of columns: who puts it in order, and how it is kept in place.

Terminals differ. VTE (GNOME), Konsole, mlterm, mintty and Terminal.app run the Unicode
Bidirectional Algorithm (UAX #9) over each line of the screen, frames and all; xterm, Alacritty,
foot and the Linux console never do. VTE and mintty can be told not to (ECMA-48 mode 8, BDSM, as in
https://terminal-wg.pages.freedesktop.org/bidi/). So there are three ways:

- `terminal`: text goes out in logical order, and a left-to-right mark (U+200E) behind each stretch
  of right-to-left text, so that what follows it, a frame or a number, is not drawn into it;
- `app`: text goes out in the order it is read in, with letters joined (`visual_order`), and the
  terminal is told to leave it so;
- `off`: text goes out in logical order, and the terminal is told to leave it so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from typing import Final, Literal

Bidi = Literal["terminal", "app", "off"]

LRM: Final = "\u200e"
MARKS: Final = "\u200e\u200f\u061c"
"""Left-to-right, right-to-left and Arabic letter mark: no cell, and a direction."""

EXPLICIT: Final = "\x1b[8l"
"""Tells a terminal to show text in the order in which it comes (BDSM reset)."""
IMPLICIT: Final = "\x1b[8h"
"""Tells it to put text in order itself, as it did before."""

# Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours with their marks and digits, but not
# Persian digits, which go left to right as ours; presentation forms; the supplementary plane.
RTL: Final = (
    "\u0590-\u06ef\u06fa-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc"
    "\U00010800-\U00010fff\U0001e800-\U0001efff"
)
_ANY: Final = re.compile(f"[{RTL}]")
# Where columns and facts end: two spaces, a dot between facts, lines and blocks, a mark.
_EDGE: Final = re.compile(f"  |[·\u2500-\u259f{LRM}]")
# From its first letter on, all but letters of other scripts.
_RUN: Final = re.compile(rf"[{RTL}](?:[{RTL}]|[^\w]|[\d_])*")
# Without what comes after its last letter; digits belong to it, but to a word that follows them.
_CORE: Final = re.compile(rf".*[{RTL}]", re.DOTALL)
_CORE_AND_DIGITS: Final = re.compile(rf".*[{RTL}\w]", re.DOTALL)


def has_rtl(text: str) -> bool:
    """Whether any of it is written from right to left."""
    return not text.isascii() and _ANY.search(text) is not None


def problem(bidi: str) -> str:
    """Say why text cannot be put in order this way; "" where it can."""
    if bidi == "app" and find_spec("bidi") is None:
        return "--bidi app needs python-bidi: pip install '.[bidi]' in the checkout"
    return ""


def stretches(line: str) -> Iterator[tuple[int, int]]:
    """Yield where the stretches of a line begin and end that have right-to-left text.

    A stretch is what stands between two edges of columns, without the spaces around it.
    """
    start = 0
    for stop, following in (*(edge.span() for edge in _EDGE.finditer(line)), (len(line), 0)):
        piece = line[start:stop]
        if has_rtl(piece):
            yield stop - len(piece.lstrip(" ")), start + len(piece.rstrip(" "))
        start = following


@lru_cache(4096)
def fences(line: str) -> tuple[int, ...]:
    """Say before which characters of a line a left-to-right mark belongs, the last first.

    It goes behind the space or the line that comes after right-to-left text: what holds on to the
    letter before it, as it does in a terminal, is then not lost when the letter alone is repainted.
    """
    found = []
    for start, stop in stretches(line):
        for run in _RUN.finditer(line, start, stop):
            end = _end_of(line, run, stop)
            after = line[end : end + 1]
            if after != LRM:
                found.append(end + (after != "" and not after.isalnum()))
    return tuple(reversed(found))


def _end_of(line: str, run: re.Match[str], stop: int) -> int:
    """Return where the right-to-left text of a run ends, before what no longer belongs to it."""
    cores = {True: _CORE_AND_DIGITS, False: _CORE}
    core = cores[run.end() == stop].match(line, *run.span())
    return (core or run).end()
