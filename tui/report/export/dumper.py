"""Writes YAML that versions 1.1 and 1.2 read alike, and pictographs as they are.

PyYAML leaves text without quotes that YAML 1.2 takes for a number (12e5, 0o17, 08), and libyaml
writes everything beyond the first 65,536 characters as an escape.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import yaml

_PRIVATE: Final = range(0xE000, 0xF900)
"""Characters without a meaning, which stand for those beyond while libyaml writes."""


class _StandIns(dict[int, int]):
    """A table that gives each pictograph, and each private character, a private one of its own.

    When there are none left, characters stay and are escaped.
    """

    def __init__(self, free: Iterable[int]) -> None:
        super().__init__()
        self._free = iter(free)

    def __missing__(self, code: int) -> int:
        stand_in = code
        if code > 0xFFFF or code in _PRIVATE:
            stand_in = next(self._free, code)
        self[code] = stand_in
        return stand_in


class _Dumper(yaml.CSafeDumper):
    """Quotes what either version would not take for text; see `dump`."""

    stand_ins: _StandIns

    def _text(self, text: str) -> yaml.ScalarNode:
        if not text.isascii():
            text = text.translate(self.stand_ins)
        return self.represent_scalar("tag:yaml.org,2002:str", text)


_Dumper.add_representer(str, _Dumper._text)
# What YAML 1.2 takes for numbers in its core schema (10.3.2), and 1.1 for truth values in full.
_Dumper.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(
        r"(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+"
        r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z",
        re.ASCII,
    ),
    list("-+.0123456789"),
)
_Dumper.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"[yYnN]\Z"), list("yYnN"))


def dump(tree: object, ascii_only: bool = False) -> str:
    """Return plain values as YAML in block style."""
    stand_ins = _StandIns(() if ascii_only else _PRIVATE)
    text = yaml.dump(
        tree,
        Dumper=type("_ThisDumper", (_Dumper,), {"stand_ins": stand_ins}),
        allow_unicode=not ascii_only,
        sort_keys=False,
        width=96,
    )
    return str(text).translate({there: code for code, there in stand_ins.items() if there != code})
