"""`list` and `stats` on a log in Parquet files, and what cannot read one yet."""

from pathlib import Path

import pytest

from tui.app.run import Options
from tui.cli import main
from tui.commands.engine import name_of

duckdb = pytest.importorskip("duckdb")

LOG = "tests/report/hama.yaml"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("export") / "log"
    assert main(["export", LOG, "--format", "parquet", "-o", str(path)]) == 0
    return str(path)


@pytest.fixture
def foreign(tmp_path: Path) -> str:
    duckdb.sql(
        "select 0 as rank, 'e0' as id, '2024' as date, 1704067200 as moment, "
        "1704067200 as begins, 1735689600 as ends, 'A title' as title, ['un'] as actor"
    ).write_parquet(str(tmp_path / "events.parquet"))
    return str(tmp_path)


@pytest.mark.parametrize("form", ["table", "json", "jsonl", "csv", "md", "yaml"])
@pytest.mark.parametrize("query", ["", "Hama", "has:quote -actor:saa", "after:2024-12-05"])
@pytest.mark.parametrize("limit", ["1", "1000"])
def test_lists_what_the_yaml_lists(
    folder: str, form: str, query: str, limit: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for log in (LOG, folder):
        assert main(["list", log, "--where", query, "--format", form, "--limit", limit]) == 0
        told.append(capsys.readouterr())
    assert told[0].out == told[1].out


def test_a_fault_in_a_query_is_pointed_at(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", folder, "--where", "type:odd"]) == 2
    assert "^^^" in capsys.readouterr().err


def test_what_a_table_lacks_is_told(foreign: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", foreign]) == 0
    out, err = capsys.readouterr()
    assert "A title" in out
    assert "does not hold" in err
    assert "quotes" in err


def test_a_query_for_what_a_table_lacks_has_no_answer(
    foreign: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", foreign, "--where", "has:quote"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1].endswith(
        "this log does not hold `has`, so nothing can be said of it"
    )


def test_stats_say_unknown_and_not_none(foreign: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", foreign]) == 0
    out = capsys.readouterr().out
    assert "unknown  with quotes" in out
    assert "1  events" in out
    assert "unknown: the log does not hold this" in out
    assert "2024" in out


def test_stats_count_what_the_folder_holds(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stats", folder]) == 0
    out, err = capsys.readouterr()
    assert "unknown" not in out
    assert "Places of most events" in out
    assert err == ""


@pytest.mark.parametrize("words", [["show"], ["check"], ["sources"], ["views"], ["export"]])
def test_commands_that_cannot_read_a_folder_say_so(
    folder: str, words: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rest = {"show": ["an-id"], "export": ["-o", str(tmp_path / "out")]}.get(words[0], [])
    assert main([*words, folder, *rest]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "cannot read such a log yet; list, stats and the app can" in err


def test_the_app_opens_it_with_the_events_that_match(
    folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[str | None, Options]] = []
    monkeypatch.setattr("tui.terminal.environment.require_terminal", lambda: None)

    def run(path: str | None, options: Options) -> int:
        opened.append((path, options))
        return 0

    monkeypatch.setattr("tui.app.run.run", run)
    assert main([folder, "--where", "-has:ai"]) == 0
    ((path, options),) = opened
    assert path is not None
    assert Path(path) == Path(folder)
    assert (options.engine, options.where) == (folder, "-has:ai")


def test_no_view_is_kept_of_a_folder(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["list", folder, "--view", "hama"]) == 2
    assert "no view is kept" in capsys.readouterr().err


def test_an_export_is_never_written_over(folder: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", LOG, "-o", folder]) == 2
    assert "is there already" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["list", "stats", "check"])
def test_a_password_is_never_shown(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    for url in ("clickhouse://me:hunter2@127.0.0.1:1/a/b", "clickhouse://me:hunter2@127.0.0.1/a"):
        assert main([command, url]) == 2
        out, err = capsys.readouterr()
        assert "hunter2" not in out + err
    assert name_of("clickhouse://me:hunter2@host/a/b") == "clickhouse://host:8123/a/b"


def test_without_duckdb_it_says_what_to_install(
    folder: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    assert main(["list", folder]) == 2
    assert "pip install '.[parquet]' in the checkout" in capsys.readouterr().err


def test_measures_are_asked_for_and_what_is_none_is_told(
    folder: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["list", LOG, "--where", "killed:>=1", "--format", "csv"]) == 0
    listed = capsys.readouterr().out
    assert main(["list", folder, "--where", "killed:>=1", "--format", "csv"]) == 0
    assert capsys.readouterr().out == listed
    assert main(["list", folder, "--where", "kiled:>=1"]) == 2
    assert "there is no field `kiled`" in capsys.readouterr().err
