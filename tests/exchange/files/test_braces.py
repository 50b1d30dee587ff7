"""A log in braces is told from other JSON by the names at its top."""

import json
from pathlib import Path

import pytest

from tui.exchange.files.beginning import is_log
from tui.exchange.files.braces import has_halves, is_log_in_braces, says_schema, without_halves


@pytest.mark.parametrize(
    ("text", "log"),
    [
        ('{"schema": 1, "events": []}', True),
        ("{title: T, own: 1, schema: '1'}", True),
        ('{"schema": {"fields": []}, "data": [{"date": "2024"}]}', False),
        ('{"events": [{"date": "2024", "schema": 1}]}', False),
        ('{\n\t"sources": {"ap": {"title": "A"}},\n\t"events": [{"date": "2024', True),
        ('{"title": "\\ud83d\\ude00", "actors": {"a": {"name": "A"}}, "events": []}', True),
        ('{"sources": {"ap": "A"}, "events": []}', False),
        ('{"sources": {"1": {"title": "A"}}, "events": [], "sites": []}', False),
        ('[{"schema": 1}]', False),
        ("schema: 1", False),
        ("{" * 60_000, False),
        ("", False),
    ],
)
def test_by_its_names(text: str, log: bool) -> None:
    assert is_log_in_braces(text.encode()) == log


def test_a_schema_is_said_at_the_top() -> None:
    assert says_schema(b"{a: [{b: c}], schema: 1}")
    assert not says_schema(b"{a: {schema: 1}}")


def test_characters_in_halves_are_put_together() -> None:
    text = json.dumps({"title": "\U0001f600 \ud55c \\ud83d\\ude00"})
    assert json.loads(without_halves(text)) == json.loads(text)


@pytest.mark.parametrize("before", [0, 20_000])
def test_they_are_found_wherever_they_stand(before: int, tmp_path: Path) -> None:
    path = tmp_path / "log.json"
    text = json.dumps({"schema": 1, "tags": ["one"] * before, "title": "\U0001f600"})
    path.write_text(text)
    assert has_halves(path)
    assert not is_log(path)
    path.write_text(without_halves(text))
    assert not has_halves(path)
    assert is_log(path)
