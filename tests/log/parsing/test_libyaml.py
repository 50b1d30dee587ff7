"""YAML errors: where they are, and what to do about them."""

from __future__ import annotations

from typing import Any

import pytest
import yaml

from tui.log.parsing.libyaml import Marks, closing_parser
from tui.log.parsing.tree import read_tree
from tui.log.problems import LogError


def refused(text: str) -> LogError:
    with pytest.raises(LogError) as caught:
        read_tree(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("a: b: c\n", "a colon inside a text", 1),
        ("a: 1\n- b\n", "indentation", 2),
        ("a: *bold* x\n", "* or & needs quotes", 1),
        ('a: "C:\\Users"\n', "write \\\\", 1),
        ("a: [1, 2\nb: 3\n", "[ without its ]", 2),
        ("a: {b: 1\n", "{ without its }", 2),
        ("a: [{b: 1,\n", "{ without its end", 2),
        ("a: [1,, 2]\n", "nothing between commas", 1),
        ("%FOO bar\n---\na: 1\n", "begins with %", 1),
        ("a:\n\t- b\n", "tab", 2),
        ("a: @x\n", "needs quotes", 1),
        ("a: | x\n", "| or > needs quotes", 1),
        ("a: > 50 dead\n", "| or > needs quotes", 1),
        ("a: - x\n", "begins with - needs quotes", 1),
        ("a: 1\n\tb: 2\n", "write spaces", 2),
        ("a:\n- {b: in #Hama}\n- {c: 1}\n", "ends before this #", 2),
        ("a: [b #3]\nc: 1\n", "ends before this #", 1),
        ("a: 'open\n", "not closed", 1),
        ("a: 1\n...\nb\n", "after the end", 3),
        ("%YAML 3.0\n---\na: 1\n", "%YAML", 1),
        ('a: "\\ud800"\n', "names no character", 1),
        ('a: "\\xZZ"\n', "write \\\\", 1),
        ("a:\n  b: 1\n c: 2\n", "indentation", 3),
        ("a: 1\nlonely\nb: 2\n", "without its colon", 3),
        ("<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n", "merge conflict", 1),
        ("a: 1\n  b\x07: 2\n", "control character U+0007", 2),
        ("a: 1\n\ufeffb: 2\n", "byte order mark U+FEFF", 2),
        ("a: \ud83d\n", "surrogate", 1),
    ],
)
def test_an_error_says_what_to_do_and_where(text: str, words: str, line: int) -> None:
    error = refused(text)
    assert words in error.message
    assert error.line == line


def test_an_error_reads_as_line_and_column() -> None:
    assert str(refused("x: 1\na: b: c\n")).startswith("line 2:5: not valid YAML: ")
    assert str(LogError("is a folder")) == "is a folder"
    assert str(LogError("empty", 1)) == "line 1: empty"


def test_without_libyaml_one_sentence_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CBaseLoader")
    with pytest.raises(LogError, match="without libyaml"):
        read_tree("a: 1")


def test_the_parser_is_reached_by_public_names() -> None:
    parser = yaml.CBaseLoader("a: 1")
    event = parser.get_event()
    assert event is not None
    mark: Any = event.start_mark
    assert type(event) is yaml.StreamStartEvent
    assert (mark.index, mark.line, mark.column) == (0, 0, 0)
    parser.dispose()


@pytest.mark.parametrize("text", ["a: 1\nb: 2\n", 'a: "\u2028"\nb: 2\n', 'a: "\r"\nb: 2\n'])
def test_marks_are_lines_and_columns_from_the_first_line_on(text: str) -> None:
    marks = Marks(text, first_line=10)
    found = {}
    with closing_parser(text) as parser:
        while type(event := parser.get_event()) is not yaml.StreamEndEvent:
            if type(event) is yaml.ScalarEvent:
                mark: Any = event.start_mark
                found[event.value] = marks.position(mark)
                assert marks.line(mark) == marks.position(mark)[0]
    assert (found["a"], found["b"], found["2"]) == ((10, 1), (11, 1), (11, 4))
