"""Records that msgspec refused: say what is wrong in our words, and keep all that is right.

The walk follows msgspec's own description of the records, so the format is said once, in `model`.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from msgspec import inspect

from tui.log.dates.date import Date
from tui.log.model import Claim, Quote, Record
from tui.log.problems import Fault, Key, Path
from tui.log.reading.keys import meant, needs_date, own_keys, read_as, way_out
from tui.log.reading.values import ValueChecker
from tui.log.spelling import SpellingHints
from tui.log.text import backquoted

UNUSABLE: Final = object()
"""What is left of a value that cannot be used."""

_WITH_PARTS: Final = (
    inspect.DictType,
    inspect.VarTupleType,
    inspect.StructType,
    inspect.UnionType,
)
_IN_EVENT: Final = 2  # keys of the path of an event
# What stands for a required field that cannot be used: of all it could say, what claims least.
_FALLBACKS: Final[Mapping[type, Mapping[str, str]]] = {
    Quote: {"mode": "paraphrase"},
    Claim: {"verdict": "comment", "says": "(not said)"},
}


class RecordRepairer:
    """Collects the faults of one log, and makes what is left of its records convertible.

    `file_keys` has where the parts of a list or table stood that lost or moved some: by the path of
    the list in the file, its keys in the records with those in the file.
    """

    def __init__(self, checker: ValueChecker, hints: SpellingHints) -> None:
        self.faults: list[Fault] = []
        self.file_keys: dict[Path, dict[Key, Key]] = {}
        self._renamed = 0  # keys that were read as others: faults of which nothing is lost
        self._checker = checker
        self._hints = hints

    def add_fault(self, path: Path, message: str, *, on_key: bool = False) -> None:
        """Note a fault; a key that was read as another is named as it is written."""
        if len(path) > _IN_EVENT and path[0] == "events":
            own = self.file_keys.get(path[:_IN_EVENT])
            if own and path[_IN_EVENT] in own:
                path = (*path[:_IN_EVENT], own[path[_IN_EVENT]], *path[_IN_EVENT + 1 :])
        self.faults.append(Fault(path, message, on_key))

    def moved(self, path: Path, new: int, old: int) -> None:
        """Remember that an item of a list moved up, as one before it was left out.

        The items of a list are told in their order.
        """
        if new != old:
            keys = self.file_keys.setdefault(path, {})
            keys[new] = keys.get(old, old)

    def in_file(self, path: Path) -> Path:
        """Return the path in the file of a path into the records."""
        found: Path = ()
        for key in path:
            found = (*found, self.file_keys.get(found, {}).get(key, key))
        return found

    def record(
        self, raw: object, kind: type[Record], path: Path, fallbacks: Mapping[str, str]
    ) -> dict[str, Any] | None:
        """Return the usable part of a record, or None; `fallbacks` are for required fields.

        Fields of which something could not be read are in `unread`, where the record has that.
        """
        made = self._struct(raw, _described(kind), path, fallbacks)
        if isinstance(made, dict):
            return made
        return None

    def _value(self, raw: object, wanted: inspect.Type, path: Path) -> object:
        match wanted:
            case inspect.Metadata():
                return self._value(raw, wanted.type, path)
            case inspect.UnionType():
                return self._value(raw, _option(raw, wanted), path)
            case inspect.StructType():
                return self._struct(raw, wanted, path, _FALLBACKS.get(wanted.cls, {}))
            case inspect.VarTupleType():
                return self._list(raw, wanted.item_type, path)
            case inspect.DictType():
                return self._table(raw, wanted.value_type, path)
            case _:
                return self._scalar(raw, wanted, path)

    def _scalar(self, raw: object, wanted: inspect.Type, path: Path) -> object:
        if fault := self._checker.fault(raw, wanted):
            self.add_fault(path, f"{_name(path)}{fault}")
            return UNUSABLE
        return raw

    def _struct(
        self, raw: object, wanted: inspect.StructType, path: Path, fallbacks: Mapping[str, str]
    ) -> object:
        if not isinstance(raw, dict):
            self.add_fault(path, f"{_name(path)}: write a mapping: {_example(wanted)}")
            return UNUSABLE
        fields = {field.encode_name: field for field in wanted.fields}
        made: dict[str, object] = {}
        unread: dict[str, object] = {}
        for written, value in raw.items():
            key = written
            if key not in fields:
                key = self._meant(wanted.cls, written, raw, path)
            lost = self._lost()
            if key not in fields:
                self._unknown_key(path, written, wanted, value)
            elif (usable := self._value(value, fields[key].type, (*path, key))) is not UNUSABLE:
                made[key] = usable
            if self._lost() > lost:
                unread[key] = value
        return self._completed(made, unread, wanted, path, fallbacks)

    def _lost(self) -> int:
        return len(self.faults) - self._renamed

    def _completed(
        self,
        made: dict[str, object],
        unread: dict[str, object],
        wanted: inspect.StructType,
        path: Path,
        fallbacks: Mapping[str, str],
    ) -> object:
        """Put fallbacks in place of required fields that are missing, empty or unusable."""
        required = [field.encode_name for field in wanted.fields if field.required]
        for name in required:
            # An empty text will do, unless the fallback is better: `date: ""` is undated.
            if made.get(name) or (name in made and made[name] == fallbacks.get(name, "")):
                continue
            message = f"{_an(wanted.cls)} needs `{name}`; {_instead(name, fallbacks)}"
            if name in made:
                self.add_fault((*path, name), message)
                unread[name] = made[name]
            elif name not in unread:  # else its own fault is noted already
                self.add_fault(path, message)
            if name in fallbacks:
                made[name] = fallbacks[name]
        if not all(name in made for name in required):
            return UNUSABLE
        if unread and "unread" in wanted.cls.__struct_fields__:
            made["unread"] = unread
        return made

    def _list(self, raw: object, wanted: inspect.Type, path: Path) -> list[object]:
        if not isinstance(raw, list):
            self.add_fault(
                path, f"{_name(path)}: write a list, with [ ] or lines that begin with -"
            )
            item = self._value(raw, wanted, path)
            return [item] * (item is not UNUSABLE)
        made: list[object] = []
        for index, value in enumerate(raw):
            item = self._value(value, wanted, (*path, index))
            if item is not UNUSABLE:
                self.moved(path, len(made), index)
                made.append(item)
        return made

    def _meant(self, kind: type, key: str, raw: dict[str, object], path: Path) -> str:
        """Return the field that a key can only mean, with a note; else the key as it is."""
        right = meant(kind, key)
        if not right or right in raw:
            return key
        if needs_date(kind, right) and self._checker.fault(raw[key], inspect.CustomType(Date)):
            return key
        self.add_fault((*path, key), read_as(key, right), on_key=True)
        self._renamed += 1
        return right

    def _table(self, raw: object, wanted: inspect.Type, path: Path) -> object:
        if not isinstance(raw, dict):
            self.add_fault(path, f"{_name(path)}: write a list of words, or a mapping from them")
            return UNUSABLE
        made = {key: self._value(value, wanted, (*path, key)) for key, value in raw.items()}
        return {key: value for key, value in made.items() if value is not UNUSABLE}

    def _unknown_key(self, path: Path, key: str, wanted: inspect.StructType, value: object) -> None:
        hint = self._hints.did_you_mean(key, _fitting(wanted, value))
        kind: type = wanted.cls
        way = way_out(kind, key)
        message = f"unknown key {backquoted(key)}{f': {way}' if way else hint}"
        if key == "<<":
            message = "merge keys (<<) are not read: write the fields out"
        self.add_fault((*path, key), message, on_key=True)


@cache
def _described(kind: type[Record]) -> inspect.StructType:
    described = inspect.type_info(kind)
    if not isinstance(described, inspect.StructType):
        raise TypeError(f"{kind} is not a record")
    return described


def _fitting(wanted: inspect.StructType, value: object) -> tuple[str, ...]:
    """Return the fields that a value may be meant for: of records, those that have some."""
    kind: type = wanted.cls
    ours = own_keys(kind)
    fields = [field for field in wanted.fields if field.encode_name in ours]
    if isinstance(value, dict | list):
        fields = [field for field in fields if isinstance(_bare(field.type), _WITH_PARTS)]
    return tuple(field.encode_name for field in fields)


def _bare(wanted: inspect.Type) -> inspect.Type:
    return wanted.type if isinstance(wanted, inspect.Metadata) else wanted


def _option(raw: object, wanted: inspect.UnionType) -> inspect.Type:
    """Choose the member of a union that a value was meant to be."""
    options = [option for option in wanted.types if not isinstance(option, inspect.NoneType)]
    for option in options:
        if isinstance(raw, dict) and isinstance(option, inspect.StructType):
            return option
        if isinstance(raw, list) and isinstance(option, inspect.VarTupleType):
            return option
        if isinstance(option, inspect.FloatType):  # of whole numbers too
            return option
    return options[0]


def _name(path: Path) -> str:
    """Name the field that a path ends in: its last key that is a word."""
    return backquoted(next((key for key in reversed(path) if isinstance(key, str)), "log"))


def _an(kind: type) -> str:
    name = kind.__name__.lower()
    if name[0] in "aeiou":
        return f"an {name}"
    return f"a {name}"


def _example(wanted: inspect.StructType) -> str:
    required = [field.encode_name for field in wanted.fields if field.required]
    return "{" + ", ".join(f"{name}: …" for name in required or ["title"]) + "}"


def _instead(name: str, fallbacks: Mapping[str, str]) -> str:
    if name not in fallbacks:
        return "it is left out"
    if name == "date":
        return "it is listed as undated"
    return f"{backquoted(fallbacks[name])} stands for it"
