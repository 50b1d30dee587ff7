"""Records that msgspec refused: say what is wrong in our words, and keep all that is right.

The walk follows msgspec's own description of the records, so the format is said once, in `model`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

import msgspec
from msgspec import inspect

from tui.log.dates import Date, DateError
from tui.log.model import Claim, Quote, Record
from tui.log.problems import Fault, Path, Step
from tui.log.spelling import Speller, shown

GONE: Final = object()
"""What is left of a value that cannot be used."""

# Of two things that a field could say, the one that claims less.
_NESTED: Final[dict[type, dict[str, str]]] = {
    Quote: {"mode": "paraphrase"},
    Claim: {"verdict": "comment", "says": "(not said)"},
}
_NUMBERS: Final = {inspect.IntType: int, inspect.FloatType: float}


class Mender:
    """Collects the faults of one log, and makes what is left of its records convertible.

    `origins` says where the parts of a list or table stood that lost or moved some: from the path
    of the list in the file to a mapping from steps into the records to steps into the file.
    """

    def __init__(self, date: Callable[[str], Date], speller: Speller) -> None:
        self.faults: list[Fault] = []
        self.origins: dict[Path, dict[Step, Step]] = {}
        self._date = date
        self._speller = speller

    def blame(self, path: Path, message: str, *, on_key: bool = False) -> Any:
        """Note a fault; the answer is GONE, for the caller to return."""
        self.faults.append(Fault(path, message, on_key))
        return GONE

    def keep(self, path: Path, kept: list[int], total: int) -> None:
        """Remember which items of a list stayed, when some did not."""
        if len(kept) < total:
            before = self.origins.get(path, {})
            self.origins[path] = {new: before.get(old, old) for new, old in enumerate(kept)}

    def origin(self, path: Path) -> Path:
        """Where in the file a path into the records leads."""
        found: Path = ()
        for step in path:
            found = (*found, self.origins.get(found, {}).get(step, step))
        return found

    def record(
        self, raw: Any, kind: type[Record], path: Path, spare: Mapping[str, str]
    ) -> dict[str, Any] | None:
        """The usable part of a record, or None; `spare` has values for required fields."""
        made = self._struct(raw, described(kind), path, spare)
        return None if made is GONE else made

    def _value(self, raw: Any, wanted: inspect.Type, path: Path) -> Any:
        match wanted:
            case inspect.Metadata():
                return self._value(raw, wanted.type, path)
            case inspect.UnionType():
                return self._value(raw, _option(raw, wanted), path)
            case inspect.StructType():
                return self._struct(raw, wanted, path, _NESTED.get(wanted.cls, {}))
            case inspect.VarTupleType():
                return self._list(raw, wanted.item_type, path)
            case _:
                return self._scalar(raw, wanted, path)

    def _struct(
        self, raw: Any, wanted: inspect.StructType, path: Path, spare: Mapping[str, str]
    ) -> Any:
        if not isinstance(raw, dict):
            return self.blame(path, f"{_name(path)}: write a mapping: {_example(wanted)}")
        fields = {field.encode_name: field for field in wanted.fields}
        made: dict[str, Any] = {}
        for key, value in raw.items():
            if key not in fields:
                self._unknown_key(path, key, fields)
            elif value is not None:
                mended = self._value(value, fields[key].type, (*path, key))
                if mended is not GONE:
                    made[key] = mended
        return self._complete(made, raw, wanted, path, spare)

    def _complete(
        self,
        made: dict[str, Any],
        raw: dict[str, Any],
        wanted: inspect.StructType,
        path: Path,
        spare: Mapping[str, str],
    ) -> Any:
        """Put something in place of required fields that are missing, empty or wrong."""
        whole = True
        for field in wanted.fields:
            name = field.encode_name
            if not field.required or made.get(name):
                continue
            substitute = spare.get(name)
            if name in raw and name in made and substitute is None:
                continue  # an empty text, where any text will do
            if name not in raw or name in made:
                end = "left out" if substitute is None else _instead(name, substitute)
                self.blame(path, f"{_article(wanted.cls)} needs `{name}`; {end}")
            if substitute is None:
                whole = False
            else:
                made[name] = substitute
        return made if whole else GONE

    def _unknown_key(self, path: Path, key: str, fields: Mapping[str, object]) -> None:
        if key == "<<":
            message = "merge keys (<<) are not read: write the fields out"
        else:
            message = f"unknown key {shown(key)}{self._speller.hint(key, tuple(fields))}"
        self.blame((*path, key), message, on_key=True)

    def _list(self, raw: Any, wanted: inspect.Type, path: Path) -> Any:
        if not isinstance(raw, list):
            self.blame(path, f"{_name(path)}: write a list, with [ ] or lines that begin with -")
            item = self._value(raw, wanted, path)
            return [] if item is GONE else [item]
        made: list[Any] = []
        kept: list[int] = []
        for index, value in enumerate(raw):
            mended = self._value(value, wanted, (*path, index))
            if mended is not GONE:
                made.append(mended)
                kept.append(index)
        self.keep(path, kept, len(raw))
        return made

    def _scalar(self, raw: Any, wanted: inspect.Type, path: Path) -> Any:
        if raw is None:
            return self.blame(path, f"{_name(path)}: an empty item")
        match wanted:
            case inspect.LiteralType():
                return self._word(raw, wanted.values, path)
            case inspect.CustomType():
                return self._dated(raw, path)
            case inspect.IntType() | inspect.FloatType():
                return self._number(raw, wanted, path)
            case inspect.BoolType():
                good = isinstance(raw, str) and raw.lower() in ("true", "false", "1", "0")
                return raw if good else self.blame(path, f"{_name(path)}: write true or false")
            case _:
                good = isinstance(raw, str)
                return raw if good else self.blame(path, f"{_name(path)}: write text")

    def _word(self, raw: Any, known: tuple[str | int, ...], path: Path) -> Any:
        words = [str(word) for word in known]
        if isinstance(raw, str) and raw in words:
            return raw
        if not isinstance(raw, str):
            return self.blame(path, f"{_name(path)}: write one of {', '.join(words)}")
        hint = self._speller.hint(raw, tuple(words))
        if not hint:
            few = words if len(words) <= 16 else [w for w in words if "/" not in w]
            hint = f": write {'one of ' if len(few) > 1 else ''}{', '.join(few)}"
        return self.blame(path, f"{_name(path)} cannot be {shown(raw)}{hint}")

    def _dated(self, raw: Any, path: Path) -> Any:
        if not isinstance(raw, str):
            return self.blame(path, f"{_name(path)}: write a date such as 2024-12-05")
        try:
            self._date(raw)
        except DateError as error:
            return self.blame(path, f"{_name(path)}: {error}")
        return raw

    def _number(self, raw: Any, wanted: inspect.IntType | inspect.FloatType, path: Path) -> Any:
        kind = _NUMBERS[type(wanted)]
        try:
            number = msgspec.convert(raw, kind, strict=False)
        except msgspec.ValidationError:
            return self.blame(path, f"{_name(path)}: {_how_to_count(raw, kind)}")
        low, high = wanted.ge, wanted.le
        if (low is not None and number < low) or (high is not None and number > high):
            limits = f"from {low} to {high}" if high is not None else f"of {low} or more"
            return self.blame(path, f"{_name(path)}: write a number {limits}")
        return raw


@cache
def described(kind: type[Record]) -> inspect.StructType:
    """msgspec's description of a kind of record."""
    described = inspect.type_info(kind)
    assert isinstance(described, inspect.StructType)  # noqa: S101 (for the type checker)
    return described


