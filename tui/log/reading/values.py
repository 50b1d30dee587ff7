"""What a single value must be: checked as msgspec does, said in words for people."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

import msgspec
from msgspec import inspect

from tui.log.dates.date import Date, DateError
from tui.log.model import MOST
from tui.log.spelling import SpellingHints
from tui.log.text import backquoted

_MOST_WORDS: Final = 16
_TRUTHS: Final = ("true", "yes", "false", "no")
_MACHINE: Final = "trainedAlgorithmicMedia"
_MACHINE_WORDS: Final = re.compile(
    r"ai|ai[- _]?(?:generated|written)|llm|(?:chat)?gpt.*|machine.*|generat.*|true|yes",
    re.IGNORECASE,
)
_GROUPING: Final = re.compile(r"(?<=\d)[ ,_'\u00a0\u202f\u066c](?=\d{3})")


class ValueChecker:
    """Checks the values of one log; `date` parses one in its zone, or raises DateError."""

    def __init__(self, date: Callable[[str], Date], hints: SpellingHints) -> None:
        self._date = date
        self._hints = hints

    def fault(self, raw: object, wanted: inspect.Type) -> str:
        """Say what is wrong with a value of the tree and what to write; "" when it is good."""
        if raw is None:
            return ": an empty item"
        match wanted:
            case inspect.LiteralType():
                return self._word(raw, tuple(str(value) for value in wanted.values))
            case inspect.CustomType():
                return self._dated(raw)
            case inspect.IntType() | inspect.FloatType():
                return _number(raw, wanted)
            case inspect.BoolType():
                return _truth(raw)
            case _:
                return _text(raw)

    def _word(self, raw: object, known: tuple[str, ...]) -> str:
        if not isinstance(raw, str):
            return _one_of(known)
        if raw in known:
            return ""
        hint = self._hints.did_you_mean(raw, known) or _one_of(known)
        if raw.rstrip("/") in known:
            hint = ": write it without the / at its end"
        elif _MACHINE in known and _MACHINE_WORDS.fullmatch(raw):
            hint = f": write {_MACHINE}"
        return f" cannot be {backquoted(raw)}{hint}"

    def _dated(self, raw: object) -> str:
        if not isinstance(raw, str):
            return ": write a date such as 2024-12-05"
        if raw.casefold() in _TRUTHS:
            return ": write the date itself, such as 2024-12-05, or leave it out"
        try:
            self._date(raw)
        except DateError as error:
            return f": {error}"
        return ""


def _one_of(known: tuple[str, ...]) -> str:
    """Say which words are known; of many only those that have no narrower one."""
    if len(known) > _MOST_WORDS:
        known = tuple(word for word in known if "/" not in word)
    if len(known) == 1:
        return f": write {known[0]}"
    return f": write one of {', '.join(known)}"


def _truth(raw: object) -> str:
    if isinstance(raw, str) and raw.lower() in ("true", "false", "1", "0"):
        return ""
    return ": write true or false"


def _text(raw: object) -> str:
    if isinstance(raw, str):
        return ""
    return ": write text"


def _number(raw: object, wanted: inspect.IntType | inspect.FloatType) -> str:
    kind: type[int] | type[float] = float
    if isinstance(wanted, inspect.IntType):
        kind = int
    try:
        number: float = msgspec.convert(raw, kind, strict=False)
    except msgspec.ValidationError:
        return _how_to_count(raw, wanted)
    if not abs(number) < MOST:
        return _how_to_count(raw, wanted)
    low, high = wanted.ge, wanted.le
    if (low is None or number >= low) and (high is None or number <= high):
        return ""
    if high is None:
        return f": write a number from {low} on"
    return f": write a number from {low} to {high}"


def _how_to_count(raw: object, wanted: inspect.IntType | inspect.FloatType) -> str:
    if isinstance(raw, str):
        digits = _GROUPING.sub("", raw)
        if digits.isdecimal() and len(digits) <= 20:
            return f": write {int(digits)}"
    if wanted.ge is not None:
        return ": write a number such as 35.13"
    if isinstance(wanted, inspect.FloatType):
        return ": write a number such as 178000 or 5.2"
    return ": write a whole number such as 4"
