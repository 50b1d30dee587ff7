"""RIS, as reference managers and publishers give it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from tui.exchange.files.input import Input
from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.own import own_fields
from tui.exchange.making.row import Row, Tree
from tui.exchange.references.reference import given_name_first, published
from tui.exchange.tables.numbers import whole

KEEPS: Final = (
    "title, authors, journal or publisher, date, address, language, note as those of a "
    "source; abstract, keywords, DO and all other tags of the event of its publication, "
    "under their two letters",
)
BENDS: Final = ("each reference is a source and an event of type publication",)

_TAG: Final = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*))?")
_HOMES: Final = frozenset(
    (
        *("TI", "T1", "AU", "A1", "JO", "JF", "T2", "PB", "DA", "PY", "Y1", "UR", "LA", "N1"),
        *("AB", "N2", "KW", "ID", "TY", "Y2", "L2"),
    )
)


def detect(file: Input) -> bool:
    """Tell whether this begins with the type of a reference."""
    return bool(re.match(r"TY {2}- [A-Z]", file.sample.lstrip("\ufeff \t\r\n")))


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the publications."""
    draft.title("References")
    start, tags = 0, dict[str, list[str]]()
    for number, tag, value in _tags(file.text().split("\n")):
        if tag == "TY":
            start, tags = number, {}
        elif tag == "ER":
            yield Row(start, _event(draft, tags))
            tags = {}
        tags.setdefault(tag, []).append(value)
    if "TY" in tags:
        draft.tell(start, "the reference does not end with ER")
        yield Row(start, _event(draft, tags))


def _tags(lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Yield the line, the name and the value of each tag, with the lines that go on with it."""
    start, tag, parts = 0, "", list[str]()
    for number, line in enumerate(lines, 1):
        found = _TAG.match(line)
        if found is None:
            parts += filter(None, (line.strip(),))
            continue
        if tag:
            yield start, tag, "\n".join(parts)
        start, tag, parts = number, found[1], [(found[2] or "").strip()]
    if tag:
        yield start, tag, "\n".join(parts)


def _event(draft: Draft, tags: dict[str, list[str]]) -> Tree:
    def first(*names: str) -> str:
        return next((tags[name][0] for name in names if tags.get(name)), "")

    source: Tree = {
        "title": first("TI", "T1"),
        "publisher": first("JO", "JF", "T2", "PB"),
        "author": "; ".join(map(given_name_first, (*tags.get("AU", ()), *tags.get("A1", ())))),
        "issued": _date(first("DA", "PY", "Y1")),
        "url": first("UR"),
        "archive_url": first("L2"),
        "accessed": _date(first("Y2")),
        "language": first("LA"),
        "note": "\n".join(tags.get("N1", ())),
    }
    rest: Tree = {"summary": first("AB", "N2"), "tags": tags.get("KW", [])}
    rest[draft.own("reference_type", "word")] = first("TY")
    rest |= own_fields(draft, dict(tags), _HOMES)
    return published(draft, first("ID"), source, rest)


def _date(text: str) -> str:
    """Return a date as RIS has it: 2024/12/05/with words after the third stroke."""
    numbers = [whole(part) for each in text.split("/")[:3] if (part := each.strip())]
    if numbers and None not in numbers:
        return "-".join(f"{number:02d}" for number in numbers)
    return edtf(text)
