from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.store.disk.damaged import trusted_when_damaged
from tests.store.disk.kept import DIGEST, WAYS, is_whole, keep, write
from tui.store.disk import cache as caching
from tui.store.disk.cache import Cache

ROOT = Path(__file__).parents[3]
MUTATIONS = 200  # more: `python -m tests.store.disk.damaged`
KILLED = 100  # more: `python -m tests.store.disk.killed`


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "program" / "indexes")


def file_of(cache: Cache, suffix: str) -> Path:
    (found,) = cache.folder.glob(f"*{suffix}")
    return found


def test_what_was_kept_is_found_whole(cache: Cache) -> None:
    assert cache.find(DIGEST) is None
    assert keep(cache)
    found = cache.find(DIGEST)
    assert found is not None
    assert is_whole(found)
    assert cache.find("e" * 64) is None


def test_all_is_the_readers_alone(cache: Cache) -> None:
    keep(cache)
    for path in (cache.folder, cache.folder.parent, *cache.folder.iterdir()):
        assert path.stat().st_mode & 0o077 == 0


def test_nothing_is_kept_in_a_folder_that_others_may_write_to(cache: Cache) -> None:
    keep(cache)
    cache.folder.chmod(0o777)
    assert cache.find(DIGEST) is None
    assert not keep(cache)
    assert cache.entries() == []


def test_nothing_is_kept_where_no_folder_can_be(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not keep(Cache(tmp_path / "file" / "indexes"))
    assert not keep(Cache(Path("relative")))


def test_a_link_is_not_followed(cache: Cache, tmp_path: Path) -> None:
    keep(cache)
    file = file_of(cache, ".db")
    file.rename(tmp_path / "elsewhere.db")
    file.symlink_to(tmp_path / "elsewhere.db")
    assert cache.find(DIGEST) is None


def test_a_folder_in_the_place_of_a_file_is_passed_over(cache: Cache) -> None:
    keep(cache)
    file = file_of(cache, ".db")
    file.unlink()
    for name in (file.name, ".new-0.db", "0.seal", "0.db"):
        (cache.folder / name).mkdir()
    assert cache.find(DIGEST) is None
    assert keep(cache)
    found = cache.find(DIGEST)
    assert found is not None
    assert is_whole(found)
    assert cache.clear() > 0
    assert not found.exists()


def test_a_file_of_another_size_is_not_read_to_its_end(
    cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It may have any size, and take no room on the disk."""
    keep(cache)
    os.truncate(file_of(cache, ".db"), 1 << 40)
    monkeypatch.setattr("tui.store.disk.cache.digest_of", None)
    assert cache.find(DIGEST) is None


def test_a_file_that_was_copied_with_its_seal_is_the_same(cache: Cache, tmp_path: Path) -> None:
    keep(cache)
    shutil.copytree(cache.folder, tmp_path / "copy", copy_function=shutil.copyfile)
    (tmp_path / "copy").chmod(0o700)
    other = Cache(tmp_path / "copy")
    for path in other.folder.iterdir():
        path.chmod(0o600)
    for _ in range(2):  # the second time by its stamp
        found = other.find(DIGEST)
        assert found is not None
        assert is_whole(found)


def test_another_program_trusts_nothing(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(cache)
    monkeypatch.setattr(caching, "program_id", lambda: "another")
    assert cache.find(DIGEST) is None


def test_a_seal_of_another_log_is_none(cache: Cache) -> None:
    keep(cache)
    file_of(cache, ".seal").rename(cache.folder / f"{'e' * 64}.seal")
    assert cache.find("e" * 64) is None


def test_damaged_files_are_never_trusted(cache: Cache) -> None:
    assert trusted_when_damaged(cache, MUTATIONS) == 0


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
@pytest.mark.parametrize("way", WAYS)
def test_killed_at_any_moment_it_leaves_nothing_torn(cache: Cache, way: str) -> None:
    killed_there = [str(cache.folder), str(KILLED), way]
    command = [sys.executable, "-m", "tests.store.disk.killed", *killed_there]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    kept, killed = map(int, done.stdout.split())
    assert killed > KILLED // 2
    assert kept > KILLED // 20


def test_two_that_keep_one_log_at_once_do_no_harm(cache: Cache) -> None:
    def write_between(path: Path) -> None:
        write(path)
        assert keep(cache)

    assert cache.keep("made.yaml", DIGEST, write_between)
    found = cache.find(DIGEST)
    assert found is not None
    assert is_whole(found)
    assert len(list(cache.folder.glob("*.db"))) == 1


def test_a_fault_of_the_writer_leaves_nothing(cache: Cache) -> None:
    def fail(path: Path) -> None:
        path.write_bytes(b"half")
        raise ValueError("no more")

    with pytest.raises(ValueError, match="no more"):
        cache.keep("made.yaml", DIGEST, fail)
    assert list(cache.folder.iterdir()) == []


def test_what_is_abandoned_while_it_is_written_is_gone_and_not_kept(cache: Cache) -> None:
    def written(path: Path) -> None:
        write(path)
        cache.abandon()
        assert not path.exists()

    assert not cache.keep("log", DIGEST, written)
    assert cache.find(DIGEST) is None
    assert [*cache.folder.iterdir()] == []
    assert keep(cache)
    cache.abandon()  # what is whole stays
    assert cache.find(DIGEST) is not None


def test_what_was_used_longest_ago_goes_first(cache: Cache) -> None:
    keep(cache, "a", "a" * 64)
    size = file_of(cache, ".db").stat().st_size
    small = Cache(cache.folder, 2 * size)
    keep(small, "b", "b" * 64)
    for name, used in (("a", 2_000), ("b", 1_000)):
        os.utime(cache.folder / f"{name * 64}.seal", (used, used))
    keep(small, "c", "c" * 64)
    assert [entry.log for entry in small.entries()] == ["c", "a"]
    assert {entry.size for entry in small.entries()} == {size}
    assert small.find("b" * 64) is None


def test_it_can_be_cleared(cache: Cache) -> None:
    assert cache.clear() == 0
    keep(cache)
    (cache.folder / "of-somebody-else").write_text("")
    assert cache.clear() > 0
    assert [path.name for path in cache.folder.iterdir()] == ["of-somebody-else"]
    assert cache.find(DIGEST) is None


def test_what_a_log_was_before_it_changed_is_known(cache: Cache, tmp_path: Path) -> None:
    log, copy = tmp_path / "log.yaml", tmp_path / "copy.yaml"
    log.write_text("a")
    copy.write_text("a")
    assert cache.former(log) is None
    assert cache.digest(log) == cache.digest(copy)
    keep(cache, digest=cache.digest(log))
    first = cache.find(cache.digest(log))
    assert first
    for text in ("bc", "bcd"):  # the first change is not kept: reading may have been stopped
        log.write_text(text)
        assert cache.digest(log) == hashlib.sha256(text.encode()).hexdigest()
        assert cache.former(log) == first
    cache.drop(first, log)
    assert cache.former(log) == first  # as the copy has it still
    copy.write_text("d")
    cache.digest(copy)
    cache.drop(first, log)
    assert cache.former(log) is None
    assert cache.entries() == []


def test_what_nobody_writes_any_more_is_removed(cache: Cache) -> None:
    def write_beside_another(path: Path) -> None:
        other = cache.folder / ".new-other.db"
        other.write_bytes(b"half")
        keep(cache, digest="e" * 64)
        assert not other.exists()
        assert path.exists()
        write(path)

    assert cache.keep("made.yaml", DIGEST, write_beside_another)
