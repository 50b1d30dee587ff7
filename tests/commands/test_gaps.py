"""`gaps`: what a log may be missing."""

import json
from collections.abc import Callable

Run = Callable[..., tuple[int, str, str]]


def test_as_text_and_as_rows(run: Run) -> None:
    code, out, err = run("gaps", "hama.yaml")
    assert code == 0
    assert "── Events on one independent source" in out
    assert "What may be missing: " in err
    code, out, _ = run("gaps", "hama.yaml", "--format", "json", "--columns", "kind,id")
    rows = json.loads(out)
    assert code == 0
    assert {row["kind"] for row in rows} >= {"one source", "named once"}
    assert all(set(row) == {"kind", "id"} for row in rows)


def test_of_some_events(run: Run) -> None:
    code, out, _ = run("gaps", "hama.yaml", "--where", "id:hama-entered", "--format", "csv")
    assert code == 0
    assert {line.split(",")[2] for line in out.splitlines()[1:] if ",event," in line} <= {
        "hama-entered"
    }
