"""Rows of cells, whatever separates them."""

from pathlib import Path

import pytest

from tui.exchange.files.input import Input
from tui.exchange.tables.cells import LONGEST_CELL, cells_of, first_row, separator_of


def rows(
    folder: Path, text: str, separator: str = ","
) -> tuple[list[tuple[int, list[str]]], list[str]]:
    path = folder / "table"
    path.write_bytes(text.encode())
    told: list[str] = []
    found = cells_of(
        Input(str(path)), separator, lambda line, words: told.append(f"{line}: {words}")
    )
    return [(line, cells) for line, cells in found], told


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_separator_is_what_gives_rows_of_one_width(separator: str) -> None:
    text = "\n".join(separator.join(row) for row in (["id", "date", "a, b"], ["1", "2", "c"]))
    if separator == ",":
        text = text.replace("a, b", "ab")
    assert separator_of(text) == separator


def test_rows_have_the_line_that_they_begin_at(tmp_path: Path) -> None:
    found, told = rows(tmp_path, 'a,b\r\n\r\n"x\r\ny",2\rc,3\n')
    assert found == [(1, ["a", "b"]), (3, ["x\ny", "2"]), (5, ["c", "3"])]
    assert told == []


def test_a_quote_that_never_closes_costs_its_line_only(tmp_path: Path) -> None:
    found, told = rows(tmp_path, 'a,b\n"open,1\nc,2\nd,3\n')
    assert found == [(1, ["a", "b"]), (2, ["open", "1"]), (3, ["c", "2"]), (4, ["d", "3"])]
    assert told == ["2: a quote is not closed: the line is read without quotes"]


def test_a_cell_that_is_too_long_is_told_and_the_rest_is_read(tmp_path: Path) -> None:
    long = '"' + "line\n" * (LONGEST_CELL // 5 + 10)
    found, told = rows(tmp_path, f"a,b\n{long}z,9\n")
    assert found[-1][1] == ["z", "9"]
    assert told[0].startswith("2: field larger than field limit")


def test_nul_bytes_and_formulas_are_text(tmp_path: Path) -> None:
    found, _ = rows(tmp_path, "a,b\n=cmd|'/C calc'!A0,\0x\n")
    assert found[1][1] == ["=cmd|'/C calc'!A0", "␀x"]


def test_the_first_row_that_is_not_empty() -> None:
    assert first_row("\n,\na,b\n", ",") == ["a", "b"]
    assert first_row("", ",") == []
