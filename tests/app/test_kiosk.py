"""The app for a guest says why it does not open, and shuts itself in before it does."""

import os

import pytest

from tui.app import kiosk
from tui.app.run import CANNOT, Options
from tui.terminal.kiosk import KioskError


def test_without_a_terminal_it_names_another_way(capsys: pytest.CaptureFixture[str]) -> None:
    assert kiosk.run_for_guest("log.yaml", Options()) == CANNOT
    assert "list" in capsys.readouterr().err


def test_it_is_shut_in_before_it_opens(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    monkeypatch.setattr(kiosk, "require_terminal", lambda: None)
    monkeypatch.setattr(kiosk, "try_reading", lambda _: done.append("tried"))
    monkeypatch.setattr(kiosk, "shut_in", lambda: done.append("shut in"))

    def run(log: str | os.PathLike[str], options: Options) -> int:
        done.append(f"{log} {options.cached} {options.own.guest} {options.plain}")
        return 0

    monkeypatch.setattr(kiosk, "run", run)
    assert kiosk.run_for_guest("log.yaml", Options()) == 0
    assert done == ["tried", "shut in", "log.yaml False True False"]


def test_a_log_that_takes_too_much_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: object) -> None:
        raise KioskError("too much")

    monkeypatch.setattr(kiosk, "require_terminal", lambda: None)
    monkeypatch.setattr(kiosk, "try_reading", refuse)
    assert kiosk.run_for_guest("log.yaml", Options()) == CANNOT
    assert capsys.readouterr().err == "syria-timeline: too much\n"
