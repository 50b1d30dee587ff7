"""Timesketch, there and back."""

import json
from collections.abc import Callable

from tests.exchange.work import Imported
from tui.exchange.writers.timesketch import write
from tui.log.model import Log


def test_each_line_has_what_timesketch_asks_for(log: Log) -> None:
    lines = [json.loads(line) for line in write(log, log.events)]
    assert len(lines) == len(log.events) - 1
    assert all({"message", "datetime", "timestamp_desc"} <= line.keys() for line in lines)


def test_there_and_back(again: Callable[..., Imported]) -> None:
    done = again(write, "timesketch")
    message = done.event("message")
    assert message["date"] == "2024-12-05T11:05:00+00:00"
    assert message["title"] == "مقطع فيديو"
    assert message["date_edtf"] == "2024-12-05T14:05"
    assert done.event("entered")["tags"] == ["hama", "battle"]
