"""The tiny log of these tests, and documents as text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.golden import Golden, golden_in
from tui.log.model import Event, Log
from tui.log.reading.reader import read
from tui.report.text.document import Document, wrap
from tui.store.store import Store

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def log() -> Log:
    reading = read(HERE / "hama.yaml")
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
def golden() -> Golden:
    return golden_in(HERE / "golden")
