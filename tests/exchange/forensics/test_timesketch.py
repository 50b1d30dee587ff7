"""Timesketch, csv and JSON Lines."""

from collections.abc import Callable

from tests.exchange.work import Imported

Read = Callable[..., Imported]


def test_rows_of_csv(read_data: Read) -> None:
    done = read_data("timesketch.csv")
    first, second = done.events
    assert first["date"] == "2024-12-05T14:00:00.250000+00:00"
    assert first["type"] == "logon-time"
    assert first["tags"] == ["lateral", "priority"]
    assert first["timestamp"] == 1733407200250000
    assert [each["actor"] for each in first["participants"]] == ["ws-01", "jdoe"]
    assert second["title"] == "File created C:\\x.exe"


def test_lines_of_json(read_data: Read) -> None:
    done = read_data("timesketch-lines.jsonl")
    assert done.events[0]["pid"] == 77
    assert done.events[0]["success"] is True
    assert ":2: is no JSON" in done.told[-1]
