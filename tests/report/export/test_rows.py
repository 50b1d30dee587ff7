"""Rows of anything, in order and in the forms that programs take."""

import csv
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.report.export.rows import WRITERS, Columns, in_order, row_table, rows_of

ITEMS = ["b", "", "a"]
COLUMNS: Columns[str] = {
    "name": lambda item: item,
    "many": lambda item: [item, "x"],
    "sure": lambda item: item == "a",
    "none": lambda _: None,
    "size": len,
}


def written(form: str) -> str:
    return "".join(WRITERS[form](tuple(COLUMNS), rows_of(ITEMS, COLUMNS, COLUMNS), False))


def test_json_has_what_is_told() -> None:
    first, second, third = json.loads(written("json"))
    assert first == {"name": "b", "many": ["b", "x"], "size": 1}
    assert second == {"many": ["", "x"], "size": 0}
    assert third["sure"] is True
    assert [json.loads(line) for line in written("jsonl").splitlines()] == [first, second, third]


def test_csv_and_markdown_have_every_column() -> None:
    rows = list(csv.DictReader(written("csv").splitlines()))
    assert rows[2] == {"name": "a", "many": "a; x", "sure": "true", "none": "", "size": "1"}
    assert written("md").splitlines()[-1] == "| a | a; x | true |  | 1 |"


@pytest.mark.parametrize(("form", "cell"), [("csv", "'=1"), ("csv-raw", "=1")])
def test_a_formula_is_kept_from_being_one_unless_it_is_wished(form: str, cell: str) -> None:
    columns: Columns[str] = {"a": lambda item: item}
    assert "".join(WRITERS[form](("a",), rows_of(["=1"], columns, columns), False)).split() == [
        *("a", cell)
    ]


def test_the_table_fits_its_page() -> None:
    columns: Columns[str] = {"id": lambda item: item, "words": lambda item: f"{item} " * 40}
    lines = list(row_table(("id", "words"), rows_of(ITEMS, columns, columns), 60))
    assert all(line.cell_len <= 60 for line in lines)
    assert lines[0].plain.split() == ["id", "words"]


def test_what_is_empty_comes_last_either_way() -> None:
    assert in_order(ITEMS, COLUMNS, ["name"]) == ["a", "b", ""]
    assert in_order(ITEMS, COLUMNS, ["-name"]) == ["b", "a", ""]
    assert in_order(ITEMS, COLUMNS, ["-time"]) == ["a", "", "b"]
    assert in_order(ITEMS, COLUMNS, ["size", "-time"]) == ["", "a", "b"]


@given(
    st.lists(
        st.one_of(st.integers(), st.text(), st.none(), st.booleans(), st.floats(allow_nan=False))
    )
)
def test_anything_can_be_put_in_order_and_nothing_is_lost(items: list[object]) -> None:
    columns: Columns[object] = {"it": lambda item: item}
    for key in ("it", "-it"):
        found = in_order(items, columns, [key])
        assert sorted(map(repr, found)) == sorted(map(repr, items))
