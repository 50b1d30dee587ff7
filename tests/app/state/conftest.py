"""The file of a log, beside which something is kept."""

from pathlib import Path

import pytest


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "five.yaml"
    path.write_text("events: []")
    return path
