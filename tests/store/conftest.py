"""Large logs, and where their index files are kept."""

from pathlib import Path

import pytest

from tui.store import opening
from tui.store.disk.cache import Cache


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A log of some four megabytes, which is taken for a large one, and kept in segments."""
    monkeypatch.setattr(opening, "LARGE", 1)
    path = tmp_path / "large.yaml"
    events = "".join(
        f"- id: e{n}\n  date: {2000 + n % 20}\n  title: Event {n}\n  summary: {'word ' * 60}\n"
        for n in range(12_000)
    )
    path.write_text(f"timezone: UTC\nevents:\n{events}")
    return path


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "indexes")
