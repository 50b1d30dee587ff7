"""Exporting the events listed to a file."""

import json
from pathlib import Path

import pytest

from tests.app.user import opened


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


async def test_the_matches_are_written_in_the_format_of_the_name(tmp_path: Path) -> None:
    async with opened() as user:
        await user.press("f")
        await user.type("hama has:quote")
        await user.press("enter", "X")
        await user.type("out.geojson")
        assert "for maps" in user.screen()
        await user.press("enter")
        await user.app.workers.wait_for_complete()
        await user.settle()
        count = len(user.main.state.matches)
        assert f"{count} events written to out.geojson" in user.notices
    assert len(json.loads((tmp_path / "out.geojson").read_text())["features"]) == count


async def test_what_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "there.csv").touch()
    async with opened() as user:
        await user.press("X")
        await user.type("events")
        await user.press("enter")
        assert "needs an ending" in user.screen()
        await user.press("ctrl+u")
        await user.type("there.csv")
        await user.press("enter")
        assert "is there already" in user.screen()
        await user.press("ctrl+u")
        await user.type("none/a.csv")
        await user.press("enter")
        await user.app.workers.wait_for_complete()
        await user.settle()
        assert "Not exported: none/a.csv: No such file" in user.notices
    assert (tmp_path / "there.csv").read_bytes() == b""


async def test_esc_takes_the_question_back() -> None:
    async with opened() as user:
        await user.press("X")
        await user.type("x")
        await user.press("escape")
        assert "Export to" not in user.screen()
