"""What a writer is told about a text that is no date: the fault, and what to write instead.

Every date that is offered is one: what the grammar refuses is left out, and none is taken.
No library does this: dateutil's and others' parsers take the first reading that fits, and say
nothing of the second.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import product
from typing import Final

from tui.log.dates.digits import COMPACT_DAY, short_year_dates, whole_year_dates
from tui.log.dates.edtf import DateError, parse_interval, parse_point
from tui.log.dates.informal_computed import COMPUTED
from tui.log.dates.informal_patterns import (
    AROUND_DATES,
    CLOCK_AND_DATE,
    DATE_AND_CLOCK,
    MONTH,
    TEMPLATES,
    template_fields,
)
from tui.log.text import clean, one_line

_LONGEST: Final = 80
_DASHES: Final = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")


def likely_dates(text: str) -> list[str]:
    """List the dates that a text may mean, as EDTF and the likeliest first; none for a long one."""
    if len(text) > _LONGEST:
        return []
    return _dates(in_ascii(text))


def in_ascii(text: str) -> str:
    """Return a text with digits, hyphens and spaces as in ASCII, cut where no date would end."""
    dashed = _DASHES.sub("-", without_unseen(text[:_LONGEST]))
    digits = "".join(str(unicodedata.decimal(letter, letter)) for letter in dashed)
    return unicodedata.normalize("NFKC", digits)[:_LONGEST]


def without_unseen(text: str) -> str:
    """Return a text without format characters, and with single spaces inside alone."""
    letters = (letter for letter in text if unicodedata.category(letter) != "Cf")
    return " ".join("".join(letters).split())


def _dates(text: str, depth: int = 2) -> list[str]:
    """List the dates that an ASCII text may mean, by at most `depth` patterns in each other."""
    for written in (text, text.upper()):
        if _is_date(written):
            return [written]
    for offers in _offers(text, depth):
        good = [offer for offer in dict.fromkeys(offers) if _is_date(offer)]
        if good:
            return good
    return []


def _offers(text: str, depth: int) -> Iterator[list[str]]:
    yield whole_year_dates(text)
    yield from _from_templates(text)
    yield from _computed(text)
    if depth:
        yield from _with_clock(text, depth - 1)
        yield from _around(text, depth - 1)


def _from_templates(text: str) -> Iterator[list[str]]:
    for pattern, templates in TEMPLATES:
        if match := _match(pattern, text):
            fields = template_fields(match)
            yield [template.format_map(fields).replace(" ", "T", 1) for template in templates]


def _computed(text: str) -> Iterator[list[str]]:
    for pattern, compute in COMPUTED:
        if match := _match(pattern, text):
            try:
                yield [compute(match)]
            except (ValueError, OverflowError):
                continue


def _with_clock(text: str, depth: int) -> Iterator[list[str]]:
    if match := _match(DATE_AND_CLOCK, text):
        for day in _dates(match[1], depth):
            yield _timed(day, match[2])
    if match := _match(CLOCK_AND_DATE, text):
        for day in _dates(match[2], depth):
            yield _timed(day, match[1] + (match[3] or ""))


def _timed(day: str, clock: str) -> list[str]:
    # With a space: 09:00-11:00 after a T has an offset, and no end.
    return [date.replace(" ", "T", 1) for date in _dates(f"{day} {clock}", 0)]


def _around(text: str, depth: int) -> Iterator[list[str]]:
    for pattern, template in AROUND_DATES:
        if match := _match(pattern, text):
            parts = [_dates(part, depth) for part in match.groups()]
            yield [template.format(*choice) for choice in product(*parts)]


def _match(pattern: str, text: str) -> re.Match[str] | None:
    return _compiled(pattern).fullmatch(text)


@cache  # there are more of them than `re` keeps, and each is asked for every text
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.ASCII)


def _is_date(text: str) -> bool:
    try:
        if "/" not in text:
            parse_point(text)
            return True
        start, end = parse_interval(text)
    except DateError:
        return False
    return start is None or end is None or start.first < end.last


GENERAL: Final = "write 2024, 2024-12, 2024-12-05, 2024-12-05T14:00 or 2024-12-05/2024-12-07"
"""What is said of a text that resembles nothing."""

# What cannot be rewritten, and why.
_HINTS: Final = (
    (
        rf"{COMPACT_DAY}\d(\d\d){{0,2}}",
        "without signs it has 8, 12 or 14 digits: 20241205, 202412051400",
    ),
    (r"(\d\d?:\d\d|\d{4}(-\d\d)?T\d\d).*", "a clock time needs its day, as in 2024-12-05T14:00"),
    (
        r"[Yy]-?\d+.*|\d{5,}([-/].*)?|[+-]\d+.*",
        "years have four digits, 0576, or more after a Y, Y12024; 44 BC is -0043",
    ),
    (r"\d\d?[./-]\d\d?[./-]\d\d?", "write the year with four digits, and first"),
    (r"\d\d?[./-]\d\d?[./-]\d{4}", "there is no such day; write the year first, 2024-12-05"),
    (rf"{MONTH}-\d\d|\d\d?-{MONTH}-\d\d", "write the year with four digits"),
    (rf"\d\d? {MONTH}|{MONTH}( \d\d?)?", "it has no year"),
    (
        r"(?=.*[Xu])[\dXu]{4}(-[\dXu-]*)?",
        "X stands for the last digits, as in 201X, 20XX, 2024-XX, 2024-12-XX",
    ),
    (r".*\[[\w/+-]+\]", "write the zone as an offset, as in 2024-12-05T14:00+03:00"),
    (r"\{.*", "a set of dates is written as an event for each of them"),
    (r"\[.*", "a choice of dates is written as an interval, 2024-12-05/2024-12-07"),
    (r"(open|unknown)/(open|unknown)", "an interval needs a start or an end"),
    (r"(.*/)?P\d.*|P(T?\d.*)/.*", "write the end itself, as in 2024-12-05/2024-12-07"),
    (r"(.*/)?PT.*", "write the end itself, as in 2024-12-05T14:00/2024-12-05T15:00"),
    (
        r".*\b(A\.?H|A\.?P|A\.?M|S\.?H)\.?|.*هـ?",
        "write the day, month or year of the Gregorian calendar",
    ),
    (
        r".*\b(ago|BP|[kKMG][ay]|[kM]ya)",
        "write the year with its sign: Y-12000 is 12001 BC, -0999 is 1000 BC",
    ),
    (r".*/.*/.*", "an interval is written with one /, as in 2024-12-05/2024-12-07"),
    (r"(today|now|yesterday|tomorrow|tonight|last|this|next)\b.*", "write the day itself"),
    (
        r"[?~ -]*|n\.?d\.?|none|null|nil|unknown|undated|tb[acd]|n/?a|date unknown|no date|"
        r"unk\.?|not known|unspecified|pending|to be (?:announced|confirmed|determined)",
        'leave it empty (date: "") when it is not known',
    ),
    (r".*\d ?[ap]\.?m\b.*", "hours go from 00 to 23, as in 2024-12-05T14:00"),
    (
        r"\d{4}-\d\d-\d\d[T ][\d:]+ ?[A-Za-z(].*",
        "write the zone as an offset, as in 2024-12-05T14:00+03:00",
    ),
    (r".*\d.*,.*\d{4}-\d\d.*", "an event has one date: write an event for each, or an interval"),
    (
        r"(early|late|mid|end|beginning|start|morning|evening|night)\b.*"
        r"|.*\d.*\b(morning|noon|afternoon|evening|night|dawn|dusk|midnight)"
        r"|.*\b(week|half|end|beginning|start) of\b.*",
        "write the day, month or year, and the words in a note",
    ),
)


def advise(text: str, fault: str = "") -> str:
    """Say in one sentence why a text was refused, and what to write instead.

    `fault` is what the grammar said, "" when it could not read the text at all. A text of any
    length is answered at once, and quoted in at most 40 characters. Of digits alone all is told
    that they may mean, of another text the two likeliest dates.
    """
    # Asked again where a record is read again, value by value: the last are kept.
    return (_advised if len(text) <= _LONGEST else _advised.__wrapped__)(text, fault)


@lru_cache(1 << 12)
def _advised(text: str, fault: str) -> str:
    offers = [offer for offer in likely_dates(text) if offer != text][:2]
    shown = one_line(clean(text[:200]), 40) or "a blank"
    digits = in_ascii(text)
    fault = fault or _fault_of_digits(digits)
    if not fault:
        offers = list(dict.fromkeys((*offers, *short_year_dates(digits))))
    if offers and offers[0] == without_unseen(text):
        fault = _unseen(text)
    if offers:
        parts = (fault, f"write {' or '.join(offers)}")
    else:
        parts = (fault or _hint(text), "")
    return f"{shown} is not a date: {'; '.join(filter(None, parts))}"


_COMPACT: Final = re.compile(
    rf"(?={COMPACT_DAY}|(?:19|20)\d{{6}}(?:\d{{4}})?(?:\d\d)?$)"
    r"(\d{4})(\d\d)(\d\d)(?:T?(\d\d)(\d\d)?(\d\d)?)?",
    re.ASCII,
)


def _fault_of_digits(text: str) -> str:
    """Say which part of a date without signs cannot be: "minutes go from 00 to 59"."""
    found = _COMPACT.fullmatch(text)
    if found is None:
        return ""
    clock = ":".join(filter(None, found.groups()[3:]))
    try:
        parse_point("-".join(found.groups()[:3]) + f"T{clock}" * bool(clock))
    except DateError as fault:
        return str(fault)
    return ""


def _unseen(text: str) -> str:
    if text.strip() == without_unseen(text):
        return "there are spaces around it"
    return "there are unseen characters in it"


def _hint(text: str) -> str:
    plain = in_ascii(text)
    return next((hint for pattern, hint in _HINTS if _match(pattern, plain)), GENERAL)
