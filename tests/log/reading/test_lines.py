"""Where things stand in a file, to be gone to in an editor."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.log.problems import LogError
from tui.log.reading import lines
from tui.log.reading.lines import line_of_event, line_of_source

LOG = """\
title: Places
sources:
  wire:
    title: A wire
  "other": {title: Another}
events:
  - id: first
    date: 2024-12-04
    title: The first
    quotes:
      - speaker: one
        text: Words
        mode: verbatim
      - speaker: two
        text: More words
        mode: verbatim

  - {id: first-more, date: 2024-12-05, title: The second}
  - date: 2024-12-06
    title: Without an id
"""


@pytest.fixture(params=["parsed", "searched"])
def log(tmp_path: Path, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The log, small enough to be parsed or not."""
    path = tmp_path / "log.yaml"
    path.write_text(LOG)
    if request.param == "searched":
        monkeypatch.setattr(lines, "_PARSED", 10)
    return path


@pytest.mark.parametrize(
    ("event_id", "line"), [("first", 7), ("first-more", 18), ("event-19", 19), ("none", 1)]
)
def test_an_event(log: Path, event_id: str, line: int) -> None:
    assert line_of_event(log, event_id) == line


@pytest.mark.parametrize(("source_id", "line"), [("wire", 3), ("other", 5)])
def test_a_source(log: Path, source_id: str, line: int) -> None:
    assert line_of_source(log, source_id) == line


def test_a_quote_of_an_event(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(LOG)
    assert line_of_event(path, "first", ("quotes", 0)) == 11
    assert line_of_event(path, "first", ("quotes", 1)) == 14


def test_in_a_broken_file_ids_are_looked_for(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(LOG + "  - {id: broken")
    assert line_of_event(path, "first-more") == 18
    assert line_of_source(path, "wire") == 3


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(LogError):
        line_of_event(tmp_path / "none", "first")
