"""What is wrong with a text that is no date, and what its writer may have meant: never a guess.

Every suggestion is itself a date: what `read_point` or `read_ends` refuses is not offered.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import chain, product
from typing import Final

from tui.log.dates.edtf import DateError, read_ends, read_point
from tui.log.dates.rewrites import MONTH, SUMS, TEMPLATES, TIMED, WRAPPED, fields
from tui.log.text import clean, one_line

GENERAL: Final = "write 2024, 2024-12, 2024-12-05, 2024-12-05T14:00 or 2024-12-05/2024-12-07"
"""What is said of a text that resembles nothing."""

_LONGEST: Final = 80
_DASHES: Final = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")

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
    offers = [offer for offer in meanings(text) if offer != text]
    shown = one_line(clean(text[:200]), 40) or "a blank"
    if offers and offers[0] == _seen(text):
        spaces = text.strip() == offers[0]
        fault = f"there are {'spaces around it' if spaces else 'unseen characters in it'}"
    advice = f"write {' or '.join(offers[:2])}" if offers else ""
    if not fault and not offers:
        advice = _hint(_plain(text[:_LONGEST]))
    return f"{shown} is not a date: {'; '.join(part for part in (fault, advice) if part)}"


def meanings(text: str) -> list[str]:
    """List the dates that a text may mean, as EDTF and the likeliest first; none for a long one."""
    return _offers(_plain(text)) if len(text) <= _LONGEST else []


def _seen(text: str) -> str:
    letters = (letter for letter in text if unicodedata.category(letter) != "Cf")
    return " ".join("".join(letters).split())


def _plain(text: str) -> str:
    """Bring digits, hyphens and spaces to ASCII, so that only the order is left to ask."""
    dashed = _DASHES.sub("-", _seen(text))
    digits = "".join(str(unicodedata.decimal(letter, letter)) for letter in dashed)
    return unicodedata.normalize("NFKC", digits)[:_LONGEST]


def _offers(text: str, depth: int = 2) -> list[str]:
    """List the dates that a text may mean, the likeliest first."""
    if _is_date(text):
        return [text]
    if _is_date(text.upper()):
        return [text.upper()]
    deeper = chain(_timed(text, depth - 1), _wrapped(text, depth - 1)) if depth else ()
    for offers in chain(_filled(text), _worked_out(text), deeper):
        good = [offer for offer in dict.fromkeys(offers) if _is_date(offer)]
        if good:
            return good
    return []


def _filled(text: str) -> Iterator[list[str]]:
    for pattern, templates in TEMPLATES:
        if match := _match(pattern, text):
            found = fields(match)
            yield [template.format_map(found).replace(" ", "T", 1) for template in templates]


def _worked_out(text: str) -> Iterator[list[str]]:
    for pattern, work_out in SUMS:
        if match := _match(pattern, text):
            try:
                yield [work_out(match)]
            except (ValueError, OverflowError):
                continue


def _timed(text: str, depth: int) -> Iterator[list[str]]:
    if match := _match(TIMED, text):
        for day in _offers(match[1], depth):
            yield _offers(f"{day}T{match[2]}", 0)


def _wrapped(text: str, depth: int) -> Iterator[list[str]]:
    for pattern, template in WRAPPED:
        if match := _match(pattern, text):
            parts = [_offers(part, depth) for part in match.groups()]
            yield [template.format(*choice) for choice in product(*parts)]


def _match(pattern: str, text: str) -> re.Match[str] | None:
    return re.fullmatch(pattern, text, re.IGNORECASE | re.ASCII)


def _is_date(text: str) -> bool:
    try:
        if "/" not in text:
            read_point(text)
            return True
        start, end = read_ends(text)
    except DateError:
        return False
    return start is None or end is None or start.first < end.last


def _hint(text: str) -> str:
    return next((hint for pattern, hint in _HINTS if _match(pattern, text)), GENERAL)
