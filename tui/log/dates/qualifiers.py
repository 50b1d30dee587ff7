"""Qualifiers on parts of a date (EDTF level 2): `2024-12~-05`, `2024-?12`.

A mark after a part holds for all parts up to it, a mark before a part for that part alone.
"""

from __future__ import annotations

import re
from typing import Final

_PARTS = re.compile(
    r"([?~%]?)[\dX]{4}([?~%]?)"
    r"(?:-([?~%]?)[\dX]{2}([?~%]?)"
    r"(?:-([?~%]?)[\dX]{2}([?~%]?)"
    r"(?:[T ][\d:Z+-]+([?~%]?))?)?)?",
    re.ASCII,
)
_MARKS = re.compile(r"[?~%]")
_NAMES: Final = ("year", "month", "day")


def parse_qualifiers(text: str) -> tuple[str, str, str]:
    """Return a text without its marks, the marks as one, and in words which parts they are on.

    The words are empty when the marks are on the whole date, or when there are none.
    """
    match = _PARTS.fullmatch(text)
    plain = _MARKS.sub("", text)
    if match is None or plain == text:
        return text, "", ""
    names = _NAMES[: plain[:10].count("-") + 1]
    own, reaching, whole = match.groups("")[0:6:2], match.groups("")[1:6:2], match.group(7) or ""
    parts = [_union(own[part], *reaching[part:], whole) for part, _ in enumerate(names)]
    marks = _union(*parts)
    clock_differs = len(plain) > 10 and whole != marks
    if len(set(parts)) == 1 and not clock_differs:
        return plain, marks, ""
    return plain, marks, _parts_in_words(names, parts)


def _union(*marks: str) -> str:
    found = "".join(sorted(set("".join(marks).replace("%", "?~"))))
    return found.replace("?~", "%")


def _parts_in_words(names: tuple[str, ...], parts: list[str]) -> str:
    uncertain = [name for name, mark in zip(names, parts, strict=True) if mark in ("?", "%")]
    approximate = [name for name, mark in zip(names, parts, strict=True) if mark in ("~", "%")]
    if uncertain == approximate:
        return f"{_listed(uncertain)} uncertain and approximate"
    both = ((uncertain, "uncertain"), (approximate, "approximate"))
    return ", ".join(f"{_listed(on)} {word}" for on, word in both if on)


def _listed(names: list[str]) -> str:
    if len(names) == 3:
        return "date"
    return " and ".join(names)
