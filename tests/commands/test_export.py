"""`export`: events in files for other programs."""

import json
from collections.abc import Callable
from pathlib import Path

from tui.kept.state_file import Kept, StateFile

Run = Callable[..., tuple[int, str, str]]


def test_the_name_says_the_format_and_where_selects(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hama.geojson"
    code, out, err = run("export", "hama.yaml", "--where", "id:hama-entered", "-o", str(path))
    assert (code, out) == (0, "")
    assert f"1 event written to {path}" in err
    assert [each["id"] for each in json.loads(path.read_text())["features"]] == ["hama-entered"]
    code, _, err = run("export", "hama.yaml", "-o", str(path))
    assert code == 2
    assert "File exists: name another" in err


def test_marked_events_alone(run: Run, hama: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    title = run("list", "hama.yaml", "--format", "yaml")[1].split("title: ")[1].split("\n")[0]
    StateFile(hama, title).change(lambda _: Kept(marks=frozenset({"hama-entered", "gone"})))
    path = tmp_path / "marked.jsonl"
    assert run("export", "hama.yaml", "--marked", "-o", str(path))[0] == 0
    assert [json.loads(line)["id"] for line in path.read_text().splitlines()] == ["hama-entered"]
    listed = run("list", "hama.yaml", "--marked", "--format", "jsonl")[1]
    assert listed == path.read_text()


def test_parquet_has_all_events(run: Run, tmp_path: Path) -> None:
    code, _, err = run("export", "hama.yaml", "--where", "Hama", "-o", str(tmp_path / "folder"))
    assert code == 2
    assert "leave --where out, or name a file" in err
    assert err.rstrip().endswith("folder.csv")


def test_a_name_that_says_no_format_makes_no_folder(run: Run, tmp_path: Path) -> None:
    for asked in (("-o", str(tmp_path / "a.html")), ("--marked", "-o", str(tmp_path / "a.xlsx"))):
        code, out, err = run("export", "hama.yaml", *asked)
        assert (code, out) == (2, "")
        assert "no format has the ending" in err
    assert not list(tmp_path.glob("a.*"))
