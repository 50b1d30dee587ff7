"""Small files for their owner: whole at any time, and not read where others could have written."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from tui.kept.private_files import (
    NotOursError,
    check_private_file,
    check_private_folder,
    folder_of,
    make_private_folder,
    new_file,
    read_private,
    replace_private,
)


def test_what_is_written_is_read_again_and_for_nobody_else(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "file"
    replace_private(path, b"one")
    replace_private(path, b"two")
    assert read_private(path, 3) == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [*path.parent.iterdir()] == [path]


def test_a_new_file_is_for_nobody_else_and_of_a_name_of_its_own(tmp_path: Path) -> None:
    paths = set[Path]()
    for _ in range(3):
        handle, path = new_file(tmp_path, ".db")
        os.close(handle)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        paths.add(path)
    assert {*tmp_path.glob(".new-*.db")} == paths
    assert len(paths) == 3


def test_more_than_is_allowed_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "file"
    replace_private(path, b"1234")
    with pytest.raises(OSError, match="larger than 3 bytes"):
        read_private(path, 3)


def test_a_file_that_is_not_there_is_told_from_one_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_private(tmp_path / "file", 1)
    with pytest.raises(OSError, match="not a regular file"):
        read_private(tmp_path, 1)


def test_a_write_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    replace_private(path, b"one")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="No space"):
        replace_private(path, b"two")
    assert [*tmp_path.iterdir()] == [path]
    assert path.read_bytes() == b"one"


@pytest.mark.parametrize("mode", [0o620, 0o602])
def test_what_others_may_write_to_is_not_read(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "file"
    replace_private(path, b"one")
    path.chmod(mode)
    with pytest.raises(OSError, match="others may write"):
        read_private(path, 3)


def test_a_path_that_depends_on_where_one_is_will_not_do() -> None:
    with pytest.raises(OSError, match="not an absolute path"):
        read_private(Path("file"), 1)


@pytest.mark.parametrize(
    ("environ", "folder"),
    [
        ({"XDG_CACHE_HOME": "/x", "HOME": "/h"}, "/x/syria-timeline"),
        ({"XDG_CACHE_HOME": "x", "HOME": "/h"}, "/h/.cache/syria-timeline"),
        ({"HOME": "/h"}, "/h/.cache/syria-timeline"),
        ({}, ".cache/syria-timeline"),
    ],
)
def test_folders_are_those_of_the_specification(environ: dict[str, str], folder: str) -> None:
    assert folder_of(environ, "XDG_CACHE_HOME", ".cache") == Path(folder)


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    replace_private(target, b"one")
    link.symlink_to(target)
    with pytest.raises(OSError, match="link"):
        read_private(link, 3)


def test_what_is_none_of_ours_is_told_from_what_cannot_be_read(tmp_path: Path) -> None:
    """And nothing of it is opened."""
    path = tmp_path / "file"
    path.symlink_to(path)
    with pytest.raises(NotOursError, match="a link"):
        check_private_file(path)
    path.unlink()
    os.mkfifo(path)
    with pytest.raises(NotOursError, match="not a regular file"):
        check_private_file(path)
    path.unlink()
    replace_private(path, b"one")
    assert check_private_file(path).st_size == 3
    tmp_path.chmod(0o777)
    with pytest.raises(OSError, match="others may write") as told:
        check_private_file(path)
    assert not isinstance(told.value, NotOursError)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match="not a regular file"):
        read_private(tmp_path / "pipe", 9)


def test_a_folder_is_a_folder_and_ours_alone(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "link").symlink_to(tmp_path)
    for name in ("file", "link"):
        with pytest.raises(OSError, match="not a folder"):
            check_private_folder(tmp_path / name)
    (tmp_path / "open").mkdir()
    (tmp_path / "open").chmod(0o777)
    with pytest.raises(OSError, match="others may write to it"):
        make_private_folder(tmp_path / "open")
