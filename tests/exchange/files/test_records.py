"""Records with dates, wherever they stand in a tree."""

from typing import Any

import pytest

from tui.exchange.files.records import is_dated, is_record, listed

DAY = {"date": "2024-12-05", "title": "One"}


@pytest.mark.parametrize(
    ("tree", "path"),
    [
        ([DAY], ()),
        ({"events": [DAY]}, ("events",)),
        ({"updated": "2024", "deadlines": [DAY]}, ("deadlines",)),
        ({"timeline": {"metadata": {"created": "2024"}, "events": [DAY]}}, ("timeline", "events")),
        ({"title": "War", "start": "1914", "events": [DAY]}, ("events",)),
    ],
)
def test_a_list_is_found_where_it_stands(tree: Any, path: tuple[str, ...]) -> None:
    assert [(each.path, each.records) for each in listed(tree)] == [(path, [DAY])]


def test_records_may_stand_under_a_key_each_or_under_their_dates() -> None:
    (keyed,) = listed({"items": {"a": DAY, "b": {"when": "2025"}}})
    assert keyed.records == [{"id": "a", **DAY}, {"id": "b", "when": "2025"}]
    (dated,) = listed({"2024-12-05": "One", "2024-12-06": [{"title": "Two"}, "Three"], "44 BC": ""})
    assert dated.records == [
        {"date": "2024-12-05", "title": "One"},
        {"date": "2024-12-06", "title": "Two"},
        {"date": "2024-12-06", "title": "Three"},
    ]


def test_a_record_with_dated_sources_is_one_record() -> None:
    record = {**DAY, "sources": [{"date": "2024", "url": "https://ap.example"}]}
    assert is_record(record)
    assert not list(listed(record))


def test_what_is_about_the_file_is_no_date() -> None:
    assert not is_dated({"last_updated": "2024", "created_at": "2024", "timezone": "UTC"})
    assert not is_dated({"start": "", "date": None, "data": [1]})
    assert is_dated({"Start Date": "2024"})
    assert is_dated({"occurred_at": 1733407200})
    assert not list(listed({"start": 2010, "annual": {"2010": 0}, "deep": {"x": {"y": 1}}}))[1:]
