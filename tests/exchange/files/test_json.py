"""JSON, with the lines that its items begin at."""

from pathlib import Path
from typing import Any

import pytest

from tui.exchange.files.input import Input
from tui.exchange.files.json import (
    Lines,
    document,
    items_of,
    lines_of,
    looks_like_json,
    numbered,
    words,
)
from tui.exchange.making.draft import Draft
from tui.exchange.making.row import ImportFault


def given(folder: Path, text: str) -> Input:
    path = folder / "file"
    path.write_text(text)
    return Input(str(path))


def test_items_have_their_lines() -> None:
    text = '{"a": 1, "events": [\n {"x": "]"},\n\n {"y": [1,\n 2]}, 3]}'
    items: list[Any] = [{"x": "]"}, {"y": [1, 2]}, 3]
    assert list(numbered(text, items, "events")) == [(2, items[0]), (4, items[1]), (5, 3)]
    assert list(numbered("[1,\n2]", [1, 2])) == [(1, 1), (2, 2)]


def test_lines_that_are_not_found_are_the_first() -> None:
    assert list(numbered("{}", [1, 2], "events")) == [(1, 1), (1, 2)]


def test_lists_of_one_name_have_each_their_own_lines() -> None:
    lines = Lines('{"a": {"l": [1,\n2]},\n"b": {"l": [\n3]}}')
    assert list(lines.numbered([1, 2], "l")) == [(1, 1), (2, 2)]
    assert list(lines.numbered([3], "l")) == [(4, 3)]


@pytest.mark.parametrize(
    "text", ["[1, 2", '{"a": 1 "b": 2}', "[" * 100_000, "[1" + "0" * 5000 + "]"]
)
def test_what_is_no_json_is_a_fault(tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportFault):
        document(given(tmp_path, text))


def test_a_line_that_is_no_object_is_told(tmp_path: Path) -> None:
    draft = Draft()
    found = list(lines_of(given(tmp_path, '{"a": 1}\n\n[2]\n{"b"\n{"c": 3}\n'), draft))
    assert found == [(1, {"a": 1}), (5, {"c": 3})]
    assert [each.line for each in draft.told] == [3, 4]


@pytest.mark.parametrize(
    "before", ["/**/" * 5_000, "/*" * 20_000, "// a\n" * 10_000, "var " * 10_000, "\n" * 50_000]
)
def test_comments_before_what_is_no_json(tmp_path: Path, before: str) -> None:
    assert not looks_like_json(given(tmp_path, f"{before}x"))


@pytest.mark.parametrize(
    ("script", "found"),
    [
        ("/* a */ // b\nvar x = [1, 'a']; f()", [1, "a"]),
        ("x = [1,\n // one\n 2, /* three */ 4]", [1, 2, 4]),
        (f"x = [{chr(10) * 50_000}y]", ["y"]),
    ],
)
def test_a_script_that_holds_json(tmp_path: Path, script: str, found: object) -> None:
    read = document(given(tmp_path, script))
    assert [str(each) for each in read] == [str(each) for each in found]  # type: ignore[attr-defined]


def test_lists_and_words() -> None:
    assert items_of({"events": [1]}, "items", "events") == [1]
    assert items_of([2]) == [2]
    assert items_of({"events": 3}, "events") == []
    various: list[object] = [None, [], True, 3, "x", {"a": "ä"}]
    assert [words(each) for each in various] == [
        "",
        "",
        "true",
        "3",
        "x",
        '{"a": "ä"}',
    ]


def test_it_looks_like_json_by_its_beginning(tmp_path: Path) -> None:
    assert looks_like_json(given(tmp_path, ' {"a": 1}'), r'"a"\s*:')
    assert not looks_like_json(given(tmp_path, 'a: {"a": 1}'), r'"a"\s*:')
