"""The app is opened on what the command line asks for, and on nothing that there is not."""

from __future__ import annotations

import errno
import os
from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tui.app.asked import open_for_guest
from tui.app.run import Options
from tui.cli import main
from tui.commands.errors import CommandError

LOG = str(Path(__file__).parents[1] / "report" / "hama.yaml")
Opened = list[tuple[str | None, Options]]
Said = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def app(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Opened:
    """What the app would be opened on, where there is a terminal."""
    opened: Opened = []

    def run(path: str | None, options: Options) -> int:
        opened.append((path, options))
        return 0

    monkeypatch.setattr("tui.app.run.run", run)
    if "missing_terminal" not in request.node.name:
        monkeypatch.setattr("tui.terminal.environment.require_terminal", lambda: None)
    return opened


@pytest.mark.parametrize("asked", [[], ["--ascii"]])
def test_one_log_is_itself_and_made_of_nothing(asked: Sequence[str], app: Opened) -> None:
    assert main([LOG, *asked]) == 0
    ((path, options),) = app
    assert (path, options.made, options.ascii) == (LOG, None, bool(asked))


@pytest.mark.parametrize("asked", [[], ["--ascii"], [LOG]])
def test_a_table_is_read_as_a_log_that_is_made_of_it(
    asked: Sequence[str], tmp_path: Path, app: Opened
) -> None:
    table = tmp_path / "table.csv"
    table.write_text("date,title\n2024-12-30,In the table\n")
    assert main([str(table), *asked]) == 0
    ((path, options),) = app
    assert path is not None
    assert "In the table" in Path(path).read_text()
    assert options.made.names.split(", ")[0] == "table.csv"
    assert len(options.made.names.split(", ")) == len({str(table), *asked} - {"--ascii"})


def test_what_is_asked_and_what_is_not_comes_to_the_app(app: Opened) -> None:
    words = "--theme light --zone utc --group place --no-cache --where Hama"
    assert main([LOG, *words.split()]) == 0
    ((_, options),) = app
    asked = Options(cached=False, where="Hama", zone="UTC", group="place", theme="light")
    assert options._replace(own=None) == asked


def test_two_are_opened_to_compare_the_new_one_with_the_old(app: Opened) -> None:
    assert main(["diff", "--open", LOG, LOG]) == 0
    ((path, options),) = app
    assert (path, options.old) == (LOG, LOG)


@pytest.mark.parametrize(
    ("logs", "reason"),
    [([LOG, LOG], "one log$"), (["clickhouse://127.0.0.1:1/a/b"], "a log that is a file$")],
)
def test_guests_look_at_one_log_that_is_a_file(logs: Sequence[str], reason: str) -> None:
    with pytest.raises(CommandError, match=f"^--kiosk: guests look at {reason}"):
        open_for_guest(Namespace(log=logs))


def test_a_missing_file_is_told_before_a_missing_terminal(tmp_path: Path, capsys: Said) -> None:
    assert main([str(tmp_path / "nope.yaml")]) == 2
    assert capsys.readouterr().err.endswith("nope.yaml: no such file\n")


def test_a_mistyped_command_is_named(capsys: Said) -> None:
    for words in (["lst"], ["lst", LOG]):
        assert main(words) == 2
        assert capsys.readouterr().err == (
            "syria-timeline: lst: no such file: did you mean the command list?\n"
        )


@pytest.mark.parametrize(
    ("word", "reason"),
    [("a" * 300, os.strerror(errno.ENAMETOOLONG)), ("a\0b", "no such file")],
)
def test_a_name_that_no_file_can_have_is_said(word: str, reason: str, capsys: Said) -> None:
    assert main([word]) == 2
    said = capsys.readouterr().err
    assert said.startswith("syria-timeline: a")
    assert said.endswith(f": {reason}\n")


def test_a_folder_that_may_not_be_searched_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    found = os.stat

    def refused(path: str, **words: Any) -> os.stat_result:
        if path == "/root/log.yaml":
            raise PermissionError(errno.EACCES, "Permission denied")
        return found(path, **words)

    monkeypatch.setattr(os, "stat", refused)
    assert main(["/root/log.yaml"]) == 2
    assert capsys.readouterr().err == "syria-timeline: /root/log.yaml: Permission denied\n"
