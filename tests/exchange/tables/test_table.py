"""Tables with a header."""

from pathlib import Path

from tui.exchange.files.input import Input
from tui.exchange.making.draft import Draft
from tui.exchange.tables.table import has_columns, records, unique


def test_ragged_rows_are_mended_and_told(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text("a,b\n1\n1,2,3,4\n1,2,,\n")
    draft = Draft()
    found = [cells for _, cells in records(Input(str(path)), draft)]
    assert found == [
        {"a": "1"},
        {"a": "1", "b": "2", "more cells": "3 | 4"},
        {"a": "1", "b": "2"},
    ]
    assert [each.line for each in draft.told] == [2, 3]


def test_columns_without_a_name_or_with_one_twice() -> None:
    assert unique(["a", "", "a", "a"]) == ["a", "column 2", "a 2", "a 3"]


def test_columns_are_looked_for_in_any_case() -> None:
    assert has_columns("EVENT_DATE;Country\n1;2\n", "event_date", "country")
    assert not has_columns("a,b\n1,2\n", "a", "c")
    assert not has_columns("", "a")
