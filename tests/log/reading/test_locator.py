"""Locator of paths: the value's, or the key's, or the nearest around it."""

from __future__ import annotations

from tui.log.reading.locator import Locator

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


def place(*path: str | int, on_key: bool = False) -> tuple[int, int]:
    return Locator(TEXT, [path]).find(path, on_key=on_key)


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


def test_many_are_found_in_one_pass() -> None:
    paths = [("events", n, "id") for n in range(4)]
    places = Locator(TEXT, paths)
    assert [places.find(path) for path in paths] == [(3, 9), (9, 9), (12, 5), (13, 9)]
