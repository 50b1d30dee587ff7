"""`import`: other people's formats as a log."""

from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., tuple[int, str, str]]
DATA = Path(__file__).parents[1] / "exchange" / "data"


@pytest.fixture(autouse=True)
def _own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))


def test_the_log_goes_to_standard_output_and_the_counts_to_standard_error(run: Run) -> None:
    code, out, err = run("import", str(DATA / "acled.csv"))
    assert code == 0
    assert out.startswith("schema: 1\ntitle: ACLED\n")
    assert err.splitlines()[0] == "3 events read as acled"


def test_a_file_is_written_once_and_then_brought_up_to_date(run: Run, tmp_path: Path) -> None:
    log, newer = tmp_path / "log.yaml", tmp_path / "newer.csv"
    assert run("import", str(DATA / "acled.csv"), "-o", str(log))[0] == 0
    assert "--update" in run("import", str(DATA / "acled.csv"), "-o", str(log))[2]
    newer.write_text((DATA / "acled.csv").read_text().replace(",14,,", ",19,,"))
    code, _, err = run("import", str(newer), "-o", str(log), "--update")
    assert code == 0
    assert err.splitlines()[-2:] == ["1 event changed", "2 events unchanged"]
    assert "best: 19" in log.read_text()


def test_lines_that_cannot_be_read_are_told_and_end_in_1(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("date,title\n2024,One\n,Two\n")
    code, out, err = run("import", str(path))
    assert code == 1
    assert "title: Two" in out
    assert f"{path}:3: no date" in err


def test_what_cannot_be_imported_is_said_in_a_sentence(run: Run, tmp_path: Path) -> None:
    assert run("import", str(tmp_path / "none"))[::2] == (
        2,
        f"syria-timeline: {tmp_path / 'none'}: cannot be read: No such file or directory\n",
    )
    code, _, err = run("import", str(DATA / "acled.csv"), "-o", str(tmp_path / "no" / "log.yaml"))
    assert code == 2
    assert "No such file" in err


def test_columns_can_be_named_and_a_wrong_mapping_is_told(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("When,What\n2024,One\n")
    assert "title: One" in run("import", str(path), "--map", "date=When,title=What")[1]
    assert "title: One" in run("import", str(path))[1]
    assert "is no mapping" in run("import", str(path), "--map", "date,title=What")[2]
    assert "write date=When" in run("import", str(path), "--map", "date")[2]


def test_a_format_that_is_none_is_told_with_those_that_are(run: Run) -> None:
    code, out, err = run("import", str(DATA / "acled.csv"), "--format", "foo")
    assert (code, out) == (2, "")
    assert err.startswith("syria-timeline: no format is called foo: they are ")


def test_a_log_is_imported_with_those_that_it_includes(run: Run, tmp_path: Path) -> None:
    main = tmp_path / "main.yaml"
    main.write_text("include: [more]\nevents:\n- {id: m, date: 2024, title: M}\n")
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "a.csv").write_text("date,title,id\n2024,A,a\n")
    code, out, err = run("import", str(main))
    assert (code, "id: m" in out, "title: A" in out) == (0, True, True)
    assert "1 event read as csv" in err
    main.write_text("include: [../none.yaml]\nevents: []\n")
    code, out, err = run("import", str(main))
    assert (code, out) == (2, "")
    assert err == (
        f"syria-timeline: {main}: `include`: ../none.yaml is not beside this log or below\n"
    )


def test_a_folder_without_files_is_named_once(run: Run, tmp_path: Path) -> None:
    for command in ("import", "list"):
        assert run(command, str(tmp_path))[2] == f"syria-timeline: {tmp_path}: has no files\n"
