"""Every command on every shape of log, on terminals of all widths: it ends as it should."""

from __future__ import annotations

import io
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.shapes.shapes import FAULTY, SHAPES, read_shape, shape
from tui.cli import main
from tui.log.reading.reader import read_text
from tui.report.export.formats import FORMATS
from tui.report.stats.statistics import statistics
from tui.report.text.document import wrap
from tui.store.store import Store

WIDTHS = (20, 40, 60, 80, 100, 120, 200, 300)
MOST_SHOWN = 5  # events of a shape that are shown in full, at each width
_STYLE = re.compile(r"\x1b\[[0-9;]*m")

Run = Callable[..., tuple[int, str]]


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal, and keeps what is written."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def isatty(self) -> bool:
        return True

    @property
    def text(self) -> str:
        assert isinstance(self.buffer, io.BytesIO)
        return _STYLE.sub("", self.buffer.getvalue().decode())


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Run the program on a terminal of a width; returns exit code and what it printed."""
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def call(width: int, *words: str) -> tuple[int, str]:
        terminal, talk = Terminal(), Terminal()
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setattr(sys, "stdout", terminal)
        monkeypatch.setattr(sys, "stderr", talk)
        code = main(words)
        assert "Traceback" not in talk.text
        return code, terminal.text

    return call


@pytest.fixture(params=SHAPES)
def name(request: pytest.FixtureRequest) -> str:
    name = request.param
    assert isinstance(name, str)
    return name


@pytest.fixture
def log(tmp_path: Path, name: str) -> str:
    path = tmp_path / f"{name}.yaml"
    path.write_text(shape(name), encoding="utf-8")
    return str(path)


def test_no_shape_has_problems_but_those_that_are_meant(name: str) -> None:
    assert len(read_shape(name).problems) == FAULTY.get(name, 0)


@pytest.mark.parametrize("width", WIDTHS)
def test_every_command_at_every_width(name: str, log: str, run: Run, width: int) -> None:
    reading = read_shape(name)
    assert run(width, "check", log)[0] == (name in FAULTY)
    code, listed = run(width, "list", log)
    assert code == 0
    assert listed or not reading.log.events
    for words in (["stats"], ["sources"], ["views"]):
        assert run(width, *words, log)[0] == 0
    for event in reading.log.events[:MOST_SHOWN]:
        code, shown = run(width, "show", log, event.id)
        assert code == 0
        assert shown
    for source in reading.log.sources:
        assert run(width, "sources", log, "--audit", source)[0] == 0
    assert run(width, "show", log, "no-such-event")[0] == 2
    assert run(width, "sources", log, "--audit", "no-such-source")[0] == 2


def test_every_event_and_every_format(name: str, log: str, run: Run) -> None:
    reading = read_shape(name)
    for form in FORMATS:
        code, listed = run(80, "list", log, "--format", form)
        assert code == 0
        assert listed or not reading.log.events or FORMATS[form].dated
    some = reading.log.events if len(reading.log.events) < 100 else reading.log.events[::500]
    for event in some:
        assert run(80, "show", log, event.id)[0] == 0


def test_statistics_keep_to_the_width(name: str) -> None:
    store = Store.of_reading(read_shape(name))
    for width in range(20, 301, 7):
        lines = [line for entry in statistics(store, width) for line in entry.lines]
        for line in wrap(lines, width):
            assert cell_len(line.plain.rstrip()) <= width


def test_an_export_says_no_more_than_the_log_and_keeps_what_could_not_be_read(
    name: str, log: str, run: Run
) -> None:
    reading = read_shape(name)
    exported = read_text(run(80, "list", log, "--format", "yaml")[1], name)
    said = {problem.message for problem in reading.problems}
    assert {problem.message for problem in exported.problems} <= said
    assert [event.id for event in exported.log.events] == [e.id for e in reading.log.events]
    for event, again in zip(reading.log.events, exported.log.events, strict=True):
        assert (again.unread, again.fields) == (event.unread, event.fields)


def test_every_problem_of_a_first_attempt_says_what_to_do() -> None:
    ways = (
        *("write", "did you mean", "declare it", "as post-mortem", "needs its day"),
        *("stands for it", "give one of the two another"),  # a quote without a mode, a doubled id
    )
    said = [problem.message for problem in read_shape("first-attempt").problems]
    assert [message for message in said if not any(way in message for way in ways)] == []
