"""The log format as a JSON Schema, for editors that check and complete while one writes.

`python -m tui.log.schema` writes it anew after the model has changed. A log names it in its first
line: `# yaml-language-server: $schema=tui/log/schema.json`.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import msgspec

from tui.log.dates.date import Date
from tui.log.model import ID_PATTERN, Log

PATH: Final = Path(__file__).with_name("schema.json")
# An integer too: to an editor, `from: 2017` is a number.
_DATE: Final[dict[str, Any]] = {
    "type": ["string", "integer"],
    "description": "A date as EDTF (ISO 8601-2), or an interval; clock times as in ISO 8601",
    "examples": [
        "2024",
        "2024-12",
        "2024-12-05",
        "2024-12-05T14:00",
        "2024-12-05T14:00+03:00",
        "2024-12-05~",
        "2011-07?",
        "2024-12-XX",
        "2024-12-06/2024-12-07",
        "../2024-12-08",
        "2024-11-27/..",
    ],
}


def schema() -> dict[str, Any]:
    """Describe a log as a JSON Schema, draft 2020-12."""
    described = msgspec.json.schema(Log, schema_hook=_hook)
    for table in ("sources", "actors", "places"):
        described["$defs"]["Log"]["properties"][table]["propertyNames"] = {"pattern": ID_PATTERN}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An event log of syria-timeline, version 1",
        **described,
    }


def text() -> str:
    """Give the schema as the text of its file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def _hook(kind: type) -> dict[str, Any]:
    if kind is Date:
        return dict(_DATE)
    raise NotImplementedError(kind)


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
