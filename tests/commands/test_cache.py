import json
from pathlib import Path

import pytest

from tests.store.disk.kept import keep
from tui.store.opening import cache_of


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "syria-timeline" / "indexes"


def test_nothing_is_kept_at_first(run, home: Path) -> None:
    assert run("cache") == (0, "", f"0 logs, 0 B in {home}\n")
    assert run("cache", "--clear") == (0, "", "0 B removed\n")


def test_what_is_kept_is_listed_and_cleared(run, home: Path) -> None:
    keep(cache_of(), "large.yaml")
    code, out, err = run("cache")
    assert code == 0
    (line,) = out.splitlines()
    assert line.endswith("kB  large.yaml")
    assert err.startswith("1 log, ")
    assert run("cache", "--clear")[2].endswith(" removed\n")
    assert run("cache")[1] == ""
    assert list(home.iterdir()) == []


@pytest.mark.parametrize("words", [["list", "--limit", "1"], ["show", "hama-captured"], ["check"]])
def test_any_command_can_do_without(run, home: Path, words: list[str]) -> None:
    without = run(*words, "--no-cache")
    assert not home.exists()
    assert without == run(*words)  # read
    assert without == run(*words)  # kept, of all but `check`


def test_logs_made_of_other_files_are_listed_and_cleared(run, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "events.csv"
    path.write_text("date,title\n2024,One\n")
    assert run("list", str(path))[0] == 0
    (made,) = (tmp_path / "cache" / "syria-timeline" / "imported").iterdir()
    code, out, err = run("cache")
    assert code == 0
    assert str(made) in out
    assert err.startswith("1 log, ")
    assert run("cache", "--clear")[0] == 0
    assert not made.exists()


def test_what_others_have_put_there_is_listed_without_what_a_terminal_obeys(
    run, tmp_path, monkeypatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    place = tmp_path / "syria-timeline" / "imported"
    place.mkdir(parents=True, mode=0o700)
    (place / "\x1b[2Ja\nb.yaml").symlink_to("nothing")
    (place / "folder.yaml").mkdir()
    code, out, err = run("cache")
    assert code == 0
    assert len(out.splitlines()) == 1
    assert "\x1b" not in out + err
    assert run("cache", "--clear")[0] == 0
    assert [path.name for path in place.iterdir()] == ["folder.yaml"]


def test_what_is_kept_for_other_programs(run, home: Path) -> None:
    keep(cache_of(), "large.yaml")
    (row,) = json.loads(run("cache", "--format", "json")[1])
    assert (row["log"], row["kind"]) == ("large.yaml", "index")
    assert row["size"] > 0
