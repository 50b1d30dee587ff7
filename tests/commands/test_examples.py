"""The examples in every `--help`, as somebody would copy them, on the sample."""

import re
import shlex
import shutil
import socket
import sys
from pathlib import Path

import pytest

from tui.cli import main
from tui.commands.arguments import COMMANDS, app_parser
from tui.kept.state_file import Kept, StateFile
from tui.log.reading.reader import sample

DATA = Path(__file__).parents[1] / "exchange" / "data"
_TABLE = "When,What\n2024-12-05,A bridge is hit\n"
# A name of ours stands for these: the program that reads what is printed is not ours to test.
_OTHERS = re.compile(r"\s*(?:\||>>?|&&)\s.*")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with the files that the examples name, and a view and a mark of each log."""
    for name in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))
    here = tmp_path / "here"
    here.mkdir()
    for name in ("events.yaml", "old.yaml", "new.yaml"):
        shutil.copy(sample(), here / name)
    for name in ("acled.csv", "acled-new.csv"):
        shutil.copy(DATA / "acled.csv", here / name)
    for name in ("incidents.csv", "events.csv"):
        (here / name).write_text(_TABLE.replace("When", "date") if name[0] == "e" else _TABLE)
    for log in (sample(), here / "events.yaml"):
        file = StateFile(log, "The fall of Hama")
        file.change(lambda _: Kept({"hama": "place:hama"}, frozenset({"ev-1205-hama"})))
    monkeypatch.chdir(here)
    return here


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Every address that anything connects to, or asks the name of: none is let through."""
    asked: list[object] = []

    def refuse(*address: object, **_: object) -> None:
        asked.append(address[-1])
        raise OSError("no network here")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    return asked


@pytest.mark.parametrize("name", COMMANDS)
def test_they_do_what_they_say(
    name: str,
    folder: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    offline: list[object],
) -> None:
    """And no more: what they are given stays as it is, and nobody else is asked for anything."""
    given_to_them = {path: path.read_bytes() for path in folder.iterdir()}
    if name == "serve":  # until a signal ends it
        pytest.importorskip("aiohttp")
        monkeypatch.setattr("tui.commands.web.running.serve", lambda *given: given[-1]())
        listening = "tui.commands.serve._listening"
        monkeypatch.setattr(listening, lambda _: socket.create_server(("127.0.0.1", 0)))
    if "parquet" in " ".join(COMMANDS[name].examples):
        pytest.importorskip("duckdb")
    for example in COMMANDS[name].examples:
        called, _, read = _OTHERS.sub("", example).partition(" < ")
        with (folder / (read or "events.csv")).open(encoding="utf-8") as given:
            monkeypatch.setattr(sys, "stdin", given)
            code = main(shlex.split(called))
        out, err = capfd.readouterr()
        if "--open" in called:  # the app, which the tests of it open
            assert (code, "needs a terminal" in err) == (2, True)
            continue
        assert code == 0, (example, err)
        assert out or "-o" in called or name in ("check", "diff", "cache"), example
    assert {path: path.read_bytes() for path in given_to_them} == given_to_them
    assert offline == []


def test_those_of_the_program_name_what_there_is(folder: Path) -> None:
    examples = re.findall(r"^  syria-timeline (\S.*?)   ", app_parser().format_help(), re.MULTILINE)
    assert "list --where Hama" in examples
    assert main(["list", "--where", "Hama"]) == 0
    assert "events.yaml" in examples
    assert (folder / "events.yaml").exists()
