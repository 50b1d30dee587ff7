"""`report`: a page, written whole or not at all."""

import errno
import os
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.pages import read_page
from tui.commands import report
from tui.kept.durable import write_new
from tui.kept.state_file import Kept, StateFile
from tui.report.page import parts

Run = Callable[..., tuple[int, str, str]]


def test_a_page_of_what_matches(run: Run, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1733356800")
    path = tmp_path / "hama.html"
    code, out, err = run("report", "hama.yaml", "--where", "id:hama-entered", "-o", str(path))
    assert (code, out) == (0, "")
    assert f"1 event reported in {path}" in err
    page = read_page(path.read_text(encoding="utf-8"))
    assert page.tags.count("article") == 1
    assert "those that match id:hama-entered" in page.words
    assert "from hama.yaml on 5 December 2024" in page.words


def test_it_names_the_files_that_were_given_and_no_log_made_of_them(
    run: Run, tmp_path: Path, monkeypatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    tables = [tmp_path / f"{name}.csv" for name in "ab"]
    for table in tables:
        table.write_text(f"date,title\n2024,{table.stem}\n")
    for given, said in ((tables[:1], "from a.csv on "), (tables, "from a.csv, b.csv on ")):
        path = tmp_path / f"{len(given)}.html"
        assert run("report", *map(str, given), "-o", str(path))[0] == 0
        words = read_page(path.read_text(encoding="utf-8")).words
        assert said in words
        assert ".yaml" not in words


def test_a_file_of_any_name_is_reported(run: Run, tmp_path: Path) -> None:
    log = tmp_path / os.fsdecode(b"\xff\x1b.yaml")
    log.write_text("events:\n- {date: 2024, title: One}\n")
    assert run("report", str(log), "-o", str(tmp_path / "a.html"))[0] == 0
    assert "\ufffd\u241b.yaml" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_marked_events_are_called_so(run: Run, hama: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    title = run("list", "hama.yaml", "--format", "yaml")[1].split("title: ")[1].split("\n")[0]
    StateFile(hama, title).change(lambda _: Kept(marks=frozenset({"hama-entered"})))
    for where, said in (
        ((), ", those that were marked"),
        (("Hama",), "match Hama and were marked"),
    ):
        path = tmp_path / f"{len(where)}.html"
        asked = ("--where", *where) * bool(where)
        assert run("report", "hama.yaml", *asked, "--marked", "-o", str(path))[0] == 0
        assert said in read_page(path.read_text(encoding="utf-8")).words


def test_what_is_there_stays(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "hama.html"
    path.write_text("mine")
    code, _, err = run("report", "hama.yaml", "-o", str(path))
    assert code == 2
    assert "File exists: name another" in err
    assert path.read_text() == "mine"


def test_a_name_that_is_none_of_a_page_is_refused(run: Run, tmp_path: Path) -> None:
    code, _, err = run("report", "hama.yaml", "-o", str(tmp_path / "hama.pdf"))
    assert code == 2
    assert "hama.pdf: a report is a web page, which a browser prints as PDF: name it .html" in err
    assert not (tmp_path / "hama.pdf").exists()


def test_nothing_to_report(run: Run, tmp_path: Path) -> None:
    code, _, err = run("report", "hama.yaml", "--where", "id:none", "-o", str(tmp_path / "a"))
    assert code == 2
    assert "no events match" in err


def test_many_events_are_a_folder(run: Run, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(parts, "ONE_FILE", 1)
    code, _, err = run("report", "hama.yaml", "-o", str(tmp_path / "hama"))
    assert code == 0
    assert "begin with index.html" in err
    assert (tmp_path / "hama" / "index.html").exists()


def test_nothing_is_left_of_a_folder_that_there_was_no_room_for(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(path: Path, texts: Iterable[str]) -> None:
        if (path.parent / "index.html").exists():
            raise OSError(errno.ENOSPC, "No space left on device")
        write_new(path, texts)

    monkeypatch.setattr(parts, "ONE_FILE", 1)
    monkeypatch.setattr(report, "write_new", write)
    code, _, err = run("report", "hama.yaml", "-o", str(tmp_path / "hama"))
    assert code == 2
    assert "No space left on device" in err
    assert not (tmp_path / "hama").exists()


@pytest.mark.parametrize("epoch", ["9" * 5_000, "9" * 30, "\u0663", "-1"])
def test_a_moment_that_no_clock_has_is_not_taken(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert run("report", "hama.yaml", "-o", str(tmp_path / "hama.html"))[0] == 0
