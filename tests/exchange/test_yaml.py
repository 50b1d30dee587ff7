"""YAML that is read alike by YAML 1.1 (PyYAML), and by the reader of logs."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.work import as_text
from tui.exchange.making.draft import cleaned
from tui.exchange.yaml import event_text, head_text, scalar, titles_at
from tui.log.parsing.tree import read_tree


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("Hama", "Hama"),
        ("Hama (city)", "Hama (city)"),
        ("2024-12-05", '"2024-12-05"'),
        ("yes", '"yes"'),
        ("Null", '"Null"'),
        ("12:30", '"12:30"'),
        ("a: b", '"a: b"'),
        ("a #b", '"a #b"'),
        ("- a", '"- a"'),
        ("=cmd|' /C calc'!A0", "\"=cmd|' /C calc'!A0\""),
        ("", '""'),
        ("tab\there", '"tab\\there"'),
        (35.13, "35.13"),
        (1e-07, "0.0000001"),
        (1e22, "10000000000000000000000.0"),
        (3, "3"),
        (True, "true"),
        (None, '""'),
    ],
)
def test_a_scalar_is_plain_only_where_it_is_safe(value: object, written: str) -> None:
    assert scalar(value) == written


def test_text_of_several_lines_stands_in_lines() -> None:
    text = event_text({"summary": "one\n\n  two: #\nthree"})
    assert text == "  - summary: |-\n      one\n\n        two: #\n      three\n"


TEXTS = st.text(max_size=40).map(cleaned)
LEAVES = TEXTS | st.integers(-(10**9), 10**9) | st.floats(-1e6, 1e6) | st.booleans()
KEYS = st.text("abcdefgh_", min_size=1, max_size=6)
TREES = st.recursive(
    LEAVES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)
)


@given(st.lists(st.dictionaries(KEYS, TREES, min_size=1, max_size=4), min_size=1, max_size=4))
def test_what_is_written_is_read(events: list[dict[str, Any]]) -> None:
    text = "".join((head_text({"schema": 1}), "events:\n", *map(event_text, events)))
    assert yaml.load(text, Loader=yaml.CSafeLoader) == {"schema": 1, "events": events}
    tree = read_tree(text)
    assert tree.problems == []
    assert isinstance(tree.root, dict)
    assert tree.root["events"] == as_text(events)


def test_lines_of_a_log_are_of_events_of_a_title(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    events: list[dict[str, Any]] = [
        {"date": "2024", "title": "One: first", "tags": ["a"], "quotes": [{"text": "x" * 99}]},
        {"title": "Two", "date": "x"},
        {"date": "y"},
    ]
    head = {"title": "T", "relations": [{"subject": "a", "note": "n" * 99}]}
    path.write_text(head_text(head) + "events:\n" + "".join(map(event_text, events)))
    lines = path.read_text().splitlines()
    found = {
        lines[line - 1].strip("- "): each for line, each in titles_at(path, range(1, 40)).items()
    }
    assert found['date: "2024"'] == "One: first"
    assert found["date: x"] == found["title: Two"] == "Two"
    assert "date: y" not in found
    assert "title: T" not in found
    assert not titles_at(path, range(1, 40), most=9)
