"""The program as it is run, beside the logs of the reports; what it prints is kept in `golden`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.golden import Golden, golden_in
from tui.cli import main

HERE = Path(__file__).parent
LOGS = HERE.parent / "report"


@pytest.fixture(scope="session")
def hama() -> Path:
    return LOGS / "hama.yaml"


@pytest.fixture
def run(
    capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, str]]:
    """Run the program; returns exit code, stdout and stderr."""
    monkeypatch.chdir(LOGS)

    def call(*words: str) -> tuple[int, str, str]:
        try:
            code = main(words)
        except SystemExit as ending:  # argparse
            code = int(ending.code or 0)
        out, err = capfd.readouterr()
        return code, out, err

    return call


@pytest.fixture
def golden() -> Golden:
    return golden_in(HERE / "golden")
