"""What a writer is told about a text that is no date: the fault, and what to write instead."""

from __future__ import annotations

import re
from typing import Final

from tui.log.dates.informal import in_ascii, likely_dates, without_unseen
from tui.log.dates.informal_patterns import MONTH
from tui.log.text import clean, one_line

GENERAL: Final = "write 2024, 2024-12, 2024-12-05, 2024-12-05T14:00 or 2024-12-05/2024-12-07"
"""What is said of a text that resembles nothing."""

# What cannot be rewritten, and why.
_HINTS: Final = (
    (r"(\d\d?:\d\d|\d{4}(-\d\d)?T\d\d).*", "a clock time needs its day, as in 2024-12-05T14:00"),
    (r"[Yy]-?\d+.*|[+-]?\d{5,}([-/].*)?|-\d+.*", "years go from 0001 to 9999"),
    (r"\d\d?[./-]\d\d?[./-]\d\d", "write the year with four digits, and first"),
    (r"\d\d?[./-]\d\d?[./-]\d{4}", "there is no such day; write the year first, 2024-12-05"),
    (rf"\d\d? {MONTH}|{MONTH} \d\d?", "it has no year"),
    (
        r"(?=.*X)[\dX]{4}(-[\dX-]*)?",
        "X stands for the last digits, as in 201X, 20XX, 2024-XX, 2024-12-XX",
    ),
    (r"[\[{].*", "a choice of dates is written as an interval, 2024-12-05/2024-12-07"),
    (r".*/.*/.*", "an interval is written with one /, as in 2024-12-05/2024-12-07"),
    (r"(today|now|yesterday|tomorrow|tonight|last|this|next)\b.*", "write the day itself"),
    (
        r"[?~ -]*|n\.?d\.?|none|null|nil|unknown|undated|tb[ac]|n/?a|date unknown|no date",
        'leave it empty (date: "") when it is not known',
    ),
    (
        r"\d{4}-\d\d-\d\d[T ][\d:]+ ?[A-Za-z(].*",
        "write the zone as an offset, as in 2024-12-05T14:00+03:00",
    ),
    (
        r"(early|late|mid|end|beginning|start|morning|evening|night)\b.*",
        "write the day, month or year, and the words in a note",
    ),
)


def advise(text: str, fault: str = "") -> str:
    """Say in one sentence why a text was refused, and what to write instead.

    `fault` is what the grammar said, "" when it could not read the text at all. A text of any
    length is answered at once, and quoted in at most 40 characters.
    """
    offers = [offer for offer in likely_dates(text) if offer != text]
    shown = one_line(clean(text[:200]), 40) or "a blank"
    if offers and offers[0] == without_unseen(text):
        fault = _unseen(text)
    if offers:
        parts = (fault, f"write {' or '.join(offers[:2])}")
    else:
        parts = (fault or _hint(text), "")
    return f"{shown} is not a date: {'; '.join(filter(None, parts))}"


def _unseen(text: str) -> str:
    if text.strip() == without_unseen(text):
        return "there are spaces around it"
    return "there are unseen characters in it"


def _hint(text: str) -> str:
    plain = in_ascii(text)
    flags = re.IGNORECASE | re.ASCII
    return next((hint for pattern, hint in _HINTS if re.fullmatch(pattern, plain, flags)), GENERAL)
