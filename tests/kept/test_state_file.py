"""What is kept between sessions: written whole, private, and never trusted."""

import os
import random
import stat
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import msgspec
import pytest

from tui.kept.alone import LOCK
from tui.kept.imported import FOLDER, name_of
from tui.kept.state_file import LARGEST, DamagedError, Kept, StateError, StateFile, state_folder

KEPT = Kept({"hama": "place:hama -tier:secondary"}, frozenset({"a", "b"}), "golani", "a")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"XDG_STATE_HOME": str(tmp_path / "state"), "HOME": str(tmp_path / "home")}


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log.yaml"
    path.write_text("events: []")
    return path


def test_nothing_is_kept_of_a_new_log_and_looking_writes_nothing(log, environ, tmp_path):
    assert StateFile(log, "Title", environ).load() == Kept()
    assert list(tmp_path.iterdir()) == [log]


def test_what_is_kept_comes_back(log, environ):
    assert StateFile(log, "Title", environ).change(lambda _: KEPT) == KEPT
    assert StateFile(log, "Title", environ).load() == KEPT


def test_what_the_first_version_of_the_program_kept_is_read_and_kept_on(log, environ):
    file = StateFile(log, "Title", environ)
    file.path.parent.mkdir(parents=True, mode=0o700)
    kept = {"views": {"hama": "place:hama"}, "marks": ["b", "a"], "filter": "golani", "event": "a"}
    written = {"version": 1, "path": os.path.realpath(log), "title": "Title", "kept": kept}
    file.path.write_bytes(msgspec.json.encode(written))
    file.path.chmod(0o600)
    read = Kept({"hama": "place:hama"}, frozenset({"a", "b"}), "golani", "a")
    assert file.load() == read
    assert file.change(lambda now: msgspec.structs.replace(now, arrangement="place")).marks == {
        *read.marks
    }
    assert file.load() == msgspec.structs.replace(read, arrangement="place")


def test_file_and_folder_are_for_their_owner_alone(log, environ):
    file = StateFile(log, "Title", environ)
    file.change(lambda _: KEPT)
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.path.parent.stat().st_mode) == 0o700
    assert {*file.path.parent.iterdir()} == {file.path, file.path.with_name(LOCK)}


def test_a_log_is_known_by_its_real_path_and_title(log, environ, tmp_path, monkeypatch):
    StateFile(log, "Title", environ).change(lambda _: KEPT)
    link = tmp_path / "link.yaml"
    link.symlink_to(log)
    assert StateFile(link, "Title", environ).load() == KEPT
    monkeypatch.chdir(tmp_path)
    assert StateFile(Path("log.yaml"), "Title", environ).load() == KEPT
    other = tmp_path / "other.yaml"
    other.write_text("events: []")
    assert StateFile(other, "Title", environ).load() == Kept()


def test_it_follows_a_log_that_gets_another_name_or_title(log, environ, tmp_path):
    StateFile(log, "Title", environ).change(lambda _: KEPT)
    assert StateFile(log, "Another", environ).load() == KEPT
    log.rename(tmp_path / "other.yaml")
    renamed = StateFile(tmp_path / "other.yaml", "Title", environ)
    assert StateFile(tmp_path / "other.yaml", "Another", environ).load() == Kept()
    assert renamed.load() == KEPT
    renamed.change(lambda kept: msgspec.structs.replace(kept, marks=kept.marks | {"c"}))
    assert renamed.load() == msgspec.structs.replace(KEPT, marks=KEPT.marks | {"c"})


def test_a_title_that_is_put_back_has_what_was_kept_under_the_other(log, environ):
    def mark(title, mark):
        StateFile(log, title, environ).change(lambda kept: Kept(marks=kept.marks | {mark}))

    mark("Title", "a")
    mark("Another", "b")
    mark("Title", "c")
    file = StateFile(log, "Title", environ)
    assert file.load().marks == {"a", "b", "c"}
    assert [path.name for path in file.path.parent.glob("*.json")] == [file.path.name]


def test_what_was_kept_of_a_log_that_is_gone_stays_for_when_it_is_back(log, environ, tmp_path):
    StateFile(log, "Title", environ).change(lambda _: KEPT)
    other = log.rename(tmp_path / "other.yaml")
    StateFile(other, "Title", environ).change(lambda kept: Kept(marks=kept.marks | {"c"}))
    log.write_text("events: []")
    assert StateFile(log, "Title", environ).load() == KEPT
    assert StateFile(other, "Title", environ).load().marks == {"a", "b", "c"}


