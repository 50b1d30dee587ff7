"""Building a tree: all text, bounded, with the lines of the events."""

from __future__ import annotations

import pytest

from tui.log.parsing.anchors import DEEPEST
from tui.log.parsing.tree import read_tree
from tui.log.problems import LogError


def refused(text: str) -> LogError:
    with pytest.raises(LogError) as caught:
        read_tree(text)
    return caught.value


def test_every_scalar_stays_text() -> None:
    written = ["1", "no", "1.10", "2024-12-05", "012", "12:30", "true", "0x1F", ".inf", "1_000"]
    assert read_tree(f"[{', '.join(written)}]").root == written


@pytest.mark.parametrize("absent", ["", "~", "null", "Null", "NULL", "!!str", "# nothing"])
def test_plain_nothing_is_absent(absent: str) -> None:
    expected = {"k": ""} if absent == "!!str" else {}
    assert read_tree(f"- - k: {absent}\n").root == [[expected]]


def test_quoted_words_for_nothing_are_text() -> None:
    assert read_tree("""- - ["", '~', "null"]""").root == [[["", "~", "null"]]]
    assert read_tree("""- - ["", '~', ~, "null", null]""").root == [[["", "~", None, "null", None]]]


def test_tables_keep_keys_without_a_value() -> None:
    assert read_tree("actors: {hts: }\nplaces:\n").root == {"actors": {"hts": None}, "places": None}


def test_empty_items_keep_their_place() -> None:
    assert read_tree("[a, ~, b]").root == ["a", None, "b"]


def test_a_key_that_stands_twice_keeps_its_first_value() -> None:
    tree = read_tree("a: 1\nb: 2\na: [3, {a: 4, a: 5}]\n")
    assert tree.root == {"a": "1", "b": "2"}
    assert [(p.line, p.column) for p in tree.problems] == [(3, 1), (3, 15)]


def test_events_have_lines_in_every_style() -> None:
    text = (
        "title: x\nevents:\n\n  - id: a\n    note: >\n      - id: b\n\n  - {id: c}\n  - [d]\n  - e"
    )
    assert list(read_tree(text).layout.lines) == [4, 8, 9, 10]


def test_only_the_first_events_have_lines() -> None:
    tree = read_tree("events: [{events: [a, b]}]\nother: {events: [c]}\nevents: [d, e, f]\n")
    assert list(tree.layout.lines) == [1]


def test_lines_are_counted_as_editors_count_them() -> None:
    text = 'a: "x\u2028y\u2029z\u0085"\nevents:\r\n- b\n- "\r"\n- d\n- {a: "\u2028", e: 1, e: 2}\n'
    tree = read_tree(text)
    assert list(tree.layout.lines) == [3, 4, 5, 6]
    assert [(p.line, p.column) for p in tree.problems if "twice" in p.message] == [(6, 18)]


def test_what_clean_takes_out_is_a_problem() -> None:
    tree = read_tree('a: x\nb: ["\\e[2J", "\\r\\n"]\n"\\u202ec": x\n')
    assert tree.root == {"a": "x", "b": ["␛[2J", "\n"], "\ufffdc": "x"}
    assert [(p.line, p.column) for p in tree.problems] == [(2, 5), (3, 1)]


def test_what_clean_takes_out_is_a_problem_wherever_it_stands() -> None:
    tree = read_tree('- ["\\e", "\\e"]\n- {"\\e": a}\n- {"\\e": b}\n')
    assert [(p.line, p.column) for p in tree.problems] == [(1, 4), (1, 10), (2, 4), (3, 4)]


def test_depth_is_bounded() -> None:
    fits = "[" * DEEPEST + "]" * DEEPEST
    assert read_tree(fits).root
    assert "nested deeper" in refused(f"[{fits}]").message
    assert "nested deeper" in refused("\n".join(" " * n + "-" for n in range(DEEPEST + 1))).message


@pytest.mark.parametrize("tag", ["!!str", "!", "!!seq", "!!map"])
def test_the_plainest_tags_say_nothing(tag: str) -> None:
    value = {"!!seq": "[x]", "!!map": "{x: y}"}.get(tag, "x")
    assert read_tree(f"a: {tag} {value}").root == read_tree(f"a: {value}").root


@pytest.mark.parametrize(
    "text", ["a: !!int 1", "!x a: 1", "[a: 1, !x a: 1]", "a: !!python/name:os.system", "- !!set {}"]
)
def test_other_tags_are_refused(text: str) -> None:
    assert "not allowed" in refused(text).message


def test_a_tag_is_refused_although_its_text_was_seen_before() -> None:
    assert refused("[x, x, !y x]").column == 8
