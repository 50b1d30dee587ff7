"""What stands in the columns of tables of events."""

from __future__ import annotations

import pytest

from tui.log.dates.date import UNDATED
from tui.log.model import Event
from tui.report.export.columns import CSV, MARKDOWN, ON_SCREEN, PIPED

BARE = Event(id="bare", date=UNDATED, title="")


@pytest.mark.parametrize("columns", [PIPED, ON_SCREEN])
def test_a_table_has_no_column_twice_and_folds_one_at_most(columns) -> None:
    titles = [each.column.title for each in columns]
    assert len(titles) == len(set(titles))
    assert sum(each.column.folded for each in columns) <= 1


def test_in_a_pipe_no_cell_is_empty(store) -> None:
    for event in (BARE, *store.events()):
        assert all(each.text(store.head, event) for each in PIPED)


def test_an_event_in_markdown(store, event) -> None:
    cells = {name: text(store.head, event("hama-entered")) for name, text in MARKDOWN.items()}
    assert cells["Place"] == "Hama"
    assert cells["Sources"] == "Example Wire via KXYZ; Digest; OCHA"


def test_a_bare_event_in_a_spreadsheet(store) -> None:
    cells = {name: value(store.head, BARE) for name, value in CSV.items()}
    assert cells["id"] == "bare"
    assert (cells["lat"], cells["lon"], cells["place_name"]) == (None, None, "")
    assert (cells["independent_sources"], cells["quotes"]) == (0, 0)
