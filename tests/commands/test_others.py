"""Files in other formats, where a log is asked for."""

import gzip
from collections.abc import Callable
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tui.commands.others import made_of, read_as_log
from tui.exchange import opening
from tui.kept.state_file import Kept, StateFile

Run = Callable[..., tuple[int, str, str]]
DATA = Path(__file__).parents[1] / "exchange" / "data"


@pytest.fixture(autouse=True)
def _own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def test_a_csv_is_listed_as_a_log_and_read_once(run: Run) -> None:
    code, out, err = run("list", str(DATA / "acled.csv"))
    assert code == 0
    assert "SYR140001" in out
    assert err.startswith("3 events read as acled")
    assert f"{DATA / 'acled.csv'} is read as " in err
    again = run("list", str(DATA / "acled.csv"))
    assert again[1] == out
    assert "read as acled" not in again[2]


def test_every_command_that_takes_a_log_takes_it(run: Run) -> None:
    path = str(DATA / "timelinejs.json")
    assert "Insurgents enter Hama" in run("show", path, "entered")[1]
    assert run("stats", path)[0] == 0
    assert run("sources", path)[0] == 0
    assert run("diff", path, path)[0] == 0


def test_a_folder_is_one_log(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_text("---\ndate: 2024-12-05\n---\n# First\n")
    (folder / "b.csv").write_text("date,title\n2024-12-06,Second\n")
    out = run("list", str(folder))[1]
    assert "First" in out
    assert "Second" in out


def test_what_cannot_be_read_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bundle"
    path.write_text('{"type": "bundle",\n "objects": [}')
    code, _, err = run("list", str(path))
    assert code == 2
    assert err.startswith(f"syria-timeline: {path}:2: is no JSON")


def test_several_logs_are_one_packed_or_not(run: Run, tmp_path: Path) -> None:
    one, two = tmp_path / "one.yaml", tmp_path / "two.yaml.gz"
    one.write_text("title: One\nevents:\n- {id: a, date: 2024-01-01, title: First}\n")
    two.write_bytes(gzip.compress(b"events:\n- {id: a, date: 2024-01-02, title: Second}\n"))
    code, out, err = run("list", str(one), str(two))
    assert code == 0
    assert [line.split()[3] for line in out.splitlines()[1:]] == ["a", "two-a"]
    assert f"{one}, {two} are read as " in err
    code, out, _ = run("show", str(two), "a")
    assert (code, out.splitlines()[0]) == (0, "Second")
    code, _, err = run("list", str(one), str(tmp_path / "none.yaml"))
    assert (code, "none.yaml: cannot be read: No such file" in err) == (2, True)


def test_a_log_is_itself_however_its_path_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also one that its first lines do not tell."""
    (tmp_path / "log.json").write_text('{"sources": {"a": {"title": "A"}}, "events": []}')
    monkeypatch.chdir(tmp_path)
    for word in ("log.json", "./log.json", f"{tmp_path}//log.json"):
        log = read_as_log(word)
        assert (log, made_of(log)) == (word, None)


def test_standard_input_is_a_log(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    data = b"events:\n- {id: a, date: 2024-01-01, title: First}\n"
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(data)))
    code, out, _ = run("list", "-")
    assert (code, out.splitlines()[1].split()[3]) == (0, "a")


def test_messages_name_what_was_given_with_lines_of_its_own_or_none(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text("date,title\n2024-01-01,Foo\n2024-99-99,Bar\n")
    said = "Bar: `date`: 2024-99-99 is not a date: there is no month 99\n"
    code, out, err = run("check", str(path))
    assert (code, out) == (1, f"{path}: {said}")
    assert err.endswith(f"{path}: 2 events, 1 problem\n")
    assert (
        '[\n{"event": "Bar"}\n]'
        in run("check", str(path), "--format", "json", "--columns", "line,column,event")[1]
    )
    assert f"{path}: 1 problem, see: syria-timeline check {path}\n" in run("list", str(path))[2]
    for data, told in (
        (path.read_bytes(), f"standard input: {said}"),
        (b"events:\n- {date: 2024x, title: A}\n", "standard input:2:10: `date`: 2024x"),
    ):
        monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(data)))
        assert run("check", "-")[1].startswith(told)
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(b"events: [\n")))
    assert run("check", "-")[2].startswith("syria-timeline: standard input:2:1: not valid YAML")
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(path.read_bytes())))
    assert run("stats", "-")[1].startswith("standard input\n")


def test_marks_are_of_the_file_wherever_its_log_lies_in_the_cache(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It lies elsewhere after each version that reads such files otherwise."""
    path = tmp_path / "log.yaml"
    path.write_text("title: T\nevents:\n- {id: a, date: 2024-01-01, title: First}\n")
    (tmp_path / "more.yaml").write_text("events:\n- {id: b, date: 2024-01-02, title: Second}\n")
    StateFile(path, "T").change(lambda _: Kept(marks=frozenset({"a"})))
    path.write_text("title: T\ninclude: more.yaml\n" + path.read_text().partition("\n")[2])
    for version in (10, 11):
        monkeypatch.setattr(opening, "VERSION", version)
        out = run("list", str(path), "--marked")[1]
        assert "First" in out
        assert "Second" not in out
