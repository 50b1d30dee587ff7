"""Any JSON with records."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.exchange.work import Imported
from tui.exchange.files.input import Input
from tui.exchange.making.row import ImportFault
from tui.exchange.tables.objects import cell_of, detect

Read = Callable[..., Imported]


def test_records_are_read_as_rows(read_data: Read) -> None:
    done = read_data("json-any.json")
    assert done.tree["title"] == "Deploys"
    assert done.event("7")["tags"] == ["web", "api"]
    assert done.event("7")["extra_sha"] == "abc"
    assert done.event("8")["count"] == 3


def test_lines_of_json(read_data: Read) -> None:
    done = read_data("json-lines.jsonl")
    assert [event["title"] for event in done.events] == ["Deploy", "Rollback"]
    assert done.events[0]["participants"] == [{"actor": "maria"}]


def test_without_a_date_it_says_what_to_do(read_data: Read) -> None:
    with pytest.raises(ImportFault, match="--map date=PROPERTY"):
        read_data('[{"what": "x",\n "whenever": "2024"}]', name="json")


def test_cells() -> None:
    assert [cell_of(each) for each in (["a", "b"], 3, None, {"x": 1})] == [
        "a; b",
        "3",
        "",
        '{"x": 1}',
    ]


def test_events_as_the_format_has_them_stay_as_they_are(read_data: Read) -> None:
    event = (
        '{"id": "a", "date": "2024", "title": "One", '
        '"participants": [{"actor": "hts", "side": "1"}]}'
    )
    other = event.replace("One", "Two").replace('"a"', '"b"')
    done = read_data(f"{event}\n{other}\n", name="json")
    assert done.events[0]["participants"] == [{"actor": "hts", "side": "1"}]


def test_records_in_records_are_kept_in_full(read_data: Read) -> None:
    done = read_data(
        '[{"when": "2024-01-02", "what": "One", "geo": {"lat": 1.5, "lon": 2.5},\n'
        '"actors": [{"name": "Ann", "as": "guide"}], "tags": ["a", {"b": 1}]}]'
    )
    assert done.events[0] == {
        "date": "2024-01-02",
        "title": "One",
        "lat": 1.5,
        "lon": 2.5,
        "participants": [{"actor": "ann"}],
        "actors_in_full": '[{"name": "Ann", "as": "guide"}]',
        "tags_in_full": '["a", {"b": 1}]',
    }


def test_lines_of_a_program_are_events(read_data: Read) -> None:
    done = read_data('\ufeff{"ts": 1704186000, "msg": "up"}\n{"ts": 1704186001, "msg": "down"}\n')
    assert [event["date"] for event in done.events] == [
        "2024-01-02T09:00:00Z",
        "2024-01-02T09:00:01Z",
    ]


def test_sources_and_media_may_be_records(read_data: Read) -> None:
    done = read_data(
        '{"title": "Search", "date": "2025-08-22", "id": "x", "actors": ["Ann", "FBI"],\n'
        '"sources": [{"outlet": "NBC", "title": "A", "url": "https://nbc.example/1"}],\n'
        '"image": {"url": "https://img.example/1", "credit": "AFP"}, "refs": ["https://b.example"]}'
    )
    assert done.events == [
        {
            "id": "x",
            "date": "2025-08-22",
            "title": "Search",
            "participants": [{"actor": "ann"}, {"actor": "fbi"}],
            "sources": ["nbc", "b-example"],
            "media": [{"url": "https://img.example/1", "credit": "AFP"}],
        }
    ]


def test_scripts_are_read_too(read_data: Read) -> None:
    done = read_data(
        "export default [\n  {date: '2024-12-05', title: 'One', gps: '35.1, 36.7',},\n];\n"
    )
    assert done.events == [{"date": "2024-12-05", "title": "One", "lat": 35.1, "lon": 36.7}]


def test_times_in_a_record_of_their_own_are_found(read_data: Read) -> None:
    done = read_data(
        '[{"title": "開業", "time_span": {"start": "1966-01-01", "end": "1966-12-31"},\n'
        '"sources": []}]'
    )
    assert done.events == [{"date": "1966-01-01/1966-12-31", "title": "開業"}]


def test_texts_may_stand_under_their_dates(read_data: Read) -> None:
    done = read_data('{"1969-07-20": "Landing", "1972-12": ["Last one", "Home again"]}')
    assert [(each["date"], each["title"]) for each in done.events] == [
        ("1969-07-20", "Landing"),
        ("1972-12", "Last one"),
        ("1972-12", "Home again"),
    ]
    assert done.told == ["3 events read as json"]


@pytest.mark.parametrize("piece", ["a", "2024", "\u00e9", "_", "date", "ts", "time "])
def test_a_word_without_end_takes_no_longer_the_longer_it_is(tmp_path: Path, piece: str) -> None:
    path = tmp_path / "file"
    path.write_text("{" + piece * (60_000 // len(piece)), encoding="utf-8")
    assert not detect(Input(str(path)))