def test_what_was_kept_of_a_log_in_the_cache_is_that_of_what_it_stands_for(log, environ, tmp_path):
    made = tmp_path / FOLDER / name_of("log.csv", "0123456789ab")
    made.parent.mkdir()
    made.write_text("events: []")
    StateFile(made, "Title", environ).change(lambda _: KEPT)
    assert StateFile(log, "Title", environ).load() == KEPT
    assert StateFile(log, "Another", environ).load() == Kept()


@pytest.mark.parametrize("where", [b'"version":1', b'"filter":"golani"'])
def test_a_file_with_fields_of_a_later_version_is_not_taken_for_damaged(log, environ, where):
    """It was put aside by an older window beside, and all marks with it."""
    file = StateFile(log, "Title", environ)
    file.change(lambda _: KEPT)
    data = file.path.read_bytes()
    assert where in data
    file.path.write_bytes(data.replace(where, where + b',"more":{"a":1}'))
    with pytest.raises(StateError, match="a later version") as told:
        file.load()
    assert not isinstance(told.value, DamagedError)


MARKING = """
import sys
from pathlib import Path
from msgspec.structs import replace
from tui.kept import private_files
from tui.kept.state_file import StateFile
private_files._PATIENCE = 600.0  # a window that was stopped is not waited for: here none is
for number in range(40):
    mark = f"{sys.argv[2]}{number}"
    file = StateFile(Path(sys.argv[1]), "Title")
    file.change(lambda kept: replace(kept, marks=kept.marks | {mark}))
"""


def test_two_windows_at_once_lose_nothing(log, environ):
    command = [sys.executable, "-c", MARKING, str(log)]
    both = [
        subprocess.Popen([*command, name], env=os.environ | environ, cwd=Path(__file__).parents[2])
        for name in "ab"
    ]
    assert [each.wait() for each in both] == [0, 0]
    marks = StateFile(log, "Title", environ).load().marks
    assert marks == {f"{name}{number}" for name in "ab" for number in range(40)}


def test_of_1000_damaged_files_none_is_taken_for_what_was_kept(log, environ):
    file = StateFile(log, "Title", environ)
    file.change(lambda _: KEPT)
    whole, chance = file.path.read_bytes(), random.Random(1)
    for _ in range(1000):
        damaged = bytearray(whole)
        for _ in range(chance.randrange(1, 4)):
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.randrange(3)] = chance.randbytes(chance.randrange(3))
        file.path.write_bytes(damaged[: chance.randrange(len(damaged)) or None])
        with suppress(StateError):
            file.load()
        assert file.path.exists()


def test_a_damaged_file_is_kept_under_another_name(log, environ):
    file = StateFile(log, "Title", environ)
    for number in (1, 2):
        file.change(lambda _: KEPT)
        file.path.write_bytes(b"damaged %d" % number)
        with pytest.raises(DamagedError):
            file.load()
        aside = Path(file.set_aside())
        assert aside.read_bytes() == b"damaged %d" % number
        assert file.load() == Kept()


def test_what_another_window_has_begun_meanwhile_is_not_put_aside(log, environ):
    one, other = (StateFile(log, "Title", environ) for _ in range(2))
    one.change(lambda _: KEPT)
    one.path.write_bytes(b"damaged")
    assert one.set_aside()
    one.change(lambda _: KEPT)
    assert other.set_aside() == ""
    assert other.load() == KEPT


def test_a_change_is_made_to_what_another_window_has_kept_meanwhile(log, environ):
    one, other = (StateFile(log, "Title", environ) for _ in range(2))
    one.change(lambda kept: msgspec.structs.replace(kept, marks=kept.marks | {"a"}))
    other.change(lambda kept: msgspec.structs.replace(kept, marks=kept.marks | {"b"}))
    assert one.load().marks == {"a", "b"}


@pytest.mark.parametrize("times", [1, 1_000])
def test_without_locks_nothing_of_another_window_is_lost(log, environ, monkeypatch, times):
    """Between what is read and what is written, another one writes: so many times."""

    def refuse(*_):
        raise OSError(37, "No locks available")

    monkeypatch.setattr("fcntl.flock", refuse)
    one, other = (StateFile(log, "Title", environ) for _ in range(2))
    marks = (f"{number}" for number in range(times))

    def marked(kept, mark):
        return msgspec.structs.replace(kept, marks=kept.marks | {mark})

    def overtaken(kept):
        if mark := next(marks, None):
            other.change(lambda kept: marked(kept, mark))
        return marked(kept, "mine")

    if times == 1:
        assert one.change(overtaken).marks == {"0", "mine"}
    else:
        with pytest.raises(StateError, match="all the time"):
            one.change(overtaken)
        assert len(one.load().marks) == 50


