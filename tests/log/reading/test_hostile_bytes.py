"""Hostile bytes: line ends, encodings and files that are no text."""

from __future__ import annotations

import pytest

from tests.hostile_cases import everything, opened, refused, said_at

named = pytest.mark.parametrize


def test_carriage_returns_are_neither_text_nor_lines() -> None:
    reading = opened("00_ok_crlf")
    assert reading.lines == (8, 17)
    assert not any("\r" in text for text in everything(reading))
    assert opened("50_enc_mixed_eol").lines == (8,)


def test_the_last_event_needs_no_newline() -> None:
    (last,) = opened("00_ok_no_final_newline").log.events
    assert last.quotes[0].text == "A plain quote."


@named(
    ("name", "words", "line"),
    [
        ("utf16le_bom", "UTF-16", 1),
        ("utf16_nobom", "UTF-16", 10),
        ("latin1", "Latin-1", 10),
        ("truncated", "cut", 10),
        ("cesu_surrogate", "surrogate", 17),
    ],
)
def test_an_encoding_is_named_with_the_line(name: str, words: str, line: int) -> None:
    error = refused(f"50_enc_{name}")
    assert words in error.message
    assert error.line == line


@named(
    ("name", "words"),
    [("raw_esc", "control character U+001B"), ("bom_mid", "byte order mark U+FEFF")],
)
def test_a_raw_control_character_is_marked_and_told(name: str, words: str) -> None:
    assert words in said_at(opened(f"50_enc_{name}"), 17)


@named(("name", "words"), [("gzip", "gzip"), ("elf", "ELF"), ("lfs", "git lfs pull")])
def test_a_file_of_another_kind_is_named(name: str, words: str) -> None:
    assert words in refused(f"70_bin_{name}").message
