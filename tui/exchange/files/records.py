"""Records with dates, wherever they stand in a tree of JSON or YAML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from tui.exchange.making.dates import edtf
from tui.exchange.making.row import Tree

_DEEPEST: Final = 4
_YEAR: Final = re.compile(r"\d{4}")
_IN_YEAR: Final = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
_DATED: Final = re.compile(
    r"(?:.*[_ -])?(?:date|datum|fecha|дата|التاريخ|日期|when|start|begin|from|timestamp|time|year"
    r"|ts)(?:[_ -].*)?|(?:start|event|end)(?:date|time|datetime|year)|datetime|(?:start|event)Date"
    r"|@timestamp|\w+_at|day",
    re.IGNORECASE,
)
_OF_THE_FILE: Final = re.compile(
    r".*(?:update|create|modif|generat|export|publish|retriev|access|expire|last|time_?zone).*",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"(?:.*_)?(?:sources?|references?|citations?|refs?|links?|media|images?|photos?|videos?|actors?"
    r"|people|participants|quotes|figures|claims|comments|attachments)",
    re.IGNORECASE,
)
_WRITTEN: Final = re.compile(
    r"-?\d{4}(?:-\d\d?){0,2}(?:[T ].*)?|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2} [^\W\d]+ \d{4}"
    r"|[^\W\d]+ \d{1,2},? \d{4}|\d{1,4} (?:BC|AD|BCE|CE)"
)


class Listed(NamedTuple):
    """A list of records: the names of what it stands in, from the outside in, and the records."""

    path: tuple[str, ...]
    records: list[Any]

    @property
    def name(self) -> str:
        """What the list stands under; "" for a document that is one."""
        return self.path[-1] if self.path else ""


def listed(tree: object, path: tuple[str, ...] = ()) -> Iterator[Listed]:
    """Yield the lists of records with dates in a tree, the records of one by their key as one.

    What stands in a record of a list is part of that.
    """
    if isinstance(tree, list):
        if any(map(is_dated, tree)):
            yield Listed(path, tree)
    elif isinstance(tree, dict) and len(path) < _DEEPEST:
        if keyed := _keyed(tree):
            yield Listed(path, keyed)
            return
        for name, value in tree.items():
            if not _PARTS.fullmatch(str(name)):
                yield from listed(value, (*path, str(name)))


def is_record(tree: object) -> bool:
    """Tell whether a tree is one record with a date, and no list of records."""
    return is_dated(tree) and not any(listed(tree))


def is_dated(value: object) -> bool:
    """Tell whether something is a record of which one property is called as dates are."""
    return isinstance(value, dict) and any(
        _DATED.fullmatch(str(name)) and not _OF_THE_FILE.fullmatch(str(name)) and _says(each)
        for name, each in value.items()
    )


def _says(value: object) -> bool:
    return value not in (None, "", {}) and not isinstance(value, list)


def _keyed(tree: Tree) -> list[Tree]:
    """Return records that stand under an id each, or under their date, with that as a property.

    Nothing for what is no such table.
    """
    if len(tree) > 1 and all(map(is_dated, tree.values())):
        return [_with(record, "id", key) for key, record in tree.items()]
    if _is_calendar(tree):
        return [each for year, value in tree.items() for each in _in_year(str(year), value)]
    if len(tree) > 1 and all(_WRITTEN.fullmatch(str(key)) for key in tree):
        return [each for key, value in tree.items() for each in _on(str(key), value)]
    return []


def _is_calendar(tree: Tree) -> bool:
    """Tell whether a tree has years, and at least one of them months."""
    return all(_YEAR.fullmatch(str(key)) for key in tree) and any(map(_has_months, tree.values()))


def _has_months(value: object) -> bool:
    return (
        isinstance(value, dict) and value != {} and all(_month("2000", str(key)) for key in value)
    )


def _in_year(year: str, value: object) -> Iterator[Tree]:
    """Yield what happened in a year, by months where it has some."""
    if not isinstance(value, dict) or not _has_months(value):
        yield from _on(year, value)
        return
    for month, each in value.items():
        yield from _on(_month(year, str(month)), each)


def _month(year: str, written: str) -> str:
    """Return a month, by name or number, or a day of one in a year; "" for what is none."""
    if written.isdecimal():
        is_month = len(written) <= len("0012") and 1 <= int(written) <= 12
        return f"{year}-{int(written):02d}" if is_month else ""
    found = edtf(f"{written} {year}")
    return found if _IN_YEAR.fullmatch(found) else ""


def _on(date: str, value: object) -> Iterator[Tree]:
    """Yield what happened on a date: a text, a record, or several of them."""
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            yield _with(each, "date", date)
        elif each not in (None, ""):
            yield {"date": date, "title": each}


def _with(record: Tree, name: str, key: object) -> Tree:
    return record if name in record else {name: key, **record}
