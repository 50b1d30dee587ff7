"""Whatever a text says, reading it ends in a Reading or a LogError, and a good log comes back."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.log.reading.strategies import any_trees, valid_logs
from tui.log.dates.date import date_text
from tui.log.reading.reader import LogError, Reading, read_text
from tui.log.text import clean

PIECES = [
    *("- ", ": ", "\n", "  ", "{", "}", "[", "]", "'", '"', "&a ", "*a", "<<: ", "!!str ", "|\n"),
    *("#", "? ", "---\n", "...\n", "~", "\t", "\r", "\u0085", "\u2028", "\ufeff", "\0", "\ud800"),
    *("events:", "actors:", "- id: e", "date: 2024", "title: x", "quotes:", "\\x1b", "%TAG"),
]
texts = st.text() | st.lists(st.sampled_from(PIECES) | st.text(max_size=3)).map("".join)


def end(text: str) -> Reading | LogError:
    try:
        return read_text(text, "a log")
    except LogError as error:
        return error


def dumped(data: Any) -> str:
    return yaml.dump(data, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)


def plain(value: Any) -> Any:
    """Records as plain data, dates as they were written."""
    return msgspec.json.decode(msgspec.json.encode(value, enc_hook=date_text))


@given(texts)
@settings(max_examples=200)
def test_any_text_ends_in_a_reading_or_an_error(text: str) -> None:
    assert isinstance(end(text), Reading | LogError)


@given(any_trees)
@settings(max_examples=80)
def test_any_values_under_the_keys_of_a_log_are_mended_or_told(tree: dict[str, Any]) -> None:
    reading = end(dumped(tree))
    if isinstance(reading, LogError):
        assert "control character" in reading.message or not tree
        return
    for problem in reading.problems:
        assert "cannot be read" not in problem.message
        assert problem.message == clean(problem.message)


@settings(max_examples=50)
@given(valid_logs())
def test_a_valid_log_comes_back_without_problems(log: dict[str, Any]) -> None:
    reading = read_text(dumped(log), "a log")
    assert reading.problems == ()
    back = plain(reading.log)
    assert back["title"] == log["title"]
    assert back["sources"] == log["sources"]
    assert back["actors"] == log["actors"]
    events = {event["id"]: event for event in back["events"]}
    for event in log["events"]:
        assert events[event["id"]] == {key: value for key, value in event.items() if value != []}


@settings(max_examples=50)
@given(valid_logs())
def test_events_are_in_time_order_with_their_lines(log: dict[str, Any]) -> None:
    text = dumped(log)
    reading = read_text(text, "a log")
    dates = [event.date for event in reading.log.events]
    assert dates == sorted(dates)
    assert {e.id: n for e, n in zip(reading.log.events, reading.lines, strict=True)} == {
        dict(item)["id"]: line for item, line in composed_events(text)
    }


def composed_events(text: str) -> Iterator[tuple[list[tuple[str, Any]], int]]:
    """The events of a text and their lines, as PyYAML's own composer sees them."""
    root: Any = yaml.compose(text, yaml.CBaseLoader)
    events = next(value for key, value in root.value if key.value == "events")
    for item in events.value:
        yield [(key.value, value.value) for key, value in item.value], item.start_mark.line + 1
