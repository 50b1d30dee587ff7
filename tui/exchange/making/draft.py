"""A log in the making: its head, what had to be bent to fit, and what could not be read."""

from __future__ import annotations

import re
from collections import ChainMap, Counter
from contextlib import suppress
from functools import lru_cache
from operator import is_
from typing import Final

from tui.exchange.making.names import key, slug
from tui.exchange.making.register import Register
from tui.exchange.making.row import ImportFault, Options, Told, Tree, without_nothing
from tui.log.dates.date import DateError
from tui.log.dates.zones import find_zone
from tui.log.free_ids import FreeIds
from tui.log.model import Event
from tui.log.text import clean, one_line

_MOST_TOLD: Final = 1000
_LONGEST: Final = 400  # characters of what is told
_MOST_FIELDS: Final = 1 << 15  # of the log's own: twice the columns of a spreadsheet
_SHORT: Final = 100  # characters of a cell
_WHOLE: Final = re.compile(r"0|-?[1-9]\d{0,17}")
_DECIMAL: Final = re.compile(r"-?(?:0|[1-9]\d{0,8})\.\d{1,9}")
_URL: Final = re.compile(r"https?://\S+")
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)?)?")
_TAKEN: Final[dict[str, Tree]] = {
    name: {} for name in (*Event.__struct_fields__, *Event.__struct_encode_fields__)
}


class Draft:
    """What importers add to: sources, actors, places, words and fields, each declared once.

    `bent` counts what was changed to fit, by what was done; `told` has what could not be read,
    the first thousand; `untold` counts the rest. `ids` are those of the events so far,
    `word_set` is what the first log calls the set of words that it begins with.
    """

    def __init__(self, options: Options | None = None) -> None:
        self.options = options or Options()
        self.file = ""
        self.about: Tree = {}
        self.sources = Register("source")
        self.actors = Register("actor")
        self.places = Register("place")
        self.questions = Register("question")
        self.relations: list[Tree] = []
        self.words: dict[str, dict[str, Tree]] = {}
        self.word_set = ""
        self.fields: dict[str, Tree] = {}
        self.bent: Counter[str] = Counter()
        self.told: list[Told] = []
        self.untold = 0
        self.ids: set[str] = set()
        self._keys: dict[str, str] = {}
        self._free_keys = FreeIds("")

    def tell(self, line: int, message: str) -> None:
        """Note what could not be read."""
        if len(self.told) < _MOST_TOLD:
            self.told.append(Told(self.file, line, one_line(message, _LONGEST)))
        else:
            self.untold += 1

    def title(self, title: str) -> None:
        """Give the log a title, unless it has one."""
        if title:
            self.about.setdefault("title", title)

    def zone(self, zone: str) -> None:
        """Have the times of the log in a zone, if there is one of that name."""
        with suppress(DateError):
            if zone and find_zone(zone):
                self.about.setdefault("timezone", zone)

    def source(self, name: str, identity: str = "", **fields: object) -> str:
        """Return the id of a source; `name` makes it, `identity` tells it from others."""
        return self.sources.add(identity or name, without_nothing(fields), name)

    def actor(self, name: str, **fields: object) -> str:
        """Return the id of an actor, by its name."""
        return self.actors.known(name) or self.actors.add(
            name, without_nothing({"name": name, **fields}), name
        )

    def place(self, name: str, within: str = "", kind: str = "", **fields: object) -> str:
        """Return the id of a place; places of one name in different places are different.

        A `kind` such as district goes into its id, to leave the name to a town. Without a name
        there is no place: "".
        """
        if not name:
            return ""
        identity = (name, within, kind, fields.get("lat"), fields.get("lon"))
        return self.places.known(identity) or self.places.add(
            identity,
            without_nothing({"name": name, **fields, "within": within}),
            f"{name} {kind}",
            within,
        )

    def own(self, column: str, kind: str = "text", name: str = "") -> str:
        """Return the key of an own field for a column, which is declared with its type."""
        found = self._keys.get(column)
        if found is None and len(self.fields) >= _MOST_FIELDS:
            raise ImportFault(
                f"has more than {_MOST_FIELDS:,} columns or properties of different names: "
                "leave out those that are none"
            )
        if found is None:
            found = self._free_key(key(column) or "field")
            self._keys[column] = found
            self.fields[found] = without_nothing(
                {"type": kind, "name": name or _called(column, found)}
            )
        return found

    def _free_key(self, wanted: str) -> str:
        """Return a key that no field has: with a sign or two behind it, then with a number."""
        taken = ChainMap(self.fields, _TAKEN)
        found = next((each for each in (wanted, f"{wanted}_") if each not in taken), f"{wanted}__")
        return self._free_keys.free(found, taken)

    def said(self, column: str, cell: str) -> Tree:
        """Return a cell as an own field, as a number where it is written as one.

        The field is declared with the type of the first such cell, and as text as soon as one
        does not fit.
        """
        kind, value = kind_of(cell)
        found = self.own(column, kind)
        declared = self.fields[found]
        if declared["type"] not in (kind, "text"):
            declared["type"] = "text"
        return {found: value}

    def word(self, table: str, name: str, **fields: object) -> str:
        """Return a word of the log's own, declared in a table (`event_types`); "" for none."""
        if not name:
            return ""
        word = slug(name) or "other"
        self.words.setdefault(table, {}).setdefault(word, without_nothing({"name": name, **fields}))
        return word

    def head(self) -> Tree:
        """Return all of the log but its events."""
        about = {"schema": 1, "title": self.options.title or self.about.get("title", "")}
        rest = {name: value for name, value in self.about.items() if name != "title"}
        if self.options.zone:
            rest["timezone"] = self.options.zone
        tables = {
            "sources": self.sources.records,
            "actors": self.actors.records,
            "places": self.places.records,
            "relations": self.relations,
            "questions": self.questions.records,
        }
        made = without_nothing({**about, **rest, **self.words, "fields": self.fields, **tables})
        return clean_tree(made)


def kind_of(cell: str) -> tuple[str, object]:
    """Return the type of a field by what stands in it, and its value: numbers are numbers.

    Only what is written as it would be printed again is a number. Long ones are not remembered.
    """
    return (_kind_of if len(cell) <= _SHORT else _kind_of.__wrapped__)(cell)


@lru_cache(1 << 14)
def _kind_of(cell: str) -> tuple[str, object]:
    if _WHOLE.fullmatch(cell):
        return "number", int(cell)
    if _DECIMAL.fullmatch(cell) and repr(float(cell)) == cell:
        return "number", float(cell)
    if _URL.fullmatch(cell):
        return "url", cell
    if _DAY.fullmatch(cell):
        return "date", cell
    return "text", cell


def _called(column: str, found: str) -> str:
    """Return the name of a column, unless its key says the same."""
    called = column.strip()
    if called in (found, found.replace("_", " ")):
        return ""
    return called


def clean_tree(tree: Tree) -> Tree:
    """Return a record with every text in it clean."""
    for name, value in tree.items():
        if not name.isprintable() or cleaned(value) is not value:
            return {clean(each): cleaned(value) for each, value in tree.items()}
    return tree


def cleaned(value: object) -> object:
    """Return a tree with every text in it clean; the same one where it is."""
    if type(value) is str:
        return value if value.isprintable() else clean(value)
    if isinstance(value, dict):
        return clean_tree(value)
    if isinstance(value, list | tuple):
        made = [cleaned(each) for each in value]
        same = type(value) is list and all(map(is_, made, value))
        return value if same else made
    return value
