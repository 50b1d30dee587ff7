"""Another distribution with a package of the same name is noticed, and the way out is said."""

from pathlib import Path

import pytest

from tests.test_cli import program
from tui.commands.rivals import rivals


@pytest.fixture
def rival(tmp_path: Path) -> Path:
    """A folder with a distribution that has a package `tui`."""
    about = tmp_path / "rival_kit-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: rival-kit\nVersion: 1.0\n")
    (about / "top_level.txt").write_text("tui\n")
    (about / "RECORD").write_text("tui/app.py,,\n")
    return tmp_path


def test_it_is_named(rival: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert rivals() == []
    monkeypatch.syspath_prepend(str(rival))
    assert rivals() == ["rival-kit"]


def test_version_says_so(rival: Path) -> None:
    root = Path(__file__).parents[2]
    done = program("--version", PYTHONPATH=f"{root}:{rival}")
    assert done.returncode == 0
    assert b"rival-kit has a package tui too" in done.stderr
    assert b"pipx" in done.stderr
