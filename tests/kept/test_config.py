"""The reader's settings: what is read of the file, and at which line each key stands."""

from pathlib import Path

import pytest

from tui.kept.config import LARGEST, ConfigFile, Settings, config_path, read_config
from tui.log.problems import Problem


def written(home: Path, text: str | bytes) -> ConfigFile:
    environ = {"XDG_CONFIG_HOME": str(home)}
    path = config_path(environ)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_config(environ)


def test_where_it_is_said_by_xdg_and_nothing_is_set_without_it(tmp_path: Path) -> None:
    environ = {"HOME": str(tmp_path)}
    assert config_path(environ) == tmp_path / ".config/syria-timeline/config.toml"
    assert read_config(environ) == ConfigFile(config_path(environ))
    (tmp_path / ".config").write_text("no folder")
    assert read_config(environ).problem is None


def test_the_line_of_each_key_is_known(tmp_path: Path) -> None:
    text = (
        '# mine\nlog = "x"\n[keys]\nsearch.ask = "/"\n"pane.move.1"="n"\n[import.a]\n date = "D"\n'
    )
    file = written(tmp_path, text)
    assert file.tree["keys"]["search"] == {"ask": "/"}
    assert file.line_of(("log",)) == 2
    assert file.line_of(("keys", "search", "ask")) == 4
    assert file.line_of(("keys", "pane.move.1")) == 5
    assert file.line_of(("import", "a", "date")) == 7
    assert file.line_of(("import", "a", "nothing of the kind")) == 6


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ('log = "x"\nlog "y"\n', 2, "it is no TOML: Expected"),
        ("log = [1,\n", 2, "it is no TOML"),
        (b"log = '\xff'", 1, "it is not UTF-8"),
        ("#" * (LARGEST + 1), 1, "larger than"),
        ("a=" + "[" * 5000, 1, "it is no TOML"),
        ("a=" + "9" * 5000, 1, "it is no TOML: Exceeds the limit"),
    ],
)
def test_what_cannot_be_read_is_one_problem_at_its_line(
    tmp_path: Path, text: str | bytes, line: int, why: str
) -> None:
    problem = written(tmp_path, text).problem
    assert problem is not None
    assert problem.line == line
    assert why in problem.message


def test_a_line_of_blanks_takes_no_longer_the_longer_it_is(tmp_path: Path) -> None:
    file = written(tmp_path, f"{' ' * 100_000}\na{' ' * 100_000}=1\n")
    assert file.line_of(("a",)) == 2


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    environ = {"XDG_CONFIG_HOME": str(tmp_path)}
    config_path(environ).mkdir(parents=True)
    problem = read_config(environ).problem
    assert problem is not None
    assert "cannot be read" in problem.message


def test_the_first_problem_stands_for_all() -> None:
    two = (Problem(1, 1, "one"), Problem(2, 1, "two"))
    assert Settings(Path("c.toml")).trouble == ""
    assert Settings(Path("c.toml"), problems=two[:1]).trouble == "c.toml:1:1: one"
    assert Settings(Path("c.toml"), problems=two).trouble.endswith(
        "one (and 1 more: syria-timeline config)"
    )
