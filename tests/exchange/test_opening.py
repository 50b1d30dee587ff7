"""Other people's files opened as logs."""

import os
from pathlib import Path

import pytest

from tui.exchange.opening import is_foreign, opened

LOG = "title: Mine\nschema: 1\nevents: []\n"


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        (LOG, False),
        ("# a comment\n" + LOG, False),
        ("- a\n- b\n", False),
        ("", False),
        ("just text\n", False),
        ("---\n" + LOG, False),
        ("date,title\n2024,One\n", True),
        ("---\ndate: 2024\n---\nWhat happened\n", True),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", True),
        ('{"type": "bundle", "objects": []}\n', True),
    ],
)
def test_a_log_is_told_from_other_formats(tmp_path: Path, text: str, foreign: bool) -> None:
    path = tmp_path / "file.yaml"
    path.write_text(text)
    assert is_foreign(path) is foreign


def test_what_is_not_there_is_not_foreign(tmp_path: Path) -> None:
    assert not is_foreign(tmp_path / "none")
    (tmp_path / "events.parquet").touch()
    assert not is_foreign(tmp_path)


def test_it_is_read_again_when_it_has_changed(tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    path = tmp_path / "events.csv"
    path.write_text("date,title\n2024,One\n")
    told: list[str] = []
    made = opened(path, told.append, environ)
    assert "title: One" in made.read_text()
    assert made.stat().st_mode & 0o077 == 0
    assert opened(path, told.append, environ) == made
    assert told == ["1 event read as csv"]
    path.write_text("date,title\n2024,Two\n2025,Three\n")
    os.utime(path, (1, 1))
    assert opened(path, told.append, environ) == made
    assert "title: Three" in made.read_text()
    assert told[1:] == ["2 events read as csv"]


def test_a_log_is_itself(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(LOG)
    assert opened(path, print, {}) == path
