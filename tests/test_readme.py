"""What the README says is what the program does."""

import os
import re
from pathlib import Path

import pytest

from tui.app.keys import KEYS, markdown
from tui.cli import main
from tui.commands.arguments import COMMANDS
from tui.log.reading.reader import read, sample
from tui.store.query.fields import FIELDS
from tui.store.query.parser import parse
from tui.store.store import Store

PATH = Path(__file__).parent.parent / "README.md"
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
