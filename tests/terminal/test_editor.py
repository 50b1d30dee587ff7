"""The editor that the reader wants, and how each is told a line."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tui.terminal.editor import EditorError, edit, editor_command

LOG = Path("/logs/my log.yaml")


@pytest.mark.parametrize(
    ("editor", "words"),
    [
        ("vi", ["vi", "+12", str(LOG)]),
        ("nvim -p", ["nvim", "-p", "+12", str(LOG)]),
        ("/usr/bin/vim", ["/usr/bin/vim", "+12", str(LOG)]),
        ("/usr/bin/vim.basic", ["/usr/bin/vim.basic", "+12", str(LOG)]),
        ("emacs-nox", ["emacs-nox", "+12", str(LOG)]),
        ("code.cmd", ["code.cmd", "--wait", "--goto", f"{LOG}:12"]),
        ("nano", ["nano", "+12", str(LOG)]),
        ("emacs -nw", ["emacs", "-nw", "+12", str(LOG)]),
        ("emacsclient -t", ["emacsclient", "-t", "+12", str(LOG)]),
        ("micro", ["micro", "+12", str(LOG)]),
        ("hx", ["hx", f"{LOG}:12"]),
        ("helix", ["helix", f"{LOG}:12"]),
        ("code", ["code", "--wait", "--goto", f"{LOG}:12"]),
        ("code --wait", ["code", "--wait", "--goto", f"{LOG}:12"]),
        ("codium -w -n", ["codium", "-w", "-n", "--goto", f"{LOG}:12"]),
        ("subl -w", ["subl", "-w", f"{LOG}:12"]),
        ("kate", ["kate", "--line", "12", str(LOG)]),
        ("'/opt/my editor/ed it' -x", ["/opt/my editor/ed it", "-x", str(LOG)]),
        ("vim; rm -rf ~", ["vim;", "rm", "-rf", "~", str(LOG)]),
        ("$(reboot)", ["$(reboot)", str(LOG)]),
    ],
)
def test_each_is_told_the_line_in_its_own_way_and_no_shell_takes_part(
    editor: str, words: list[str]
) -> None:
    assert editor_command(LOG, 12, {"EDITOR": editor}) == words


def test_visual_comes_before_editor_and_blank_is_none() -> None:
    both = {"VISUAL": "vi", "EDITOR": "nano"}
    assert editor_command(LOG, 1, both)[0] == "vi"
    assert editor_command(LOG, 1, both | {"VISUAL": "  "})[0] == "nano"


def test_a_path_is_never_an_option(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert editor_command(Path("-R"), 1, {"EDITOR": "vi"})[-1] == str(tmp_path / "-R")


def test_without_an_editor_it_is_said_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(EditorError, match=r"\$VISUAL or \$EDITOR"):
        editor_command(LOG, 1, {"PATH": str(tmp_path)})
    with pytest.raises(EditorError, match=r"\$EDITOR cannot be read"):
        editor_command(LOG, 1, {"EDITOR": "vi 'x"})


def test_the_usual_ones_are_looked_for(tmp_path: Path) -> None:
    script(tmp_path / "vi", "")
    assert editor_command(LOG, 1, {"PATH": str(tmp_path)}) == ["vi", "+1", str(LOG)]


def test_what_goes_wrong_with_it_is_said(tmp_path: Path) -> None:
    with pytest.raises(EditorError, match="No such file"):
        edit([str(tmp_path / "none")], os.environ)
    with pytest.raises(EditorError, match="ended with 3"):
        edit([script(tmp_path / "failing", "exit 3")], os.environ)


def script(path: Path, text: str) -> str:
    path.write_text(f"#!/bin/sh\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)
