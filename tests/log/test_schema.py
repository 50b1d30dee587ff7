"""The JSON Schema is fresh, and says what the reader accepts."""

from __future__ import annotations

import json
import re
from typing import Any

import msgspec
import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tui.log.dates.date import date_text
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
    if "pattern" in rule and isinstance(value, str) and not re.search(rule["pattern"], value):
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
    return json.loads(msgspec.json.encode(log, enc_hook=date_text))


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


SCALARS = (
    "100",
    "2011",
    "1.5",
    "true",
    "False",
    "yes",
    "~",
    "1e3",
    "0x1f",
    "-3",
    "'42'",
    "word",
    "",
)
FIELDS = ("title", "summary", "note", "date_note", "recurrence", "type", "status", "lat", "place")


@given(st.sampled_from(FIELDS), st.sampled_from(SCALARS))
def test_schema_and_check_say_the_same_of_a_scalar_however_it_is_written(
    field: str, written: str
) -> None:
    # Editors take 0x1f for a number, the reader for the text that it is.
    assume((field, written) != ("lat", "0x1f"))
    head = "vocabulary: none\nevent_types: {}\nplaces: {}\nstatuses: ['100', word]\n"
    text = f"{head}events:\n- id: a\n  date: 2024-01\n  {field}: {written}\n  tags: [{written}]\n"
    text += "  title: t\n" if field != "title" else "  summary: s\n"
    problems = read_text(text, "a log").problems
    said = [each for each in problems if "is no status" not in each.message]
    value = yaml.load(text, Loader=_Core)
    valid = Draft202012Validator(schema()).is_valid(value)
    assert valid == (not said), (text, said)


class _Core(yaml.SafeLoader):
    """Reads scalars as YAML 1.2 does: `yes` and `2024-01` are text."""


_Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in some if not tag.endswith((":timestamp", ":bool"))]
    for first, some in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Core.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(?:true|True|TRUE|false|False|FALSE)$"), list("tTfF")
)
_Core.add_implicit_resolver(
    "tag:yaml.org,2002:float",
    re.compile(r"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)[eE][-+]?[0-9]+$"),
    list("-+0123456789."),
)
