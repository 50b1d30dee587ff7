"""Names that events give of actors, places and sources, and records made for those without one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any, Final

from tui.log.free_ids import FreeIds
from tui.log.model import Actor, Foreign, Log, Place, Source
from tui.log.text import one_line

_ID: Final = re.compile("[a-z0-9][a-z0-9_-]*")
_URL: Final = re.compile(r"https?://\S+", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W_]+")
_LONGEST: Final = 60  # characters of an id that is made

Named = Actor | Place | Source


class Names:
    """Finds the records of one log by what they are called, and adds those that are missing.

    A word that looks like an id, in a log that has a table for it, is left for a slip: it is told
    as an id that names nothing. Whatever else is not known is made: a name is a name.
    """

    def __init__(self, head: Log) -> None:
        self._tables: dict[str, dict[str, Any]] = {
            "actor": head.actors,
            "place": head.places,
            "source": head.sources,
        }
        self._strict = {kind for kind, table in self._tables.items() if table}
        self._ids: dict[str, dict[str, str]] = {}
        self._free_ids = FreeIds()
        self.made = 0

    def find(self, kind: str, text: str) -> str | None:
        """Return the id of what a text names; None when nothing is called so."""
        if text in self._tables[kind]:
            return text
        if kind not in self._ids:
            self._ids[kind] = _by_name(self._tables[kind])
        return self._ids[kind].get(_folded(text))

    def called(self, kind: str, own_id: str) -> str:
        """Return what a record is called; the id itself where there is none."""
        record = self._tables[kind].get(own_id)
        return next(iter(_names(record)), own_id) if record else own_id

    def is_slip(self, kind: str, text: str) -> bool:
        """Tell whether a text is rather an id that names nothing than a name."""
        return kind in self._strict and bool(_ID.fullmatch(text))

    def add(self, kind: str, text: str, record: Named) -> str:
        """Add a record that a text names; return its id."""
        table = self._tables[kind]
        wanted = text if _ID.fullmatch(text) else slug(text)
        made = self._free_ids.free(wanted, table)
        table[made] = record
        self.find(kind, text)  # so that the names are gathered
        for name in (*_names(record), text):
            self._ids[kind].setdefault(_folded(name), made)
        self.made += 1
        return made


def is_url(text: str) -> bool:
    """Tell whether a text is the address of a page."""
    return bool(_URL.fullmatch(text))


def slug(text: str) -> str:
    """Return a word that a text is known by: "Alice Ng" is `alice-ng`."""
    if is_url(text):
        text = re.sub(r"^https?://(www\.)?", "", text, flags=re.IGNORECASE)
    plain = unicodedata.normalize("NFKC", text).casefold()
    words = "-".join(_WORD.findall(plain))
    return words[:_LONGEST].strip("-") or "unnamed"


def _by_name(table: Mapping[str, Named]) -> dict[str, str]:
    """Return the id of each name; of several records with one name, the first."""
    made: dict[str, str] = {}
    for key, record in table.items():
        for name in _names(record):
            made.setdefault(_folded(name), key)
    return made


def _names(record: Named) -> Iterable[str]:
    if isinstance(record, Source):
        return filter(None, (record.url, record.title))
    return (record.name, *(_text(alias) for alias in record.aliases))


def _text(alias: str | Foreign) -> str:
    return alias.text if isinstance(alias, Foreign) else alias


def _folded(text: str) -> str:
    return " ".join(one_line(text, 400).casefold().split())
