import os
import subprocess
import sys
from pathlib import Path

from tui.store.disk.locks import is_locked, lock


def test_a_file_is_locked_until_it_is_closed(tmp_path: Path) -> None:
    path = tmp_path / "file"
    handle = os.open(path, os.O_CREAT | os.O_WRONLY)
    assert not is_locked(path)
    lock(handle)
    assert is_locked(path)
    os.close(handle)
    assert not is_locked(path)


def test_a_lock_goes_with_its_process(tmp_path: Path) -> None:
    path = tmp_path / "file"
    code = (
        "import os, sys; from tui.store.disk.locks import lock;"
        "lock(os.open(sys.argv[1], os.O_CREAT | os.O_WRONLY)); print(1, flush=True); input()"
    )
    command = [sys.executable, "-c", code, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline() == b"1\n"
        assert is_locked(path)
        process.kill()
        process.wait()
    assert not is_locked(path)


def test_what_is_no_file_is_not_locked(tmp_path: Path) -> None:
    assert not is_locked(tmp_path / "missing")
    (tmp_path / "link").symlink_to(tmp_path / "elsewhere")
    assert not is_locked(tmp_path / "link")
