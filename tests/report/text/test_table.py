"""Columns of text."""

from __future__ import annotations

from rich.text import Text

from tui.report.text.table import Column, side_by_side, table


def plain(lines):
    return [line.plain for line in lines]


def test_columns_are_as_wide_as_what_is_in_them():
    columns = (Column("A"), Column("N", side="right"), Column("Last", most=0))
    rows = [("حماة", "5", "one"), ("文字", "12", "two")]
    assert plain(table(columns, rows, None)) == ["A      N  Last", "حماة   5  one", "文字  12  two"]


def test_the_folded_column_takes_the_room_that_is_left():
    columns = (Column("A"), Column("Words", most=0))
    lines = plain(table(columns, [("x", "some words that are too many for it")], 24))
    assert lines == ["A  Words", "x  some words that are", "   too many for it"]


def test_columns_keep_their_place_whatever_the_script():
    left, right = [Text("حماة 漢字 hama " * 6)], [Text("right " * 20)]
    rows = side_by_side(left, right, 80)
    for row in rows:
        assert row[: row.plain.index("│")].cell_len == 39
        assert row.cell_len <= 80
