"""YAML errors: where they are, and what to do about them."""

from __future__ import annotations

import sys

import pytest

from tui.log.problems import LogError
from tui.log.reading.libyaml import open_parser
from tui.log.reading.tree import read_tree


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
        ("a:\n\t- b\n", "tab", 2),
        ("a: @x\n", "needs quotes", 1),
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
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    with pytest.raises(LogError, match="without libyaml"):
        open_parser("a: 1")
