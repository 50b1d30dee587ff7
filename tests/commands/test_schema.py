"""`schema`: a JSON Schema, with the words of one log."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tui.cli import main
from tui.log.schema import PATH

LOG = "event_types: [deploy]\nevents: [{id: a, date: 2024, title: t, type: deploy}]\n"


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert main(["schema", *words]) == 0
    return json.loads(capsys.readouterr().out)


def test_without_a_log_it_is_the_schema_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(capsys) == json.loads(PATH.read_text(encoding="utf-8"))


def test_with_a_log_it_has_its_words_and_no_others(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(LOG, encoding="utf-8")
    schema = Draft202012Validator(printed(capsys, str(path)))
    event = {"id": "a", "date": 2024, "title": "t"}
    assert schema.is_valid({"events": [event | {"type": "deploy"}]})
    assert schema.is_valid({"events": [event | {"type": "battles"}]})
    assert not schema.is_valid({"events": [event | {"type": "deplyo"}]})


def test_what_is_no_log_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text("[a]", encoding="utf-8")
    assert main(["schema", str(path)]) == 2
    assert "not a log" in capsys.readouterr().err