def broken(path: Path, how: str) -> None:
    data = path.read_bytes()
    match how:
        case "cut":
            path.write_bytes(data[:-5])
        case "empty":
            path.write_bytes(b"")
        case "not UTF-8":
            path.write_bytes(data.replace(b"golani", b"gol\xff\xfe\xfa"))
        case "not JSON":
            path.write_bytes(b"\x00" * 100)
        case "another version":
            path.write_bytes(data.replace(b'"version":1', b'"version":2'))
        case "unknown field":
            path.write_bytes(data.replace(b'"version":1', b'"version":1,"more":1'))
        case "wrong type":
            path.write_bytes(data.replace(b'"filter":"golani"', b'"filter":7'))
        case "too long a filter":
            path.write_bytes(data.replace(b"golani", b"g" * 4_001))
        case "too large":
            path.write_bytes(data + b" " * LARGEST)
        case "deep":
            path.write_bytes(b"[" * 100_000)
        case "of another log":
            path.write_bytes(data.replace(b"Title", b"Other"))
        case "others may write":
            path.chmod(0o622)
        case "a folder":
            path.unlink()
            path.mkdir()
        case "a link":
            path.rename(path.with_suffix(".moved"))
            path.symlink_to(path.with_suffix(".moved"))
        case "a pipe":
            path.unlink()
            os.mkfifo(path)


WAYS = (
    "cut",
    "empty",
    "not UTF-8",
    "not JSON",
    "another version",
    "unknown field",
    "wrong type",
    "too long a filter",
    "too large",
    "deep",
    "of another log",
    "others may write",
    "a folder",
    "a link",
    "a pipe",
)


@pytest.mark.parametrize("how", WAYS)
def test_a_doubtful_file_is_neither_used_nor_replaced(log, environ, how):
    file = StateFile(log, "Title", environ)
    file.change(lambda _: KEPT)
    broken(file.path, how)
    before = file.path.lstat()
    with pytest.raises(StateError, match=file.path.name):
        file.load()
    with pytest.raises(StateError, match=file.path.name):
        file.change(lambda _: KEPT)
    after = file.path.lstat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_a_folder_that_others_may_write_to_is_not_used(log, environ):
    folder = state_folder(environ)
    folder.mkdir(parents=True)
    folder.chmod(0o777)
    file = StateFile(log, "Title", environ)
    for use in (file.load, lambda: file.change(lambda _: KEPT)):
        with pytest.raises(StateError, match="others may write"):
            use()
    assert list(folder.iterdir()) == []


def test_a_place_that_cannot_be_written_to_is_said(log, tmp_path):
    (tmp_path / "file").write_text("")
    environ = {"XDG_STATE_HOME": str(tmp_path / "file")}
    with pytest.raises(StateError):
        StateFile(log, "Title", environ).change(lambda _: KEPT)


def test_a_relative_folder_is_ignored_and_without_a_home_nothing_is_kept(log, environ, tmp_path):
    home = tmp_path / "home" / ".local" / "state" / "syria-timeline"
    assert state_folder(environ | {"XDG_STATE_HOME": "here"}) == home
    file = StateFile(log, "Title", {})
    for use in (file.load, lambda: file.change(lambda _: KEPT)):
        with pytest.raises(StateError, match="not an absolute path"):
            use()


def test_texts_pass_the_gate_on_the_way_in_and_out(log, environ):
    hostile = Kept({"\x1b[2Jx": "a\x9bb"}, frozenset({"\u202ex"}), "\x07", "\x00")
    file = StateFile(log, "Ti\x1btle", environ)
    kept = file.change(lambda _: hostile)
    shown = repr(msgspec.structs.asdict(kept))
    assert not {"\x1b", "\x9b", "\u202e", "\x07", "\x00"} & set(shown)
    assert b"\\u001b" not in file.path.read_bytes()
    assert file.load() == kept


def test_what_could_not_be_read_again_is_not_written(log, environ):
    file = StateFile(log, "Title", environ)
    file.change(lambda _: KEPT)
    with pytest.raises(StateError):
        file.change(lambda _: Kept({"n" * 61: ""}))
    with pytest.raises(StateError):
        file.change(lambda _: Kept(marks=frozenset(f"{n}{'x' * 900}" for n in range(2_000))))
    assert file.load() == KEPT
