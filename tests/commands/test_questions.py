"""`questions`: what a log has to establish."""

import json
from collections.abc import Callable
from pathlib import Path

from tests.shapes import shapes
from tui.log.reading.reader import sample

Run = Callable[..., tuple[int, str, str]]
ASKED = str(Path(shapes.__file__).with_name("questions.yaml"))


def test_as_text_and_as_rows(run: Run) -> None:
    code, out, err = run("questions", str(sample()))
    assert code == 0
    assert "? Whose aircraft bombed the bridge at Rastan?" in out
    assert "7 questions, 6 not answered" in err
    code, out, _ = run("questions", ASKED, "--format", "json", "--sort", "-for", "--limit", "1")
    assert code == 0
    (row,) = json.loads(out)
    assert (row["id"], row["status"], row["for"], row["against"]) == ("قيادة", "partial", 3, 1)
    assert row["events"] == "failover restart"


def test_of_some_events_and_of_none(run: Run) -> None:
    code, out, _ = run("questions", ASKED, "--where", "id:restart", "--columns", "id,against")
    assert (code, out.split()) == (0, ["id", "against", "قيادة", "1"])
    code, out, err = run("questions", "hama.yaml")
    assert code == 0
    assert out.startswith("The log asks no question: write them under `questions`")
    assert "0 questions" in err
