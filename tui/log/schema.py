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
from tui.log.model import ID_PATTERN, Head, Log
from tui.log.vocabulary.vocabulary import KINDS, vocabulary_of

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
        "2024-12-05T14:00:05.25Z",
        "-0043-03-15",
        "Y-12000",
        "2024-12-05~",
        "2011-07?",
        "2024-12-XX",
        "2024-12-06/2024-12-07",
        "../2024-12-08",
        "2024-11-27/..",
    ],
}


_NUMBER: Final = r"^[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?$"
_TEXT: Final = {"type": "string"}
_WORDS: Final = (
    ("Event", "type", "event_types"),
    ("Event", "status", "statuses"),
    ("Participant", "role", "roles"),
    ("Actor", "type", "actor_types"),
    ("Relation", "type", "relation_types"),
    ("Source", "tier", "tiers"),
)
"""The fields whose words a log may declare, and where it does."""


def schema(head: Head | None = None) -> dict[str, Any]:
    """Describe a log as a JSON Schema, draft 2020-12.

    With the head of a log, its words are those that are declared; without, they are proposed.
    """
    described = msgspec.json.schema(Log, schema_hook=_hook)
    for each in described["$defs"].values():
        each.get("properties", {}).pop("unread", None)  # which is never written
    _put_written_forms(described["$defs"])
    for record, field, kind in _WORDS:
        rule = described["$defs"][record]["properties"][field]
        known = [*vocabulary_of(head or Head()).table(kind)]
        _put_words(rule, known, closed=head is not None)
    _put_short_forms(described["$defs"]["Log"]["properties"])
    for table in ("sources", "actors", "places", "questions"):
        described["$defs"]["Log"]["properties"][table]["propertyNames"] = {"pattern": ID_PATTERN}
    for record in described["$defs"].values():
        _take_scalars(record)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "An event log of syria-timeline, version 1",
        **described,
    }


def text(head: Head | None = None) -> str:
    """Give the schema as the text of its file."""
    return json.dumps(schema(head), indent=2, ensure_ascii=False) + "\n"


def _put_written_forms(records: dict[str, Any]) -> None:
    """Let events be written as `reading/shorthand.py` reads them."""
    event = records["Event"]
    event["required"] = ["date"]
    fields = event["properties"]
    one_or_more = (
        ("sources", "Source"),
        ("participants", "Actor"),
        ("media", None),
        ("quotes", None),
        ("places", "Place"),
    )
    for name, record in one_or_more:
        of_each = [dict(_TEXT), *fields[name]["items"].get("anyOf", [fields[name]["items"]])]
        if record:
            of_each.append({"$ref": f"#/$defs/{record}"})
        each = {"anyOf": of_each}
        fields[name] = {
            **_said(fields[name]),
            "anyOf": [{"type": "array", "items": each}, *of_each],
        }
    fields["place"]["anyOf"] += [fields["places"], {"$ref": "#/$defs/Place"}]
    fields["tags"] = {
        **_said(fields["tags"]),
        "anyOf": [{"type": "array", "items": dict(_TEXT)}, dict(_TEXT)],
    }


def _take_scalars(record: dict[str, Any]) -> None:
    """Take each scalar in whatever type YAML gives it, as the reader does; nothing for a field."""
    needed = record.get("required", ())
    for name, rule in record.get("properties", {}).items():
        _take_any_type(rule)
        if name not in needed and {"type": "null"} not in rule.get("anyOf", ()):
            said = _said(rule)
            inner = {key: value for key, value in rule.items() if key not in said}
            options = inner.pop("anyOf", None) or [inner]
            record["properties"][name] = {**said, "anyOf": [*options, {"type": "null"}]}


def _take_any_type(rule: dict[str, Any]) -> None:
    for part in (*rule.get("anyOf", ()), rule.get("items"), rule.get("additionalProperties")):
        if isinstance(part, dict):
            _take_any_type(part)
    if "enum" in rule:
        rule["enum"] = list(dict.fromkeys(each for w in rule["enum"] for each in (w, str(w))))
    elif rule.get("type") == "string":
        rule["type"] = ["string", "number", "boolean"]
    elif rule.get("type") in ("number", "integer"):
        rule["type"] = ["number", "string"]
        rule["pattern"] = _NUMBER
    elif rule.get("type") == "boolean":
        del rule["type"]
        rule["enum"] = [True, False, 1, 0, "true", "false", "True", "False", "TRUE", "FALSE"]


def _said(rule: dict[str, Any]) -> dict[str, Any]:
    return {key: rule[key] for key in ("description", "default") if key in rule}


def _put_short_forms(fields: dict[str, Any]) -> None:
    """Let words be declared as a list, by their names alone, or with nothing said of them."""
    for name in (*KINDS, "fields"):
        described = fields[name]
        full = described.pop("additionalProperties")
        described.pop("type", None)
        words = {"type": "array", "items": {"type": "string"}}
        of_each = {"anyOf": [full, {"type": "string"}, {"type": "null"}]}
        described["anyOf"] = [{"type": "object", "additionalProperties": of_each}, words]


def _put_words(rule: dict[str, Any], known: list[str], *, closed: bool) -> None:
    """Say which words a field may have: these alone, or any, but these are proposed."""
    options = rule.get("anyOf", [rule])
    text_rule = next(each for each in options if each.get("type") == "string")
    if closed and known:
        text_rule["enum"] = known
    elif known:
        text_rule["examples"] = known


def _hook(kind: type) -> dict[str, Any]:
    if kind is Date:
        return dict(_DATE)
    raise NotImplementedError(kind)


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
