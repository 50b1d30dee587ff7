"""Entries set to a width."""

from __future__ import annotations

import pytest
from rich.cells import cell_len
from rich.text import Text

from tui.report.text.columns import LEAST, fits, set_lines
from tui.report.text.document import Entry, Row

CELLS = ((Text("three words here"), Text("and a line")), (Text("حماة و حمص"),))
ROW = Row(Text("a field"), CELLS, 7)
ENTRY = Entry((Text("stacked"),), row=ROW)


def test_an_entry_without_a_row_is_wrapped() -> None:
    lines = set_lines(Entry((Text("one two"), Text("three"))), 4)
    assert [line.plain for line in lines] == ["one", "two", "thre", "e"]


def test_what_must_stay_whole_stands_out() -> None:
    lines = set_lines(Entry((Text("an-address"),)), 4, whole=True)
    assert [line.plain for line in lines] == ["an-address"]


def test_a_row_with_room_is_set_in_columns() -> None:
    assert [line.plain for line in set_lines(ENTRY, 51)] == [
        "  a field   three words here   │ حماة و حمص",
        "            and a line         │",
    ]


@pytest.mark.parametrize("width", range(10, 120))
def test_no_line_is_wider_than_the_page(width: int) -> None:
    lines = set_lines(ENTRY, width)
    assert all(cell_len(line.plain) <= width for line in lines)
    assert fits(ROW, width) == (lines[0].plain != "stacked")


def test_columns_have_no_less_than_the_least() -> None:
    assert not fits(ROW, 9 + 2 * (LEAST + 3) - 1)
    assert fits(ROW, 9 + 2 * (LEAST + 3))


def test_what_is_searched_is_shown_in_either_form() -> None:
    def shown(line: Text) -> Text:
        return Text(line.plain.upper())

    assert [line.plain for line in set_lines(ENTRY, 20, shown)] == ["STACKED"]
    assert set_lines(ENTRY, 51, shown)[0].plain.startswith("  A FIELD   THREE WORDS")
