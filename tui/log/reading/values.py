"""What a single value must be: judged as msgspec does, said in words for people."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from typing import Final

import msgspec
from msgspec import inspect

from tui.log.dates.date import Date, DateError
from tui.log.spelling import SpellingHints
from tui.log.text import backquoted

_MOST_WORDS: Final = 16
_GROUPING: Final = re.compile(r"(?<=\d)[ ,_'\u00a0\u202f](?=\d{3})")


class ValueChecker:
    """Judges the values of one log: its dates are read in its zone."""

    def __init__(self, date: Callable[[str], Date], hints: SpellingHints) -> None:
        self._date = date
        self._hints = hints

    def fault(self, raw: object, wanted: inspect.Type) -> str:
        """Say what is wrong with a value of the tree and what to write; nothing when it is good."""
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
                good = isinstance(raw, str) and raw.lower() in ("true", "false", "1", "0")
                return "" if good else ": write true or false"
            case _:
                return "" if isinstance(raw, str) else ": write text"

    def _word(self, raw: object, known: tuple[str, ...]) -> str:
        if isinstance(raw, str) and raw in known:
            return ""
        hint = self._hints.did_you_mean(raw, known) if isinstance(raw, str) else ""
        if not hint:
            short = [word for word in known if "/" not in word]
            few = known if len(known) <= _MOST_WORDS else short
            hint = f": write {'one of ' if len(few) > 1 else ''}{', '.join(few)}"
        return f" cannot be {backquoted(raw)}{hint}" if isinstance(raw, str) else hint

    def _dated(self, raw: object) -> str:
        if not isinstance(raw, str):
            return ": write a date such as 2024-12-05"
        try:
            self._date(raw)
        except DateError as error:
            return f": {error}"
        return ""


def _number(raw: object, wanted: inspect.IntType | inspect.FloatType) -> str:
    kind: type[int] | type[float] = int if isinstance(wanted, inspect.IntType) else float
    try:
        number: float = msgspec.convert(raw, kind, strict=False)
    except msgspec.ValidationError:
        return _how_to_count(raw, kind)
    low, high = wanted.ge, wanted.le
    if not math.isfinite(number):
        return _how_to_count(raw, kind)
    if (low is None or number >= low) and (high is None or number <= high):
        return ""
    return f": write a number {f'from {low} to {high}' if high is not None else f'from {low} on'}"


def _how_to_count(raw: object, kind: type) -> str:
    digits = _GROUPING.sub("", raw) if isinstance(raw, str) else ""
    if digits.isascii() and digits.isdigit() and len(digits) <= 20:
        return f": write {int(digits)}"
    if kind is float:
        return ": write a number such as 35.13"
    return ": write a whole number such as 178000"
