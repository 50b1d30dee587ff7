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
        assert "! no format" in user.screen()
        assert "timelinejs" in user.notices
        await user.press("ctrl+u")
        await user.type("events.html")
        await user.press("enter")
        assert "made by the command report" in user.notices
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


async def test_the_marked_ones_or_one_are_written_or_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied: list[str] = []

    def taken(text: str, _terminal: object, _environ: object) -> str:
        copied.append(text)
        return "by hand"

    monkeypatch.setattr("tui.app.controllers.copy.copy", taken)
    async with opened() as user:
        await user.press("space", "down", "space", "down", "X")
        assert "Export 101 listed to" in user.screen()
        await user.press("tab")
        assert "Export 2 marked to" in user.screen()
        await user.type("two.stix.json")
        assert "a STIX 2.1 bundle" in user.screen()
        await user.press("enter")
        await user.app.workers.wait_for_complete()
        await user.settle()
        assert "2 events written to two.stix.json" in user.notices
        await user.press("X", "tab", "tab")
        assert "Export this event to" in user.screen()
        await user.type("jsonl")
        assert "copy: an object to a line" in user.screen()
        await user.press("enter")
        await user.app.workers.wait_for_complete()
        await user.settle()
        assert "Copied 1 event as jsonl by hand" in user.notices
        assert json.loads(copied[0])["id"] == user.event.id
    assert json.loads((tmp_path / "two.stix.json").read_text())["type"] == "bundle"


async def test_esc_takes_the_question_back() -> None:
    async with opened() as user:
        await user.press("X")
        await user.type("x")
        await user.press("escape")
        assert "Export 101" not in user.screen()
