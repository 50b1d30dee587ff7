"""What is said while pages are served: nobody waits for it, and refusals do not fill a terminal."""

from __future__ import annotations

import logging
from threading import Event
from types import SimpleNamespace

import pytest

from tui.commands.web import talk
from tui.commands.web.talk import Talk, talking


@pytest.fixture(autouse=True)
def _patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the last lines have the time that they take on a busy machine."""
    monkeypatch.setattr(talk, "_PATIENCE", 60.0)


def test_lines_are_said_in_order_and_the_last_ones_too() -> None:
    said = list[str]()
    with talking(said.append) as told:
        for number in range(50):
            told.tell(str(number))
    assert said == [str(number) for number in range(50)]


def test_a_terminal_that_stands_still_holds_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(talk, "_PATIENCE", 0.0)
    goes_on = Event()

    def wait(_: str) -> None:
        goes_on.wait()

    with talking(wait) as told:
        for _ in range(10_000):
            told.tell("visitor 1 came")
    goes_on.set()


def test_of_many_refusals_one_is_told_and_the_others_counted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said, now = list[str](), [7.0]
    clock = SimpleNamespace(monotonic=lambda: now[0])
    monkeypatch.setattr("tui.commands.web.talk.time", clock)
    told = Talk(said.append)
    for _ in range(1_000):
        told.refuse("asked as evil.example")
    now[0] += talk.PAUSE
    told.refuse("asked as another")
    told.end()
    assert said == [
        "refused: asked as evil.example",
        "refused: asked as another (and 999 others before)",
    ]


@pytest.mark.parametrize("name", ["aiohttp.server", "asyncio"])
def test_what_libraries_log_is_told_without_what_strangers_sent(
    name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    said = list[str]()
    with talking(said.append):
        try:
            raise ValueError("GET /\x1b[2J")
        except ValueError:
            logging.getLogger(name).exception("from \x1b[2J")
    assert said == [f"refused: a connection ({name}: ValueError)"]
    assert capfd.readouterr().err == ""
