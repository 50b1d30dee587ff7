"""Locator of paths: the value's, or the key's, or the nearest around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from hypothesis import given, settings

from tests.log.parsing.strategies import hostile_texts
from tests.log.parsing.whole_text_locator import WholeTextLocator
from tui.log.parsing.locator import Locator
from tui.log.parsing.tree import read_tree
from tui.log.problems import Fault, LogError, Path

TEXT = """\
title: x
events:
  - id: a
    quotes:
      - {text: first, mode: verbatm}
      - text: second
        mode: paraphrase
  - &b
    id: b
    title: >
      folded
  - *b
  - id: d
    id: e
"""


def locator(text: str) -> Locator:
    return Locator(text, read_tree(text).layout)


def place(*path: str | int, on_key: bool = False, text: str = TEXT) -> tuple[int, int]:
    (problem,) = locator(text).problems([Fault(path, "", on_key)])
    return problem.line, problem.column


def test_a_value_is_where_it_begins() -> None:
    assert place("title") == (1, 8)
    assert place("events") == (3, 3)
    assert place("events", 0) == (3, 5)
    assert place("events", 0, "quotes", 0, "mode") == (5, 29)
    assert place("events", 0, "quotes", 1, "mode") == (7, 15)


def test_a_key_is_where_it_is_written() -> None:
    assert place("events", 0, "quotes", on_key=True) == (4, 5)
    assert place("events", 1, "title", on_key=True) == (10, 5)


def test_what_is_not_there_is_where_it_should_have_been() -> None:
    assert place("events", 0, "date") == (3, 5)
    assert place("actors", "x", "name") == (1, 1)
    assert place() == (1, 1)


def test_what_came_by_an_alias_is_at_the_alias() -> None:
    assert place("events", 2, "title") == (12, 5)


def test_of_a_key_that_stands_twice_it_is_the_first() -> None:
    assert place("events", 3, "id") == (13, 9)


def test_many_are_found_in_the_order_they_are_asked_for() -> None:
    paths: list[Path] = [("events", n, "id") for n in (3, 0, 2, 1)]
    problems = locator(TEXT).problems([Fault(path, "") for path in paths])
    assert [(each.line, each.column) for each in problems] == [(13, 9), (3, 9), (12, 5), (9, 9)]


def test_the_root_is_where_the_mapping_begins() -> None:
    assert place("actors", text="# a comment\ntitle: x\nevents: []\n") == (2, 1)


@pytest.mark.parametrize(
    ("text", "path", "found"),
    [
        ("events: [{id: a}, {id: b,\ntitle: c}]", ("events", 1, "title"), (2, 8)),
        ("events: [id: a, title: b\n  c, note: d]", ("events", 1, "title"), (1, 24)),
        ("events: [id: # b,\n  a]", ("events", 0, "id"), (2, 3)),
        ("{events: [{id: a}], actors: {x: {name: y}}}", ("actors", "x", "name"), (1, 40)),
        ("events:\n- - a\n  - {b: c}", ("events", 0, 1, "b"), (3, 9)),
        ("events:\n  - &x !!map\n    id: a\n    id: b", ("events", 0, "id"), (3, 9)),
        (
            "events:\n-   id: a\n    note: |\n      - id: b\n    title: c",
            ("events", 0, "title"),
            (5, 12),
        ),
        ("events: {a: {title: b},\n c: {title: d}}", ("events", "c", "title"), (2, 13)),
        ("events:\n- id: a\n- x\n- \n", ("events", 2, "id"), (4, 2)),
    ],
)
def test_parts_are_found_in_every_style(text: str, path: Path, found: tuple[int, int]) -> None:
    assert place(*path, text=text) == WholeTextLocator(text, [path]).find(path) == found


def test_lines_and_columns_are_those_of_editors() -> None:
    text = 'title: "a\u2028"\nevents:\r\n- {b: "c\rd", e: f}\r- {b: "\u2029",\n   e: f}\n'
    for path in (("events", 0, "e"), ("events", 1, "b"), ("events", 1, "e")):
        assert place(*path, text=text) == WholeTextLocator(text, [path]).find(path)
    assert place("events", 1, "e", text=text) == (4, 7)


def paths_of(node: Any, path: Path = ()) -> Iterator[Path]:
    """All paths of a tree, and some that lead out of it."""
    yield path
    yield (*path, "missing", 3)
    parts: Iterable[tuple[str | int, Any]] = ()
    if isinstance(node, dict):
        parts = node.items()
    elif isinstance(node, list):
        parts = enumerate(node)
    for step, part in parts:
        yield from paths_of(part, (*path, step))


@given(hostile_texts)
@settings(max_examples=400)
def test_places_are_those_of_a_pass_over_the_whole_text(text: str) -> None:
    try:
        tree = read_tree(text)
    except LogError:
        return
    paths = list(paths_of(tree.root))
    whole = WholeTextLocator(text, paths)
    faults = [Fault(path, str(on_key), on_key) for path in paths for on_key in (False, True)]
    found = list(Locator(text, tree.layout).problems(faults))
    for fault, problem in zip(faults, found, strict=True):
        assert (problem.line, problem.column) == whole.find(fault.path, on_key=fault.on_key), fault


def test_many_faults_on_one_line_are_found_where_they_are() -> None:
    event = "{id: a, title: x}, "
    text = f"events: [{event * 3_000}]"
    places = [Fault(("events", number, "title"), "") for number in (*range(3_000), 5)]
    columns = [each.column for each in locator(text).problems(places)]
    assert columns == [25 + number * len(event) for number in (*range(3_000), 5)]


def test_a_part_that_begins_far_along_its_line_has_its_places() -> None:
    text = f"title: x\nsources: {{a: {' ' * 5_000}{{title: [b, c]}}}}\nevents: []\n"
    assert place("sources", "a", "title", 1, text=text) == (2, text.index("c]") - 8)


def test_many_faults_in_one_event_are_found_where_they_are() -> None:
    keys = [f"k{number}" for number in range(20_000)]
    text = "events:\n- id: a\n" + "".join(f"  {key}: x\n" for key in keys)
    places = [Fault(("events", 0, key), "", True) for key in (*keys, keys[5])]
    lines = [each.line for each in locator(text).problems(places)]
    assert lines == [*range(3, 20_003), 8]
