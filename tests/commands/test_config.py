"""`config`: what is set, and a file to begin with; and that all commands hold to it."""

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.app.keys import bindings
from tui.kept.config import config_path
from tui.log.text import clean

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    path = config_path()
    path.parent.mkdir()
    return path


def test_without_a_file_it_prints_one_that_sets_nothing(run: Run, config: Path) -> None:
    code, out, err = run("config")
    assert (code, err) == (0, "")
    assert tomllib.loads(out) == {"keys": {}}
    assert f"# {config}, which is not there" in out


def test_what_it_prints_sets_what_holds_anyway(run: Run, config: Path) -> None:
    """All lines of it that are no talk, without their sign of comment."""
    _, out, _ = run("config")
    config.write_text(re.sub(r"^# (?=[\w.\-\[\]]+( = |\]$))", "", out, flags=re.MULTILINE))
    parsed = tomllib.loads(config.read_text())
    assert {"keys", "log", "bidi"} <= parsed.keys()
    code, again, err = run("config", "--format", "json")
    assert (code, err) == (0, "")
    set_to = json.loads(again)
    assert len(set_to["keys"]) == len(bindings())
    assert set_to["log"].endswith("/logs/events.yaml")
    assert (set_to["theme"], set_to["columns"]) == ("auto", "date,id,title")


def test_what_is_set_is_shown_and_told_from_the_rest(run: Run, config: Path) -> None:
    config.write_text('bidi = "app"\n[keys]\nhelp = ["f2", "?"]\n[import.mine]\ndate = "When"\n')
    code, out, err = run("config")
    assert (code, err) == (0, "")
    assert tomllib.loads(out) == tomllib.loads(config.read_text())
    assert json.loads(run("config", "--format", "json")[1])["bidi"] == "app"


def test_what_a_terminal_would_obey_is_a_number(run: Run, config: Path) -> None:
    config.write_text('[import."\\u001b"]\ndate = "\\u202e\\U000e0041"\n')
    for form, read in (("toml", tomllib.loads), ("json", json.loads)):
        out = run("config", "--format", form)[1]
        assert read(out)["import"] == {"\x1b": {"date": "\u202e\U000e0041"}}
        assert out == clean(out)


def test_problems_are_told_by_every_command_and_the_good_part_holds(
    run: Run, config: Path, hama: Path
) -> None:
    config.write_text(f'log = "{hama}"\nbidy = "app"\nkeys.hlep = "x"\n')
    code, _, err = run("config")
    assert code == 1
    assert err.splitlines() == [
        f"{config}:2:1: unknown setting `bidy`: did you mean `bidi`?",
        f"{config}:3:1: unknown key binding `hlep`: did you mean `help`?",
    ]
    code, out, err = run("list", "--limit", "1")
    assert (code, "old-protest" in out) == (0, True)
    assert err.splitlines()[0].endswith("(and 1 more: syria-timeline config)")
    assert run("show", "golani-message")[0] == 0


def test_a_file_in_another_format_may_be_the_log_of_all_commands(run: Run, config: Path) -> None:
    table = Path(__file__).parents[1] / "exchange" / "data" / "acled.csv"
    config.write_text(f'log = "{table}"\n')
    assert "SYR140001" in run("list")[1]
    assert run("show", "SYR140001")[0] == 0


def test_columns_of_a_table_are_found_by_themselves_and_by_name(
    run: Run, config: Path, tmp_path: Path
) -> None:
    config.write_text('[import.mine]\ndate = "Zeit"\ntitle = "Etwas"\n')
    table = tmp_path / "t.csv"
    table.write_text("Etwas,Zeit,Date\nA bridge falls,2024-12-05,no\n")
    assert "A bridge falls" in run("list", str(table))[1]
    assert "A bridge falls" in run("import", str(table), "--map", "mine")[1]
    code, _, err = run("import", str(table), "--map", "mien")
    assert (code, "did you mean `mine`?" in err) == (2, True)
