"""Calendars, there and back."""

from collections.abc import Callable

from tests.exchange.work import Imported
from tui.exchange.writers.ics import write
from tui.log.model import Log


def test_lines_are_folded_and_days_end_on_the_day_after(log: Log) -> None:
    text = "".join(write(log, log.events))
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert "DTSTART;VALUE=DATE:20241127\r\nDTEND;VALUE=DATE:20241209\r\n" in text
    assert "SUMMARY:The offensive\\; it begins\\, at last" in text
    assert text.count("BEGIN:VEVENT") == len(log.events) - 1


def test_there_and_back(again: Callable[..., Imported]) -> None:
    done = again(write, "ics")
    offensive, entered = done.event("offensive"), done.event("entered")
    assert offensive["date"] == "2024-11-27/2024-12-08"
    assert offensive["title"] == "The offensive; it begins, at last"
    assert offensive["summary"].startswith("First line\nsecond, with")
    assert entered["date"] == "2024-12-05"
    assert entered["tags"] == ["hama", "battle"]
    assert entered["note"] == "A note"
    assert done.tree["places"][entered["place"]]["lat"] == 35.13
    assert done.event("message")["date"] == "2024-12-05T11:05Z"
    assert (done.tree["title"], done.tree["timezone"]) == ("The fall of Hama", "Asia/Damascus")
