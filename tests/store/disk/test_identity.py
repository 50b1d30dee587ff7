import hashlib
import os
from pathlib import Path

import pytest

from tui.store.disk.identity import digest_of, program_id, stamp_of


def test_a_digest_is_of_the_content_of_a_regular_file(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_bytes(b"events: []\n")
    assert digest_of(path) == hashlib.sha256(b"events: []\n").hexdigest()
    os.mkfifo(tmp_path / "pipe")
    for other in ("pipe", "missing", "."):
        with pytest.raises(OSError, match=r"."):
            digest_of(tmp_path / other)


def test_a_stamp_tells_a_change_that_keeps_size_and_time(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_bytes(b"a")
    os.utime(path, (1, 1))
    before = stamp_of(path.stat())
    beside = tmp_path / "clock"
    while not beside.exists() or beside.stat().st_ctime_ns <= before[-1]:
        beside.write_bytes(b"")  # until the clock of the file system has gone on
    path.write_bytes(b"b")
    os.utime(path, (1, 1))
    after = stamp_of(path.stat())
    assert before[:4] == after[:4]
    assert before != after


def test_the_program_is_the_same_all_the_time() -> None:
    assert program_id() == program_id()
