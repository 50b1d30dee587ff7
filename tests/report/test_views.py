"""Views: filters by name, and a table of them."""

from __future__ import annotations

import pytest

from tui.report.views import find_view, view_table

VIEWS = {"city": "place:hama", "broken": "colour:red"}


def test_a_view_is_found_by_its_name_and_one_like_it_is_named() -> None:
    assert find_view(VIEWS, "city") == "place:hama"
    with pytest.raises(LookupError, match="no view of this log is called 'cty': did you mean"):
        find_view(VIEWS, "cty")


def test_the_table_counts_events_but_of_no_query(store) -> None:
    lines = [line.plain for line in view_table(store.index, VIEWS, sorted(VIEWS), None)]
    assert [line.split() for line in lines] == [
        ["View", "Events", "Filter"],
        ["broken", "colour:red"],
        ["city", "4", "place:hama"],
    ]
