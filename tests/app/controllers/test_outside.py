"""To the editor and back to the same place; links, opened or shown whole."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tests.app.user import opened
from tests.terminal.pty_harness import Terminal, python, surroundings
from tui.exchange.remaking import Made

URL = "https://example.org/" + "page/" * 60 + "end"
LOG = f"""\
title: Two days
sources:
  wire: {{title: A wire, url: "{URL}"}}
  bad: {{title: Bad, url: "javascript:alert(1)"}}
actors:
  one: {{name: Somebody, wikidata: Q42}}
events:
  - {{id: first, date: 2024-12-04, title: The first, sources: [bad]}}
  - id: second
    date: 2024-12-05
    title: The second
    quotes:
      - {{speaker: one, text: Some words, mode: paraphrase, source: wire}}
  - {{id: third, date: 2024-12-06, title: The third, sources: [wire]}}
  - {{id: fourth, date: 2024-12-06, title: The fourth}}
"""


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.yaml"
    path.write_text(LOG)
    return path


def script(path: Path, text: str) -> Path:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def batched(steps: tuple[str, ...]) -> zip[tuple[str, str]]:
    """Keys, each with what is on the screen then."""
    return zip(steps[::2], steps[1::2], strict=True)


def editor(folder: Path) -> Path:
    """An editor that says what it was told, waits for Enter, and adds an event."""
    new = "  - {id: new, date: 2024-12-01, title: Written in the editor}"
    edited = f'sed -i "s/^events:/events:\\n{new}/" "$2"'
    return script(folder / "vi", f'echo "EDITING $1 ON $(tty)"\nread -r line\n{edited}')


@pytest.mark.parametrize(
    ("steps", "line", "after"),
    [
        ((), 8, "2/5"),
        (("j", "2/4"), 9, "3/5"),
        (("j", "2/4", "2", "━ 1/3", "j", "━ 2/3"), 13, "3/5"),
        (("!", "1 problem"), 4, "2/5"),
    ],
    ids=["event", "another event", "quote", "problem"],
)
def test_e_opens_the_editor_there_and_comes_back_to_the_same_place(
    log: Path, steps: tuple[str, ...], line: int, after: str
) -> None:
    environment = surroundings(EDITOR=str(editor(log.parent)))
    with Terminal(python("-m", "tui", str(log)), env=environment) as terminal:
        terminal.wait_for("4 of 4 events")
        for key, shown in batched(steps):
            terminal.send(key)
            terminal.wait_for(shown)
        terminal.send("e")
        terminal.wait_for(f"EDITING +{line} ON /dev/")
        assert not terminal.screen.alternate
        terminal.send("enter")
        terminal.wait_for("5 of 5 events")
        terminal.wait_for("1 added")
        terminal.wait_for(after)
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored


def test_an_editor_that_fails_is_said(log: Path) -> None:
    environment = surroundings(VISUAL=str(script(log.parent / "broken", "exit 9")))
    with Terminal(python("-m", "tui", str(log)), env=environment) as terminal:
        terminal.wait_for("4 of 4 events")
        terminal.send("e")
        terminal.wait_for("ended with 9")
        terminal.send("q")
        assert terminal.finish() == 0


def test_over_ssh_o_shows_the_link_whole_and_copies_it(log: Path) -> None:
    environment = surroundings(SSH_CONNECTION="1 2 3 4")
    with Terminal(python("-m", "tui", str(log)), env=environment) as terminal:
        terminal.wait_for("4 of 4 events")
        terminal.send("j")
        terminal.wait_for("A wire")
        terminal.send("oo")  # the second before the page is there: it is shown once
        terminal.wait_for("Enter goes back")
        # In one piece, as text and as a link, whatever the width of the screen.
        assert f"\x1b]8;;{URL}\x1b\\{URL}\x1b]8;;\x1b\\".encode() in terminal.raw
        assert "On example.org:" in terminal.text()
        terminal.send("enter")
        terminal.wait_for("Copied the link by OSC 52")
        assert b"\x1b]52;c;" in terminal.raw
        terminal.send("q")
        assert terminal.finish() == 0
        assert terminal.restored


async def test_a_log_made_of_others_is_not_edited_but_these(log: Path) -> None:
    async with opened(log) as user:
        user.app._loader.made = Made(log, [log.with_name(f"{each}.csv") for each in "abcd"])
        await user.press("e")
        assert "made of a.csv, b.csv, c.csv, …: edit there" in user.notices


async def pressed_o(
    log: Path, monkeypatch: pytest.MonkeyPatch, *keys: str
) -> tuple[str, list[str]]:
    """Press keys and o on a desktop; what is said, and what was opened."""
    told, folder = log.parent / "told", log.parent / "bin"
    folder.mkdir()
    script(folder / "xdg-open", f'printf "%s" "$1" > {told}.new && mv {told}.new {told}')
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    monkeypatch.setenv("DISPLAY", ":0")
    async with opened(log) as user:
        await user.press(*keys, "o")
        while "Opened" in user.notices and not told.exists():
            await user.pilot.pause(0.01)
        return user.notices, [told.read_text()] if told.exists() else []


async def test_on_a_desktop_o_opens_the_link(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words, found = await pressed_o(log, monkeypatch, "down")
    assert found == [URL]
    assert words == "Opened in the browser: example.org"


async def test_an_actor_leads_to_wikidata(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, found = await pressed_o(log, monkeypatch, "down", "3")
    assert found == ["https://www.wikidata.org/wiki/Q42"]


async def test_what_is_no_web_address_is_not_opened(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, found = await pressed_o(log, monkeypatch)
    assert found == []
    assert "not opened" in words


async def test_without_a_link_that_is_said(log: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words, found = await pressed_o(log, monkeypatch, "G")
    assert (words, found) == ("There is no link here.", [])


async def test_where_the_app_cannot_step_aside_that_is_said(
    log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    async with opened(log) as user:
        await user.press("e")
        assert "not supported" in user.notices
