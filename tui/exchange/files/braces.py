"""Tells a log that is written in braces, as JSON is, from other JSON: by the names at its top."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Final

import yaml

from tui.exchange.files.beginning import BRACES
from tui.log.model import Log
from tui.log.parsing.anchors import DEEPEST

_FIELDS: Final = frozenset(Log.__struct_encode_fields__)
_TABLES: Final = frozenset(("sources", "actors", "places"))
_RECORDS: Final = "{}"
_HALVES: Final = re.compile(  # of a pair of surrogates, behind no backslash that makes it a text
    r"(?<!\\)((?:\\\\)*+)(\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2})"
)

_HALF: Final = re.compile(rb"\\u[dD][89abAB]")  # a text may say so, too: nothing is wrong with it


def says_schema(head: bytes) -> bool:
    """Tell whether what begins so says that it is a log: `{schema: 1`, at its top."""
    return ("schema", "1") in _top(head)


def is_log_in_braces(head: bytes) -> bool:
    """Tell whether what begins so is a log: of its schema, or with fields of a log alone.

    Others have `events` and `sources` too: those that are known are to be looked for before.
    """
    top = [*_top(head)]
    has_records = any(name in _TABLES and value == _RECORDS for name, value in top)
    has_fields_alone = _FIELDS.issuperset(name for name, _ in top)
    return ("schema", "1") in top or (has_records and has_fields_alone)


def has_halves(path: str | os.PathLike[str]) -> bool:
    """Tell whether JSON has characters written as two halves, which YAML does not have.

    Raises OSError. Of a file that is not empty, all is looked through: it is to be read anyway.
    """
    with Path(path).open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as data:
        return bool(_HALF.search(data))


def without_halves(text: str) -> str:
    """Return JSON with every character that is written as two halves as itself."""
    return _HALVES.sub(lambda found: found[1] + json.loads(f'"{found[2]}"'), text)


def _top(head: bytes) -> Iterator[tuple[str, str]]:
    """Yield the names at the top, and then with their text, or `{}` for records under names."""
    if not BRACES.match(head):
        return
    text = without_halves(head.decode("utf-8", "replace"))
    depth, name = 0, ""
    with suppress(yaml.YAMLError):  # it is cut short, or no YAML
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            if isinstance(event, yaml.ScalarEvent) and depth == 1:
                yield (name, event.value) if name else (event.value, "")
                name = "" if name else event.value
            elif isinstance(event, yaml.CollectionStartEvent):
                if depth == 2 and isinstance(event, yaml.MappingStartEvent):
                    yield name, _RECORDS
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1
                name = name if depth > 1 else ""
            if depth > DEEPEST or isinstance(event, yaml.DocumentEndEvent):
                return
