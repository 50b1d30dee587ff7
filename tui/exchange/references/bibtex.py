"""BibTeX and BibLaTeX."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from tui.exchange.files.input import FREE, Input
from tui.exchange.making.dates import edtf
from tui.exchange.making.draft import Draft
from tui.exchange.making.own import own_fields
from tui.exchange.making.row import Row, Tree
from tui.exchange.references.latex import plain
from tui.exchange.references.reference import given_name_first, published
from tui.exchange.tables.numbers import whole
from tui.log.dates.month_names import MONTHS

KEEPS: Final = (
    "key as id, title, authors or editors, journal, publisher or institution, date or year "
    "and month, url, urldate, language, note as those of a source; abstract, keywords, doi "
    "and all others of the event",
)
BENDS: Final = (
    "each entry is a source and an event of type publication",
    "braces and the commonest accents of LaTeX become plain text; other commands stay",
)

_ENTRY: Final = re.compile(r"@\s*([A-Za-z]+)\s*[{(]\s*")
_KEY: Final = re.compile(r"[^\s,{}]*")
_FIELD: Final = re.compile(r"[\s,]*([A-Za-z][\w:.+-]*)\s*=\s*")
_WORD: Final = re.compile(r"[^\s,#{}\"]+")
_REST: Final = re.compile(r"[\s,]*")
_BEGINS: Final = r"^[ \t]*@[A-Za-z]+[ \t]*[{(]|@[A-Za-z]+\{[^\s,{}]{0,200},"
_NEXT: Final = re.compile(_BEGINS, re.MULTILINE)
"""Where the next entry begins, whatever of one before it does not end."""
_BRACE: Final = re.compile(rf"[{{}}\"]|{_BEGINS}", re.MULTILINE)
_LONGEST: Final = 1_000  # characters of an @string, which may be named again and again
_DEPTHS: Final = {"{": 1, "}": -1, '"': 0}
_IGNORED: Final = frozenset(("comment", "preamble", "string"))
_HOMES: Final = frozenset(
    (
        *("title", "author", "editor", "journal", "journaltitle", "publisher", "institution"),
        *("organization", "school", "date", "year", "month", "url", "urldate", "langid"),
        *("language", "note", "abstract", "keywords", "day"),
    )
)


class Strings:
    """What @string gives names to. All that they stand for in a file has a bound."""

    def __init__(self, most: int) -> None:
        """Let them stand for so many characters."""
        self._values: dict[str, str] = {}
        self._left = most
        self.unread = 0

    def name(self, name: str, value: str) -> None:
        """Give a value a name."""
        self._values[name] = value

    def meant(self, word: str) -> str:
        """Return what a word stands for: itself, where it is no name, or too much was named."""
        value = self._values.get(word.lower(), word)
        if len(value) > self._left:
            self.unread += 1
            return word
        self._left -= len(value)
        return value


class Entry(NamedTuple):
    """An entry: its line, its type, its key, its fields."""

    line: int
    kind: str
    key: str
    fields: dict[str, str]


def detect(file: Input) -> bool:
    """Tell whether an entry stands at the beginning of a line."""
    return bool(
        re.search(r"(?m)^[ \t]*@[A-Za-z]+\s*\{\s*[^\s,{}]+\s*,\s*(?:$|[A-Za-z]+\s*=)", file.sample)
    )


def read(file: Input, draft: Draft) -> Iterator[Row]:
    """Yield the publications."""
    draft.title("References")
    for entry in entries(file.text(), draft):
        yield Row(entry.line, _event(draft, entry))


def entries(text: str, draft: Draft) -> Iterator[Entry]:
    """Yield the entries; one that does not end is told, and the next is looked for."""
    at, line, counted = 0, 1, 0
    strings = Strings(max(FREE, len(text)))
    while found := _ENTRY.search(text, at):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        kind = found[1].lower()
        at = found.end()
        if kind == "string":
            fields, at = _fields(text, at, strings)
            for name, value in fields.items():
                if len(value) <= _LONGEST:
                    strings.name(name, value)
                else:
                    draft.tell(line, f"@string {name} has more than {_LONGEST:,} characters")
            continue
        if kind in _IGNORED:
            continue
        at, key = _matched(_KEY, text, at)
        fields, end = _fields(text, at, strings)
        if text[end : end + 1] not in ("}", ")"):
            draft.tell(line, f"the entry {key} does not end as it should")
        at = max(at, end)
        if strings.unread:
            draft.tell(
                line, f"@string: {strings.unread:,} names stand for too much: left as they are"
            )
            strings.unread = 0
        yield Entry(line, kind, key, fields)


def _fields(text: str, at: int, strings: Strings) -> tuple[dict[str, str], int]:
    """Return the fields from a place on, and where they end."""
    made: dict[str, str] = {}
    while found := _FIELD.match(text, at):
        value, at = _value(text, found.end(), strings)
        made[found[1].lower()] = value
    at, _ = _matched(_REST, text, at)
    return made, at


def _matched(pattern: re.Pattern[str], text: str, at: int) -> tuple[int, str]:
    """Return where a pattern that matches at a place ends, and what it matched."""
    found = pattern.match(text, at)
    if found is None:
        return at, ""
    return found.end(), found[0]


def _value(text: str, at: int, strings: Strings) -> tuple[str, int]:
    """Return a value, whose parts `#` joins, and where it ends."""
    parts: list[str] = []
    while at < len(text):
        if text[at] == "{":
            part, at = _braced(text, at)
        elif text[at] == '"':
            part, at = _quoted(text, at)
        elif word := _WORD.match(text, at):
            part, at = strings.meant(word[0]), word.end()
        else:
            break
        parts.append(part)
        rest = re.compile(r"\s*#\s*").match(text, at)
        if rest is None:
            break
        at = rest.end()
    return "".join(parts), at


def _braced(text: str, at: int) -> tuple[str, int]:
    """Return what stands in braces, and where they end.

    Of braces that do not end, that is the rest of the line, and the next entry: so that no text is
    gone through more than once for them.
    """
    depth = 0
    for place in _BRACE.finditer(text, at):
        if place[0] not in _DEPTHS:
            break
        if text[place.start() - 1] == "\\":
            continue
        depth += _DEPTHS[place[0]]
        if depth == 0:
            return text[at + 1 : place.start()], place.end()
    return _unclosed(text, at)


def _quoted(text: str, at: int) -> tuple[str, int]:
    """Return what stands in quotes, with those in braces, and where they end; as for braces."""
    depth = 0
    for place in _BRACE.finditer(text, at + 1):
        if place[0] == '"' and depth == 0:
            return text[at + 1 : place.start()], place.end()
        if place[0] not in _DEPTHS:
            break
        depth += _DEPTHS[place[0]]
    return _unclosed(text, at)


def _unclosed(text: str, at: int) -> tuple[str, int]:
    following = _NEXT.search(text, at)
    end = following.start() if following else len(text)
    return text[at + 1 : end].partition("\n")[0], end


def _event(draft: Draft, entry: Entry) -> Tree:
    said = {
        name: value.strip() if "url" in name else plain(value)
        for name, value in entry.fields.items()
    }

    def first(*names: str) -> str:
        return next((said[name] for name in names if said.get(name)), "")

    source: Tree = {
        "title": first("title"),
        "publisher": first(
            "journaltitle", "journal", "publisher", "institution", "organization", "school"
        ),
        "author": "; ".join(
            map(given_name_first, re.split(r"\s+and\s+", first("author", "editor")))
        ),
        "issued": _date(said),
        "url": first("url"),
        "accessed": edtf(first("urldate")),
        "language": first("langid", "language"),
        "note": first("note"),
    }
    rest: Tree = {"summary": first("abstract")}
    rest["tags"] = [each.strip() for each in re.split(r"[,;]", first("keywords")) if each.strip()]
    rest[draft.own("entry_type", "word")] = entry.kind
    rest |= own_fields(draft, dict(said), _HOMES)
    return published(draft, entry.key, source, rest)


def _date(said: dict[str, str]) -> str:
    if said.get("date"):
        return said["date"]
    year, month = said.get("year", ""), said.get("month", "").strip(". ").lower()
    number = MONTHS.get(month, 0)
    number = whole(month) or number
    if not year or not 1 <= number <= 12:
        return year
    made = f"{year}-{number:02d}"
    if day := whole(said.get("day", "")):
        made += f"-{day:02d}"
    return made
