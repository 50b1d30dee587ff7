"""Dates in forms of ISO 8601 that EDTF leaves out, and without zeros: read, and noted.

Each of them can mean only one date: compact (`20240314`, `20240314T0902`, `202403140902`; digits
alone beyond a day only with a year of this century or the last), without zeros (`2024-3-4`,
`2024-03-04 9:02`), an offset without a colon (`+0100`), a zone by name in brackets (RFC 9557), a
comma before the fraction. What might mean two things is left to advice.
"""

from __future__ import annotations

import re
from typing import Final

from tui.log.dates.edtf import may_be_end

_OFFSET = r"(?P<o>Z|z|[+-]\d\d(?::?\d\d)?)?"
_END = rf"\s?{_OFFSET}(?P<q>[?~%]?)"
_ZONE: Final = re.compile(r"(.*(?:Z|[+-]\d\d:?\d\d))\[[\w/+-]+\]", re.ASCII)
_COMPACT: Final = re.compile(
    r"(?P<y>(?:1\d|20)\d\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])"
    rf"(?:T?(?P<h>[01]\d|2[0-3])(?::?(?P<n>[0-5]\d)(?::?(?P<s>[0-5]\d(?:[.,]\d+)?))?)?{_END})?",
    re.ASCII,
)
_PLAIN: Final = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})"
    rf"(?:(?P<t>[T ])(?P<h>\d{{1,2}})(?::?(?P<n>\d\d)(?::?(?P<s>\d\d(?:[.,]\d{{1,9}})?))?)?{_END})?"
    r"(?P<p>[?~%]?)",
    re.ASCII,
)
_MONTH: Final = re.compile(r"(?P<y>\d{4})-(?P<m>\d)(?P<q>[?~%]?)", re.ASCII)
_ENDS: Final = 2  # of an interval
# What may begin with a day, or with a year of two digits, or be seconds since 1970.
_OTHER_STAMP: Final = re.compile(r"\d{9}(?:\d\d?)?$|(?!19|20)\d{9}", re.ASCII)


def normal_form(text: str) -> str:
    """Return the EDTF of a text that can mean one date alone; "" for any other."""
    if zone := _ZONE.fullmatch(text):
        return normal_form(zone[1]) or zone[1]
    if "/" in text:
        ends = text.split("/")
        normal = [end if end in ("", "..") else normal_form(end) or end for end in ends]
        return "/".join(normal) if normal != ends and len(ends) == _ENDS else ""
    if month := _MONTH.fullmatch(text):
        return f"{month['y']}-0{month['m']}{month['q']}"
    if _OTHER_STAMP.match(text):
        return ""
    found = _COMPACT.fullmatch(text) or _PLAIN.fullmatch(text)
    written = _written(found) if found else ""
    spaced = found is not None and found.groupdict().get("t") == " "
    return "" if spaced and may_be_end(written.replace("T", " ")) else written


def _written(found: re.Match[str]) -> str:
    part = found.groupdict()
    day = f"{part['y']}-{int(part['m']):02}-{int(part['d']):02}"
    clock = ""
    if part["h"]:
        numbers = [f"{int(part['h']):02}", part["n"], part["s"]]
        clock = "T" + ":".join(each.replace(",", ".") for each in numbers if each)
    return day + clock + _offset(part["o"]) + (part["q"] or part.get("p") or "")


def _offset(text: str | None) -> str:
    if not text or text in ("Z", "z"):
        return (text or "").upper()
    return f"{text[:3]}:{text[-2:]}" if len(text) > 3 else text
