"""Views without the app, and the app begun on a view or where one was."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui.app.run import Options
from tui.app.state.session import Start
from tui.cli import main
from tui.kept.state_file import Kept, StateFile
from tui.log.reading.reader import sample

ROOT = Path(__file__).parents[2]
LOG = ROOT / "tests" / "report" / "hama.yaml"
VIEWS = {"city": "place:hama -tier:secondary", "his words": "speaker:golani"}


@pytest.fixture(autouse=True)
def state_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    return tmp_path


def keep(kept: Kept, title: str = "The fall of Hama") -> StateFile:
    file = StateFile(sample(), title)
    file.change(lambda _: kept)
    return file


def test_views_are_listed_with_their_filters_and_counts(capsys):
    keep(Kept(VIEWS))
    assert main(["views"]) == 0
    out, err = capsys.readouterr()
    title, *rows = out.splitlines()
    assert title.split() == ["View", "Events", "Filter"]
    assert [row.split()[0] for row in rows] == ["city", "his"]
    assert rows[0].endswith("  place:hama -tier:secondary")
    assert err == ""


def test_where_there_are_none_it_says_so_on_stderr(capsys):
    assert main(["views"]) == 0
    assert capsys.readouterr() == ("", "no view is kept of this log: w in the app keeps one\n")


def test_a_view_that_is_no_query_has_no_count(capsys):
    keep(Kept({"old": "colour:red"}))
    assert main(["views"]) == 0
    assert capsys.readouterr().out.splitlines()[1].split() == ["old", "colour:red"]


def test_list_takes_a_view_and_narrows_it_further(capsys):
    keep(Kept(VIEWS))
    listed = {}
    for words in (
        ["--view", "city"],
        ["--where", VIEWS["city"]],
        ["--view", "city", "--where", "army"],
        ["--where", f"{VIEWS['city']} army"],
    ):
        assert main(["list", "--format", "jsonl", *words]) == 0
        listed[" ".join(words)] = capsys.readouterr().out
    view, where, both, typed = listed.values()
    assert view == where
    assert both == typed
    assert 0 < len(both.splitlines()) < len(view.splitlines())


def test_a_view_there_is_not_is_said_with_what_was_meant(capsys):
    keep(Kept(VIEWS))
    assert main(["list", "--view", "sity"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == "syria-timeline: no view of this log is called 'sity': did you mean `city`?\n"


def test_a_view_that_is_no_query_is_pointed_at(capsys):
    keep(Kept({"old": "colour:red"}))
    assert main(["list", "--view", "old"]) == 2
    err = capsys.readouterr().err
    assert "--view: " in err
    assert "colour:red\n  ^^^^^^" in err


def test_a_doubtful_file_is_said_and_left_alone(capsys):
    file = keep(Kept(VIEWS))
    file.path.write_text("{}")
    for words in (["views"], ["list", "--view", "city"]):
        assert main(words) == 2
        assert "it is not as syria-timeline writes it" in capsys.readouterr().err
    assert file.path.read_text() == "{}"


def test_hostile_names_are_printed_harmlessly(capsys):
    assert main(["list", "--view", "\x1b]0;x\x07"]) == 2
    assert "\x1b" not in capsys.readouterr().err


def test_commands_write_nothing(state_home):
    assert main(["views"]) == 0
    assert main(["list", "--limit", "1"]) == 0
    assert list(state_home.iterdir()) == []


@pytest.mark.parametrize(
    ("words", "start"),
    [
        ([], Start()),
        (["--resume"], Start(resume=True)),
        (["--view", "city"], Start(view="city")),
        (["--view", "list"], Start(view="list")),
        (["--view=-x", str(LOG)], Start(view="-x")),
    ],
)
def test_the_app_is_told_how_to_begin(words, start, monkeypatch):
    monkeypatch.setattr("tui.terminal.environment.require_terminal", lambda: None)
    begun: list[Options] = []

    def run(path: object, options: Options) -> int:
        begun.append(options)
        return 0

    monkeypatch.setattr("tui.app.run.run", run)
    assert main(words) == 0
    (options,) = begun
    assert Start(options.view, options.resume) == start


def test_a_view_and_a_place_to_resume_are_one_too_many():
    with pytest.raises(SystemExit) as error:
        main(["--view", "city", "--resume"])
    assert error.value.code == 2


def test_views_loads_no_textual():
    code = (
        "import sys; from tui.cli import main\n"
        "main(['views']); main(['list', '--limit', '1'])\n"
        "print([name for name in sys.modules if name.split('.')[0] == 'textual'])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        check=True,
    )
    assert result.stdout.splitlines()[-1] == b"[]"


def test_views_for_other_programs(capsys):
    assert main(["views", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    keep(Kept(VIEWS))
    assert main(["views", "--format", "json", "--sort", "-view"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert (first["view"], second["filter"]) == ("his words", VIEWS["city"])
    assert first["events"] > 0
