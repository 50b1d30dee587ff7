"""A log is told by its first bytes."""

from pathlib import Path

import pytest

from tui.exchange.files.beginning import is_log, is_note


@pytest.mark.parametrize(
    ("text", "log", "note"),
    [
        ("title: x\nschema: 1\n", True, False),
        ("\ufeffevents: []\n", True, False),
        ("---\nevents: []\n", True, False),
        ("---\nevents: x\n---\nWords\n", False, True),
        ("title: T\nEvents:\n\n  - id: a\n", True, False),
        ("event:\n- {date: 2024, title: T}\n", True, False),
        ("# Notes\nEvents:\n- A town fell\n", False, False),
        ("date,title\n", False, False),
        ('"schema": 1\n"events": []\n', True, False),
        (" title: T\n events: []\n", True, False),
        ("title: T\rsources: {}\revents: []\r", True, False),
        ("# c\n--- # d\n'title': T\n'events': []\n", True, False),
        ("data:\n  events:\n  - date: 2024\n", False, False),
        ("# c\n--- {title: T, schema: 1}\n", True, False),
        ('{"events": [{"schema": 1}]}', False, False),
        ('{"schema": 1, "title": "\\ud83d\\ude00"}', False, False),
        ("", True, False),
    ],
)
def test_by_its_keys(tmp_path: Path, text: str, log: bool, note: bool) -> None:
    path = tmp_path / "file"
    path.write_text(text)
    assert (is_log(path), is_note(path)) == (log, note)


def test_what_is_not_there_is_for_others_to_refuse(tmp_path: Path) -> None:
    assert is_log(tmp_path / "none")
    assert is_log(Path("a\0b"))
    assert is_log(Path("a" * 300))
    assert not is_log(tmp_path)
