"""On the disk, or said not to be; nothing is said of what has no such thing."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest import mock

import pytest

from tui.exchange.making.draft import Draft
from tui.exchange.writing import write_file
from tui.kept.durable import flush_file, flush_path, flush_tree, write_new
from tui.kept.private_files import replace_private
from tui.kept.state_file import Kept, StateFile


@contextmanager
def watched(failing: int = 0) -> Iterator[list[str]]:
    """What is flushed and what is renamed, in order; flushing fails with an error, if with any."""
    done: list[str] = []
    replace = Path.replace

    def flush(descriptor: int) -> None:
        name = str(Path(f"/proc/self/fd/{descriptor}").readlink())
        done.append("folder" if Path(name).is_dir() else f"{Path(name).stat().st_size} bytes")
        if failing:
            raise OSError(failing, os.strerror(failing))

    def rename(path: Path, target: Path) -> Path:
        done.append("rename")
        return replace(path, target)

    with mock.patch("os.fsync", flush), mock.patch.object(Path, "replace", rename):
        yield done


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="names open files")
def test_a_file_is_on_the_disk_before_it_has_the_name_of_another(tmp_path: Path) -> None:
    path = tmp_path / "file"
    with watched() as done:
        replace_private(path, b"four", lasting=True)
    assert done == ["4 bytes", "rename", "folder"]
    with watched() as done:
        replace_private(path, b"can be made again")
    assert done == ["rename"]
    with watched() as done:
        write_file([], Draft(), tmp_path / "log.yaml")
    assert done == ["21 bytes", "rename", "folder"]
    with watched() as done:
        write_new(tmp_path / "new.csv", ["id", "\n"])
    assert done == ["3 bytes", "folder"]
    with watched() as done:
        StateFile(path, "T", {"XDG_STATE_HOME": str(tmp_path)}).change(lambda _: Kept(filter="a"))
    assert done[-3:] == [done[-3], "rename", "folder"]
    assert done[-3].endswith(" bytes")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="names open files")
def test_of_a_folder_all_is_on_the_disk(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    (folder / "within").mkdir(parents=True)
    (folder / "within" / "file").write_bytes(b"four")
    with watched() as done:
        flush_tree(folder)
    assert sorted(done) == ["4 bytes", "folder", "folder"]


@pytest.mark.parametrize("refused", [errno.EINVAL, errno.ENOTSUP, errno.EROFS])
def test_a_file_system_that_has_no_such_thing_is_written_to_all_the_same(
    tmp_path: Path, refused: int
) -> None:
    with watched(refused):
        replace_private(tmp_path / "file", b"four", lasting=True)
    assert (tmp_path / "file").read_bytes() == b"four"


@pytest.mark.parametrize("said", [errno.EIO, errno.ENOSPC, errno.EDQUOT, errno.ESTALE])
def test_what_did_not_reach_the_disk_takes_the_place_of_nothing(tmp_path: Path, said: int) -> None:
    path = tmp_path / "log.yaml"
    path.write_text("as it was")
    with watched(said), pytest.raises(OSError, match=os.strerror(said)):
        replace_private(path, b"four", lasting=True)
    with watched(said), pytest.raises(OSError, match=os.strerror(said)):
        write_file([], Draft(), path)
    with watched(said), pytest.raises(OSError, match=os.strerror(said)):
        write_new(tmp_path / "new", ["words"])
    assert path.read_text() == "as it was"
    assert [*tmp_path.iterdir()] == [path]


def test_a_folder_that_cannot_be_opened_is_as_durable_as_it_can_be(tmp_path: Path) -> None:
    flush_path(tmp_path / "none")
    with mock.patch("os.open", side_effect=PermissionError):
        flush_path(tmp_path)
    flush_path(tmp_path)
    reader, writer = os.pipe()
    flush_file(reader)
    os.close(reader)
    os.close(writer)
