"""The list of views."""

from tui.app.screens.sheets.views import NONE, document
from tui.log.reading.reader import read, sample
from tui.store.store import Store

STORE = Store.of_reading(read(sample()))


def lines(views: dict[str, str]) -> list[str]:
    return [line.plain for entry in document(views, STORE.index) for line in entry.lines]


def test_each_view_has_its_count_and_its_filter() -> None:
    name, filter, *_ = lines({"hama": "place:hama"})
    assert name.split("\t")[0] == "hama"
    assert name.split("\t")[1].endswith(" events")
    assert filter.strip() == "place:hama"


def test_they_come_by_name_and_only_they_are_to_be_chosen() -> None:
    entries = document({"b": "golani", "a": "hama"}, STORE.index)
    assert [entry.lines[0].plain.split("\t")[0] for entry in entries if entry.stop] == ["a", "b"]


def test_one_that_is_no_query_says_why() -> None:
    name = lines({"odd": '"hama'})[0]
    assert "events" not in name
    assert len(name.split("\t")[1]) > 0


def test_without_any_it_says_how_to_keep_one() -> None:
    assert lines({}) == [NONE]
