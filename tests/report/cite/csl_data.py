"""The part of csl-data.json (CSL 1.0.2) that has to do with sources, as a validator."""

from __future__ import annotations

from jsonschema import Draft7Validator

_TEXTS = (
    *("annote", "archive", "archive_location", "container-title", "genre", "language", "note"),
    *("original-publisher", "original-title", "publisher", "title", "URL"),
)
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {
                "type": "array",
                "minItems": 1,
                "maxItems": 3,
                "items": {"type": ["string", "number"]},
            },
        },
        "season": {"type": ["string", "number"]},
        "circa": {"type": ["string", "number", "boolean"]},
        "literal": {"type": "string"},
        "raw": {"type": "string"},
    },
    "minProperties": 1,
    "additionalProperties": False,
}
_NAMES = {
    "type": "array",
    "items": {
        "type": "object",
        "properties": {each: {"type": "string"} for each in ("family", "given", "literal")},
        "minProperties": 1,
        "additionalProperties": False,
    },
}
CSL = Draft7Validator(
    {
        "type": "array",
        "items": {
            "type": "object",
            "properties": {
                "type": {
                    "enum": [
                        *("article-newspaper", "document", "post", "report", "webpage"),
                    ]
                },
                "id": {"type": ["string", "number"]},
                **{each: {"type": "string"} for each in _TEXTS},
                **dict.fromkeys(("accessed", "issued", "original-date"), _DATE),
                **dict.fromkeys(("author", "original-author"), _NAMES),
            },
            "required": ["type", "id"],
            "additionalProperties": False,
        },
    }
)