def _option(raw: Any, wanted: inspect.UnionType) -> inspect.Type:
    """The member of a union that a value was meant to be."""
    options = [option for option in wanted.types if not isinstance(option, inspect.NoneType)]
    structs = [option for option in options if isinstance(option, inspect.StructType)]
    return structs[0] if structs and isinstance(raw, dict) else options[0]


def _name(path: Path) -> str:
    """The field that a path ends in: the last step that is a word."""
    return shown(next((str(step) for step in reversed(path) if isinstance(step, str)), "log"))


def _article(kind: type) -> str:
    name = kind.__name__.lower()
    return f"{'an' if name[0] in 'ae' else 'a'} {name}"


def _example(wanted: inspect.StructType) -> str:
    required = [field.encode_name for field in wanted.fields if field.required]
    return "{" + ", ".join(f"{name}: …" for name in required or ["title"]) + "}"


def _instead(name: str, substitute: str) -> str:
    return "listed as undated" if name == "date" else f"{shown(substitute)} stands for it"


def _how_to_count(raw: Any, kind: type) -> str:
    digits = re.sub(r"[ ,_'\u00a0\u202f]", "", raw) if isinstance(raw, str) else ""
    if digits.isascii() and digits.isdigit():
        return f"write {int(digits[:30])}"
    if kind is float:
        return "write a number such as 35.13"
    return "write a whole number such as 178000"
