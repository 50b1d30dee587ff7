"""Other people's files opened as logs."""

import gzip
import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from tui.exchange.making.row import ImportFault
from tui.exchange.opening import folder, is_foreign, kept_input, kept_logs, opened

LOG = "title: Mine\nschema: 1\nevents: []\n"


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        (LOG, False),
        ("# a comment\n" + LOG, False),
        ("- a\n- b\n", False),
        ("", False),
        ("just text\n", False),
        ("- {date: 2024, title: One}\n", True),
        ("title: T\nevnts:\n- {date: 2024, title: One}\n", False),
        ("timeline:\n- {date: 2024, title: One}\n", False),
        ("timeline:\n- {date: 3 May 2024, title: One}\n", True),
        ("timeline:\n  events:\n  - {date: 2024, title: One}\n", True),
        ("title: Settings\nlevels: {a: 1}\n", False),
        ("---\n" + LOG, False),
        ("date,title\n2024,One\n", True),
        ("---\ndate: 2024\n---\nWhat happened\n", True),
        ("BEGIN:VCALENDAR\nEND:VCALENDAR\n", True),
        ('{"type": "bundle", "objects": []}\n', True),
        ('{"sources": {"a": {"title": "A"}}, "events": [{"date": "2024"}]}\n', False),
    ],
)
def test_a_log_is_told_from_other_formats(tmp_path: Path, text: str, foreign: bool) -> None:
    path = tmp_path / "file.yaml"
    path.write_text(text)
    assert is_foreign(path) is foreign


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (gzip.compress(b"date,title\n", mtime=0)[:-4], "cut off"),
        (
            gzip.compress(gzip.compress(b"date\n", mtime=0), mtime=0),
            "is gzip data: unpack it first",
        ),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "of Word: save"),
        (b"\0" * 99, "no text"),
        (b"name,kind\nA,1\n", "--map date=COLUMN, of name, kind"),
    ],
)
def test_what_no_log_can_be_is_told_as_what_it_is(tmp_path: Path, data: bytes, fault: str) -> None:
    path = tmp_path / "log.yaml"
    path.write_bytes(data)
    with pytest.raises(ImportFault, match=fault):
        is_foreign(path)


def test_what_is_not_there_is_not_foreign(tmp_path: Path) -> None:
    assert not is_foreign(tmp_path / "none")
    (tmp_path / "events.parquet").touch()
    assert not is_foreign(tmp_path)


def test_it_is_read_again_when_it_has_changed(tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    path = tmp_path / "events.csv"
    path.write_text("date,title\n2024,One\n")
    told: list[str] = []
    made = opened([path], told.append, environ)
    assert "title: One" in made.read_text()
    assert made.stat().st_mode & 0o077 == 0
    assert opened([path], told.append, environ) == made
    assert told == ["1 event read as csv"]
    path.write_text("date,title\n2024,Two\n2025,Three\n")
    os.utime(path, (1, 1))
    assert opened([path], told.append, environ) == made
    assert "title: Three" in made.read_text()
    assert told[1:] == ["2 events read as csv"]


def test_of_a_log_written_as_json_nothing_is_left_out(tmp_path: Path) -> None:
    """Python writes a character beyond the first 65,536 as two halves, which is no YAML."""
    path = tmp_path / "log.json"
    tables = '"sources": {"s": {"title": "\\ud83d\\ude00 post"}}, "actors": {"a": {"name": "Ann"}}'
    path.write_text(f'{{"schema": 1, {tables}, "events": [{{"date": "2024", "title": "One"}}]}}')
    told: list[str] = []
    made = opened([path], told.append, {"XDG_CACHE_HOME": str(tmp_path / "cache")}).read_text()
    assert told == ["1 event read as notes or YAML"]
    assert "\U0001f600 post" in made
    assert "name: Ann" in made


def a_link(made: Path) -> None:
    made.rename(made.parent.parent.parent / "outside.yaml")
    made.symlink_to(made.parent.parent.parent / "outside.yaml")


def a_link_to_itself(made: Path) -> None:
    made.unlink()
    made.symlink_to(made)


def a_folder(made: Path) -> None:
    made.unlink()
    made.mkdir()


def open_to_others(made: Path) -> None:
    made.chmod(0o666)


@pytest.mark.parametrize("how", [a_link, a_link_to_itself, a_folder, open_to_others])
def test_what_others_may_have_made_is_not_taken_for_it_nor_written_through(
    tmp_path: Path, how: Callable[[Path], None]
) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    path = tmp_path / "events.csv"
    path.write_text("date,title\n2024,One\n")
    made = opened([path], print, environ)
    times = made.stat().st_mtime_ns
    made.write_text("forged")
    os.utime(made, ns=(times, times))
    how(made)
    assert opened([path], print, environ) == made
    assert made.is_file()
    assert not made.is_symlink()
    assert "title: One" in made.read_text()
    outside = tmp_path / "cache" / "outside.yaml"
    assert not outside.exists() or outside.read_text() == "forged"


def test_where_nothing_can_be_kept_the_folder_is_named(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    path.write_text("date,title\n2024,One\n")
    (tmp_path / "syria-timeline").symlink_to(tmp_path / "nothing")
    with pytest.raises(ImportFault, match=r"nothing can be kept in .*syria-timeline/imported"):
        opened([path], print, {"XDG_CACHE_HOME": str(tmp_path)})


def test_a_log_is_itself(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(LOG)
    assert opened([path], print, {}) == path


def test_what_standard_input_gives_is_kept_once(tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    data = b"events: []\n"
    path = kept_input(BytesIO(data), environ)
    assert path.read_bytes() == data
    assert kept_input(BytesIO(data), environ) == path
    assert [*folder(environ).iterdir()] == [path]


class Broken(BytesIO):
    """An input that breaks off behind its first block."""

    def read(self, size: int | None = -1) -> bytes:
        if self.tell():
            raise OSError(5, "Input/output error")
        return super().read(4)


def test_of_an_input_that_breaks_off_nothing_is_left(tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    with pytest.raises(OSError, match="Input/output"):
        kept_input(Broken(b"events: []\n"), environ)
    assert [*folder(environ).iterdir()] == []


def test_what_a_process_that_was_killed_had_begun_is_cleared_with_the_rest(tmp_path: Path) -> None:
    environ = {"XDG_CACHE_HOME": str(tmp_path)}
    log = kept_input(BytesIO(b"events: []\n"), environ)
    begun = folder(environ) / ".stdin-abc"
    begun.touch()
    (folder(environ) / "folder.yaml").mkdir()
    (folder(environ) / "link.yaml").symlink_to("nothing")
    assert kept_logs(environ) == [begun, folder(environ) / "link.yaml", log]
