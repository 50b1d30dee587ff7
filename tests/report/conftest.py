"""The tiny log of these tests, and texts to hold output against (UPDATE_GOLDEN=1 rewrites them)."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.cli import main
from tui.log.model import Event, Log
from tui.log.reading.reader import read
from tui.report.text.document import Document, wrap
from tui.store.store import Store

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def hama() -> Path:
    return HERE / "hama.yaml"


@pytest.fixture(scope="session")
def log(hama: Path) -> Log:
    reading = read(hama)
    assert reading.problems == ()
    return reading.log


@pytest.fixture(scope="session")
def store(log: Log) -> Store:
    return Store.of(log)


@pytest.fixture(scope="session")
def event(log: Log) -> Callable[[str], Event]:
    return {event.id: event for event in log.events}.__getitem__


@pytest.fixture(scope="session")
def text() -> Callable[[Document], str]:
    """A document as it is printed, on a page too wide for any line to break."""

    def printed(document: Document) -> str:
        lines = [line for entry in document for line in entry.lines]
        return "\n".join(line.plain.rstrip() for line in wrap(lines, 200))

    return printed


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch):
    """Run the program; returns exit code, stdout and stderr."""
    monkeypatch.chdir(HERE)

    def call(*words: str) -> tuple[int, str, str]:
        try:
            code = main(words)
        except SystemExit as ending:  # argparse
            code = int(ending.code or 0)
        out, err = capfd.readouterr()
        return code, out, err

    return call


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Hold a text against the one of that name."""

    def agree(name: str, text: str) -> None:
        path = HERE / "golden" / f"{name}.txt"
        if os.environ.get("UPDATE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"{path.name} differs"

    return agree
