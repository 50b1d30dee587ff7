"""The JSON Schema is fresh, and says what the reader accepts."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec
import pytest

from tui.log.dates.date import Date
from tui.log.model import Event, Log, Quote
from tui.log.reading.reader import read, read_text, sample
from tui.log.schema import PATH, schema, text

SCHEMA = schema()
TYPES: dict[str, Any] = {
    "string": str,
    "integer": int,
    "number": (int, float),
    "object": dict,
    "array": list,
}


def faults(value: Any, rule: dict[str, Any], at: str = "log") -> list[str]:
    """A small validator: as much of JSON Schema as the file uses."""
    if "$ref" in rule:
        rule = SCHEMA["$defs"][rule["$ref"].rpartition("/")[2]]
    if "anyOf" in rule:
        tried = [faults(value, option, at) for option in rule["anyOf"]]
        return min(tried, key=len)
    if "enum" in rule and value not in rule["enum"]:
        return [f"{at}: {value} is not in the enumeration"]
    if not fits(value, rule.get("type")):
        return [f"{at}: {value!r} is no {rule['type']}"]
    if "pattern" in rule and not re.search(rule["pattern"], value):
        return [f"{at}: {value} does not match"]
    if isinstance(value, list):
        return [f for n, item in enumerate(value) for f in faults(item, rule["items"], f"{at}/{n}")]
    return of_mapping(value, rule, at) if isinstance(value, dict) else []


def fits(value: Any, kinds: str | list[str] | None) -> bool:
    names = [kinds] if isinstance(kinds, str) else kinds or []
    if isinstance(value, bool) or value is None:
        return not names or ("boolean" if value is not None else "null") in names
    return not names or any(isinstance(value, TYPES.get(name, ())) for name in names)


def of_mapping(value: dict[str, Any], rule: dict[str, Any], at: str) -> list[str]:
    found = [f"{at}: needs {key}" for key in rule.get("required", ()) if key not in value]
    for key, part in value.items():
        if not re.search(rule.get("propertyNames", {}).get("pattern", ""), key):
            found.append(f"{at}: {key} is no name")
        inner = rule.get("properties", {}).get(key, rule.get("additionalProperties"))
        if not inner:
            found.append(f"{at}: {key} is unknown")
        else:
            found += faults(part, inner, f"{at}/{key}")
    return found


def plain(log: Log) -> Any:
    def text_of(value: Any) -> str:
        assert isinstance(value, Date)
        return value.text

    return json.loads(msgspec.json.encode(log, enc_hook=text_of))


def test_the_file_is_fresh() -> None:
    assert PATH.read_text(encoding="utf-8") == text(), "run python -m tui.log.schema"


def test_the_sample_fits() -> None:
    assert faults(plain(read(sample()).log), SCHEMA) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"titel": "x"}, "titel is unknown"),
        ({"schema": 2}, "not in the enumeration"),
        ({"actors": {"H TS": {"name": "x"}}}, "H TS is no name"),
        ({"actors": {"hts": {}}}, "needs name"),
        ({"events": [{"id": "a", "title": "t"}]}, "needs date"),
        ({"events": [{"id": "a b", "date": "2024", "title": "t"}]}, "does not match"),
        (
            {"events": [{"id": "a", "date": 2024, "title": "t", "confidence": "sure"}]},
            "sure is not",
        ),
    ],
)
def test_what_the_reader_would_complain_of_an_editor_marks(
    change: dict[str, Any], fault: str
) -> None:
    (found,) = faults(change, SCHEMA)
    assert fault in found


def test_every_field_of_the_model_is_in_it() -> None:
    for kind in (Log, Event, Quote):
        names = [field.encode_name for field in msgspec.structs.fields(kind)]
        names = [name for name in names if name != "unread"]  # is never written
        assert list(SCHEMA["$defs"][kind.__name__]["properties"]) == names


def test_dates_have_examples_that_are_dates() -> None:
    rule = SCHEMA["$defs"]["Event"]["properties"]["date"]
    assert len(rule["examples"]) > 8
    events = "".join(
        f"- {{id: e{n}, date: '{date}', title: t}}\n" for n, date in enumerate(rule["examples"])
    )
    assert read_text(f"events:\n{events}", "a log").problems == ()
