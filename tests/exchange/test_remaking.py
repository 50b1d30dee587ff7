"""Logs made of other files, and made again when these change."""

from pathlib import Path

import pytest

from tui.exchange.opening import opened
from tui.exchange.remaking import Made
from tui.log.problems import LogError

TABLE = "date,title,killed\n2024,One,5\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "events.csv"
    path.write_text(TABLE)
    return path


def made_of(folder: Path, *paths: Path) -> Made:
    environ = {"XDG_CACHE_HOME": str(folder / "cache")}
    return Made(opened(paths, print, environ), paths, (), environ)


def test_what_did_not_change_is_as_it_was_read(tmp_path: Path, table: Path) -> None:
    made = made_of(tmp_path, table)
    assert made.stamp() == made.then
    before = made.again().stat()
    assert made.again().stat() == before


def test_a_figure_that_changes_a_moment_later_is_seen(tmp_path: Path, table: Path) -> None:
    made = made_of(tmp_path, table)
    table.write_text(TABLE.replace("5", "6"))  # of the same size, within the second
    assert made.stamp() != made.then
    assert "6" in made.again().read_text()
    assert made.stamp() == made.then


def test_each_of_several_counts_and_what_they_include(tmp_path: Path, table: Path) -> None:
    log, part = tmp_path / "log.yaml", tmp_path / "part.yaml"
    log.write_text("include: part.yaml\nevents:\n- {id: a, date: 2024, title: A}\n")
    part.write_text("events:\n- {id: b, date: 2024, title: B}\n")
    made = made_of(tmp_path, log, table)
    part.write_text("events:\n- {id: b, date: 2024, title: Both}\n")
    assert made.stamp() != made.then
    assert "Both" in made.again().read_text()


def test_what_cannot_be_read_is_said_as_of_a_log(tmp_path: Path, table: Path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("events:\n- {id: a, date: 2024, title: A}\n")
    made = made_of(tmp_path, log, table)
    table.unlink()
    with pytest.raises(LogError, match=r"events\.csv is gone"):
        made.stamp()
    table.write_text(TABLE)
    log.write_text("include: none.yaml\nevents: []\n")
    with pytest.raises(LogError, match=r"there is no none\.yaml"):
        made.again()


def test_a_folder_is_looked_at_when_asked_alone(tmp_path: Path, table: Path) -> None:
    assert made_of(tmp_path, table).can_follow
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.csv").write_text(TABLE)
    made = made_of(tmp_path, folder)
    assert not made.can_follow
    (folder / "b.csv").write_text(TABLE.replace("One", "Two"))
    assert "Two" in made.again().read_text()


def test_what_is_kept_of_it_is_kept_of_the_one_file_that_it_was_made_of(
    tmp_path: Path, table: Path
) -> None:
    assert made_of(tmp_path, table).origin == table
    other = table.with_name("other.csv")
    other.write_text(TABLE)
    made = made_of(tmp_path, table, other)
    assert made.origin == opened([table, other], print, {"XDG_CACHE_HOME": str(tmp_path / "cache")})
