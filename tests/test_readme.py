"""What the README says is what the program does."""

import os
import re
import shlex
from importlib.util import find_spec
from pathlib import Path

import pytest

from tui.app.keys import KEYS, markdown
from tui.cli import main
from tui.commands.arguments import COMMANDS, app_parser, command_parser
from tui.log.reading.reader import read, sample
from tui.store.query.fields import FIELDS
from tui.store.query.parser import parse
from tui.store.store import Store

PATH = Path(__file__).parent.parent / "README.md"
DOCUMENTS = (PATH, *PATH.parent.glob("[CS]*.md"), *sorted((PATH.parent / "docs").glob("*.md")))
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
CALL = re.compile(r"(?:^|[ /])syria-timeline((?: (?![|>]|&&|#)[^\s\"]+)*)")
TO_FILL_IN = re.compile(r"\[|…|\b[A-Z]{2,}\b|\\")
TABLE = re.compile(r"(<!-- keys: .*? -->\n)(.*?)(<!-- /keys -->)", re.DOTALL)


def test_the_table_of_keys_is_the_key_table() -> None:
    readme = PATH.read_text(encoding="utf-8")
    if os.environ.get("UPDATE_GOLDEN"):
        readme = TABLE.sub(lambda found: found[1] + markdown() + found[3], readme)
        PATH.write_text(readme, encoding="utf-8")
    table = TABLE.search(readme)
    assert table is not None
    assert table[2] == markdown()


def test_every_command_is_documented_and_every_documented_command_exists() -> None:
    readme = PATH.read_text(encoding="utf-8")
    told = set(re.findall(r"^\| `syria-timeline (\w+)[ `]", readme, re.MULTILINE))
    assert told == set(COMMANDS)


def test_the_first_five_minutes_end_with_a_report_of_a_filter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    steps = PATH.read_text(encoding="utf-8").partition("## The first five minutes")[2]
    (command,) = re.findall(r"`syria-timeline (report .*?)`", steps.partition("\n## ")[0])
    monkeypatch.chdir(tmp_path)
    assert main(command.split()) == 0
    assert "11 events reported in hama.html" in capsys.readouterr().err
    assert "those that match" in (tmp_path / "hama.html").read_text(encoding="utf-8")


def test_every_query_that_it_shows_names_what_the_sample_has() -> None:
    readme = PATH.read_text(encoding="utf-8")
    table = readme.partition("| write | for events |")[2].partition("\n\n")[0]
    shown = [each for row in table.splitlines() for each in queries(row)]
    assert len(shown) > 25
    index = Store.of_reading(read(sample())).index
    assert [told for each in shown for told in index.unknown(parse(each))] == []


def test_the_fields_of_the_query_language_are_those_that_it_names() -> None:
    readme = PATH.read_text(encoding="utf-8")
    (named,) = re.findall(r"whose field has this value: `([a-z_ ]+)`", readme)
    assert named.split() == list(FIELDS)


def test_the_logs_that_it_shows_have_no_problems(tmp_path: Path) -> None:
    (tmp_path / "incidents").mkdir()
    for name in ("2023.yaml", "sources.yaml", "incidents/first.yaml"):
        (tmp_path / name).write_text("events: []\n")
    shown = blocks("yaml")
    assert len(shown) == 3
    for each in shown:
        log = tmp_path / "log.yaml"
        log.write_text(each if "events:" in each else f"{each}events: [{{date: 2024, title: A}}]\n")
        assert main(["check", str(log)]) == 0, each


def test_the_settings_that_it_shows_are_right(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "syria-timeline").mkdir()
    (settings,) = blocks("toml")
    (tmp_path / "syria-timeline" / "config.toml").write_text(settings, encoding="utf-8")
    assert main(["config"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_that_a_document_shows_is_one(path: Path) -> None:
    """Of its code, what has nothing to be filled in, as `[LOG]` and `FILE` are."""
    for words in map(shlex.split, calls(path)):
        if words and words[0] in COMMANDS:
            command_parser(words[0]).parse_args(words[1:])
        else:
            app_parser().parse_args(words)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_leads_to_is_there(path: Path) -> None:
    """Files and headings that it links, and modules that it says how to run."""
    told = path.read_text(encoding="utf-8")
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", re.sub(r"`[^`\n]+`", "", told)):
        file, _, heading = target.partition("#")
        linked = path.parent / file if file else path
        assert linked.exists(), target
        assert not heading or heading in headings(linked), target
    for module in re.findall(r"python -m ((?:tui|tests)[\w.]*)", told):
        assert find_spec(module), module


def blocks(*languages: str, path: Path = PATH) -> list[str]:
    """What a document shows as code of some languages."""
    shown = BLOCK.findall(path.read_text(encoding="utf-8"))
    return [code for language, code in shown if language in languages]


def calls(path: Path) -> list[str]:
    """What follows the name of the program wherever a document has it as code."""
    lines = [line for block in blocks("", "sh", path=path) for line in block.splitlines()]
    spans = re.findall(r"`([^`]+)`", BLOCK.sub("", path.read_text(encoding="utf-8")))
    found = [CALL.search(" ".join(each.split())) for each in (*lines, *spans)]
    return [each[1] for each in found if each and not TO_FILL_IN.search(each[1])]


def headings(path: Path) -> set[str]:
    """The names of headings, as GitHub makes them."""
    titles = re.findall(r"^#+ (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


def queries(row: str) -> list[str]:
    """What the first cell of a row shows; not of fields of other logs, nor patterns."""
    cell = re.split(r"(?<!\\)\|", row)[1] if row.startswith("|") else ""
    found = [each.replace("\\|", "|") for each in re.findall("`([^`]+)`", cell)]
    return [each for each in found if not each.startswith(("severity:", "cost:", "/"))]


def test_every_picture_that_it_shows_is_there() -> None:
    pictures = re.findall(r"!\[[^]]+\]\(([^)]+)\)", PATH.read_text(encoding="utf-8"))
    assert {"docs/screen.svg", "docs/map.svg", "docs/audit.svg", "docs/report.png"} <= {*pictures}
    assert all((PATH.parent / each).is_file() for each in pictures)


def test_no_key_does_two_things() -> None:
    names = [name for key in KEYS for name in key.names.split(",")]
    assert len(names) == len(set(names))
