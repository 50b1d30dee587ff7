"""The list of problems."""

from pathlib import Path

import pytest

from tests.app.user import opened
from tui.app.screens.sheets.problems import document
from tui.app.state.file_status import FileStatus
from tui.kept.imported import FOLDER, name_of
from tui.log.reading.reader import read_text
from tui.store.store import Store

FAULTY = "events:\n- {id: a, date: never, title: A}\n- {id: b, date: 2024, title: B, placee: x}\n"


def test_one_entry_a_problem_with_its_place() -> None:
    store = Store.of_reading(read_text(FAULTY, "faulty.yaml"))
    lines = [entry.lines[0].plain for entry in document(store)]
    assert [line.split("  ")[0] for line in lines] == ["2:17", "3:33"]
    assert [line.split("  ")[1] for line in lines] == [each.message for each in store.problems]


def test_of_what_a_log_was_made_of_the_event_is_named_not_a_line(tmp_path: Path) -> None:
    log = tmp_path / FOLDER / name_of("a.csv", "0123456789ab")
    log.parent.mkdir()
    log.write_text('events:\n  - date: "2024-99"\n    title: Bar\n')
    store = Store.of_reading(read_text(log.read_text(), str(log)))
    (entry,) = document(store)
    assert entry.lines[0].plain.startswith("Bar  `date`: 2024-99 is not a date")


def test_a_sound_log_has_none() -> None:
    store = Store.of_reading(read_text("events: [{id: a, date: 2024, title: A}]", "sound.yaml"))
    (entry,) = document(store)
    assert entry.lines[0].plain == "No problem was found."
    assert not entry.stop


async def test_the_title_counts_them(tmp_path) -> None:
    log = tmp_path / "faulty.yaml"
    log.write_text(FAULTY)
    async with opened(log) as user:
        await user.press("exclamation_mark")
        assert "2 problems in " in user.screen()


async def test_what_keeps_a_file_from_being_read_stands_alone_and_is_opened_where_it_is(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "sound.yaml"
    log.write_text("events: [{id: a, date: 2024, title: A}]")
    edited: list[int] = []
    async with opened(log) as user:
        monkeypatch.setattr(user.main.outside, "edit_at", edited.append)
        user.main.file = FileStatus(trouble="line 16:3: not YAML", line=16, as_of="14:05")
        await user.press("exclamation_mark")
        screen = user.screen()
        assert "Problems in " in screen
        assert "The file cannot be read: line 16:3: not YAML" in screen
        assert "What is shown was read at 14:05." in screen
        assert "No problem was found." not in screen
        await user.press("e")
    assert edited == [16]


async def test_where_a_file_is_gone_there_is_no_line_to_open(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = tmp_path / "faulty.yaml"
    log.write_text(FAULTY)
    edited: list[int] = []
    async with opened(log) as user:
        monkeypatch.setattr(user.main.outside, "edit_at", edited.append)
        user.main.file = FileStatus(trouble="the file is gone", as_of="14:05")
        await user.press("exclamation_mark", "e")
        assert edited == []
        await user.press("down", "e")
    assert edited == [2]
