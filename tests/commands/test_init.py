"""`init`: a log to begin with opens without a problem, and is never written over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.cli import main
from tui.commands.arguments import BEGINNINGS
from tui.commands.init import beginning
from tui.log.reading.reader import read_text


@pytest.mark.parametrize("kind", BEGINNINGS)
def test_each_opens_without_a_problem_and_is_commented(kind: str) -> None:
    text = beginning(kind)
    made = read_text(text, kind)
    assert made.problems == ()
    assert len(made.log.events) > 0
    assert text.count("# ") > 5


def test_it_is_printed_or_written_to_a_new_file(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert main(["init", "--for", "incident"]) == 0
    assert capsys.readouterr().out == beginning("incident")
    path = tmp_path / "log.yaml"
    assert main(["init", "-o", str(path)]) == 0
    assert f"written to {path}" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == beginning("conflict")
    assert main(["init", "-o", str(path)]) == 2
    assert "File exists: name another" in capsys.readouterr().err
