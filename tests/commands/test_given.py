"""A log as a command was given it."""

from __future__ import annotations

from tui.commands.given import Given, shown_word
from tui.kept.imported import FOLDER, name_of

DIGEST = "0123456789abcdef"


def test_messages_name_what_was_given_not_where_it_is_kept() -> None:
    made = Given(f"/cache/{FOLDER}/{name_of('a b.csv', DIGEST)}", ["x/a b.csv", "-"])
    assert made.shown == "x/a b.csv, standard input"
    assert made.quoted == "'x/a b.csv' -"
    assert not made.has_lines
    assert made.is_piped


def test_a_copy_has_the_lines_of_what_was_given() -> None:
    assert Given(
        f"/cache/{FOLDER}/{name_of('standard input', DIGEST, copied=True)}", ["-"]
    ).has_lines


def test_files_alone_are_not_piped() -> None:
    assert not Given("/cache/log.yaml", ["a.csv", "b.csv"]).is_piped


def test_words_are_clean() -> None:
    assert shown_word("a\x1bb.csv") == "a␛b.csv"
    assert shown_word("-") == "standard input"
