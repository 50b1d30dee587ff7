"""`diff`: what differs between two logs."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
Run = Callable[..., tuple[int, str, str]]
LOG = "schema: 1\nevents:\n  - {id: a, date: 2024, title: One}\n"


def test_exit_codes_are_those_of_diff(run: Run, tmp_path: Path) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(LOG)
    new.write_text(LOG.replace("One", "Another"))
    assert run("diff", str(old), str(old))[:2] == (0, "")
    code, out, err = run("diff", str(old), str(new))
    assert code == 1
    assert out == "~ event a  Another\n    title\n      - One\n      + Another\n"
    assert err == "0 events added, 0 events removed, 1 event changed\n"
    code, out, _ = run("diff", str(old), str(new), "--format", "json")
    assert json.loads(out)["changed"][0]["id"] == "a"
    assert run("diff", str(old), str(tmp_path / "none"))[0] == 2
    assert run("diff", str(old))[0] == 2


def test_changes_as_rows(run: Run, tmp_path: Path) -> None:
    old, new = tmp_path / "old.yaml", tmp_path / "new.yaml"
    old.write_text(LOG)
    new.write_text(LOG.replace("One", "Another") + "  - {id: b, date: 2025, title: Two}\n")
    code, out, _ = run("diff", str(old), str(new), "--format", "csv")
    assert code == 1
    assert out.splitlines() == [
        "change,kind,id,title,matched_by,field,old,new",
        "added,event,b,Two,,,,",
        "changed,event,a,Another,id,title,One,Another",
    ]
    columns = ("--columns", "id,change", "--sort", "id", "--format", "json")
    rows = json.loads(run("diff", str(old), str(new), *columns)[1])
    assert [row["id"] for row in rows] == ["a", "b"]


def test_a_file_that_is_in_one_version_alone_is_an_empty_log(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    path.write_text(LOG)
    code, out, _ = run("diff", "/dev/null", str(path))
    assert (code, out) == (1, "+ event 2024  a  One\n")


@pytest.mark.skipif(shutil.which("git") is None, reason="no git")
def test_git_calls_it_as_a_difftool(tmp_path: Path) -> None:
    # Nothing of another repository, as in a hook of one, nor of what its user has set.
    plain = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(tmp_path)}
    plain |= {"GIT_CONFIG_NOSYSTEM": "1", "PYTHONPATH": str(ROOT)}

    def git(*words: str) -> str:
        command = ("git", "-c", "user.name=a", "-c", "user.email=a@b", *words)
        return subprocess.run(
            command, cwd=tmp_path, env=plain, capture_output=True, check=True, encoding="utf-8"
        ).stdout

    log = tmp_path / "log.yaml"
    log.write_text(LOG)
    for words in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "One")):
        git(*words)
    log.write_text(LOG.replace("One", "Another"))
    told = git("difftool", "-y", "-x", shlex.join((sys.executable, "-m", "tui", "diff")))
    assert told.startswith("~ event a  Another\n    title\n      - One\n")


def test_it_opens_in_a_terminal_alone(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(LOG)
    code, out, err = run("diff", "--open", str(path), str(path))
    assert (code, out) == (2, "")
    assert "terminal" in err
